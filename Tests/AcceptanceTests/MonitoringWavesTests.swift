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

  func testTheLaterWaveFirstIsRefused() throws {
    let club = try waves()
    let outcome = try compare(club, club.out("second").path, club.out("first").path)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(outcome.output, "")
    XCTAssertTrue(
      outcome.problems.contains(
        "Release 1 is of an earlier wave than release 2, which stands before it. Name the earliest "
          + "first: 'equalsay monitoring waves \(club.out("first").path) \(club.out("second").path)'."
      ),
      outcome.problems)
  }

  /// Version 1 offers chess and cards; version 2, by then published, offers go as well.
  func testAQuestionThatChangedIsNotCompared() throws {
    let club = try ClubSurvey(for: self)
    try club.join(0..<30, ["version": "1", "game": "cards"])
    try club.join(30..<50, ["version": "1", "game": "chess"])
    try club.join(50..<70, ["game": "cards"])
    try club.join(70..<100, ["game": "go"])
    let first = try club.create("first", ["--only", "version=1"])
    XCTAssertEqual(first.status, 0, first.problems)
    let second = try club.create("second", ["--only", "version=2"])
    XCTAssertEqual(second.status, 0, second.problems)
    // What version 1 never offered is nowhere in its release.
    for name in ["tables.csv", "datapackage.json", "notes.md"] {
      let text = try ReleasedFolder(url: club.out("first")).text(name)
      XCTAssertFalse(text.contains("game,count,go") || text.contains("\"Go\""), name)
    }
    let outcome = try compare(
      club, club.out("first").path, club.out("second").path, "--question", "game")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertEqual(
      outcome.output.split(separator: "\n").suffix(6).map(String.init),
      [
        "What do you play most? (game): Everybody",
        "People could choose among other answers, so no rise or fall is told. In release 1: Chess; "
          + "Cards. In release 2: Chess; Cards; Go.",
        "Answer  Release 1  Release 2  Difference  Likely range  In short",
        "Chess         40%        [c]                            Not compared",
        "Cards         60%        40%                            Not compared",
        "Go            [z]        60%                            Not compared",
      ])
    let verified = try club.run("release", "verify", club.out("first").path)
    XCTAssertEqual(verified.status, 0, verified.problems)
    XCTAssertTrue(verified.output.contains("counted again"), verified.output)
  }

  /// A question turned round between two versions, and a release of the first made after the second.
  func testAReleaseHasTheWordsThatItsPeopleRead() throws {
    let survey = try GardenSurvey(for: self)
    try survey.publish()
    let file = survey.data.deletingLastPathComponent().appending(path: "paper.csv")
    func questions(_ text: String, _ more: String = "") -> String {
      GardenSurvey.questions.replacingOccurrences(of: "How much do you enjoy it?", with: text)
        + more
    }
    try survey.write(
      version: 2,
      questions: questions(
        "How little do you enjoy it?",
        ", { \"id\": \"rain\", \"kind\": \"choose-one\", \"text\": \"Did it rain?\", "
          + "\"options\": [ { \"id\": \"yes\", \"text\": \"Yes\" }, { \"id\": \"no\", "
          + "\"text\": \"No\" } ] }"))
    try survey.publish()
    let rows = ["1", "2"].flatMap { version in
      (0..<40).map { "\(version),,,\($0 < 20 ? "little" : "lot"),,,,,2026-01-10\n" }
    }
    let header = "version,grow,tools,enjoy,wishes,hours,story,rain,submitted\n"
    try Data((header + rows.joined()).utf8).write(to: file)
    let imported = try Outcome.of(
      "responses", "import", survey.id, file.path, "--data", survey.data.path)
    XCTAssertEqual(imported.status, 0, imported.problems)
    var folders: [String] = []
    for version in ["1", "2"] {
      let out = survey.data.deletingLastPathComponent().appending(path: "release-\(version)").path
      let made = try Outcome.of(
        "release", "create", survey.id, "--only", "version=\(version)", "--out", out, "--data",
        survey.data.path, "--surveys", survey.surveys.path)
      XCTAssertEqual(made.status, 0, made.problems)
      folders.append(out)
    }
    let notes = try String(contentsOfFile: folders[0] + "/notes.md", encoding: .utf8)
    XCTAssertTrue(notes.contains("How much do you enjoy it?"), notes)
    XCTAssertFalse(notes.contains("rain: "), notes)
    let outcome = try Outcome.of(
      ["monitoring", "waves"] + folders + ["--surveys", survey.surveys.path, "--question", "enjoy"])
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertTrue(
      outcome.output.contains(
        "The words changed: “How much do you enjoy it?” became “How little do you enjoy it?”."),
      outcome.output)
    XCTAssertTrue(outcome.output.contains("No clear change"), outcome.output)
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
    let drawn = try String(contentsOf: svg, encoding: .utf8)
    XCTAssertTrue(drawn.hasPrefix("<svg"), drawn)
    for text in [
      "Trend: up from 30 April 2026 to 30 November 2026.", ">Trend ↑<", ">24.9%<", "<polygon",
    ] {
      XCTAssertTrue(drawn.contains(text), drawn)
    }
  }

  func testRunsThatWereNotJudgedAreNotSaidToBeAsExpected() throws {
    let file = try Project.temporaryFolder(for: self).appending(path: "objectives.json")
    let days = (2...12).map { month in
      "{ \"on\": \"2024-\(month < 10 ? "0" : "")\(month)-01\", \"value\": 22 }"
    }
    try Data(
      """
      { "title": "Access", "objectives": [ { "id": "access", "text": "More", "unit": "percent",
        "baseline": { "value": 22, "on": "2024-01-31" },
        "target": { "value": 30, "by": "2024-12-31" },
        "measurements": [ \(days.joined(separator: ", ")) ] } ] }
      """.utf8
    ).write(to: file)
    let told = try Outcome.of("monitoring", "progress", file.path)
    XCTAssertTrue(
      told.output.contains(
        "No shift and no trend. Runs are not judged: fewer than 10 points lie off the median."),
      told.output + told.problems)
    XCTAssertFalse(told.output.contains("as many runs as expected"), told.output)
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
