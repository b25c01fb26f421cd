import Tabulation
import XCTest

/// The rules of Perla, Provost and Murray (2011), by charts that meet them and charts that just do
/// not.
final class RunChartTests: XCTestCase {
  /// The limits of their table, after Swed and Eisenhart (1943), for charts with as many points
  /// above the median as below.
  private static let limits = [
    10: 3...9, 12: 3...11, 14: 4...12, 16: 5...13, 18: 6...14, 20: 6...16, 22: 7...17, 24: 8...18,
    26: 9...19, 28: 10...20, 30: 11...21, 32: 11...23, 34: 12...24, 36: 13...25, 38: 14...26,
    40: 15...27, 42: 16...28, 44: 17...29, 46: 17...31, 48: 18...32, 50: 19...33, 52: 20...34,
    54: 21...35, 56: 22...36, 58: 23...37, 60: 24...38,
  ]

  func testTheLimitsOfRunsAreThoseOfThePublishedTable() {
    for (points, limits) in Self.limits {
      let chart = RunChart((0..<points).map { Double($0.isMultiple(of: 2) ? 1 : 3) })
      XCTAssertEqual(chart.runs?.expected, limits, "\(points) points")
    }
  }

  /// The worked example of Scotland's QuEST Mental Health Data for Improvement Network ("Run
  /// charts"): people a month who did not attend.
  func testTheMedianIsThatOfAPublishedExample() {
    let chart = RunChart([
      9, 8, 9, 6, 7, 5, 6, 8, 9, 6, 7, 6, 6, 7, 9, 9, 8, 6, 7, 8, 6, 8, 7, 5, 4,
    ])
    XCTAssertEqual(chart.median, 7)
    XCTAssertEqual(chart.shifts, [])
    XCTAssertEqual(chart.trends, [])
    XCTAssertEqual(chart.runs, RunChart.Runs(count: 10, expected: 6...16))
    XCTAssertEqual(chart.runs?.verdict, .asExpected)
  }

  func testTheMedianOfAnEvenNumberLiesHalfwayBetweenTwo() {
    XCTAssertEqual(RunChart([1, 2, 4, 9]).median, 3)
    XCTAssertNil(RunChart([]).median)
  }

  func testSixPointsOnOneSideAreAShiftAndFiveAreNot() {
    let shifted = RunChart([1, 3, 1, 3, 1, 1, 1, 3, 1, 3, 3, 3, 3, 3, 3, 1, 1, 1])
    XCTAssertEqual(
      shifted.shifts, [RunChart.Signal(points: 9...14, direction: .up)])
    let steady = RunChart([1, 3, 1, 3, 1, 1, 3, 1, 3, 3, 3, 3, 3, 1, 1, 3, 1, 1])
    XCTAssertEqual(steady.shifts, [])
  }

  func testPointsOnTheMedianNeitherCountNorBreakAShift() {
    let chart = RunChart([1, 1, 1, 2, 1, 2, 2, 1, 1, 2, 3, 3, 3, 1, 3, 3, 3, 3])
    XCTAssertEqual(chart.median, 2)
    XCTAssertEqual(chart.shifts, [RunChart.Signal(points: 0...8, direction: .down)])
  }

  func testFivePointsUpAreATrendAndFourAreNot() {
    let rising = RunChart([5, 2, 3, 4, 6, 7, 1, 5, 2, 5, 2])
    XCTAssertEqual(rising.trends, [RunChart.Signal(points: 1...5, direction: .up)])
    let short = RunChart([5, 2, 3, 4, 6, 1, 5, 2, 5, 2, 6])
    XCTAssertEqual(short.trends, [])
  }

  func testEqualNeighboursNeitherCountNorBreakATrend() {
    let falling = RunChart([3, 9, 9, 8, 8, 8, 7, 6, 5, 6, 5, 6])
    XCTAssertEqual(falling.trends, [RunChart.Signal(points: 1...8, direction: .down)])
    let short = RunChart([3, 9, 9, 8, 8, 8, 7, 7, 6, 8, 5, 6])
    XCTAssertEqual(short.trends, [])
  }

  func testTooFewAndTooManyRunsAreSaid() {
    let few = RunChart([1, 1, 1, 1, 1, 3, 3, 3, 3, 3])
    XCTAssertEqual(few.runs?.count, 2)
    XCTAssertEqual(few.runs?.verdict, .tooFew)
    let many = RunChart([1, 3, 1, 3, 1, 3, 1, 3, 1, 3])
    XCTAssertEqual(many.runs?.count, 10)
    XCTAssertEqual(many.runs?.verdict, .tooMany)
  }

  func testNinePointsAreTooFewForAnyRule() {
    let chart = RunChart([1, 2, 3, 4, 5, 6, 7, 8, 9])
    XCTAssertFalse(chart.isLongEnough)
    XCTAssertEqual(chart.median, 5)
    XCTAssertEqual(chart.trends, [])
    XCTAssertEqual(chart.shifts, [])
    XCTAssertNil(chart.runs)
  }

  func testRunsAreNotJudgedWhereFewPointsLieOffTheMedian() {
    let chart = RunChart([2, 2, 2, 2, 2, 2, 2, 1, 3, 1, 3])
    XCTAssertTrue(chart.isLongEnough)
    XCTAssertNil(chart.runs)
  }
}
