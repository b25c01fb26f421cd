package import Tabulation

extension PopulationRule {
  /// Why a population may not be released now: none of these may be.
  ///
  /// The same people as before, or just those whom an earlier release left out, are no conflict: there
  /// is nobody between the two.
  ///
  /// `waits` tells whether a day must pass after a release when responses have come in since: while the
  /// survey is open, and after it was closed between any two releases.
  package static func conflicts(
    earlier: [Earlier], waits: Bool, isDemonstration: Bool, policy: DisclosurePolicy
  ) -> [Conflict] {
    let few = 1..<max(1, policy.smallestPopulationDifference)
    return earlier.flatMap { earlier -> [Conflict] in
      var conflicts: [Conflict] = []
      if few.contains(earlier.difference) {
        conflicts.append(.differs(release: earlier.release, few: earlier.difference))
      }
      if few.contains(earlier.differenceFromComplement) {
        conflicts.append(
          .differsFromComplement(
            release: earlier.release, few: earlier.differenceFromComplement))
      }
      if waits, !isDemonstration, earlier.arrivedSince > 0,
        earlier.age < policy.smallestInterval
      {
        conflicts.append(
          .tooSoon(
            release: earlier.release, secondsLeft: policy.smallestInterval - earlier.age))
      }
      return conflicts
    }
  }

  /// Why the groups of earlier releases stand in the way of a population as a whole.
  package static func conflict(
    _ tabulation: Tabulation, policy: DisclosurePolicy
  ) -> Conflict? {
    policy.earlierFigures(tabulation)?
      .release(near: tabulation.everybody.people, tabulation.shared)
      .map { .differsFromGroups(release: $0) }
      ?? tabulation.release(leavingFewBeside: policy).map { .differsTogether(release: $0) }
  }
}
