/// A participant of one workshop, in the order of joining: `p1`, `p2`.
///
/// It is all that the log knows of a person, and when the workshop has closed nobody can tell any
/// more who it was.
package struct ParticipantID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let number: Int

  package init(_ number: Int) { self.number = number }

  /// Reads what `description` wrote, and nothing else.
  package init?(_ text: String) {
    guard text.first == "p", let number = Int(text.dropFirst()), number > 0,
      text == "p\(number)"
    else { return nil }
    self.number = number
  }

  package var description: String { "p\(number)" }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
