/// The text of a cell that can be shown on a line: not empty, not long, and nothing in it steers a
/// terminal.
struct PlainCell: Hashable {
  static let mostLetters = 200

  let text: String

  init?(_ text: String) {
    guard text.contains(where: { !$0.isWhitespace }), text.count <= Self.mostLetters,
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory.steers })
    else { return nil }
    self.text = text
  }
}

extension Unicode.GeneralCategory {
  /// Line ends, escape sequences, marks that turn the direction of the text.
  fileprivate var steers: Bool {
    self == .control || self == .format || self == .lineSeparator || self == .paragraphSeparator
  }
}
