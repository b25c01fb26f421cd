/// What people with the same code answered to a scale in two waves: exact, never shown as is.
package struct PairFigures: Hashable, Sendable {
  package enum Wave: Hashable, Sendable { case first, second }

  /// A response with a code.
  package struct Answer: Hashable, Sendable {
    /// The same for all with the same code.
    package let person: Int
    package let wave: Wave
    /// Where on the scale the answer lies, counted from 0; nothing without an answer.
    package let place: Int?

    package init(person: Int, wave: Wave, place: Int?) {
      (self.person, self.wave, self.place) = (person, wave, place)
    }
  }

  /// Responses with a code in each wave.
  package private(set) var first = 0
  package private(set) var second = 0
  /// Codes that two responses of one wave have: nobody knows which of them belongs to whom.
  package private(set) var ambiguous = 0
  package private(set) var up = 0
  package private(set) var stayed = 0
  package private(set) var down = 0

  /// Those who answered the question both times.
  package var pairs: Int { up + stayed + down }

  package init(_ answers: [Answer]) {
    first = answers.count { $0.wave == .first }
    second = answers.count - first
    for answers in Dictionary(grouping: answers, by: \.person).values { pair(answers) }
  }

  private mutating func pair(_ answers: [Answer]) {
    let before = answers.filter { $0.wave == .first }
    let after = answers.filter { $0.wave == .second }
    guard before.count <= 1, after.count <= 1 else {
      ambiguous += 1
      return
    }
    guard let from = before.first?.place, let to = after.first?.place else { return }
    if to > from {
      up += 1
    } else if to < from {
      down += 1
    } else {
      stayed += 1
    }
  }
}
