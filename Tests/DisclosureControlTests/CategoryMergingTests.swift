import DisclosureControl
import Surveys
import Tabulation
import XCTest

final class CategoryMergingTests: XCTestCase {
  private let policy = DisclosurePolicy.standard

  func testAllPartsOfACategoryMergeWhereOneHasFewerThanTenPeople() throws {
    let released = try release(["british": 40, "irish": 9, "indian": 20, "chinese": 13])
    XCTAssertEqual(
      released.table("heard", by: ["ethnicity"])?.groups.map { $0.categories[0].text },
      ["white", "indian", "chinese"])
    XCTAssertEqual(
      released.table("heard", by: ["ethnicity"])?.values(.count), ["25 25", "10 10", "5 5"])
    XCTAssertEqual(
      released.notes.filter { if case .merged = $0 { true } else { false } },
      [
        try .merged(
          breakdown(["ethnicity"]), id("ethnicity"), [id("british"), id("irish")],
          into: id("white"))
      ])
  }

  func testRespondentsAreMergedTheSameWay() throws {
    let released = try release(["british": 40, "irish": 9, "indian": 20, "chinese": 13])
    XCTAssertEqual(
      released.respondents[0].lines,
      [
        "white 50 63", "indian 20 25", "chinese 15 19", "skipped [c] [c]", "prefer_not [c] [c]",
        "not_asked [c] [c]",
      ])
    XCTAssertEqual(released.respondents[0].base, .value(80))
  }

  func testACategoryThatNobodyHasLooksLikeOneThatNinePeopleHave() throws {
    // Nobody is Irish: to keep White British apart would say so.
    let released = try release(["british": 40, "indian": 20, "chinese": 15])
    XCTAssertEqual(released.respondents[0].lines.prefix(2), ["white 40 53", "indian 20 27"])
  }

  func testAFewWhoGaveNoFinerCategoryAreInNoGroupAndManyMergeIt() throws {
    let few = try release(["british": 40, "irish": 20, "white": 6, "indian": 20, "chinese": 15])
    XCTAssertEqual(
      few.respondents[0].rows.map { "\($0.category.text) \($0.respondents.text)" },
      [
        "british 40", "irish 20", "indian 20", "chinese 15", "skipped 5", "prefer_not [c]",
        "not_asked [c]",
      ])
    let many = try release(["british": 40, "irish": 20, "white": 12, "indian": 20, "chinese": 15])
    XCTAssertEqual(
      many.respondents[0].rows.map { "\($0.category.text) \($0.respondents.text)" }.prefix(3),
      ["white 70", "indian 20", "chinese 15"])
  }

  func testMergingGoesOnOutwardsUntilGroupsAreLargeEnough() throws {
    var population = try Population(
      schemes: [scheme("age", "all young<all old<all teens<young twenties<young")],
      questions: [question("heard", .chooseOne, "ab")])
    for (category, count) in [("teens", 4), ("twenties", 5), ("old", 40)] {
      population.add(count, ["age": category], .one(0))
      population.add(count, ["age": category], .one(1))
    }
    let released = try policy.release(population.tabulation(by: [["age"]]))
    XCTAssertEqual(released.respondents[0].rows.map(\.category.text).prefix(2), ["young", "old"])
    population.people.removeAll { $0.categories["age"] == "twenties" }
    let less = try policy.release(population.tabulation(by: [["age"]]))
    XCTAssertEqual(less.respondents[0].lines[0], "all 90 100")
  }

  func testInAPairCategoriesAreJudgedByTheGroupsOfThePair() throws {
    var population = try people([:])
    // Nine of the 29 Irish are women.
    for (category, women, men) in [
      ("british", [20, 20], [20, 20]), ("irish", [5, 4], [10, 10]),
      ("indian", [10, 10], [10, 10]), ("chinese", [10, 10], [10, 10]),
    ] {
      for (sex, counts) in [("female", women), ("male", men)] {
        for option in 0..<2 {
          population.add(counts[option], ["ethnicity": category, "sex": sex], .one(option))
        }
      }
    }
    population.schemes.append(try scheme("sex", "female male"))
    let released = try policy.release(
      population.tabulation(by: [["ethnicity", "sex"], ["ethnicity"]]))
    XCTAssertEqual(
      released.table("heard", by: ["ethnicity", "sex"])?.groups.map {
        $0.categories.map(\.text).joined(separator: "/")
      },
      [
        "white/female", "white/male", "indian/female", "indian/male", "chinese/female",
        "chinese/male",
      ])
    XCTAssertEqual(released.table("heard", by: ["ethnicity"])?.groups.count, 4)
  }

  func testAGroupThatOneSiteSuppliesMostOfIsMergedWhereThatHelps() throws {
    var population = try people([:])
    for option in 0..<2 {
      population.add(20, ["ethnicity": "british"], .one(option))
      population.add(10, ["ethnicity": "irish"], site: "hub", .one(option))
      population.add(5, ["ethnicity": "irish"], .one(option))
      population.add(20, ["ethnicity": "indian"], site: "hub", .one(option))
      population.add(10, ["ethnicity": "chinese"], site: "hub", .one(option))
    }
    let released = try policy.release(population.tabulation(by: [["ethnicity"]]))
    // 20 of 30 Irish came through the hub, but 20 of 70 White people; all Asian people did.
    XCTAssertEqual(
      released.table("heard", by: ["ethnicity"])?.groups.map { $0.categories[0].text },
      ["white", "indian", "chinese"])
    XCTAssertEqual(
      released.table("heard", by: ["ethnicity"])?.values(.count),
      ["35 35", "[c] [c]", "[c] [c]"])
    XCTAssertTrue(
      released.notes.contains(
        try .groupWithheld(breakdown(["ethnicity"]), [id("indian")], .oneSite(percent: 60))))
  }

  func testWhereAllComeFromOneSiteItDoesNotStandOut() throws {
    var population = try people([:])
    for (category, option) in [("british", 0), ("british", 1), ("indian", 0), ("indian", 1)] {
      population.add(20, ["ethnicity": category], site: "hub", .one(option))
    }
    let released = try policy.release(population.tabulation(by: [["ethnicity"]]))
    XCTAssertEqual(
      released.table("heard", by: ["ethnicity"])?.values(.count), ["20 20", "20 20"])
  }

  func testABreakdownWhoseGroupsEachComeFromOneSiteSaysSoOfEach() throws {
    var population = try people([:])
    for option in 0..<2 {
      population.add(20, ["ethnicity": "british"], site: "hub", .one(option))
      population.add(20, ["ethnicity": "indian"], site: "centre", .one(option))
    }
    population.add(4, ["ethnicity": "chinese"], .one(0))
    let released = try policy.release(population.tabulation(by: [["ethnicity"]]))
    XCTAssertNil(released.table("heard", by: ["ethnicity"]))
    XCTAssertEqual(
      Set(released.notes).intersection([
        try .breakdownLeftOut(breakdown(["ethnicity"]), .noGroupLargeEnough)
      ]), [])
    for ethnicity in ["white", "asian"] {
      XCTAssertTrue(
        released.notes.contains(
          try .groupWithheld(breakdown(["ethnicity"]), [id(ethnicity)], .oneSite(percent: 60))),
        "\(released.notes)")
    }
  }

  func testABreakdownWithoutAGroupLargeEnoughIsLeftOut() throws {
    var population = try people(["british": 4, "indian": 5])
    population.add(30, .one(0))
    population.add(30, .one(1))
    let released = try policy.release(population.tabulation(by: [["ethnicity"]]))
    XCTAssertEqual(
      released.notes, [try .breakdownLeftOut(breakdown(["ethnicity"]), .noGroupLargeEnough)])
  }

  func testABreakdownByWhatNobodyWasAskedIsLeftOut() throws {
    let population = try people(["british": 40, "indian": 40])
    var tabulation = try population.tabulation(by: [["ethnicity"]])
    tabulation.respondents = []
    XCTAssertEqual(
      try policy.release(tabulation).notes,
      [try .breakdownLeftOut(breakdown(["ethnicity"]), .notCollected)])
  }

  /// People of each category, the first half and one more of an odd number for the first option.
  private func people(_ counts: [String: Int]) throws -> Population {
    var population = try Population(
      schemes: [
        scheme("ethnicity", "white asian british<white irish<white indian<asian chinese<asian")
      ], questions: [question("heard", .chooseOne, "ab")])
    for (category, count) in counts.sorted(by: { $0.key < $1.key }) {
      population.add((count + 1) / 2, ["ethnicity": category], .one(0))
      population.add(count / 2, ["ethnicity": category], .one(1))
    }
    return population
  }

  private func release(_ counts: [String: Int]) throws -> ReleasedFigures {
    try policy.release(people(counts).tabulation(by: [["ethnicity"]]))
  }
}
