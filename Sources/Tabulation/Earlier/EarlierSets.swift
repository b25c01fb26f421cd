package import Surveys

/// All sets of people that earlier releases published figures of, one after another.
package struct EarlierSets: Hashable, Sendable {
  /// The groups of one breakdown, or a whole population.
  package struct Partition: Hashable, Sendable {
    package let release: Int
    /// Nothing for the whole population, which is the only set then.
    package let breakdown: Breakdown?
    /// The places of its sets.
    package let sets: Range<Int>
    /// The place of the population that it divides.
    package let whole: Int
  }

  package private(set) var partitions: [Partition] = []
  /// How many people were in each set.
  package private(set) var people: [ClosedRange<Int>] = []

  package init() {}

  package init(_ releases: [EarlierRelease]) {
    for release in releases {
      let whole = people.count
      add(release.number, nil, [release.people...release.people], whole: whole)
      for partition in release.partitions {
        add(release.number, partition.breakdown, partition.groups.map(\.people), whole: whole)
      }
    }
  }

  private mutating func add(
    _ release: Int, _ breakdown: Breakdown?, _ groups: [ClosedRange<Int>], whole: Int
  ) {
    let sets = people.count..<people.count + groups.count
    people += groups
    partitions.append(
      Partition(release: release, breakdown: breakdown, sets: sets, whole: whole))
  }
}
