import Tabulation
import XCTest

/// Rates against worked examples that others published.
final class RateIntervalTests: XCTestCase {
  /// The exact limits of 1, 5 and 10 events, as tables of them print since Garwood (1936).
  ///
  /// No such table was at hand. 4.80 and 18.39 for 10 events stand beside the Poisson confidence
  /// interval calculator of calculatorhub.com; all of them were confirmed by calculation, with SciPy.
  func testLimitsOfEventsAreThoseOfGarwood() throws {
    try check(RateInterval.events(1), 1, 0.0253, 5.5716, within: 0.00005)
    try check(RateInterval.events(5), 5, 1.6235, 11.6683, within: 0.00005)
    try check(RateInterval.events(10), 10, 4.7954, 18.3904, within: 0.00005)
  }

  /// The documentation of `epitools::pois.exact` (R): 3.689 where nothing happened.
  func testNoEventsStillHaveAnUpperLimit() throws {
    try check(RateInterval.events(0), 0, 0, 3.689, within: 0.0005)
  }

  /// The manual of StatsDirect: 14 events in 400 person-years, 0.035 (0.019135 to 0.058724).
  func testARateIsThatOfTheManualOfStatsDirect() throws {
    try check(
      RateInterval.rate(events: 14, population: 400), 0.035, 0.019135, 0.058724, within: 0.0000005)
  }

  /// The example of OpenEpi, "Comparing two person-time rates", per 100,000.
  ///
  /// Two strata: 17 in 100,025 and 3 in 122,268; 8 in 78,531 and 1 in 77,932; and both together.
  func testRatesAreThoseOfTheExampleOfOpenEpi() throws {
    let one = RateInterval.rate(events: 17, population: 100_025)?.multiplied(by: 100_000)
    try check(one, 17, 9.9, 27.21, within: 0.01)
    let other = RateInterval.rate(events: 3, population: 122_268)?.multiplied(by: 100_000)
    try check(other, 2.454, 0.506, 7.17, within: 0.005)
  }

  func testRatiosAndDifferencesAreThoseOfTheExampleOfOpenEpi() throws {
    try checkPair(17, 100_025, 3, 122_268, ratio: (6.927, 2.03, 23.63), gap: (14.54, 6, 23.08))
    try checkPair(8, 78_531, 1, 77_932, ratio: (7.939, 0.9931, 63.47), gap: (8.904, 1.411, 16.4))
    try checkPair(25, 178_556, 4, 200_200, ratio: (7.008, 2.439, 20.13), gap: (12, 6.176, 17.83))
  }

  /// As printed there: four digits, the last of a gap one off in one place.
  private func checkPair(
    _ events: Int, _ population: Int, _ otherEvents: Int, _ otherPopulation: Int,
    ratio: (Double, Double, Double), gap: (Double, Double, Double), line: UInt = #line
  ) throws {
    let ratios = try XCTUnwrap(
      RateRatio.between(
        events: events, population: population, and: otherEvents, population: otherPopulation))
    XCTAssertEqual(ratios.value, ratio.0, accuracy: ratio.0 / 1900, line: line)
    XCTAssertEqual(ratios.low, ratio.1, accuracy: ratio.1 / 1900, line: line)
    XCTAssertEqual(ratios.high, ratio.2, accuracy: ratio.2 / 1900, line: line)
    let gaps = try XCTUnwrap(
      RateDifference.between(
        events: events, population: population, and: otherEvents, population: otherPopulation)
    ).multiplied(by: 100_000)
    XCTAssertEqual(gaps.value, gap.0, accuracy: max(0.001, gap.0 / 1900), line: line)
    XCTAssertEqual(gaps.low, gap.1, accuracy: max(0.001, gap.1 / 1900), line: line)
    XCTAssertEqual(gaps.high, gap.2, accuracy: max(0.001, gap.2 / 1900), line: line)
  }

  func testALargeNumberOfEventsIsAsSureAsTheNormalDistributionSays() {
    let many = RateInterval.events(50_000_000)
    XCTAssertEqual(many.low, 50_000_000 - 1.96 * 7071.07, accuracy: 3)
    XCTAssertEqual(many.high, 50_000_000 + 1.96 * 7071.07, accuracy: 3)
  }

  func testWhatHasNoPopulationHasNoRate() {
    XCTAssertNil(RateInterval.rate(events: 3, population: 0))
    XCTAssertNil(RateRatio.between(events: 0, population: 10, and: 5, population: 10))
    XCTAssertNil(RateDifference.between(events: 5, population: 0, and: 5, population: 10))
  }
}
