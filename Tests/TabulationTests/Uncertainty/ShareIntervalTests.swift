import Tabulation
import XCTest

/// Shares against worked examples that others published.
final class ShareIntervalTests: XCTestCase {
  /// Newcombe (1998), "Two-sided confidence intervals for the single proportion: comparison of seven
  /// methods", Statistics in Medicine 17, 857–872, Table I, method 3.
  ///
  /// The table itself was not at hand. The same four rows, with this source, stand in the tests of
  /// other public programs, such as that of propagon; statsmodels finds them too.
  func testScoreIntervalsAreThoseOfNewcombe() throws {
    try check(Wilson.share(81, of: 263), 0.3080, 0.2553, 0.3662, within: 0.00005)
    try check(Wilson.share(15, of: 148), 0.1014, 0.0624, 0.1605, within: 0.00005)
    try check(Wilson.share(0, of: 20), 0, 0, 0.1611, within: 0.00005)
    try check(Wilson.share(1, of: 29), 0.0345, 0.0061, 0.1718, within: 0.00005)
  }

  func testAShareOfEverybodyReachesTheWholeAndNoFurther() throws {
    try check(Wilson.share(20, of: 20), 1, 1 - 0.1611, 1, within: 0.00005)
    XCTAssertEqual(Wilson.share(20, of: 20)?.high, 1)
    XCTAssertEqual(Wilson.share(0, of: 20)?.low, 0)
  }

  func testWhatIsNoShareHasNoInterval() {
    XCTAssertNil(Wilson.share(0, of: 0))
    XCTAssertNil(Wilson.share(6, of: 5))
    XCTAssertNil(Wilson.share(-1, of: 5))
  }

  /// The example of Newcombe above against a share of 0.4: every figure of it divided by that.
  func testAShareIsComparedWithAKnownOneByDividingItsLimits() throws {
    let known = try XCTUnwrap(PopulationShare(persons: 2, total: 5))
    try check(
      ShareRatio.toKnown(81, of: 263, share: known), 0.7700, 0.63825, 0.9155, within: 0.000125)
  }

  /// SciPy's documentation of `scipy.stats.contingency.relative_risk`: 27 of 122 and 44 of 487.
  func testTheRatioOfTwoSharesIsThatOfTheDocumentationOfSciPy() throws {
    try check(
      ShareRatio.between(27, of: 122, and: 44, of: 487), 2.449515648286140,
      1.5836990926700116, 3.7886786315466354, within: 1e-12)
  }

  /// The example of exercise and death in the course of Boston University on confidence intervals:
  /// 9 of 50 and 20 of 49 give 0.44 (0.22 to 0.87).
  func testTheRatioOfTwoSharesIsThatOfATextbook() throws {
    try check(ShareRatio.between(9, of: 50, and: 20, of: 49), 0.44, 0.22, 0.87, within: 0.005)
  }

  func testARatioWithNobodyOnOneSideHasNoInterval() {
    XCTAssertNil(ShareRatio.between(0, of: 50, and: 20, of: 49))
    XCTAssertNil(ShareRatio.between(9, of: 50, and: 0, of: 49))
  }

  /// Newcombe (1998), "Interval estimation for the difference between independent proportions:
  /// comparison of eleven methods", Statistics in Medicine 17, 873–890, Table II, method 10.
  ///
  /// The table itself was not at hand: confirmed by calculation alone, with statsmodels.
  func testDifferencesAreThoseOfNewcombe() throws {
    try check(
      ShareDifference.between(56, of: 70, and: 48, of: 80), 0.2, 0.0524, 0.3339, within: 0.00005)
    try check(
      ShareDifference.between(9, of: 10, and: 3, of: 10), 0.6, 0.1705, 0.8090, within: 0.00005)
  }

  func testAVerdictNeedsTheWholeIntervalOnOneSide() {
    XCTAssertEqual(Estimate(value: 2, low: 1.1, high: 3).verdict(against: 1), .higher)
    XCTAssertEqual(Estimate(value: 2, low: 1, high: 3).verdict(against: 1), .noClearDifference)
    XCTAssertEqual(Estimate(value: 0.5, low: 0.2, high: 0.9).verdict(against: 1), .lower)
    XCTAssertEqual(Estimate(value: -2, low: -3, high: 0.1).verdict(against: 0), .noClearDifference)
  }

  func testAShareOfThePopulationIsAboveNoughtAndAtMostTheWhole() {
    XCTAssertNil(PopulationShare(persons: 0, total: 5))
    XCTAssertNil(PopulationShare(persons: 6, total: 5))
    XCTAssertEqual(PopulationShare(persons: 5, total: 5)?.value, 1)
  }

  /// (5 + x) / (100 + x) = 0.2 is solved by x = 18.75: with 18 more it is 23 of 118, 19.5%; with 19
  /// it is 24 of 119, 20.2%.
  func testFurtherResponsesAreRoundedUp() throws {
    let fifth = try XCTUnwrap(PopulationShare(persons: 1, total: 5))
    XCTAssertEqual(FurtherResponses.needed(count: 5, of: 100, share: fifth), 19)
    XCTAssertEqual(FurtherResponses.needed(count: 20, of: 100, share: fifth), 0)
    XCTAssertEqual(FurtherResponses.needed(count: 30, of: 100, share: fifth), 0)
    let half = try XCTUnwrap(PopulationShare(persons: 7, total: 14))
    XCTAssertEqual(FurtherResponses.needed(count: 3, of: 10, share: half), 4)
  }

  func testNoNumberOfResponsesMakesAGroupEverybody() throws {
    let whole = try XCTUnwrap(PopulationShare(persons: 5, total: 5))
    XCTAssertNil(FurtherResponses.needed(count: 9, of: 10, share: whole))
    XCTAssertEqual(FurtherResponses.needed(count: 10, of: 10, share: whole), 0)
  }
}

extension XCTestCase {
  /// Holds a figure and its interval against published ones, as far as they were printed.
  func check(
    _ estimate: Estimate?, _ value: Double, _ low: Double, _ high: Double, within accuracy: Double,
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let estimate = try XCTUnwrap(estimate, file: file, line: line)
    XCTAssertEqual(estimate.value, value, accuracy: accuracy, file: file, line: line)
    XCTAssertEqual(estimate.low, low, accuracy: accuracy, file: file, line: line)
    XCTAssertEqual(estimate.high, high, accuracy: accuracy, file: file, line: line)
  }
}
