package import Secrets
package import Workshops

/// The person behind a participant, as long as the workshop is open; no name is kept.
package struct Person: Hashable, Sendable {
  package let id: ParticipantID
  /// The device; nothing for a person on paper.
  package var session: Digest?
  /// What is kept of the words by which the person can come back on another device.
  package let returnMark: KeyedHash?
  /// What is kept of the receipt, with which the person can have their words erased.
  package let receipt: KeyedHash
  /// What the person needs in order to take part, such as `bsl large-print supporter`.
  package let needs: String?
  /// Whether the person was asked the equality questions; not what they said.
  package var isAsked: Bool
  /// Whether the person has put their words and their receipt away.
  package var hasSlip: Bool

  package init(
    id: ParticipantID, session: Digest?, returnMark: KeyedHash?, receipt: KeyedHash, needs: String?,
    isAsked: Bool = false, hasSlip: Bool = false
  ) {
    self.id = id
    self.session = session
    self.returnMark = returnMark
    self.receipt = receipt
    self.needs = needs
    self.isAsked = isAsked
    self.hasSlip = hasSlip
  }
}

/// A change to what is known of the people in a workshop.
///
/// Who takes a device over has it alone: a device is one participant at a time, the latest.
package enum PersonChange: Hashable, Sendable {
  case admitted(Person)
  /// The person has come back on another device.
  case moved(ParticipantID, session: Digest)
  /// The person has met the equality questions, and answered or skipped them.
  case asked(ParticipantID)
  /// The person has put their words and their receipt away.
  case tookSlip(ParticipantID)
}
