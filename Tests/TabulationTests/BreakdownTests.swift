import Surveys
import Tabulation
import XCTest

final class BreakdownTests: XCTestCase {
  private func edition() throws -> CountedEdition {
    Sample.edition(
      [try Sample.question("q", .chooseOne(try Sample.options("yes no")))],
      try Sample.set([
        try Sample.monitoring("age", of: "age", "young old"),
        try Sample.monitoring("sex", of: "sex", "female male"),
        try Sample.monitoring("home", of: "home", "own rent"),
      ]))
  }

  private func response(_ edition: CountedEdition, _ answer: String, _ categories: String) throws
    -> SampleResponse
  {
    let names = categories.split(separator: " ").map(String.init)
    return try SampleResponse(
      edition, ["q": answer], ["age": names[0], "sex": names[1], "home": names[2]])
  }

  private func shape(_ table: Tabulation.Table) -> [String] {
    (table.groups + [table.unplaced]).map { group in
      "\(group.categories.map(\.text)) \(group.people): \(group.answers.map(\.options))"
    }
  }

  func testGroupsStandInTheOrderOfTheCategoriesAndEmptyOnesNowhere() throws {
    let edition = try edition()
    let tabulation = try Tabulator.tabulation(
      [edition],
      [
        try response(edition, "yes", "old male own"), try response(edition, "no", "old male rent"),
        try response(edition, "yes", "young male own"), try response(edition, "yes", "- male own"),
        try response(edition, "-", "old female ?"),
      ],
      by: [
        try Sample.breakdown("age"), try Sample.breakdown("sex", "age"),
        try Sample.breakdown("age", "sex", "home"),
      ])
    XCTAssertEqual(tabulation.everybody.people, 5)
    XCTAssertEqual(tabulation.everybody.answers.map(\.options), [[3, 1]])
    XCTAssertEqual(
      shape(tabulation.tables[0]),
      [#"["young"] 1: [[1, 0]]"#, #"["old"] 3: [[1, 1]]"#, "[] 1: [[1, 0]]"])
    XCTAssertEqual(
      shape(tabulation.tables[1]),
      [
        #"["female", "old"] 1: [[0, 0]]"#, #"["male", "young"] 1: [[1, 0]]"#,
        #"["male", "old"] 2: [[1, 1]]"#, "[] 1: [[1, 0]]",
      ])
    XCTAssertEqual(
      shape(tabulation.tables[2]),
      [
        #"["young", "male", "own"] 1: [[1, 0]]"#, #"["old", "male", "own"] 1: [[1, 0]]"#,
        #"["old", "male", "rent"] 1: [[0, 1]]"#, "[] 2: [[1, 0]]",
      ])
  }

  func testACharacteristicThatNobodyWasAskedAboutPlacesNobody() throws {
    let edition = try edition()
    let tabulation = try Tabulator.tabulation(
      [edition], [try response(edition, "yes", "old male own")],
      by: [try Sample.breakdown("age", "religion")])
    XCTAssertEqual(shape(tabulation.tables[0]), ["[] 1: [[1, 0]]"])
  }

  func testWithoutResponsesAllFiguresAreThereAndZero() throws {
    let tabulation = try Tabulator.tabulation(
      [try edition()], [], by: [try Sample.breakdown("age")])
    XCTAssertEqual(shape(tabulation.tables[0]), ["[] 0: [[0, 0]]"])
    XCTAssertEqual(tabulation.everybody.people, 0)
    XCTAssertEqual(tabulation.everybody.answers.map(\.options), [[0, 0]])
    XCTAssertEqual(tabulation.participation.map(\.responses), [0, 0, 0, 0, 0])
  }

  func testSitesAreCountedInEachGroupHoweverManyThereAre() throws {
    let edition = try edition()
    var responses: [SampleResponse] = []
    for number in 0..<40 {
      for age in number % 2 == 0 ? ["old"] : ["old", "young", "young"] {
        responses.append(
          try response(edition, "yes", "\(age) male own").changed {
            $0.site = Identifier("site-\(number)")
          })
      }
    }
    responses.append(try response(edition, "yes", "old male own"))
    let tabulation = try Tabulator.tabulation(
      [edition], responses, by: [try Sample.breakdown("age")])
    let (young, old) = (tabulation.tables[0].groups[0], tabulation.tables[0].groups[1])
    XCTAssertEqual(young.sites.count, 20)
    XCTAssertEqual(Set(young.sites.values), [2])
    XCTAssertEqual(old.people, 41)
    XCTAssertEqual(old.sites.count, 40)
    XCTAssertEqual(old.sites[try Sample.id("site-0")], 1)
    XCTAssertEqual(tabulation.everybody.sites[try Sample.id("site-39")], 3)
    XCTAssertEqual(tabulation.everybody.sites[try Sample.id("site-38")], 1)
    XCTAssertEqual(tabulation.everybody.sites.values.reduce(0, +), 80)
  }
}
