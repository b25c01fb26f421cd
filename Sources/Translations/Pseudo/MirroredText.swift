/// English each of whose words is made to run from right to left, as in Android's `ar-XB`.
enum MirroredText {
  static func of(_ source: String) -> String {
    Placeholders.mapWords(in: source) { words in
      words.split(separator: " ", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : mark + override + $0 + pop + mark }
        .joined(separator: " ")
    }
  }

  /// RIGHT-TO-LEFT MARK, so that what stands beside a word runs this way as well.
  private static let mark = "\u{200F}"
  /// RIGHT-TO-LEFT OVERRIDE, which turns the letters round, and the end of it.
  private static let override = "\u{202E}"
  private static let pop = "\u{202C}"
}
