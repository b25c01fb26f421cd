/// One private draft of one participant, counted from 1 for each of them.
package struct DraftID: Hashable, Comparable, Sendable {
  package let participant: ParticipantID
  package let number: Int

  package init(_ participant: ParticipantID, _ number: Int) {
    self.participant = participant
    self.number = number
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.participant, left.number) < (right.participant, right.number)
  }
}
