/// Whose turn it is in the round robin: one idea or a pass, one person after another.
///
/// A pass removes nobody: the person is asked again in the next round (Delbecq). The round robin is
/// exhausted when everybody in the room has passed in a row.
package struct Turns: Hashable, Sendable {
  /// Everybody who has a turn, in the stated order; people who come late are at its end.
  package private(set) var order: [ParticipantID]
  private var position = 0
  private var passedInARow: Set<ParticipantID> = []

  init(order: [ParticipantID]) { self.order = order }

  /// Whose turn it is, passing over those who are not in the room.
  package func current(among present: (ParticipantID) -> Bool) -> ParticipantID? {
    for step in order.indices {
      let person = order[(position + step) % order.count]
      if present(person) { return person }
    }
    return nil
  }

  /// Whether everybody in the room has passed in a row.
  package func isExhausted(among present: (ParticipantID) -> Bool) -> Bool {
    order.contains(where: present) && order.allSatisfy { !present($0) || passedInARow.contains($0) }
  }

  mutating func beginAgain() { passedInARow = [] }

  mutating func append(_ person: ParticipantID) { order.append(person) }

  mutating func offered(_ person: ParticipantID) {
    passedInARow = []
    moveOn(from: person)
  }

  mutating func passed(_ person: ParticipantID) {
    passedInARow.insert(person)
    moveOn(from: person)
  }

  private mutating func moveOn(from person: ParticipantID) {
    guard let index = order.firstIndex(of: person) else { return }
    position = (index + 1) % order.count
  }
}
