package import Secrets
package import Workshops

/// The person behind a participant, as long as the workshop is open; no name is kept.
package struct Person: Hashable, Sendable {
  package let id: ParticipantID
  /// The device; nothing for a person on paper.
  package let session: Digest?
  /// What is kept of the words by which the person can come back on another device.
  package let returnMark: KeyedHash?
  /// What is kept of the receipt, with which the person can have their words erased.
  package let receipt: KeyedHash
  /// What the person needs in order to take part, such as `bsl large-print supporter`.
  package let needs: String?

  package init(
    id: ParticipantID, session: Digest?, returnMark: KeyedHash?, receipt: KeyedHash, needs: String?
  ) {
    self.id = id
    self.session = session
    self.returnMark = returnMark
    self.receipt = receipt
    self.needs = needs
  }
}

/// A change to what is known of the people in a workshop.
///
/// Who takes a device over has it alone: a device is one participant at a time, the latest.
package enum PersonChange: Hashable, Sendable {
  case admitted(Person)
  /// The person has come back on another device.
  case moved(ParticipantID, session: Digest)
}
