import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// Groups that differ from those of earlier releases by few people.
final class EarlierGroupsTests: XCTestCase {
  private func sequence(_ people: [Population.Person]) throws -> ReleaseSequence {
    var population = try Population(
      schemes: [
        scheme("age", "young old teens<young twenties<young sixties<old seventies<old"),
        scheme("sex", "female male"),
      ], questions: [question("heard", .chooseOne, "abc")])
    population.people = people
    return ReleaseSequence(population)
  }

  private func people(
    _ count: Int, sex: String? = nil, age: String? = nil
  ) -> [Population.Person] {
    (0..<count).map { place in
      var categories: [String: String] = [:]
      categories["sex"] = sex
      categories["age"] = age
      return Population.Person(categories: categories, answers: [.one(place % 3)])
    }
  }

  private func withheld(_ figures: ReleasedFigures?) -> [String] {
    (figures?.notes ?? []).compactMap { note in
      guard case .groupWithheld(_, let categories, .nearEarlier(let release, _)) = note else {
        return nil
      }
      return categories.map(\.text).joined(separator: ",") + " \(release)"
    }
  }

  func testAWomanAmongTenNewcomersIsNotToldFromTheOthers() throws {
    var sequence = try sequence(people(40, sex: "female") + people(40, sex: "male"))
    XCTAssertEqual(withheld(try sequence.release(by: [["sex"]])), [])
    sequence.join(people(1, sex: "female") + people(9, sex: "male"))
    let second = try sequence.release(by: [["sex"]])
    XCTAssertEqual(withheld(second), ["female 1", "male 1"])
    XCTAssertEqual(second?.tables.map(\.breakdown), [nil])
    sequence.join(people(9, sex: "female") + people(20, sex: "male"))
    XCTAssertEqual(withheld(try sequence.release(by: [["sex"]])), [])
  }

  func testAPopulationIsNotAnEarlierGroupButForOneNewcomer() throws {
    var sequence = try sequence(people(40, sex: "female") + people(40, sex: "male"))
    try sequence.release(by: [["sex"]])
    sequence.join(people(1, sex: "female") + people(9, sex: "male"))
    let women = Array(0..<40)
    XCTAssertNil(try sequence.release(women + [80]))
    XCTAssertNotNil(try sequence.release(women))
  }

  func testPeopleWhoAreTheSameAsBeforeMayBeBrokenDownInOtherWays() throws {
    var sequence = try sequence(
      people(15, sex: "female", age: "teens") + people(12, sex: "male", age: "teens")
        + people(17, sex: "female", age: "sixties") + people(20, age: "sixties"))
    try sequence.release(by: [["sex"]])
    let all = try sequence.release(by: [["age", "sex"], ["age"], ["sex"]])
    XCTAssertEqual(withheld(all), [])
  }

  func testACategoryWithFewNewcomersIsMergedWhereTheBroaderOneHasMany() throws {
    let before =
      people(30, age: "teens") + people(30, age: "twenties") + people(30, age: "sixties")
      + people(30, age: "seventies")
    var sequence = try sequence(before)
    XCTAssertEqual(try sequence.release(by: [["age"]])?.groups("age").count, 4)
    sequence.join(
      people(3, age: "teens") + people(20, age: "twenties") + people(12, age: "sixties"))
    let second = try sequence.release(by: [["age"]])
    XCTAssertEqual(second?.groups("age"), ["young", "sixties", "seventies"])
    XCTAssertEqual(
      second?.notes.first,
      try .mergedNearEarlier(
        breakdown(["age"]), id("age"), [id("teens"), id("twenties")], into: id("young"), release: 1,
        few: 10))
    XCTAssertEqual(withheld(second), [])
  }

  func testOnlyTheCategoryIsWithheldWhereTheBroaderOneHasFewNewcomersToo() throws {
    let before =
      people(30, age: "teens") + people(30, age: "twenties") + people(30, age: "sixties")
      + people(30, age: "seventies")
    var sequence = try sequence(before)
    try sequence.release(by: [["age"]])
    sequence.join(people(3, age: "teens") + people(12, age: "sixties"))
    let second = try sequence.release(by: [["age"]])
    XCTAssertEqual(second?.groups("age"), ["teens", "twenties", "sixties", "seventies"])
    XCTAssertEqual(withheld(second), ["teens 1"])
  }

  func testFinerCategoriesDoNotAddUpToABroaderOneThatFewHaveJoined() throws {
    var sequence = try sequence(
      people(8, age: "teens") + people(40, age: "twenties") + people(30, age: "sixties"))
    XCTAssertEqual(try sequence.release(by: [["age"]])?.groups("age"), ["young", "old"])
    sequence.join(people(4, age: "teens") + people(20, age: "sixties"))
    let second = try sequence.release(by: [["age"]])
    XCTAssertEqual(second?.groups("age"), ["old", "teens", "twenties"])
    // Those who were young at first, without those in their twenties now, are eight.
    XCTAssertEqual(withheld(second), ["twenties 1"])
  }

  func testGroupsDoNotAddUpToAPopulationThatFewHaveJoined() throws {
    var sequence = try sequence(
      people(20, sex: "female", age: "teens") + people(23, sex: "female", age: "sixties")
        + people(20, sex: "male", age: "teens") + people(20, sex: "male", age: "sixties"))
    try sequence.release(Array(0..<43))
    sequence.join(
      people(2, sex: "female", age: "teens") + people(3, sex: "female", age: "sixties")
        + people(20, sex: "male", age: "teens"))
    XCTAssertEqual(
      withheld(try sequence.release(by: [["age", "sex"]])), ["young,female 1"])
  }

  func testAGroupIsComparedWithPopulationsToo() throws {
    var sequence = try sequence(people(40, sex: "female") + people(40, sex: "male"))
    try sequence.release(Array(0..<40))
    sequence.join(people(3, sex: "female") + people(30, sex: "male"))
    XCTAssertEqual(withheld(try sequence.release(by: [["sex"]])), ["female 1"])
  }
}

extension ReleasedFigures {
  /// The groups of the first table by a characteristic.
  fileprivate func groups(_ name: String) -> [String] {
    tables.first { $0.breakdown?.characteristics.map(\.text) == [name] }?
      .groups.map { $0.categories[0].text } ?? []
  }
}
