import DisclosureControl
import Responses
import Surveys
import Tabulation

/// Releases of the same survey, one after another, each of some of its people.
struct ReleaseSequence {
  private(set) var population: Population
  private(set) var released: [(figures: ReleasedFigures, members: [Int])] = []
  private(set) var earlier: [EarlierRelease] = []

  init(_ population: Population) { self.population = population }

  mutating func join(_ people: [Population.Person]) { population.people += people }

  /// Releases the people of these places, or says why not, which leaves no trace.
  @discardableResult
  mutating func release(
    _ members: [Int]? = nil, by breakdowns: [[String]] = []
  ) throws -> ReleasedFigures? {
    let members = members ?? Array(population.people.indices)
    let tabulation = try tabulation(of: members, by: breakdowns)
    guard PopulationRule.conflict(tabulation, policy: .standard) == nil,
      !isNearAnEarlierPopulation(members)
    else { return nil }
    let figures = try DisclosurePolicy.standard.release(
      tabulation, after: released.map(\.figures.memory))
    released.append((figures, members))
    earlier.append(
      EarlierRelease(
        number: earlier.count + 1, members: ResponseSet(members), people: members.count,
        partitions: figures.memory.partitions()))
    return figures
  }

  /// Of all who were there, the people of earlier releases and those left out.
  private func isNearAnEarlierPopulation(_ members: [Int]) -> Bool {
    let members = Set(members)
    return released.contains { _, earlier in
      (1...9).contains(members.symmetricDifference(earlier).count)
    }
  }

  private func tabulation(of members: [Int], by breakdowns: [[String]]) throws -> Tabulation {
    var those = population
    those.people = members.map { population.people[$0] }
    var tabulation = try those.tabulation(by: breakdowns)
    guard !earlier.isEmpty else { return tabulation }
    tabulation.ballots = []
    tabulation.earlier = EarlierSets(earlier)
    tabulation.shared = shared(Set(members))
    tabulation.inReleases = try inReleases(Set(members))
    for place in tabulation.tables.indices { share(&tabulation.tables[place], members) }
    for place in tabulation.beneath.indices { share(&tabulation.beneath[place], members) }
    return tabulation
  }

  private func inReleases(_ members: Set<Int>) throws -> [PeopleInReleases] {
    let released = released.map { Set($0.members) }
    let marks = Dictionary(grouping: population.people.indices) { place in
      [members.contains(place)] + released.map { $0.contains(place) }
    }
    return try marks.filter { $0.key.contains(true) }.map { mark, places in
      var those = population
      those.people = places.map { population.people[$0] }
      return PeopleInReleases(
        releases: released.indices.filter { mark[$0 + 1] }, isNew: mark[0],
        figures: try those.tabulation().everybody)
    }
  }

  private func share(_ table: inout Tabulation.Table, _ members: [Int]) {
    let names = table.breakdown.characteristics.map(\.text)
    table.shared = table.groups.map { group in
      shared(
        Set(
          members.filter { member in
            zip(names, group.categories).allSatisfy {
              population.people[member].categories[$0] == $1.text
            }
          }))
    }
  }

  private func shared(_ people: Set<Int>) -> SharedPeople {
    SharedPeople(
      Dictionary(
        uniqueKeysWithValues: sets.enumerated().map { ($0, $1.intersection(people).count) }))
  }

  /// The people of each set that was published, in the order of `EarlierSets`.
  var sets: [Set<Int>] {
    earlier.flatMap { release in
      let members = Set(members(of: release))
      return [members]
        + release.partitions.flatMap { partition in
          partition.groups.map {
            self.members(of: $0.categories, by: partition.breakdown, in: members)
          }
        }
    }
  }

  private func members(of release: EarlierRelease) -> [Int] {
    population.people.indices.filter(release.members.contains)
  }

  func members(
    of categories: [Identifier<Option>], by breakdown: Breakdown, in members: Set<Int>
  ) -> Set<Int> {
    members.filter { member in
      zip(breakdown.characteristics, categories).allSatisfy { name, wanted in
        guard let category = population.people[member].categories[name.text],
          let scheme = population.schemes.first(where: { $0.characteristic == name })
        else { return false }
        let broader = scheme.categories.first { $0.id.text == category }?.parent
        return category == wanted.text || broader == wanted
      }
    }
  }
}
