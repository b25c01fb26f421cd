import Foundation
import XCTest

/// A language that loses people is seen, and nobody in it.
final class FunnelTests: XCTestCase {
  private struct Shown: Decodable {
    struct Funnel: Decodable {
      let rows: [Row]
    }
    struct Row: Decodable {
      let dimension, category, verdict: String
      let opened, started, finished, percent: Figure
      let stopped: [Stop]
    }
    struct Stop: Decodable {
      let question: String?
      let people: Figure
    }
    /// A number or a shorthand.
    struct Figure: Decodable {
      let text: String

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do { text = String(try container.decode(Int.self)) } catch {
          text = try container.decode(String.self)
        }
      }
    }

    let asOf: String?
    let funnel: Funnel?

    func lines(_ dimension: String) -> [String] {
      (funnel?.rows ?? []).filter { $0.dimension == dimension }.map { row in
        let stops = row.stopped.map { " \($0.question ?? "-"):\($0.people.text)" }.joined()
        return "\(row.category) \(row.opened.text) \(row.started.text) \(row.finished.text) "
          + "\(row.percent.text) \(row.verdict)" + stops
      }
    }
  }

  private func funnel(_ survey: GardenSurvey) throws -> Shown {
    let outcome = try Outcome.of(
      "monitoring", "funnel", survey.id, "--data", survey.data.path, "--json")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    return try JSONDecoder().decode(Shown.self, from: Data(outcome.output.utf8))
  }

  /// Opens the start page, begins, and answers the first question.
  private func started(
    _ survey: GardenSurvey, at service: RunningService, in tag: String
  ) throws -> Browser {
    let browser = try Browser(service.address, survey.path(in: tag))
    try browser.press()
    try browser.post(survey.path("/q/grow", in: tag), [("answer", "beans")])
    return browser
  }

  private func finish(
    _ survey: GardenSurvey, at service: RunningService, in tag: String = "en-GB"
  ) throws {
    let browser = try started(survey, at: service, in: tag)
    try browser.post(survey.path("/check", in: tag), [])
    XCTAssertEqual(browser.location, survey.path("/end", in: tag))
  }

  func testALanguageThatLosesPeopleIsSeenOnceThereAreEnough() throws {
    let survey = try GardenSurvey(in: ["en-GB", "ur"], for: self)
    let service = try survey.served(for: self)
    // Somebody opens the survey in Urdu and gives up; another person finishes in English.
    let urdu = try started(survey, at: service, in: "ur")
    try urdu.post(survey.path("/clear", in: "ur"), [])
    try finish(survey, at: service)
    XCTAssertNil(try funnel(survey).funnel)
    let report = try Outcome.of("monitoring", "funnel", "garden", "--data", survey.data.path)
    XCTAssertTrue(
      report.output.contains("once at least 10 people have finished or stopped"), report.output)

    for _ in 0..<23 { try finish(survey, at: service) }
    for person in 0..<24 {
      if person < 9 {
        try finish(survey, at: service, in: "ur")
      } else {
        let browser = try started(survey, at: service, in: "ur")
        try browser.post(survey.path("/clear", in: "ur"), [])
      }
    }
    let shown = try funnel(survey)
    XCTAssertEqual(
      shown.lines("language"),
      ["en-GB 25 25 25 100 in-line", "ur 25 25 10 40 loses-people grow:15"])
    XCTAssertEqual(shown.lines("channel"), ["web 50 50 35 70 nothing-to-compare grow:15"])

    // What comes within the day changes nothing that is shown.
    for _ in 0..<12 { try finish(survey, at: service) }
    XCTAssertEqual(try funnel(survey).lines("language"), shown.lines("language"))
  }

  func testAReleaseHasThoseWhoNeverSentTheirAnswersAndIsVerified() throws {
    let survey = try GardenSurvey(in: ["en-GB", "ur"], for: self)
    let service = try survey.served(for: self)
    for person in 0..<24 {
      try finish(survey, at: service)
      let browser = try started(survey, at: service, in: "ur")
      if person < 12 {
        try browser.post(survey.path("/check", in: "ur"), [])
      } else {
        try browser.post(survey.path("/clear", in: "ur"), [])
      }
    }
    try survey.close()
    let out = survey.data.deletingLastPathComponent().appending(path: "release")
    func release(_ arguments: String...) throws -> Outcome {
      try Outcome.of(["release"] + arguments + ["--data", survey.data.path])
    }
    let made = try release("create", "garden", "--out", out.path)
    XCTAssertEqual(made.status, 0, made.problems)
    let file = out.appending(path: "participation.csv")
    let rows = try String(contentsOf: file, encoding: .utf8)
      .split(whereSeparator: \.isNewline).map(String.init)
    XCTAssertEqual(rows.first, "dimension,category,statistic,question,value,percent")
    XCTAssertEqual(
      rows.filter { $0.hasPrefix("language,ur,") },
      [
        "language,ur,responses,,10,[z]", "language,ur,complete,,[c],[c]",
        "language,ur,stopped,grow,10,[z]", "language,ur,opened,,25,[z]",
        "language,ur,started,,25,[z]", "language,ur,finished,,10,40",
        "language,ur,gave_up,grow,10,[z]",
      ])
    // Drafts come and go; what was released of them stays as it was.
    for _ in 0..<3 {
      let verified = try release("verify", out.path)
      XCTAssertEqual(verified.status, 0, verified.problems)
    }
    let known = try String(contentsOf: out.appending(path: "datapackage.json"), encoding: .utf8)
    XCTAssertTrue(known.contains("gave_up"))
  }

  func testTheReportIsInWordsAndInTheLanguageAskedFor() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    for _ in 0..<12 { try finish(survey, at: service) }
    let english = try Outcome.of("monitoring", "funnel", "garden", "--data", survey.data.path)
    XCTAssertEqual(english.status, 0, english.problems)
    XCTAssertTrue(english.output.hasPrefix("How far people came: Your garden"), english.output)
    XCTAssertTrue(
      english.output.contains(
        "Language  Opened  Started  Still answering  Finished  Finished of started"),
      english.output)
    let urdu = try Outcome.of(
      "monitoring", "funnel", "garden", "--data", survey.data.path, "--language", "ur")
    XCTAssertTrue(urdu.output.contains("شروع کیا"), urdu.output)
  }

  func testASurveyThatWasNeverPublishedIsAProblem() throws {
    let survey = try GardenSurvey(for: self)
    try survey.publish()
    let outcome = try Outcome.of("monitoring", "funnel", "gardn", "--data", survey.data.path)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertTrue(outcome.problems.contains("Did you mean garden?"), outcome.problems)
  }
}
