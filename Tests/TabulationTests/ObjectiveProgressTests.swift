import Surveys
import Tabulation
import XCTest

/// How far an objective has come, against a straight line from its baseline to its target.
final class ObjectiveProgressTests: XCTestCase {
  /// AMHE's own example: from 22% to 30% in 12 months.
  private func progress(
    _ measured: [(String, Double)], from baseline: Double = 22, to target: Double = 30,
    on today: String = "2027-01-31"
  ) throws -> ObjectiveProgress {
    func measurement(_ day: String, _ value: Double) throws -> Objective.Measurement {
      Objective.Measurement(on: try XCTUnwrap(CalendarDate(day)), value: value)
    }
    return ObjectiveProgress(
      Objective(
        id: Identifier(literal: "access"), text: "More reach help", unit: .percent,
        baseline: try measurement("2026-01-31", baseline),
        target: try measurement("2027-01-31", target),
        measurements: try measured.map(measurement)),
      on: try XCTUnwrap(CalendarDate(today)))
  }

  func testNothingMeasuredIsSaidSo() throws {
    XCTAssertEqual(try progress([]).verdict, .notMeasured)
  }

  /// After 73 of 365 days the line has come a fifth of the way: 23.6.
  func testTheLineDividesOnCourseFromBehind() throws {
    let onCourse = try progress([("2026-04-14", 23.6)])
    XCTAssertEqual(onCourse.expected, 23.6, accuracy: 1e-9)
    XCTAssertEqual(onCourse.verdict, .onCourse)
    XCTAssertEqual(try progress([("2026-04-14", 23.5)]).verdict, .behind)
  }

  func testTheTargetIsMetOrMissed() throws {
    XCTAssertEqual(try progress([("2026-05-01", 30)]).verdict, .met)
    XCTAssertEqual(try progress([("2027-01-31", 29.9)]).verdict, .missed)
    XCTAssertEqual(try progress([("2027-01-30", 29.9)]).verdict, .behind)
  }

  func testNothingIsOnCourseOnceTheDayHasPassedUnmeasured() throws {
    XCTAssertEqual(
      try progress([("2027-01-30", 29.99)], on: "2027-02-01").verdict, .noMeasurementSince)
    XCTAssertEqual(
      try progress([("2026-04-14", 23.6)], on: "2027-02-01").verdict, .noMeasurementSince)
    XCTAssertEqual(try progress([("2026-05-01", 30)], on: "2027-02-01").verdict, .met)
    XCTAssertEqual(try progress([("2027-01-31", 29.9)], on: "2027-02-01").verdict, .missed)
    XCTAssertEqual(try progress([], on: "2027-02-01").verdict, .notMeasured)
  }

  func testLessCanBeBetter() throws {
    XCTAssertEqual(try progress([("2026-04-14", 26)], from: 30, to: 22).verdict, .onCourse)
    XCTAssertEqual(try progress([("2026-04-14", 29)], from: 30, to: 22).verdict, .behind)
    XCTAssertEqual(try progress([("2026-04-14", 21)], from: 30, to: 22).verdict, .met)
  }

  func testTheBaselineIsTheFirstPointOfTheChart() throws {
    let progress = try progress([("2026-02-28", 24), ("2026-03-31", 26)])
    XCTAssertEqual(progress.chart.values, [22, 24, 26])
    XCTAssertEqual(progress.chart.median, 24)
  }
}
