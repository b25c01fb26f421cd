/// On whose authority somebody acts for a room, and how the act is known when it is sent again.
///
/// A console whose connection broke cannot know whether its act was done. It sends it again under the
/// same key, and what stands under a key is done once, however often and to whichever process it is
/// sent.
package struct Mandate: Hashable, Sendable {
  package let authority: Authority
  /// Nothing for an act that nobody sends twice.
  package let key: ActKey?
  /// The only revision of the room at which the act is meant; nothing where it does not matter.
  package let revision: Int?

  package init(_ authority: Authority, key: ActKey? = nil, at revision: Int? = nil) {
    self.authority = authority
    self.key = key
    self.revision = revision
  }
}
