import Foundation

/// Free text as it is kept.
package enum TextEntry {
  /// The text in composed form (NFC), lines ended by a line feed, without outer blanks and without
  /// what no keyboard writes: control characters and directional overrides.
  ///
  /// Overrides can make a text read as something else to the next person; direction marks and
  /// isolates stay, since right-to-left languages need them.
  package static func cleaned(_ entered: String) -> String {
    let lines = entered.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let kept = String(String.UnicodeScalarView(lines.unicodeScalars.filter(isKept)))
    return kept.trimmingCharacters(in: .whitespacesAndNewlines)
      .precomposedStringWithCanonicalMapping
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0x00..<0x20, 0x7F..<0xA0, 0x202D, 0x202E, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
