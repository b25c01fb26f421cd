/// How wide text is, at least as wide as common fonts draw it.
///
/// Nobody knows the font on the reader's machine, so each letter counts as wide as in the widest of
/// Noto Sans, DejaVu Sans, Liberation Sans and Arial; other scripts by their widest usual letters.
package enum GlyphWidths {
  /// The letters from space to tilde, in thousandths of the size of the font.
  private static let ascii: [Int] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 551, 838, 318, 361, 318, 372, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667,
    611, 778, 752, 339, 500, 667, 557, 907, 760, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685,
    667, 685, 390, 372, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 413, 521, 392, 634, 592, 818, 592, 592, 525, 636, 551, 636, 838,
  ]
  /// How much wider bold letters are, at most.
  private static let bold = 1.25

  /// The width of a line in the units of its font's size.
  package static func width(of text: some StringProtocol, size: Double, isBold: Bool) -> Double {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    return Double(thousandths) / 1_000 * size * (isBold ? bold : 1)
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: ascii[Int(scalar.value) - 0x20]
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F:
      0
    case 0xA0..<0x250: latin(scalar)
    case 0x0590..<0x0600: isMark(scalar) ? 0 : 760
    case 0x0600..<0x0780, 0xFB50..<0xFE00, 0xFE70..<0xFF00: arabic(scalar)
    case 0x0900..<0x0DFF: indic(scalar)
    case 0x2010..<0x2015, 0x2018..<0x2020: 1_000
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xAC00..<0xD7B0, 0xF900..<0xFB00, 0xFF00..<0xFFF0: 1_000
    case 0x1F000...: 1_400
    default: isMark(scalar) ? 0 : 1_100
    }
  }

  private static func latin(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "ǳ", "ǆ", "Ǳ", "Ǆ", "ǲ", "ǅ": 1_430
    case "æ", "œ", "ǣ", "ǽ", "ƕ", "ȸ", "ȹ": 1_030
    default:
      if scalar.properties.isLowercase {
        880
      } else {
        scalar.properties.isUppercase ? 1_120 : 1_000
      }
    }
  }

  /// Letters that stand alone are as wide as here; most are joined, and far narrower.
  private static func arabic(_ scalar: Unicode.Scalar) -> Int {
    guard !isMark(scalar) else { return 0 }
    return switch scalar.value {
    case 0x0633...0x0636, 0x0698...0x069E, 0x06FA, 0x06FB: 1_250
    case 0x0627, 0x0622...0x0625, 0x060C, 0x061B, 0x06D4: 450
    case 0x0660..<0x066A, 0x06F0..<0x06FA: 640
    case 0x0600..<0x0606, 0x06DD, 0x06DE: 2_800
    default: 800
    }
  }

  private static func indic(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark: 0
    default: (0x0B80..<0x0DFF).contains(scalar.value) ? 1_600 : 1_150
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
