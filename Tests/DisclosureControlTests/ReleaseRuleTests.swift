import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// Each rule of disclosure control on a table made by hand.
final class ReleaseRuleTests: XCTestCase {
  private let policy = DisclosurePolicy.standard

  func testRule2SmallCountsAreWithheldAndOthersRoundToTheNearestFive() throws {
    var population = try heard()
    population.add(43, .one(0))
    population.add(27, .one(1))
    population.add(4, .one(2))
    population.add(22, .skipped)
    let table = try XCTUnwrap(policy.release(population.tabulation()).table("heard"))
    XCTAssertEqual(
      table.lines,
      [
        "count/a=45/75(60) count/b=25/75(33) count/c=[c]/75([c]) skipped=20/75([z]) "
          + "prefer_not=[c]/75([z]) not_asked=[c]/75([z])"
      ])
  }

  func testRule3APercentageIsOfPublishedFiguresAndNeedsABaseOfTwenty() throws {
    // 33 of 64 are 52%; 35 of 65 are 54%. A base of 14 is published as 15.
    var population = try heard()
    population.questions = [try question("heard", .chooseOne, "ab")]
    population.add(33, ["sex": "female"], .one(0))
    population.add(31, ["sex": "female"], .one(1))
    population.add(8, ["sex": "male"], .one(0))
    population.add(6, ["sex": "male"], .one(1))
    let table = try XCTUnwrap(
      policy.release(population.tabulation(by: [["sex"]])).table("heard", by: ["sex"]))
    XCTAssertEqual(table.groups[0].cells[0].text, "count/a=35/65(54)")
    XCTAssertEqual(table.groups[1].cells[0].text, "count/a=10/15([u])")
  }

  func testRule4AGroupOfNineIsWithheldAndItsRowsSaySo() throws {
    var population = try heard()
    population.add(20, ["sex": "female"], .one(0))
    population.add(20, ["sex": "female"], .one(1))
    population.add(5, ["sex": "male"], .one(0))
    population.add(4, ["sex": "male"], .one(1))
    population.add(30, .one(0))
    let released = try policy.release(population.tabulation(by: [["sex"]]))
    let table = try XCTUnwrap(released.table("heard", by: ["sex"]))
    XCTAssertEqual(table.values(.count), ["20 20 [c]", "[c] [c] [c]"])
    XCTAssertEqual(table.groups[1].cells.map(\.base), Array(repeating: .confidential, count: 6))
    XCTAssertEqual(released.respondents[0].lines[1], "male [c] [c]")
    XCTAssertTrue(
      released.notes.contains(
        try .groupWithheld(breakdown(["sex"]), [id("male")], .tooFewPeople(needed: 10))))
  }

  func testRule4AQuestionThatNineOfAGroupAnsweredIsWithheldForItAlone() throws {
    var population = try heard()
    population.questions.append(try question("easy", .chooseOne, "ab"))
    population.add(30, ["sex": "female"], .one(0), .one(0))
    population.add(30, ["sex": "female"], .one(1), .one(1))
    population.add(9, ["sex": "male"], .one(0), .one(0))
    population.add(20, ["sex": "male"], .one(1), .notAsked)
    population.add(50, .one(1), .one(1))
    let released = try policy.release(population.tabulation(by: [["sex"]]))
    XCTAssertEqual(
      released.table("heard", by: ["sex"])?.values(.count), ["30 30 [c]", "10 20 [c]"])
    XCTAssertEqual(released.table("easy", by: ["sex"])?.values(.count), ["30 30", "[c] [c]"])
    XCTAssertEqual(released.table("easy", by: ["sex"])?.values(.notAsked), ["[c]", "[c]"])
  }

  func testRule4NothingIsReleasedOfNinePeople() throws {
    var population = try heard()
    population.add(9, .one(0))
    let tabulation = try population.tabulation()
    XCTAssertThrowsError(try policy.release(tabulation)) {
      XCTAssertEqual($0 as? ReleaseRefusal, .tooFewPeople(needed: 10))
    }
  }

  func testRule5AQuestionIsNotBrokenDownWhereNineInTenOfAGroupAgree() throws {
    XCTAssertEqual(
      try tableWhere(agree: 26, differ: 4)?.values(.count), ["20 20 [c]", "25 [c] [c]"])
    XCTAssertNil(try tableWhere(agree: 27, differ: 3))
  }

  func testRule5NothingIsSaidOfAGroupOfWhomFewerThanTenAnswered() throws {
    for answered in [0, 1, 4, 9] {
      var population = try heard()
      population.add(answered, .one(0))
      population.add(40, .skipped)
      let released = try policy.release(population.tabulation(), isOfGroup: true)
      XCTAssertEqual(released.notes, [], "\(answered)")
      XCTAssertEqual(released.table("heard")?.values(.count), ["[c] [c] [c]"])
    }
    var population = try heard()
    population.add(10, .one(0))
    population.add(40, .skipped)
    XCTAssertEqual(
      try policy.release(population.tabulation(), isOfGroup: true).notes,
      [.sameAnswerOfGroup(try id("heard"), percent: 90), .cellsProtected])
  }

  private func tableWhere(agree: Int, differ: Int) throws -> ReleasedTable? {
    var population = try heard()
    population.add(20, ["sex": "female"], .one(0))
    population.add(20, ["sex": "female"], .one(1))
    population.add(agree, ["sex": "male"], .one(0))
    population.add(differ, ["sex": "male"], .one(1))
    population.add(40, .one(1))
    let released = try policy.release(population.tabulation(by: [["sex"]]))
    let left = try ReleaseNote.tableLeftOut(
      id("heard"), breakdown(["sex"]), .sameAnswer(percent: 90))
    XCTAssertEqual(
      released.notes.contains(left), released.table("heard", by: ["sex"]) == nil)
    XCTAssertNotNil(released.table("heard"))
    return released.table("heard", by: ["sex"])
  }

  func testRule5TheSameFirstChoiceOrOneOptionAmongManyIsAgreementToo() throws {
    var population = try Population(
      schemes: [scheme("sex", "female male")],
      questions: [
        question("helped", .chooseMany, "abc"), question("matters", .rank, "abc", places: 2),
      ])
    population.add(15, ["sex": "female"], .many([0, 1]), .ranking([0, 1]))
    population.add(15, ["sex": "female"], .many([1, 2]), .ranking([0, 2]))
    population.add(15, ["sex": "male"], .many([0]), .ranking([1, 2]))
    population.add(15, ["sex": "male"], .many([2]), .ranking([2, 0]))
    let released = try policy.release(population.tabulation(by: [["sex"]]))
    XCTAssertNil(released.table("helped", by: ["sex"]))
    XCTAssertNil(released.table("matters", by: ["sex"]))
    XCTAssertEqual(released.groupRankings, [])
  }

  func testRule6ATableIsLeftOutWhenMoreThanHalfOfItsCellsAreSmall() throws {
    XCTAssertNotNil(try tableOfMen([10, 4, 4]).table("heard", by: ["sex"]))
    let sparse = try tableOfMen([10, 4, 4], women: [10, 4, 4, 4])
    XCTAssertNil(sparse.table("heard", by: ["sex"]))
    XCTAssertTrue(
      sparse.notes.contains(
        try .tableLeftOut(id("heard"), breakdown(["sex"]), .sparse(percent: 50))))
  }

  private func tableOfMen(_ men: [Int], women: [Int] = [20, 20, 20]) throws -> ReleasedFigures {
    var population = try Population(
      schemes: [scheme("sex", "female male")], questions: [question("heard", .chooseOne, "abcd")])
    for (option, count) in women.enumerated() {
      population.add(count, ["sex": "female"], .one(option))
    }
    for (option, count) in men.enumerated() { population.add(count, ["sex": "male"], .one(option)) }
    for option in 0..<4 { population.add(30, .one(option)) }
    return try policy.release(population.tabulation(by: [["sex"]]))
  }

  func testRule8StopsOfFewerThanFivePeopleAndLanguagesOfFewerThanTenAreNotShown() throws {
    var population = try heard()
    population.questions.append(try question("story", .text))
    population.add(60, language: "en-GB", .one(0), .text)
    population.add(12, language: "en-GB", .one(1), .skipped)
    population.add(40, language: "ur", .one(0), .text)
    population.add(3, language: "ur", .one(0), .skipped)
    population.add(9, language: "cy", .one(0), .text)
    let rows = try policy.release(population.tabulation()).participation
    XCTAssertEqual(
      rows.map { "\($0.category) \($0.responses.text) \($0.complete.text)" },
      ["cy [c] [c]", "en-GB 70 60", "ur 45 40"])
    XCTAssertEqual(
      rows.map { $0.stoppedAfter.map { "\($0.question.text) \($0.people.text)" } },
      [[], ["heard 10"], []])
    XCTAssertEqual(rows.map(\.percentComplete), [.confidential, .value(86), .value(89)])
  }

  /// 88 people at most are not in Easy Read, and 53 and 33 at least are of two languages.
  func testLanguagesDoNotTellOfOneMoreBesideThoseWhoAreNotInEasyRead() throws {
    var population = try heard()
    for (language, people) in ["en-GB": 53, "pl": 33, "ur": 1, "en-GB-x-easyread": 12] {
      population.add(people, language: language, .one(0))
    }
    XCTAssertEqual(
      try policy.release(population.tabulation()).participation.map {
        "\($0.category) \($0.responses.text)"
      }, ["en-GB 55", "en-GB-x-easyread 10", "pl [c]", "ur [c]", "yes 10", "no 85"])
  }

  func testWhatLanguagesAddUpToDoesNotNarrowWhoSkippedAQuestion() throws {
    func options(inEasyRead language: String) throws -> [String]? {
      var population = try Population(
        schemes: [],
        questions: [
          question("heard", .chooseOne, "abcd", ruledOut: [.preferNotToSay, .notAsked])
        ])
      for (option, people) in [33, 33, 23, 1].enumerated() {
        population.add(people, language: "en-GB", .one(option))
      }
      population.add(1, language: "en-GB", .skipped)
      population.add(12, language: language, .one(3))
      return try policy.release(population.tabulation()).table("heard")?.values(.count)
    }
    XCTAssertEqual(try options(inEasyRead: "en-GB"), ["35 35 25 15"])
    // 91 and 12 people are published as 90 and 10, so they are 104 at most, and 102 answered.
    XCTAssertEqual(try options(inEasyRead: "en-GB-x-easyread"), ["35 35 25 [c]"])
  }

  func testNothingIsWithheldFromLanguagesOfWhichNoneIsSmall() throws {
    var population = try heard()
    population.add(903, language: "en-GB", .one(0))
    population.add(99, language: "en-GB-x-easyread", .one(1))
    XCTAssertEqual(
      try policy.release(population.tabulation()).participation.map {
        "\($0.category) \($0.responses.text)"
      }, ["en-GB 905", "en-GB-x-easyread 100", "yes 100", "no 905"])
  }
}

/// A survey that asks whether people were heard, and their sex.
private func heard() throws -> Population {
  try Population(
    schemes: [scheme("sex", "female male")], questions: [question("heard", .chooseOne, "abc")])
}
