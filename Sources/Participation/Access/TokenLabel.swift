/// What a token is for, in the words of whoever made it: “laptop for the hall in Leeds”.
///
/// It is one line that a terminal and a page can show; no person's name is needed in it.
package struct TokenLabel: Hashable, Sendable, CustomStringConvertible {
  package static let none = TokenLabel(checked: "")
  private static let limit = 100

  package let text: String

  /// Takes at most 100 characters without line breaks and control characters.
  package init?(_ text: String) {
    guard text.count <= Self.limit, text.unicodeScalars.allSatisfy(Self.isPrintable) else {
      return nil
    }
    self.init(checked: text)
  }

  private init(checked text: String) { self.text = text }

  package var description: String { text }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
