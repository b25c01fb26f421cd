import Foundation
import XCTest

/// A commissioner compares two waves of a survey, and follows an objective.
final class MonitoringWavesTests: XCTestCase {
  /// 40 people in October, of whom 10 played cards most, and 40 others in November, of whom 30 did.
  private func waves() throws -> ClubSurvey {
    let club = try ClubSurvey(for: self)
    for (month, cards) in [("10", 10), ("11", 30)] {
      try club.join(0..<cards, ["submitted": "2026-\(month)-02", "game": "cards"])
      try club.join(cards..<40, ["submitted": "2026-\(month)-02", "game": "chess"])
    }
    let first = try club.create("first", ["--until", "2026-10-31"])
    XCTAssertEqual(first.status, 0, first.problems)
    let second = try club.create("second", ["--since", "2026-11-01"])
    XCTAssertEqual(second.status, 0, second.problems)
    return club
  }

  private func compare(_ club: ClubSurvey, _ options: String...) throws -> Outcome {
    try Outcome.of(
      ["monitoring", "waves"] + options + [
        "--surveys", club.folder.appending(path: "surveys").path,
      ])
  }

  func testWhatChangedIsToldWithItsRange() throws {
    let club = try waves()
    let outcome = try compare(
      club, club.out("first").path, club.out("second").path, "--question", "game")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertEqual(
      outcome.output.split(separator: "\n").suffix(5).map(String.init),
      [
        "What do you play most? (game): Everybody",
        "Answer  Release 1  Release 2  Difference  Likely range  In short",
        "Chess         75%        25%  −50 points     −65 … −29  Fell",
        "Cards         25%        75%  +50 points     +29 … +65  Rose",
        "Go            [c]        [c]                            Too few to say",
      ])
  }

  func testTwoReleasesOfTheSamePeopleAreNoWaves() throws {
    let club = try waves()
    let all = try club.create("all", [])
    XCTAssertEqual(all.status, 0, all.problems)
    let outcome = try compare(club, club.out("first").path, club.out("all").path)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertTrue(
      outcome.problems.contains("The same people may be counted in release 1 and in release 3."),
      outcome.problems)
  }

  func testAReleaseThatWasChangedIsNotCompared() throws {
    let club = try waves()
    let tables = club.out("first").appending(path: "tables.csv")
    try Data((try String(contentsOf: tables, encoding: .utf8) + "\n").utf8).write(to: tables)
    let outcome = try compare(club, club.out("first").path, club.out("second").path)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertTrue(outcome.problems.contains("It is not as it was published."), outcome.problems)
  }

  func testOneReleaseAloneIsAMistakeOnTheCommandLine() throws {
    let club = try waves()
    XCTAssertEqual(try compare(club, club.out("first").path).status, 2)
  }

  func testAnObjectiveIsFollowedWithTheRulesOfRunCharts() throws {
    let file = Project.root.appending(path: "Exports/objectives/older-people-access.json").path
    let svg = try Project.temporaryFolder(for: self).appending(path: "chart.svg")
    // 1 December 2026, after its last measurement and before its day.
    setenv("SOURCE_DATE_EPOCH", "1796083200", 1)
    defer { unsetenv("SOURCE_DATE_EPOCH") }
    let outcome = try Outcome.of("monitoring", "progress", file, "--svg", svg.path)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    XCTAssertTrue(
      lines.contains(
        "Latest: 27.9% on 30 November 2026. Behind: a straight line to the target would be at 28.6%."
      ), outcome.output)
    XCTAssertEqual(
      lines.suffix(3),
      [
        "Median: 24.9%.", "Trend: up from 30 April 2026 to 30 November 2026.",
        "Too few runs: 2, where chance would give 3 to 9. Something changed.",
      ])
    XCTAssertTrue(try String(contentsOf: svg, encoding: .utf8).hasPrefix("<svg"))
  }

  private func objective(measured day: String, by end: String) throws -> String {
    let file = try Project.temporaryFolder(for: self).appending(path: "objectives.json")
    try Data(
      """
      { "title": "Access", "objectives": [ { "id": "access", "text": "More", "unit": "percent",
        "baseline": { "value": 22, "on": "2024-01-31" }, "target": { "value": 30, "by": "\(end)" },
        "measurements": [ { "on": "\(day)", "value": 29 } ] } ] }
      """.utf8
    ).write(to: file)
    return file.path
  }

  func testADayThatPassedUnmeasuredIsNotOnCourse() throws {
    let file = try objective(measured: "2024-12-01", by: "2025-01-31")
    let told = try Outcome.of("monitoring", "progress", file)
    XCTAssertTrue(
      told.output.contains(
        "Latest: 29% on 1 December 2024. The day has passed, and nothing was measured on it or since."
      ), told.output + told.problems)
    let json = try Outcome.of("monitoring", "progress", file, "--json").output
    XCTAssertTrue(json.contains("\"no-measurement-since\""), json)
  }

  func testAMeasurementOfADayToComeIsAProblem() throws {
    let file = try objective(measured: "2099-01-01", by: "2100-01-31")
    let told = try Outcome.of("monitoring", "progress", file)
    XCTAssertEqual(told.status, 1)
    XCTAssertEqual(told.output, "")
    XCTAssertEqual(
      told.problems,
      "\(file): access: The measurement of 2099-01-01 is in the future. Correct its day, or take it "
        + "out.\n")
  }
}
