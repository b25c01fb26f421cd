package import Secrets
package import Workshops

/// On whose authority somebody acts for a room, and how the act is known when it is sent again.
///
/// A console whose connection broke cannot know whether its act was done. It sends it again under the
/// same key, and what stands under a key is done once, however often and to whichever process it is
/// sent.
package struct Mandate: Hashable, Sendable {
  package let authority: Authority
  /// Nothing for an act that nobody sends twice.
  package let key: KeyedHash?
  /// The only revision of the room at which the act is meant; nothing where it does not matter.
  package let revision: Int?

  package init(_ authority: Authority, key: KeyedHash? = nil, at revision: Int? = nil) {
    self.authority = authority
    self.key = key
    self.revision = revision
  }
}

/// An act that was done before, under the key by which it was sent again.
package struct DoneAct: Error, Hashable, Sendable {
  package let code: WorkshopCode
  /// Its line in the log; nothing for what stays private, such as a ballot.
  package let seq: Int?
}
