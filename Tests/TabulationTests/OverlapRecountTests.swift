import Responses
import Surveys
import Tabulation
import XCTest

/// What new groups share with earlier ones, against a plain count of the people in both.
final class OverlapRecountTests: XCTestCase {
  private typealias Person = (response: SampleResponse, age: String?, served: String?)

  private static let broader = ["teen": "young", "twen": "young", "grown": "grown", "old": "old"]

  func testSharedPeopleAreThoseOfAPlainRecount() throws {
    for seed: UInt64 in 0..<40 {
      var random = SplitMix64(seed: seed)
      let edition = try edition()
      let people = try (0..<120).map { _ in try person(edition, &random) }
      let first = (1...120).filter { _ in random.next() % 3 > 0 }
      let second = (1...120).filter { _ in random.next() % 2 > 0 }
      let releases = try [
        release(1, first, by: "age", ["young", "grown"]),
        release(2, second, by: "served", ["land", "no"]),
      ]
      var tabulator = Tabulator(
        editions: [edition], breakdowns: [try Sample.breakdown("age", "served")],
        filter: PopulationFilter(), earlier: releases)
      for (place, person) in people.enumerated() {
        try tabulator.count(person.response, number: place + 1)
      }
      let tabulation = tabulator.tabulation
      // The first population, its young and grown, then the second, its land and no.
      let sets: [(Int, Person) -> Bool] = [
        { number, _ in first.contains(number) },
        { first.contains($0) && $1.age.flatMap { Self.broader[$0] } == "young" },
        { first.contains($0) && $1.age == "grown" },
        { number, _ in second.contains(number) },
        { second.contains($0) && $1.served == "land" },
        { second.contains($0) && $1.served == "no" },
      ]
      func shared(_ isInGroup: (Person) -> Bool) -> SharedPeople {
        SharedPeople(
          Dictionary(
            uniqueKeysWithValues: sets.enumerated().map { place, isInSet in
              (
                place,
                people.enumerated().count {
                  isInSet($0.offset + 1, $0.element) && isInGroup($0.element)
                }
              )
            }))
      }
      XCTAssertEqual(tabulation.shared, shared { _ in true }, "seed \(seed)")
      let table = tabulation.tables[0]
      XCTAssertGreaterThan(table.groups.count, 8)
      for (group, found) in zip(table.groups, table.shared) {
        let (age, served) = (group.categories[0].text, group.categories[1].text)
        XCTAssertEqual(
          found, shared { $0.age == age && $0.served == served }, "seed \(seed) \(age) \(served)")
      }
      check(tabulation.inReleases, people.count, first, second, seed)
    }
  }

  private func check(
    _ marked: [PeopleInReleases], _ people: Int, _ first: [Int], _ second: [Int], _ seed: UInt64
  ) {
    let recount = Dictionary(grouping: 1...people) { number in
      (first.contains(number) ? [0] : []) + (second.contains(number) ? [1] : [])
    }.mapValues(\.count)
    XCTAssertEqual(
      Dictionary(uniqueKeysWithValues: marked.map { ($0.releases, $0.figures.people) }), recount,
      "seed \(seed)")
  }

  private func edition() throws -> CountedEdition {
    let monitoring = try Sample.set(
      [
        try Sample.monitoring("age", of: "age", "teen<young twen<young grown old"),
        try Sample.monitoring("served", of: "served", "land sea no"),
      ], declaring: ["age": "young"])
    return Sample.edition(
      [try Sample.question("q", .chooseOne(try Sample.options("a b")))], monitoring)
  }

  private func person(_ edition: CountedEdition, _ random: inout SplitMix64) throws -> Person {
    func one(_ names: String) -> String? {
      let names = names.split(separator: " ").map(String.init)
      let place = Int(random.next() % UInt64(names.count + 1))
      return place < names.count ? names[place] : nil
    }
    let (age, served) = (one("teen twen grown old"), one("land sea no"))
    return (
      try SampleResponse(edition, ["q": "a"], ["age": age ?? "-", "served": served ?? "-"]), age,
      served
    )
  }

  private func release(
    _ number: Int, _ members: [Int], by characteristic: String, _ groups: [String]
  ) throws -> EarlierRelease {
    EarlierRelease(
      number: number, members: ResponseSet(members), people: members.count,
      partitions: [
        EarlierRelease.Partition(
          breakdown: try Sample.breakdown(characteristic),
          groups: try groups.map {
            EarlierRelease.Group(categories: [try Sample.id($0)], people: 1...120)
          })
      ])
  }
}
