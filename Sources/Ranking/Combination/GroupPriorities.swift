/// What a group of people put in its first places, as a release of a survey tells it.
///
/// Only released figures come this way, so a group that is too small to be shown is not among them.
package struct GroupPriorities: Hashable, Sendable {
  /// The characteristic that makes the group, and its category.
  package let by: String
  package let category: String
  /// What reports call the group.
  package let title: String?
  /// How many people of the group ranked, as published.
  package let base: Int?
  /// The session in which everybody answered the same; without one, everybody is all ballots pooled.
  package let session: String?
  /// The themes of its first K places, from first to last, no two the same.
  package let first: [String]

  package init(
    by: String, category: String, title: String? = nil, base: Int? = nil, session: String? = nil,
    first: [String]
  ) {
    self.by = by
    self.category = category
    self.title = title
    self.base = base
    self.session = session
    self.first = first
  }

  /// `by:category`, as lists name it.
  package var name: String { "\(by):\(category)" }
}
