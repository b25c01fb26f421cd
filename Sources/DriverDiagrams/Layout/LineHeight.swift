package import Surveys

/// How much room a line of text takes, in the size of its font.
package struct LineHeight: Hashable, Sendable {
  /// From the top of the line to the foot of its letters.
  package let ascent: Double
  package let height: Double

  /// The tallest script of a text counts: Urdu is written in Nastaliq, which leans down a long way.
  package init(of text: String, in language: LanguageTag) {
    var (ascent, height) = (1.08, 1.4)
    for scalar in text.unicodeScalars where scalar.value >= 0x0590 {
      switch scalar.value {
      case 0x0600..<0x0780, 0xFB50..<0xFE00, 0xFE70..<0xFF00:
        let isNastaliq = ["ur", "ks", "skr"].contains(language.primary)
        (ascent, height) = isNastaliq ? (2.0, 2.65) : (max(ascent, 1.4), max(height, 2.0))
      case 0x0900..<0x1100: (ascent, height) = (max(ascent, 1.25), max(height, 1.75))
      case 0x2000..<0x2100: continue
      default: (ascent, height) = (max(ascent, 1.2), max(height, 1.6))
      }
    }
    self.ascent = ascent
    self.height = height
  }
}
