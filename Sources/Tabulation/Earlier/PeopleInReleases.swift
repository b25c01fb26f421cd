/// People who were counted in the same earlier releases, with what they answered.
package struct PeopleInReleases: Hashable, Sendable {
  /// The places of those releases, in order.
  package let releases: [Int]
  /// Whether they belong to the new population, too.
  package let isNew: Bool
  package let figures: GroupFigures

  package init(releases: [Int], isNew: Bool, figures: GroupFigures) {
    (self.releases, self.isNew, self.figures) = (releases, isNew, figures)
  }

  /// The same people, who do not belong to the new population.
  package var leftOut: PeopleInReleases {
    PeopleInReleases(releases: releases, isNew: false, figures: figures)
  }
}
