import Foundation
import XCTest

/// Somebody types in what people answered on paper, or leads an interview.
final class KeyingTests: XCTestCase {
  private func garden(also members: String = "") throws -> GardenSurvey {
    let garden = try GardenSurvey(also: members, for: self)
    try garden.publish()
    return garden
  }

  private func garden(answersOf length: Int) throws -> GardenSurvey {
    let garden = try GardenSurvey(for: self)
    try garden.write(
      questions: GardenSurvey.questions.replacing("\"atMost\": 2000", with: "\"atMost\": \(length)")
    )
    try garden.publish()
    return garden
  }

  private func enter(
    _ garden: GardenSurvey, _ options: [String] = [], typing lines: [String]
  ) throws -> Outcome {
    try Outcome.of(
      ["responses", "enter", garden.id, "--data", garden.data.path] + options, typing: lines)
  }

  private func exported(_ garden: GardenSurvey) throws -> [String] {
    let outcome = try Outcome.of("responses", "export", garden.id, "--data", garden.data.path)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    return outcome.output.split(whereSeparator: \.isNewline).dropFirst().map { line in
      // The day is today's.
      line.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
    }
  }

  private func audited(_ garden: GardenSurvey) throws -> String {
    try Outcome.of("audit", "show", "--data", garden.data.path).output
  }

  func testNumbersOnPaperBecomeResponses() throws {
    let garden = try garden()
    let outcome = try enter(
      garden,
      typing: [
        // A form filled in whole, with digits of another script in one answer.
        "A1", "1", "1 2", "۲", "2 1", "4", "Roses, \"mine\"", "1",
        // One with gaps; the mistakes on the way are said, and nothing is taken of them.
        "a2", "", "9", "-", "1 3", "3", "p", "1 1", "3", "-5", "0", "'-", "q-", "-",
        "q",
      ])
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertEqual(outcome.output, "2 forms stored.\n")
    XCTAssertEqual(
      try exported(garden),
      [
        "1,flowers,spade fork,lot,sun rain,4,\"Roses, \"\"mine\"\"\",en-GB,paper,",
        "1,,none,prefer_not,company,0,'-,en-GB,paper,",
      ])
    XCTAssertTrue(outcome.problems.contains("Type numbers from 1 to 2."), outcome.problems)
    XCTAssertTrue(outcome.problems.contains("Choose “None” on its own"), outcome.problems)
    XCTAssertTrue(outcome.problems.contains("Type each number once."), outcome.problems)
    XCTAssertTrue(outcome.problems.contains("Write 0 or more"), outcome.problems)
    XCTAssertTrue(outcome.problems.contains("1. What do you grow most? [1–2]"), outcome.problems)
    XCTAssertEqual(
      try audited(garden).matches(of: /responses-entered +garden 1 response/).count, 2)
  }

  func testTheWayBackAndTheLastFormBack() throws {
    let garden = try garden()
    let outcome = try enter(
      garden,
      typing: [
        // Back twice, and the first answer is another.
        "1", "1", "1", "<", "<", "2", "3", "1", "-", "-", "-", "-",
        "2", "1", "-", "-", "-", "-", "-", "-",
        // The second goes; the first can be typed in again only after it goes as well.
        "undo", "1", "undo", "undo",
        "3", "2", "-", "-", "-", "-", "-", "-",
        // Stopped within a form.
        "4", "1", "q",
      ])
    XCTAssertEqual(outcome.output, "1 form stored.\n")
    XCTAssertEqual(try exported(garden), ["1,beans,,,,,,en-GB,paper,"])
    XCTAssertTrue(outcome.problems.contains("Form 2 is taken back."), outcome.problems)
    XCTAssertTrue(outcome.problems.contains("Form 1 was stored a moment ago."), outcome.problems)
    XCTAssertTrue(outcome.problems.contains("There is nothing to take back."), outcome.problems)
    XCTAssertTrue(
      outcome.problems.contains("Form 4 is not finished, and nothing of it is kept."),
      outcome.problems)
    XCTAssertTrue(try audited(garden).contains("responses-taken-back  garden 1 response"))
  }

  func testNothingIsStoredOfAFirstKeyingAndDifferencesAreSettled() throws {
    let garden = try garden()
    let first = try enter(
      garden, ["--first"],
      typing: [
        "7", "1", "1 2", "2", "1 2", "4", "Roses", "1", "8", "2", "3", "1", "-", "-", "-", "1", "q",
      ])
    XCTAssertEqual(
      first.output,
      "2 forms typed in a first time. Next, somebody else types the same forms in with --second.\n")
    XCTAssertEqual(try exported(garden), [])
    let second = try enter(
      garden, ["--second"],
      typing: [
        "list",
        // The first agrees but for three answers: the first typist was right, the second, neither.
        "7", "1", "1", "2", "2 1", "5", "Roses", "1", "1", "2", "3", "6",
        "9", "8", "2", "3", "1", "-", "-", "-", "1", "list", "q",
      ])
    XCTAssertEqual(second.output, "2 forms stored.\n")
    XCTAssertEqual(
      try exported(garden),
      [
        "1,flowers,spade fork,lot,sun rain,6,Roses,en-GB,paper,",
        "1,beans,none,little,,,,en-GB,paper,",
      ])
    let said = second.problems
    XCTAssertTrue(said.contains("Waiting for a second keying: 7, 8"), said)
    XCTAssertTrue(said.contains("3 answers differ. Look at the paper."), said)
    XCTAssertTrue(
      said.contains("2. Which tools do you have?: the first time 1 2, now 1"), said)
    XCTAssertTrue(said.contains("Form 9 has no first keying."), said)
    XCTAssertTrue(said.contains("No form waits for a second keying."), said)
  }

  func testAFirstKeyingSurvivesAStopAndCanBeForgotten() throws {
    let garden = try garden()
    let form = ["1", "-", "-", "-", "-", "-", "1"]
    let cut = try enter(garden, ["--first"], typing: ["7"] + form + ["8"] + form + ["9", "1"])
    XCTAssertEqual(cut.status, 1)
    XCTAssertTrue(cut.output.hasPrefix("2 forms typed in a first time."), cut.output)
    XCTAssertTrue(
      cut.problems.hasSuffix(
        "standard input: It ends within form 9, of which nothing is kept. Type in the whole form.\n"
      ),
      cut.problems)
    // Stopped while a difference was to be settled: the first keying waits as before.
    let stopped = try enter(
      garden, ["--second"], typing: ["7", "2", "-", "-", "-", "-", "-", "1", "q", "q"])
    XCTAssertEqual(stopped.output, "0 forms stored.\n")
    XCTAssertTrue(
      stopped.problems.contains("The first keying of form 7 waits as before."), stopped.problems)
    let later = try enter(
      garden, ["--second"], typing: ["forget 8", "7"] + form + ["undo", "list", "q"])
    XCTAssertTrue(later.problems.contains("The first keying of form 8 is deleted."), later.problems)
    XCTAssertTrue(later.problems.contains("Waiting for a second keying: 7\n"), later.problems)
    XCTAssertEqual(try exported(garden), [])
  }

  func testAnInterviewIsReadOutAndAsksForConsentFirst() throws {
    let garden = try garden(also: #""consent": { "text": "We keep what you say." },"#)
    let outcome = try enter(
      garden, ["--channel", "assisted"],
      typing: [
        "", "1", "1", "-", "2", "1 2", "3", "It rained.", "2", "1",
        // Another person does not agree, and a third does not want to send.
        "", "2", "", "1", "1", "-", "-", "-", "-", "-", "1", "2", "q",
      ])
    XCTAssertEqual(outcome.output, "1 form stored.\n", outcome.problems)
    XCTAssertEqual(
      try exported(garden), ["1,flowers,,lot,rain sun,3,It rained.,en-GB,assisted,"])
    let said = outcome.problems
    let script = [
      "▸ Your garden", "▸ To see how gardens grow.", "▸ We keep what you say.",
      "▸ Do you agree?", "▸ Say 1 for: Yes", "▸ Say 2 for: No", "▸ Some questions about gardens",
      "▸ What do you grow most?", "▸ Say 1 for: Flowers", "▸ Say 2 for: Beans",
      "▸ Which tools do you have?", "▸ Choose all that are true for you.",
      "▸ How many hours a week?", "▸ Say a number from 0 to 100.", "▸ What happened there?",
      "▸ Please do not say names, addresses or phone numbers.",
    ]
    var rest = said[...]
    for line in script {
      guard let place = rest.range(of: line + "\n") else {
        return XCTFail("“\(line)” is not read out, or not in its place:\n\(said)")
      }
      rest = rest[place.upperBound...]
    }
    XCTAssertNotNil(said.firstMatch(of: /Receipt code: [0-9A-Z]{4}(-[0-9A-Z]{4}){3}\n/), said)
  }

  func testWhatBelongsToPagesIsNotReadAloud() throws {
    let garden = try garden(
      also: #""consent": { "text": "We keep what you say." }, "selfCode": true,"#)
    let outcome = try enter(
      garden, ["--channel", "assisted"],
      typing: ["", "2", "", "1", "-", "-", "-", "-", "-", "-", "1", "-", "2", "q"])
    let said = outcome.problems
    XCTAssertTrue(said.contains("▸ You have not taken part, and nothing has been kept.\n"), said)
    XCTAssertFalse(said.contains("close this page"), said)
    XCTAssertFalse(said.contains("in each box"), said)
  }

  func testALongAnswerIsKeptWholeAtATerminal() throws {
    let garden = try garden(answersOf: 5000)
    let arguments = ["responses", "enter", garden.id, "--data", garden.data.path]
    let terminal = try TerminalProcess(arguments, showingProblems: true, for: self)
    _ = try terminal.screen(showing: "Number of the form")
    terminal.type("1\r-\r-\r-\r-\r-\r")
    _ = try terminal.screen(showing: "6. What happened there?")
    // A terminal takes a line of 4,095 bytes at most by itself; the last letter is taken back.
    let long = String(repeating: "abcdefghi ", count: 460) + "end"
    for start in stride(from: 0, to: long.count, by: 500) {
      terminal.type(String(long.dropFirst(start).prefix(500)))
    }
    terminal.type("x\u{7F}\r-\r")
    _ = try terminal.screen(showing: "Form 1 is stored.")
    terminal.type("q\r")
    XCTAssertEqual(terminal.end(), 0)
    XCTAssertEqual(try exported(garden), ["1,,,,,,\(long),en-GB,paper,"])
  }

  func testAReceiptTakesATypedResponseBack() throws {
    let garden = try garden()
    let outcome = try enter(
      garden, ["--receipts"], typing: ["1", "1", "-", "-", "-", "-", "-", "1", "q"])
    let receipt = try XCTUnwrap(outcome.problems.firstMatch(of: /Receipt code: (\S+)/)?.1)
    let browser = try Browser(garden.served(for: self).address, garden.path("/withdraw"))
    try browser.write(String(receipt))
    try browser.press()
    try browser.press()
    XCTAssertEqual(browser.heading, "Your answers are deleted")
    XCTAssertEqual(try exported(garden), [])
  }

  func testEqualityQuestionsAreAskedForWhereAnyIsAnswered() throws {
    let garden = try garden(
      also: #""monitoring": { "set": "england", "without": ["prison"] }, "selfCode": true,"#)
    let form = ["1", "-", "-", "-", "-", "-", "2"]
    let outcome = try enter(
      garden, typing: ["1"] + form + ["-", "2", "2"] + form + ["m", "7", "P", "q", "2", "q"])
    XCTAssertEqual(outcome.output, "2 forms stored.\n", outcome.problems)
    XCTAssertEqual(try exported(garden).count, 2)
    XCTAssertTrue(
      outcome.problems.contains("Is any of the equality questions answered? 1 yes, 2 no"),
      outcome.problems)
    XCTAssertEqual(try KeptData(folder: garden.data).rows(of: "self_code"), 1)
  }

  func testWhatCannotBeIsRefused() throws {
    let garden = try garden()
    let both = try enter(garden, ["--first", "--second"], typing: [])
    XCTAssertEqual(both.status, 2)
    let interview = try enter(garden, ["--first", "--channel", "assisted"], typing: [])
    XCTAssertEqual(interview.status, 2)
    let version = try enter(garden, ["--version", "4"], typing: [])
    XCTAssertEqual(version.status, 2)
    XCTAssertTrue(version.problems.contains("Only these versions of garden are published: 1."))
    XCTAssertEqual(try enter(garden, ["--site", "nowhere"], typing: []).status, 2)
  }

  func testTwoPeopleTypeAFormInAtATerminal() throws {
    let garden = try garden()
    let arguments = ["responses", "enter", garden.id, "--data", garden.data.path]
    let first = try TerminalProcess(arguments + ["--first"], showingProblems: true, for: self)
    _ = try first.screen(showing: "Number of the form")
    first.type("12\r1\r1 2\r")
    _ = try first.screen(showing: "3. How much do you enjoy it?")
    // The line is edited before it is sent: 1 becomes 2.
    first.type("1\u{7F}2\r-\r3\r-\r1\r")
    _ = try first.screen(showing: "Form 12 waits for its second keying.")
    first.type("q\r")
    XCTAssertEqual(first.end(), 0)
    let second = try TerminalProcess(arguments + ["--second"], showingProblems: true, for: self)
    _ = try second.screen(showing: "Number of the form")
    second.type("12\r1\r1 2\r2\r-\r8\r-\r1\r")
    _ = try second.screen(showing: "the first time 3, now 8")
    second.type("2\r")
    _ = try second.screen(showing: "Form 12 is stored.")
    second.type("q\r")
    XCTAssertEqual(second.end(), 0)
    XCTAssertEqual(try exported(garden), ["1,flowers,spade fork,lot,,8,,en-GB,paper,"])
  }
}
