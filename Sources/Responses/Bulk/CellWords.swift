/// How a state and a text stand in a cell, so that neither is taken for the other nor for a formula.
enum CellWords {
  static let preferNot: StaticString = "prefer_not"
  static let notAsked: StaticString = "not_asked"

  /// Stands before a text that could be mistaken; reading takes it off.
  static let mark = UInt8(ascii: "'")

  /// A text as it stands in a cell.
  ///
  /// Programs for tables take a cell for a formula that begins with one of four signs.
  static func written(_ text: String) -> String {
    let isMistakable =
      text.utf8.first.map { "=+-@'".utf8.contains($0) } ?? false
      || text == preferNot.description || text == notAsked.description
    return isMistakable ? "'" + text : text
  }
}
