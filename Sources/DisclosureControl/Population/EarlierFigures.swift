import Tabulation

/// Judges whether a set of people is too near to what earlier releases published figures of.
///
/// Figures of groups that share nobody add up, so a set is compared with every union of groups of a
/// breakdown, and with whole populations. Who differs are few people if the nearest union differs by
/// 1 to 9: another one differs from it by a whole group, which is ten or more.
struct EarlierFigures {
  private let policy: DisclosurePolicy
  let sets: EarlierSets
  /// The partition of each set; nothing for those that do not count.
  private let partitions: [Int?]

  /// `population` is that of the new release: with an earlier one of the same people it is one release.
  init(_ policy: DisclosurePolicy, _ sets: EarlierSets, people: Int, shared: SharedPeople) {
    self.policy = policy
    self.sets = sets
    var partitions = [Int?](repeating: nil, count: sets.people.count)
    for (place, partition) in sets.partitions.enumerated() {
      let whole = sets.people[partition.whole]
      guard whole.lowerBound != people || shared.counts[partition.whole] != people else { continue }
      for set in partition.sets { partitions[set] = place }
    }
    self.partitions = partitions
  }

  /// The first earlier release from which these people differ by few; nothing where none does.
  func release(near people: Int, _ shared: SharedPeople) -> Int? {
    var met: [Int: [Int]] = [:]
    for set in shared.counts.keys {
      if let partition = partitions[set] { met[partition, default: []].append(set) }
    }
    return met.filter { partition, met in
      isFew(difference(people, shared, from: sets.partitions[partition], met))
    }.keys.min().map { sets.partitions[$0].release }
  }

  /// From the nearest union of sets of a partition, of which these are met.
  private func difference(
    _ people: Int, _ shared: SharedPeople, from partition: EarlierSets.Partition, _ met: [Int]
  ) -> ClosedRange<Int> {
    var (common, least, most) = (0, 0, 0)
    func add(_ both: Int, of set: ClosedRange<Int>) {
      common += both
      least += min(max(0, set.lowerBound - both), both)
      most += min(max(0, set.upperBound - both), both)
    }
    for set in met { add(shared.counts[set] ?? 0, of: sets.people[set]) }
    // What a population leaves over is a set as well, if it is large enough to be no part of the few.
    let rest = partition.sets.reduce(sets.people[partition.whole].lowerBound) {
      $0 - sets.people[$1].upperBound
    }
    if rest >= policy.smallestGroup {
      let left = (shared.counts[partition.whole] ?? 0) - common
      add(left, of: rest...rest)
    }
    return people - common + least...people - common + most
  }

  /// Of groups of one breakdown the one to withhold first, as several together are near to a set.
  func firstToWithhold(_ groups: [(people: Int, shared: SharedPeople)]) -> (
    group: Int, release: Int
  )? {
    for set in Set(groups.flatMap(\.shared.counts.keys)).sorted() {
      guard let partition = partitions[set] else { continue }
      var (common, apart, within) = (0, 0, [Int]())
      for (place, group) in groups.enumerated() {
        let both = group.shared.counts[set] ?? 0
        common += both
        apart += min(group.people - both, both)
        if both > group.people - both { within.append(place) }
      }
      let whole = sets.people[set]
      let difference = max(0, whole.lowerBound - common) + apart...whole.upperBound - common + apart
      guard isFew(difference) else { continue }
      let smallest = within.min {
        policy.rounded(groups[$0].people) < policy.rounded(groups[$1].people)
      }
      if let smallest { return (smallest, sets.partitions[partition].release) }
    }
    return nil
  }

  private func isFew(_ difference: ClosedRange<Int>) -> Bool {
    difference.lowerBound < policy.smallestPopulationDifference && difference.upperBound > 0
  }
}
