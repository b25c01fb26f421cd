package import Participation
package import Workshops

/// What stands on one slip: how to join, and for somebody who has joined, what is theirs alone.
package struct JoinSlip: Hashable, Sendable {
  let number: ParticipantID?
  let words: ReturnWords?
  let receipt: Receipt?

  /// For anybody, before they join, with places to write what will be theirs.
  package static let open = JoinSlip(number: nil, words: nil, receipt: nil)

  /// For somebody on paper, whose words and receipt only the facilitator could have noted.
  package static func onPaper(_ id: ParticipantID) -> JoinSlip {
    JoinSlip(number: id, words: nil, receipt: nil)
  }

  /// For somebody whom a facilitator has let in.
  package init(_ admission: Admission) {
    self.init(number: admission.id, words: admission.words, receipt: admission.receipt)
  }

  package init(number: ParticipantID?, words: ReturnWords?, receipt: Receipt?) {
    self.number = number
    self.words = words
    self.receipt = receipt
  }
}
