import Foundation
import XCTest

/// An administrator publishes, closes, looks after the data folder, and is told what went wrong.
final class AdministratorTests: XCTestCase {
  private func folder() throws -> URL { try Project.temporaryFolder(for: self) }

  func testAPublishedSurveyIsServedOnceAndPublishedOnce() throws {
    let tea = try TeaSurvey(in: folder())
    let first = try tea.publish()
    XCTAssertEqual(first.status, 0, first.problems)
    XCTAssertEqual(first.output, "Published tea, version 1.\n")
    let again = try tea.publish()
    XCTAssertEqual(again.status, 0, again.problems)
    XCTAssertEqual(again.output, "tea, version 1, is published already. Nothing to do.\n")
    let listed = try Outcome.of("survey", "list", "--data", tea.data.path, "--surveys", tea.surveys)
    XCTAssertEqual(
      listed.output,
      """
      SURVEY  VERSION  STATE  RESPONSES     TITLE
      tea           1  open   fewer than 5  Tea or coffee

      """)
    let shown = try Outcome.of("survey", "show", "tea", "--data", tea.data.path)
    XCTAssertEqual(shown.status, 0, shown.problems)
    XCTAssertTrue(shown.output.hasPrefix("tea, version 1: Tea or coffee\n"), shown.output)
    XCTAssertTrue(
      shown.output.contains("\ndrink (choose-one)\n  Which do you like?\n  tea, coffee\n"))
    XCTAssertTrue(shown.output.contains("\nwhy (text, on a condition)\n"), shown.output)
  }

  func testAConsoleThatHasGoneDoesNotEndTheService() throws {
    let tea = try TeaSurvey(in: folder())
    XCTAssertEqual(try tea.publish().status, 0)
    let catalogues = try folder()
    let words = catalogues.appending(path: "tea")
    try FileManager.default.createDirectory(at: words, withIntermediateDirectories: false)
    try Data("no catalogue".utf8).write(to: words.appending(path: "ur.po"))
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "Translations/interface"),
      to: catalogues.appending(path: "interface"))
    let console = Pipe()
    try console.fileHandleForReading.close()
    let service = try RunningService(
      "serve", "--data", tea.data.path, "--translations", catalogues.path,
      complainingTo: console.fileHandleForWriting
    ).ending(with: self)
    XCTAssertEqual(try Connection.answer(from: service.address, "/health").status, 200)
    XCTAssertEqual(service.stop(), 0)
  }

  func testAPublishedVersionNeverChanges() throws {
    let tea = try TeaSurvey(in: folder())
    XCTAssertEqual(try tea.publish().status, 0)
    try tea.write(replacing: "Which do you like?", with: "Which do you love?")
    let refused = try tea.publish()
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(
      refused.problems.contains("Version 1 is published already, with other content"),
      refused.problems)
    XCTAssertTrue(refused.problems.contains("\"version\": 2"), refused.problems)
    XCTAssertFalse(try tea.show().contains("love"))
  }

  func testANewVersionMayChangeWordsButNotWhatIdsMean() throws {
    let tea = try TeaSurvey(in: folder())
    XCTAssertEqual(try tea.publish().status, 0)
    let broken = [
      (
        #"{ "id": "cups", "kind": "number", "text": "How many cups a day?", "min": 0, "max": 40 },"#,
        "", "published the question \"cups\", and this version leaves it out"
      ),
      (
        #"{ "id": "coffee", "text": "Coffee" }"#, #"{ "id": "water", "text": "Water" }"#,
        "published the option \"coffee\" of \"drink\", and this version leaves it out"
      ),
      (
        #""cups", "kind": "number", "text": "How many cups a day?", "min": 0, "max": 40"#,
        #""cups", "kind": "text", "text": "How many cups a day?""#,
        "published \"cups\" with the kind \"number\", and here it has \"text\""
      ),
    ]
    for (old, new, reason) in broken {
      try tea.write(version: 2, replacing: old, with: new)
      let refused = try tea.publish()
      XCTAssertEqual(refused.status, 1)
      XCTAssertTrue(refused.problems.contains(reason), refused.problems)
      XCTAssertTrue(try tea.show().hasPrefix("tea, version 1:"))
    }
    try tea.write(version: 2, replacing: "Which do you like?", with: "Which do you love?")
    XCTAssertEqual(try tea.publish().output, "Published tea, version 2.\n")
    XCTAssertTrue(try tea.show().contains("Which do you love?"))
  }

  func testADefinitionWithProblemsIsNotPublished() throws {
    let tea = try TeaSurvey(in: folder())
    try tea.write(replacing: "\"hint\"", with: "\"hnt\"")
    let refused = try tea.publish()
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(refused.problems.contains("/tea/survey.json:6:"), refused.problems)
    XCTAssertTrue(refused.problems.contains("hint"), refused.problems)
    let listed = try Outcome.of("survey", "list", "--data", tea.data.path, "--surveys", tea.surveys)
    XCTAssertTrue(listed.output.contains("not published"), listed.output)
  }

  func testWhatIsPublishedBesideARunningServerIsServed() throws {
    let tea = try TeaSurvey(in: folder())
    let service = try RunningService.real(tea.data, for: self)
    let browser = try Browser(service.address, "/en-GB")
    XCTAssertEqual(browser.text("//main/p"), "No survey is open at the moment.")
    try browser.open("/en-GB/tea")
    XCTAssertEqual(browser.answer.status, 404)
    XCTAssertEqual(try tea.publish().status, 0)
    try wait(for: browser, "/en-GB/tea") { $0.answer.status == 200 }
    XCTAssertEqual(browser.heading, "Tea or coffee")
    try tea.write(version: 2, replacing: "Tea or coffee", with: "Tea, coffee or cocoa")
    XCTAssertEqual(try tea.publish().status, 0)
    try wait(for: browser, "/en-GB/tea") { $0.heading == "Tea, coffee or cocoa" }
  }

  func testAClosedSurveyTakesWhatWasBegunAndNothingElse() throws {
    let tea = try TeaSurvey(in: folder())
    XCTAssertEqual(try tea.publish().status, 0)
    let service = try RunningService.real(tea.data, for: self)
    let begun = try Browser(service.address, "/en-GB/tea")
    try begun.press()
    let closed = try Outcome.of("survey", "close", "tea", "--data", tea.data.path)
    XCTAssertEqual(closed.status, 0, closed.problems)
    XCTAssertTrue(closed.output.hasPrefix("Closed tea."), closed.output)
    let stranger = try Browser(service.address, "/en-GB/tea")
    try wait(for: stranger, "/en-GB/tea") {
      $0.text("//main/p[@class='banner']")
        == "This survey has closed. It can no longer be answered."
    }
    XCTAssertEqual(stranger.texts("//main//button"), [])
    try stranger.post("/en-GB/tea/begin", [])
    XCTAssertEqual(stranger.location, "/en-GB/tea")
    XCTAssertNil(stranger.cookie)

    try begun.passOver(until: "Check your answers")
    try begun.press()
    XCTAssertEqual(begun.heading, "Thank you. Your answers have been sent")
    let again = try Outcome.of("survey", "close", "tea", "--data", tea.data.path)
    XCTAssertEqual(again.status, 0)
    XCTAssertTrue(again.output.contains("Nothing to do."), again.output)
    XCTAssertEqual(try tea.publish().output, "tea, version 1, is open again.\n")
  }

  func testRealAndDemonstrationNeverMix() throws {
    let tea = try TeaSurvey(in: folder())
    XCTAssertEqual(try tea.publish().status, 0)
    let demo = try Outcome.of("demo", "--data", tea.data.path, "--port", "0")
    XCTAssertEqual(demo.status, 3)
    XCTAssertTrue(
      demo.problems.contains("holds real responses, so it cannot be a demonstration."),
      demo.problems)

    let demonstration = try folder().appending(path: "data")
    XCTAssertEqual(try RunningService.demonstration(demonstration, for: self).stop(), 0)
    let again = try RunningService.real(demonstration, for: self)
    let browser = try Browser(again.address, Browser.path(""))
    XCTAssertTrue(browser.text("//*[@role='note']")?.contains("demonstration") ?? false)
  }

  func testAWrongCommandLineIsExplained() throws {
    let expected: [([String], String)] = [
      (["survey", "pblish", "tea"], "Did you mean survey publish?"),
      (["priorities", "show", "tea", "--jsn"], "Did you mean --json?"),
      (["survey", "show"], "SURVEY is missing"),
      (["survey", "list", "tea"], "\"tea\" is one argument too many."),
      (["serve", "--port", "http"], "--port: \"http\" is not a whole number from 0 to 65535."),
      (["serve", "--port"], "--port needs a value"),
      (
        ["survey", "show", "Tea"],
        "SURVEY: \"Tea\" is not a name of small letters, digits and hyphens"
      ),
    ]
    for (words, sentence) in expected {
      let outcome = try Outcome.of(words)
      XCTAssertEqual(outcome.status, 2, "\(words)")
      XCTAssertEqual(outcome.output, "", "\(words)")
      XCTAssertTrue(outcome.problems.contains(sentence), outcome.problems)
    }
  }

  func testEveryCommandExplainsItself() throws {
    let overview = try Outcome.of("help")
    XCTAssertEqual(overview.status, 0)
    let commands = overview.output.split(separator: "\n").filter { $0.hasPrefix("  ") }.map {
      $0.dropFirst(2).prefix { $0.isLowercase || $0 == " " }.split(separator: " ").map(String.init)
    }
    XCTAssertEqual(
      commands.map { $0.joined(separator: " ") },
      [
        "demo", "serve", "survey check", "survey publish", "survey close", "survey list",
        "survey show", "survey lint", "survey import", "survey export", "survey print",
        "responses import", "responses export", "responses synthesise", "responses enter",
        "themes codebook", "themes code", "themes undo", "themes kappa", "themes show",
        "quotes review", "quotes undo", "quotes list", "commitments check", "commitments publish",
        "priorities show", "priorities tally", "priorities combine", "priorities theme",
        "priorities gather", "drivers new", "drivers add", "drivers link", "drivers move",
        "drivers check", "drivers render", "workshop host", "workshop run", "workshop list",
        "workshop show", "workshop log", "workshop replay", "workshop ballots", "workshop export",
        "workshop close", "release create", "release list", "release show", "release verify",
        "report create", "monitoring check", "monitoring progress", "monitoring waves",
        "monitoring compare", "monitoring funnel", "monitoring pairs", "monitoring show",
        "monitoring weights", "translations check", "translations sync", "translations status",
        "translations export", "translations import", "translations preview", "token create",
        "token list", "token revoke", "audit show", "database check",
      ])
    for command in commands {
      let help = try Outcome.of(command + ["--help"])
      XCTAssertEqual(help.status, 0, "\(command)")
      XCTAssertTrue(
        help.output.hasPrefix("Usage: equalsay \(command.joined(separator: " "))"), help.output)
    }
    let noun = try Outcome.of("survey", "--help")
    XCTAssertEqual(noun.status, 0)
    XCTAssertTrue(noun.output.contains("survey publish"), noun.output)
    let version = try Outcome.of("--version")
    XCTAssertEqual(version.output, "equalsay 0.1.0\n")
  }

  func testTheReadmeListsEveryCommandAndNoOther() throws {
    let readme = try String(contentsOf: Project.root.appending(path: "README.md"), encoding: .utf8)
    let cells = readme.split(separator: "\n").filter { $0.hasPrefix("| `equalsay ") }.compactMap {
      $0.dropFirst(2).split(separator: " | ").first
    }
    // A cell is like “`equalsay workshop list`, `workshop log CODE`” or “`equalsay survey list\|show`”.
    let listed = cells.flatMap { $0.matches(of: /`([^`]+)`/).map(\.output.1) }.flatMap { command in
      let words = command.split(separator: " ").drop { $0 == "equalsay" }.prefix(2)
      let names = words.prefix { $0.allSatisfy { $0.isLowercase || "\\|".contains($0) } }
      guard let noun = names.first, names.count == 2, let verbs = names.last else {
        return names.map(String.init)
      }
      return verbs.split(separator: "\\|").map { "\(noun) \($0)" }
    }
    let commands = try Outcome.of("help").output.split(separator: "\n").filter {
      $0.hasPrefix("  ")
    }.map {
      $0.dropFirst(2).prefix { $0.isLowercase || $0 == " " }.split(separator: " ")
        .joined(separator: " ")
    }
    XCTAssertEqual(listed.sorted(), commands.sorted())
  }

  /// Opens a page again and again until it is as expected, five seconds at most.
  private func wait(
    for browser: Browser, _ path: String, until isThere: (Browser) -> Bool, line: UInt = #line
  ) throws {
    for _ in 0..<100 {
      try browser.open(path)
      if isThere(browser) { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    XCTFail("Still not there: \(path)", line: line)
  }
}
