/// The name of a driver, an idea or a measure in its diagram: letters, digits and `-`, `_`, `.`.
///
/// Diagrams come from many hands and programs, whose names may have capital letters or begin with
/// a digit; survey identifiers are among them.
package struct DiagramID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init?(_ text: String) {
    guard let first = text.utf8.first, Self.isAlphanumeric(first), text.utf8.count <= 100,
      text.utf8.allSatisfy({ Self.isAlphanumeric($0) || "-_.".utf8.contains($0) })
    else { return nil }
    self.text = text
  }

  /// Makes a name of a literal in the program's own text; a wrong one is a mistake in the program.
  package init(literal: StaticString) {
    guard let name = Self(literal.description) else {
      preconditionFailure("\(literal) is no name in a diagram")
    }
    self = name
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
