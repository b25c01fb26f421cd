/// One voter's ideas from the first choice on.
///
/// A ballot may rank fewer ideas than there are places; no idea stands on it twice.
package struct Ballot<Idea: Hashable & Sendable>: Hashable, Sendable {
  package let ideas: [Idea]

  /// Makes a ballot, or nothing when an idea is ranked twice.
  package init?(_ ideas: [Idea]) {
    guard Set(ideas).count == ideas.count else { return nil }
    self.ideas = ideas
  }
}
