import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// Medians, quartiles, texts, choices of many and rankings on tables made by hand.
final class ReleasedStatisticsTests: XCTestCase {
  private let policy = DisclosurePolicy.standard

  func testTheMedianOfAScaleIsTheOptionInTheMiddleAndItsPlace() throws {
    XCTAssertEqual(try median(of: [10, 20, 30, 40, 20]), "median/c=3/120([z])")
    XCTAssertEqual(try median(of: [50, 10, 10, 10, 10]), "median/a=1/90([z])")
  }

  func testOfTwoPeopleInTheMiddleTheMedianIsTheLowerOnes() throws {
    XCTAssertEqual(try median(of: [10, 20, 30, 0, 0]), "median/b=2/60([z])")
  }

  func testAMedianThatHangsOnCountsThatAreHiddenIsConfidential() throws {
    // Shown are 30 and 30 of 65: the middle lies with whichever of the ends has the other five.
    XCTAssertEqual(try median(of: [3, 30, 0, 30, 2]), "median=[c]/65([z])")
  }

  func testAMedianIsNeverAnotherOptionThanThatInTheMiddle() throws {
    // Published are 5 and 10 of 20, which lead to the second; twelve of the eighteen chose the last.
    XCTAssertEqual(try median(of: [1, 5, 12, 0, 0]), "median=[c]/20([z])")
    // Rounding alone hides nobody: 12 and 13 are published as 10 and 15.
    XCTAssertEqual(try median(of: [13, 12, 5, 5, 5]), "median/b=2/40([z])")
  }

  private func median(of counts: [Int]) throws -> String {
    var population = try Population(schemes: [], questions: [question("easy", .scale, "abcde")])
    for (option, count) in counts.enumerated() { population.add(count, .one(option)) }
    let table = try XCTUnwrap(policy.release(population.tabulation()).table("easy"))
    return try XCTUnwrap(table.groups[0].cells.last).text
  }

  func testQuartilesOfNumbersAreNumbersThatSomebodyGave() throws {
    // Ten people: Hyndman and Fan's type 1 takes the third, the fifth and the eighth.
    var population = try Population(
      schemes: [], questions: [question("visits", .number, decimals: 1)])
    for number in [12, 3, 7, 45, 20, 31, 8, 50, 16, 28] {
      population.add(1, .number(Int64(number)))
    }
    population.add(10, .skipped)
    let table = try XCTUnwrap(policy.release(population.tabulation()).table("visits"))
    XCTAssertEqual(
      table.lines,
      [
        "skipped=10/10([z]) prefer_not=[c]/10([z]) not_asked=[c]/10([z]) "
          + "lower_quartile=8e-1/10([z]) median=16e-1/10([z]) upper_quartile=31e-1/10([z])"
      ])
  }

  func testNumbersOfNinePeopleHaveNoQuartiles() throws {
    var population = try Population(schemes: [], questions: [question("visits", .number)])
    for number in 1...9 { population.add(1, .number(Int64(number))) }
    population.add(10, .skipped)
    let table = try XCTUnwrap(policy.release(population.tabulation()).table("visits"))
    XCTAssertEqual(table.values(.median), ["[c]"])
    XCTAssertEqual(table.values(.skipped), ["[c]"])
  }

  func testATextIsOnlyCounted() throws {
    var population = try Population(schemes: [], questions: [question("story", .text)])
    population.add(32, .text)
    population.add(21, .skipped)
    population.add(12, .preferNotToSay)
    population.add(8, .notAsked)
    let table = try XCTUnwrap(policy.release(population.tabulation()).table("story"))
    XCTAssertEqual(
      table.lines,
      ["count=30/30([z]) skipped=20/30([z]) prefer_not=10/30([z]) not_asked=10/30([z])"])
  }

  func testManyChoicesDoNotAddUpToTheBase() throws {
    var population = try Population(
      schemes: [], questions: [question("helped", .chooseMany, "abc")])
    population.add(20, .many([0, 1]))
    population.add(15, .many([0, 2]))
    population.add(10, .many([1]))
    let table = try XCTUnwrap(policy.release(population.tabulation()).table("helped"))
    XCTAssertEqual(
      table.groups[0].cells.prefix(3).map(\.text),
      ["count/a=35/45(78)", "count/b=30/45(67)", "count/c=15/45(33)"])
  }

  func testATableAndItsRankingShowTheSameVotersAndHideTheSameOptions() throws {
    let released = try policy.release(ranked().tabulation(by: [["sex"]]))
    let table = try XCTUnwrap(released.table("matters"))
    let rows = try rows(XCTUnwrap(released.ranking(of: "matters")))
    XCTAssertEqual(table.values(.count), ["45 40 40 [c]"])
    XCTAssertEqual(
      rows.map { "\($0.rank.text) \($0.option.text) \($0.points.text) \($0.voters.text)" },
      ["1 a 75 45", "2 b 60 40", "3 c 55 40", "[c] d [c] [c]"])
  }

  func testEachRankHasAnIntervalAmongTheOptionsThatAreShown() throws {
    let released = try policy.release(ranked().tabulation())
    let rows = try rows(XCTUnwrap(released.ranking(of: "matters")))
    XCTAssertEqual(rows.map(\.rankLow), values(1, 1, 2) + [.confidential])
    XCTAssertEqual(rows.map(\.rankHigh), values(2, 3, 3) + [.confidential])
  }

  func testWithoutBallotsRankIntervalsDoNotApply() throws {
    var tabulation = try ranked().tabulation()
    tabulation.ballots = []
    let rows = try rows(XCTUnwrap(policy.release(tabulation).ranking(of: "matters")))
    XCTAssertEqual(rows[0].rankLow, .notApplicable)
    XCTAssertEqual(rows[0].rankHigh, .notApplicable)
  }

  func testAGroupOfTenBallotsHasARankingAndOneOfNineHasNone() throws {
    let released = try policy.release(ranked().tabulation(by: [["sex"]]))
    XCTAssertEqual(released.groupRankings.map { $0.categories[0].text }, ["female"])
    let table = try XCTUnwrap(released.table("matters", by: ["sex"]))
    let rows = try rows(released.groupRankings[0].ranking)
    for row in rows {
      let cell = table.groups[0].cells.first { $0.option == row.option }
      XCTAssertEqual(cell?.value, .count(row.voters))
    }
  }

  /// 64 people, 9 of them men, who rank two of four options.
  private func ranked() throws -> Population {
    var population = try Population(
      schemes: [scheme("sex", "female male")],
      questions: [question("matters", .rank, "abcd", places: 2)])
    population.add(22, ["sex": "female"], .ranking([0, 1]))
    population.add(18, ["sex": "female"], .ranking([1, 2]))
    population.add(10, ["sex": "female"], .ranking([2, 0]))
    population.add(5, ["sex": "male"], .ranking([0, 2]))
    population.add(4, ["sex": "male"], .ranking([0, 2]))
    population.add(2, .ranking([0, 2]))
    population.add(3, .ranking([2, 3]))
    return population
  }
}
