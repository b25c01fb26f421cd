import Tabulation

extension Tabulation {
  /// How many have been taken out of each earlier release, as they withdrew.
  var forgotten: [Int] {
    earlier.partitions.filter { $0.breakdown == nil }.enumerated().map { release, partition in
      inReleases.filter { $0.releases.contains(release) }
        .reduce(earlier.people[partition.whole].lowerBound) { $0 - $1.figures.people }
    }
  }

  /// Whether the new population, but for few people, is made up of earlier ones, or makes up an
  /// earlier one together with others; then the number of an earlier one.
  func release(leavingFewBeside policy: DisclosurePolicy) -> Int? {
    let forgotten = forgotten
    let wholes = earlier.partitions.filter { $0.breakdown == nil }
    for family in PopulationFamily.all(of: inReleases, releases: wholes.count) {
      let near = [family.new, family.members[family.new].parent].compactMap { $0 }
      for member in near where family.isDivided(member) {
        let parts = family.members.filter { $0.parent == member || $0.release == nil }
        let gone = (parts + [family.members[member]]).compactMap(\.release)
        let people = family.members[member].rest.reduce(0) { $0 + inReleases[$1].figures.people }
        let most = gone.reduce(people) { $0 + forgotten[$1] }
        guard people < policy.smallestPopulationDifference, most > 0 else { continue }
        return gone.first.map { wholes[$0].release }
      }
    }
    return nil
  }
}
