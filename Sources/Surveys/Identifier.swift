/// The lasting name of a survey, section, question, option or category: `[a-z][a-z0-9-]*`.
///
/// Names never change once a version has been published, so answers given years apart can be
/// counted together. The phantom subject keeps a question's name from being used as an option's.
package struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// Makes a name of the text, or nothing when the alphabet does not allow it.
  package init?(_ text: String) {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first),
      text.utf8.allSatisfy({ byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
      })
    else { return nil }
    self.text = text
  }

  /// Makes a name of a literal in the program's own text; a wrong one is a mistake in the program.
  package init(literal: StaticString) {
    guard let name = Self(literal.description) else {
      preconditionFailure("\(literal) is no identifier")
    }
    self = name
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
