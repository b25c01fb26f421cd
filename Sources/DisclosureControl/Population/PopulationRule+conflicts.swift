extension PopulationRule {
  /// Why a population may not be released now: none of these may be.
  ///
  /// The same people as before, or just those whom an earlier release left out, are no conflict: there
  /// is nobody between the two.
  package static func conflicts(
    earlier: [Earlier], isOpen: Bool, isDemonstration: Bool, policy: DisclosurePolicy
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
      if isOpen, !isDemonstration, earlier.arrivedSince > 0,
        earlier.age < policy.smallestInterval
      {
        conflicts.append(
          .tooSoon(
            release: earlier.release, secondsLeft: policy.smallestInterval - earlier.age))
      }
      return conflicts
    }
  }
}
