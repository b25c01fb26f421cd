import DisclosureControl
import Surveys
import Tabulation
import XCTest

final class RankingReleaseTests: XCTestCase {
  func testCountsAreRoundedAndPercentagesComeFromPublishedFigures() throws {
    // 43 full ballots of two places: 26, 12 and 5 first, 9, 21 and 13 second.
    let released = try DisclosurePolicy.standard.release(
      figures(ballots: 43, places: 2, [[26, 9], [12, 21], [5, 13]]))
    let rows = try rows(released)
    XCTAssertEqual(released.base, .value(45))
    XCTAssertEqual(rows.map(\.option.text), ["a", "b", "c"])
    XCTAssertEqual(rows.map(\.rank), values(1, 2, 3))
    XCTAssertEqual(rows.map(\.points), values(60, 45, 25))  // of 61, 45 and 23
    XCTAssertEqual(rows.map(\.voters), values(35, 35, 20))  // of 35, 33 and 18
    XCTAssertEqual(rows.map(\.percentOfMaximum), values(67, 50, 28))
    XCTAssertEqual(rows.map(\.shareOfPoints), values(46, 35, 19))
    XCTAssertEqual(rows.map(\.base), values(45, 45, 45))
  }

  func testARankingOfNineBallotsIsWithheldAndOneOfTenIsNot() throws {
    let nine = try DisclosurePolicy.standard.release(figures(ballots: 9, places: 1, [[9], [0]]))
    XCTAssertEqual(nine.outcome, .withheld(.tooFewBallots(needed: 10)))
    XCTAssertEqual(nine.base, .confidential)
    let ten = try DisclosurePolicy.standard.release(figures(ballots: 10, places: 1, [[5], [5]]))
    XCTAssertEqual(try rows(ten).map(\.voters), values(5, 5))
  }

  func testPercentagesOfAPublishedBaseUnderTwentyAreNotReliable() throws {
    let small = try DisclosurePolicy.standard.release(figures(ballots: 17, places: 1, [[9], [8]]))
    XCTAssertEqual(try rows(small).map(\.percentOfMaximum), [.unreliable, .unreliable])
    XCTAssertEqual(try rows(small).map(\.shareOfPoints), [.unreliable, .unreliable])
    let enough = try DisclosurePolicy.standard.release(figures(ballots: 18, places: 1, [[9], [9]]))
    XCTAssertEqual(try rows(enough).map(\.percentOfMaximum), values(50, 50))
  }

  func testAPercentageNeverExceedsAHundred() throws {
    let released = try DisclosurePolicy.standard.release(
      figures(ballots: 42, places: 3, [[42], [0, 42], [0, 0, 42]]))
    XCTAssertEqual(released.base, .value(40))
    XCTAssertEqual(try rows(released).map(\.percentOfMaximum), values(100, 71, 33))
  }

  func testAnOptionOfFewVotersIsHiddenWithAllItsFiguresAndWithItsRank() throws {
    // 'b' has 20 points from four people, more than the 18 of 'c'.
    let released = try DisclosurePolicy.standard.release(
      figures(
        ballots: 40, places: 5, [[36, 2], [4], [0, 0, 0, 8, 2], [0, 30, 3, 4], [0, 4, 30, 6]]))
    let rows = try rows(released)
    XCTAssertEqual(rows.map(\.option.text), ["a", "d", "e", "c", "b"])
    XCTAssertEqual(rows.map(\.rank), values(1, 2, 3, 4) + [.confidential])
    let hidden = try XCTUnwrap(rows.last)
    XCTAssertEqual(hidden.voters, .confidential)
    XCTAssertEqual(hidden.points, .confidential)
    XCTAssertEqual(hidden.percentOfMaximum, .confidential)
    XCTAssertEqual(hidden.shareOfPoints, .confidential)
    XCTAssertEqual(hidden.base, .value(40))
  }

  func testACountThatSubtractionWouldGiveAwayTakesAnotherWithIt() throws {
    // 20, 10 and [c] of a base of 40 could only be 22, 12 and 4 of 38.
    let released = try DisclosurePolicy.standard.release(
      figures(ballots: 38, places: 1, [[22], [12], [4]]))
    XCTAssertEqual(try rows(released).map(\.voters), [.value(20), .confidential, .confidential])
  }

  func testFirstPlacesThatGiveAwayACountTakeAnotherOptionWithThem() throws {
    // Points less voters are first places: 4 of 'a' and 2 of 'c' at most, so 4 of 10 are of 'b'.
    let released = try DisclosurePolicy.standard.release(
      figures(ballots: 10, places: 2, [[4, 4], [4], [2, 3]]))
    XCTAssertEqual(try rows(released).map(\.option.text), ["a", "b", "c"])
    XCTAssertEqual(try rows(released).map(\.voters), [.value(10), .confidential, .confidential])
  }

  func testNothingMoreIsHiddenWhereSubtractionTellsNothing() throws {
    let released = try DisclosurePolicy.standard.release(
      figures(ballots: 40, places: 1, [[24], [13], [3]]))
    XCTAssertEqual(try rows(released).map(\.voters), values(25, 15) + [.confidential])
  }

  func testSharedRanksAreSharedInTheReleaseToo() throws {
    let released = try DisclosurePolicy.standard.release(
      figures(ballots: 60, places: 1, [[15], [20], [15], [10]]))
    XCTAssertEqual(try rows(released).map(\.option.text), ["b", "a", "c", "d"])
    XCTAssertEqual(try rows(released).map(\.rank), values(1, 2, 2, 4))
  }

  func testADemonstrationShowsItsFiguresExactly() throws {
    let released = try DisclosurePolicy.demonstration.release(
      figures(ballots: 3, places: 2, [[2, 1], [1, 1], [0, 0]]))
    let rows = try rows(released)
    XCTAssertEqual(released.base, .value(3))
    XCTAssertEqual(rows.map(\.rank), values(1, 2, 3))
    XCTAssertEqual(rows.map(\.points), values(5, 3, 0))
    XCTAssertEqual(rows.map(\.voters), values(3, 2, 0))
    XCTAssertEqual(rows.map(\.percentOfMaximum), values(83, 50, 0))
    XCTAssertEqual(rows.map(\.shareOfPoints), values(63, 38, 0))
  }

  func testADemonstrationWithoutBallotsHasNoPercentages() throws {
    let released = try DisclosurePolicy.demonstration.release(
      figures(ballots: 0, places: 2, [[], []]))
    XCTAssertEqual(released.base, .value(0))
    XCTAssertEqual(try rows(released).map(\.percentOfMaximum), [.notApplicable, .notApplicable])
  }
}

func values(_ numbers: Int...) -> [ReleasedCount] { numbers.map(ReleasedCount.value) }

func rows(_ ranking: ReleasedRanking) throws -> [ReleasedRanking.Row] {
  guard case .rows(let rows) = ranking.outcome else {
    XCTFail("the ranking was withheld")
    return []
  }
  return rows
}
