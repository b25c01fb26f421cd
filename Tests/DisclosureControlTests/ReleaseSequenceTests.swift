import DisclosureControl
import Responses
import Surveys
import Tabulation
import XCTest

/// What holds for releases one after another, tried on random sequences.
final class ReleaseSequenceTests: XCTestCase {
  private static let breakdowns = [["age"], ["sex"], ["street"], ["age", "sex"]]

  private func empty() throws -> ReleaseSequence {
    ReleaseSequence(
      try Population(
        schemes: [
          scheme("age", "young old teens<young twenties<young sixties<old seventies<old"),
          scheme("sex", "female male"), scheme("street", "high mill quay"),
        ], questions: [question("heard", .chooseOne, "abc")]))
  }

  private func people(
    _ count: Int, _ generator: inout SeededGenerator
  ) -> [Population.Person] {
    (0..<count).map { _ in
      var person = Population.Person(answers: [.one(Int.random(in: 0..<3, using: &generator))])
      for (name, categories) in [
        ("age", ["teens", "twenties", "twenties", "sixties", "sixties", "seventies"]),
        ("sex", ["female", "male"]), ("street", ["high", "high", "high", "mill", "quay"]),
      ] where Int.random(in: 0..<100, using: &generator) > 3 {
        person.categories[name] = categories.randomElement(using: &generator)
      }
      return person
    }
  }

  /// Two to four releases with newcomers, filters and breakdowns between them.
  private func sequence(_ generator: inout SeededGenerator) throws -> ReleaseSequence {
    var sequence = try empty()
    sequence.join(people(Int.random(in: 20...150, using: &generator), &generator))
    for _ in 0..<Int.random(in: 2...4, using: &generator) {
      let filter: (String, String)? =
        [
          nil, nil, ("sex", "female"), ("street", "high"), ("street", "mill"),
        ].randomElement(using: &generator) ?? nil
      let members = sequence.population.people.indices.filter { place in
        filter.map { sequence.population.people[place].categories[$0.0] == $0.1 } ?? true
      }
      if members.count >= 10 {
        try sequence.release(
          members, by: Self.breakdowns.filter { _ in Bool.random(using: &generator) })
      }
      let most = [0, 12, 30, 100].randomElement(using: &generator) ?? 0
      sequence.join(people(Int.random(in: 0...most, using: &generator), &generator))
    }
    return sequence
  }

  /// Any group or population, or those that several groups of one breakdown hold together.
  func testNoTwoReleasesHaveGroupsThatDifferByFewPeople() throws {
    var generator = SeededGenerator(seed: 23)
    var compared = 0
    for _ in 0..<150 {
      let sequence = try sequence(&generator)
      let releases = sequence.earlier.map { self.sets(of: $0, in: sequence) }
      for (place, later) in releases.enumerated() {
        for earlier in releases[..<place] where earlier[0] != later[0] {
          for (some, others) in [(later, earlier), (earlier, later)] {
            for set in some.joined() {
              for partition in others {
                compared += 1
                let nearest = self.difference(set, partition)
                XCTAssertFalse((1...9).contains(nearest), "\(nearest) of \(set.count)")
              }
            }
          }
        }
      }
    }
    XCTAssertGreaterThan(compared, 5_000)
  }

  /// The population, then the groups of each breakdown.
  private func sets(of release: EarlierRelease, in sequence: ReleaseSequence) -> [[Set<Int>]] {
    let members = Set(
      sequence.population.people.indices.filter(release.members.contains))
    return [[members]]
      + release.partitions.map { partition in
        partition.groups.map {
          sequence.members(of: $0.categories, by: partition.breakdown, in: members)
        }
      }
  }

  /// From the union of groups that is nearest.
  private func difference(_ set: Set<Int>, _ groups: [Set<Int>]) -> Int {
    var left = set
    var difference = 0
    for group in groups {
      let both = group.intersection(set).count
      difference += min(both, group.count - both)
      left.subtract(group)
    }
    return difference + left.count
  }

  /// A hundred more than three hundred, and the same again: most groups are published each time.
  func testAnOrdinarySecondReleasePublishesMostOfItsGroups() throws {
    var (generator, shown, all) = (SeededGenerator(seed: 5), 0, 0)
    for newcomers in [30, 100, 300] {
      (shown, all) = (0, 0)
      for _ in 0..<40 {
        var sequence = try empty()
        sequence.join(people(300, &generator))
        try sequence.release(by: Self.breakdowns)
        sequence.join(people(newcomers, &generator))
        let alone = try DisclosurePolicy.standard.release(
          sequence.population.tabulation(by: Self.breakdowns))
        let second = try XCTUnwrap(try sequence.release(by: Self.breakdowns))
        shown += second.memory.groups.reduce(0) { $0 + $1.groups.count }
        all += alone.memory.groups.reduce(0) { $0 + $1.groups.count }
      }
      print("UTILITY", newcomers, shown, all)
    }
  }
}
