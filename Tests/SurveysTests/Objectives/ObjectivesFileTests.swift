import Surveys
import XCTest

/// A file of objectives becomes objectives, or all its problems are told.
final class ObjectivesFileTests: XCTestCase {
  private func read(_ text: String) throws -> Objectives {
    try ObjectivesFile.read(Array(text.utf8))
  }

  private func problems(_ text: String) -> [String] {
    do throws(Problems) {
      _ = try ObjectivesFile.read(Array(text.utf8))
      return []
    } catch {
      return error.list.map { $0.rendered(in: "o.json") }
    }
  }

  private func file(_ objective: String) -> String {
    "{ \"title\": \"T\",\n\"objectives\": [{ \"id\": \"access\", \"text\": \"More\", \(objective) }] }"
  }

  func testMeasurementsComeInTheOrderOfTheirDays() throws {
    let objectives = try read(
      file(
        """
        "unit": "percent", "baseline": { "value": 22, "on": "2026-01-31" },
        "target": { "value": 30, "by": "2027-01-31" }, "owner": "The board",
        "measurements": [ { "value": 25, "on": "2026-03-31", "note": "Visits began" },
          { "value": 23.5, "on": "2026-02-28" } ]
        """))
    let objective = try XCTUnwrap(objectives.all.first)
    XCTAssertEqual(objective.measurements.map(\.value), [23.5, 25])
    XCTAssertEqual(objective.measurements.map(\.on.description), ["2026-02-28", "2026-03-31"])
    XCTAssertEqual(objective.measurements.last?.note, "Visits began")
    XCTAssertEqual(objective.baseline.value, 22)
    XCTAssertEqual(objective.target.on.description, "2027-01-31")
    XCTAssertEqual(objective.owner, "The board")
    XCTAssertFalse(objectives.isSynthetic)
  }

  func testAllProblemsAreToldAtOnce() {
    XCTAssertEqual(
      problems(
        file(
          """
          "unit": "percent",
          "baseline": { "value": 122, "on": "2026-02-30" }, "aim": 3,
          "target": { "value": 30, "by": "2027-01-31" },
          "measurements": [ { "on": "2026-03-31" } ]
          """)),
      [
        "o.json:3:15: A percentage is between 0 and 100, not 122.",
        "o.json:3:35: \"2026-02-30\" is not a date. Write a day of the calendar as "
          + "year-month-day, for example \"2026-12-01\".",
        "o.json:3:51: Unknown key \"aim\". This objective may have \"id\", \"text\", \"unit\", "
          + "\"baseline\", \"target\", \"owner\", \"source\", \"measurements\".",
        "o.json:5:19: This measurement has no \"value\". Add it.",
      ])
  }

  func testATargetMustComeLaterAndDiffer() {
    XCTAssertEqual(
      problems(
        file(
          """
          "unit": "number",
          "baseline": { "value": 5, "on": "2026-01-31" },
          "target": { "value": 5, "by": "2026-01-31" },
          "measurements": [ { "value": 6, "on": "2026-01-01" },
          { "value": 6, "on": "2026-01-01" } ]
          """)),
      [
        "o.json:4:1: The target is to be met by 2026-01-31, which is not after the baseline of "
          + "2026-01-31. Correct one of the days.",
        "o.json:4:1: The target is the same as the baseline, so nothing would change. Set another.",
        "o.json:5:19: This measurement is not after the baseline of 2026-01-31. Correct its day, or "
          + "take it out.",
        "o.json:6:1: There is a measurement of 2026-01-01 already. Keep one of them.",
        "o.json:6:1: This measurement is not after the baseline of 2026-01-31. Correct its day, or "
          + "take it out.",
      ])
  }

  func testDaysAreCountedAsTheCalendarHasThem() throws {
    func days(_ start: String, _ end: String) throws -> Int {
      try XCTUnwrap(CalendarDate(start)).days(until: XCTUnwrap(CalendarDate(end)))
    }
    XCTAssertEqual(try days("2026-01-31", "2027-01-31"), 365)
    XCTAssertEqual(try days("2024-02-28", "2024-03-01"), 2)
    XCTAssertEqual(try days("2026-03-01", "2026-02-28"), -1)
    // The 400 years of a Gregorian cycle.
    XCTAssertEqual(try days("1600-03-01", "2000-03-01"), 146_097)
  }
}
