import Foundation
import XCTest

/// People who make the same code in two waves are paired, without anybody knowing who they are.
final class PairsTests: XCTestCase {
  private static let offer = #""selfCode": true,"#

  private func survey() throws -> GardenSurvey {
    try GardenSurvey(
      also: Self.offer, in: ["en-GB", "en-GB-x-easyread", "ur"], for: self)
  }

  /// Answers the scale and goes up to the code.
  private func answered(
    _ answer: String, _ survey: GardenSurvey, at service: RunningService, in tag: String = "en-GB"
  ) throws -> Browser {
    let browser = try Browser(service.address, survey.path(in: tag))
    try browser.press()
    try browser.post(survey.path("/q/enjoy", in: tag), [("answer", answer)])
    try browser.post(survey.path("/helped", in: tag), [("helped", "no")])
    XCTAssertEqual(browser.location, survey.path("/code", in: tag))
    return browser
  }

  private func send(
    _ answer: String, as person: Int, _ survey: GardenSurvey, at service: RunningService
  ) throws {
    let browser = try answered(answer, survey, at: service)
    try browser.post(
      survey.path("/code"),
      [
        ("code-parent", "m"), ("code-day", String(person)), ("code-place", "b"), ("code-name", "a"),
      ])
    try browser.post(survey.path("/check"), [])
    XCTAssertEqual(browser.location, survey.path("/end"))
  }

  private func pairs(_ survey: GardenSurvey, _ more: String...) throws -> Outcome {
    try Outcome.of(
      ["monitoring", "pairs", survey.id, "--question", "enjoy", "--data", survey.data.path] + more)
  }

  private struct Shown: Decodable {
    struct Change: Decodable {
      let pairs: Int
      let moves: Moves
    }
    struct Moves: Decodable {
      let up, down: Int
      let stayed: String
      let upPercent, downPercent: Int
      let p: Double
    }

    let waves: String
    let change: Change?
  }

  func testTwoWavesWithCodesShowWhoMovedWhichWay() throws {
    let survey = try survey()
    let service = try survey.served(for: self)
    for person in 1...22 {
      try send(person <= 16 ? "little" : "lot", as: person, survey, at: service)
    }
    // Two people with one code in one wave: neither is paired.
    for _ in 0..<2 { try send("lot", as: 31, survey, at: service) }
    XCTAssertEqual(try pairs(survey).status, 1)

    try survey.write(version: 2, also: Self.offer)
    try survey.publish()
    // The service takes the new version in within a second.
    try survey.waitForTheStartPage(at: service) { _ in
      (try? KeptData(folder: survey.data).rows(of: "version")) == 2
    }
    Thread.sleep(forTimeInterval: 1)
    for person in 1...22 {
      try send(person <= 16 ? "lot" : "little", as: person, survey, at: service)
    }
    try send("lot", as: 31, survey, at: service)

    let outcome = try pairs(survey, "--json")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    let shown = try JSONDecoder().decode(Shown.self, from: Data(outcome.output.utf8))
    XCTAssertEqual(shown.waves, "versions 1 2")
    let change = try XCTUnwrap(shown.change)
    XCTAssertEqual([change.pairs, change.moves.up, change.moves.down], [20, 15, 5])
    XCTAssertEqual(change.moves.stayed, "[c]")
    XCTAssertEqual([change.moves.upPercent, change.moves.downPercent], [75, 25])
    XCTAssertEqual(change.moves.p, 0.04138946533203125, accuracy: 1e-12)
    let report = try pairs(survey).output
    XCTAssertTrue(report.contains("Moved up, towards “A lot”"), report)
    XCTAssertTrue(report.contains("p = 0.041"), report)
  }

  func testTheCodeIsMadeOnAPageThatExplainsItAndGoesWithTheResponse() throws {
    let survey = try survey()
    let service = try survey.served(for: self)
    let browser = try answered("lot", survey, at: service)
    XCTAssertEqual(browser.heading, "A code, so that we can see what changes")
    try browser.post(
      survey.path("/code"),
      [
        ("code-parent", "Marigold"), ("code-day", "7"), ("code-place", "Bradford"),
        ("code-name", "Annabel"),
      ])
    XCTAssertEqual(
      browser.answersShown["A code, so that we can see what changes"], "You made a code")
    try browser.post(survey.path("/check"), [])
    let kept = KeptData(folder: survey.data)
    XCTAssertEqual(try kept.rows(of: "self_code"), 1)
    for word in ["Marigold", "Bradford", "Annabel", "m-7-b-l"] {
      XCTAssertFalse(try kept.contains(word), word)
    }
    let receipt = try XCTUnwrap(browser.text("//bdi[@class='code']"))
    try browser.post(survey.path("/withdraw"), [("code", receipt), ("sure", "yes")])
    XCTAssertEqual(try kept.rows(of: "self_code"), 0)
  }

  func testThePageReadsFromRightToLeftAndInEasyRead() throws {
    let survey = try survey()
    let service = try survey.served(for: self)
    let urdu = try answered("lot", survey, at: service, in: "ur")
    XCTAssertEqual(urdu.attributes("/html/@dir"), ["rtl"])
    XCTAssertEqual(urdu.heading, "ایک کوڈ، تاکہ ہم دیکھ سکیں کہ کیا بدلتا ہے")
    SoundPage(urdu.answer).check("the code in Urdu", language: "ur")
    let easy = try answered("lot", survey, at: service, in: "en-GB-x-easyread")
    XCTAssertEqual(easy.heading, "A code to see what changes")
    try easy.press("Go on without a code")
    XCTAssertEqual(easy.location, survey.path("/check", in: "en-GB-x-easyread"))
  }

  func testAFileMayBringCodesAndAnExportNeverGivesOne() throws {
    let survey = try survey()
    try survey.publish()
    let file = survey.data.deletingLastPathComponent().appending(path: "paper.csv")
    let header = "version,grow,tools,enjoy,wishes,hours,story,submitted,selfCode\n"
    let before = (1...12).map { "1,,,little,,,,2026-01-10,m-\($0)-b-a\n" }.joined()
    let after = (1...12).map { "1,,,lot,,,,2026-06-10,M \($0) B A\n" }.joined()
    try Data((header + before + after).utf8).write(to: file)
    let imported = try Outcome.of(
      "responses", "import", "garden", file.path, "--data", survey.data.path)
    XCTAssertEqual(imported.status, 0, imported.problems)
    let outcome = try pairs(survey, "--wave-by", "date", "--at", "2026-03-01")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertTrue(outcome.output.contains("Pairs with an answer to this question both times: 10"))
    // The same pairs by another date would be a way to newer figures.
    let other = try pairs(survey, "--wave-by", "date", "--at", "2026-03-02")
    XCTAssertEqual(other.status, 1)
    XCTAssertTrue(other.problems.contains("another date (date 2026-03-01)"), other.problems)
    XCTAssertEqual(
      try pairs(survey, "--wave-by", "date", "--at", "2026-03-01").output, outcome.output)
    let export = try Outcome.of("responses", "export", "garden", "--data", survey.data.path)
    XCTAssertFalse(export.output.contains("selfCode"), export.output)

    try Data((header + "1,,,lot,,,,,Mary-7-Bradford-Ann\n").utf8).write(to: file)
    let refused = try Outcome.of(
      "responses", "import", "garden", file.path, "--data", survey.data.path)
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(refused.problems.contains("selfCode: This is not a code."), refused.problems)
    XCTAssertFalse(refused.problems.contains("Bradford"), refused.problems)
  }

  func testWhoDoesNotKnowIsNowhereOnTheScaleAndInNoPair() throws {
    let survey = try survey()
    let plain = """
      { "id": "enjoy", "kind": "scale", "text": "How much do you enjoy it?", "options": [
        { "id": "little", "text": "A little" }, { "id": "lot", "text": "A lot" }
      """
    // The first version had it as if it were a point; the second says that it is none.
    let unsure = plain + #", { "id": "unsure", "text": "I am not sure" } ]"#
    try survey.write(also: Self.offer, questions: unsure + " }")
    try survey.publish()
    try survey.write(version: 2, also: Self.offer, questions: unsure + #", "dontKnow": "unsure" }"#)
    try survey.publish()
    let file = survey.data.deletingLastPathComponent().appending(path: "paper.csv")
    func lines(_ version: Int, _ people: ClosedRange<Int>, _ answer: String) -> String {
      people.map { "\(version),\(answer),2026-0\(version)-10,m-\($0)-b-a\n" }.joined()
    }
    let rows = [
      lines(1, 1...18, "little"), lines(2, 1...12, "lot"), lines(2, 13...18, "unsure"),
      lines(1, 19...28, "unsure"), lines(2, 19...28, "little"),
    ]
    try Data(("version,enjoy,submitted,selfCode\n" + rows.joined()).utf8).write(to: file)
    let imported = try Outcome.of(
      "responses", "import", "garden", file.path, "--data", survey.data.path)
    XCTAssertEqual(imported.status, 0, imported.problems)
    let outcome = try pairs(survey)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertTrue(
      outcome.output.contains("Pairs with an answer to this question both times: 10"),
      outcome.output)
    XCTAssertTrue(outcome.output.contains("Moved up, towards “A lot”"), outcome.output)
    XCTAssertTrue(outcome.output.contains("Moved down, towards “A little”"), outcome.output)
  }

  func testAQuestionThatNobodyAsksIsTheProblemAndNotTheWaves() throws {
    let survey = try survey()
    try survey.publish()
    let outcome = try Outcome.of(
      "monitoring", "pairs", "garden", "--question", "enjo", "--data", survey.data.path)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(
      outcome.problems,
      "garden: No version asks \"enjo\". Did you mean enjoy? Its scales: enjoy.\n")
  }

  func testWhereThereCanBeNoPairsTheReasonIsTold() throws {
    let survey = try GardenSurvey(for: self)
    try survey.publish()
    let bare = try pairs(survey)
    XCTAssertEqual(bare.status, 1)
    XCTAssertEqual(bare.output, "")
    XCTAssertTrue(bare.problems.contains("No version offers a self-made code"), bare.problems)

    let coded = try GardenSurvey(also: Self.offer, for: self)
    try coded.publish()
    try coded.write(
      version: 2, also: Self.offer,
      questions: GardenSurvey.questions + """
        , { "id": "calm", "kind": "scale", "text": "How calm are you?", "options": [
          { "id": "little", "text": "A little" }, { "id": "lot", "text": "A lot" } ] }
        """)
    try coded.publish()
    let late = try Outcome.of(
      "monitoring", "pairs", "garden", "--question", "calm", "--data", coded.data.path)
    XCTAssertEqual(late.status, 1)
    XCTAssertTrue(
      late.problems.contains(
        "Both waves must ask \"calm\", and only these versions do: 2."), late.problems)
  }

  func testWavesThatDoNotFitTogetherAreProblems() throws {
    let survey = try survey()
    try survey.publish()
    for (arguments, status) in [
      (["--wave-by", "term"], 2), (["--wave-by", "date"], 2), (["--at", "2027-01-01"], 2),
      (["--second", "9"], 1), ([], 1),
    ] as [([String], Int32)] {
      let outcome = try Outcome.of(
        ["monitoring", "pairs", "garden", "--question", "enjoy", "--data", survey.data.path]
          + arguments)
      XCTAssertEqual(outcome.status, status, "\(arguments): \(outcome.problems)")
    }
    for question in ["grow", "nothing"] {
      let outcome = try Outcome.of(
        "monitoring", "pairs", "garden", "--question", question, "--data", survey.data.path,
        "--wave-by", "date", "--at", "2027-01-01")
      XCTAssertEqual(outcome.status, 1, outcome.problems)
    }
  }
}
