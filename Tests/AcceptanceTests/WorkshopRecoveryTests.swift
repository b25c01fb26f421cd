import Foundation
import XCTest

/// The service is killed in the middle of a workshop, and nothing that was acknowledged is lost.
final class WorkshopRecoveryTests: XCTestCase {
  private var data: URL!
  private var service: RunningService!

  override func setUpWithError() throws {
    data = try Project.temporaryFolder(for: self)
    service = try RunningService("serve", "--data", data.path)
  }

  override func tearDownWithError() throws { try service.end() }

  /// Kills the service and starts it again where it was.
  private func killAndRestart() throws {
    let port = try XCTUnwrap(service.address.port)
    service.kill()
    try service.end()
    service = try RunningService("serve", "--data", data.path, port: port)
  }

  private func token(_ role: String = "facilitator") throws -> String {
    let outcome = try Outcome.of("token", "create", "--role", role, "--data", data.path)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func open(_ token: String) throws -> String {
    let definition = try Data(
      contentsOf: Project.root.appending(path: "Surveys/older-people-access/workshop.json"))
    let answer = try Connection.answer(
      from: service.address, "POST", "/api/v1/workshops",
      headers: ["Authorization": "Bearer \(token)", "Content-Type": "application/json"],
      body: Array(definition))
    XCTAssertEqual(answer.status, 201, answer.text)
    return try XCTUnwrap(answer.text.firstMatch(of: /[A-Z0-9]{3}-[A-Z0-9]{3}/)).output.description
  }

  private func console(_ code: String, _ token: String) throws -> ConsoleProcess {
    try ConsoleProcess(
      ["workshop", "run", code, "--server", "\(service.address)"], token: token, for: self)
  }

  func testAConsoleGoesOnWhenTheServiceIsKilledInEachStage() throws {
    let token = try token()
    let code = try open(token)
    let console = try console(code, token)
    for (lines, stage) in [
      (["join", "join", "rules agree"], "Welcome"), (["next", "done 1"], "Silent writing"),
      (["done 2", "next", "idea 1 Tea", "idea 2 Cake"], "Ideas in turn"),
      (["pass 1", "pass 2", "next", "visit", "visit"], "Understanding the ideas"),
      (["next", "ballot 1 A B"], "Voting"), (["ballot 2 A B", "next"], "Results"),
    ] {
      for line in lines {
        let answer = try console.ask(line)
        XCTAssertFalse(answer.contains { $0.hasPrefix("!") }, "\(line): \(answer)")
      }
      let before = try console.ask("status")
      let (people, chart, log) = (
        try console.ask("people"), try console.ask("chart"), try console.ask("log")
      )
      try killAndRestart()
      let after = try console.ask("status").filter { !$0.hasPrefix("! The connection is lost") }
      XCTAssertEqual(after.map(Self.withoutClock), before.map(Self.withoutClock), stage)
      XCTAssertTrue(after[1].hasPrefix(stage), after[1])
      XCTAssertEqual(try console.ask("people"), people)
      XCTAssertEqual(try console.ask("chart"), chart)
      XCTAssertEqual(try console.ask("log"), log)
    }
    XCTAssertEqual(try console.ask("close"), ["Stage: Finished"])
    XCTAssertEqual(try console.end(), 0)
  }

  private static func withoutClock(_ line: String) -> String {
    line.replacing(/\d+ of \d+ minutes/, with: "")
  }

  func testTwoConsolesSeeEachOther() throws {
    let token = try token()
    let code = try open(token)
    let (one, other) = (try console(code, token), try console(code, token))
    // Both are in the room before anything happens.
    for console in [one, other] {
      XCTAssertEqual(
        try console.ask(""), ["The code of the workshop is \(code).", "Stage: Welcome"])
    }
    XCTAssertEqual(try one.ask("join")[0], "1 has joined (on paper, en-GB).")
    XCTAssertEqual(try other.ask(""), ["* 1 has joined (on paper, en-GB)."])
    XCTAssertEqual(try other.ask("join")[0], "2 has joined (on paper, en-GB).")
    XCTAssertEqual(
      try one.ask("rules agree"),
      ["* 2 has joined (on paper, en-GB).", "The group has agreed 8 ground rules."])
  }

  func testARevokedTokenLeadsNoLonger() throws {
    let token = try token()
    let code = try open(token)
    let console = try console(code, token)
    try console.ask("join")
    XCTAssertEqual(try Outcome.of("token", "revoke", "1", "--data", data.path).status, 0)
    for line in ["join", "status", ""] {
      let answer = try console.ask(line)
      XCTAssertEqual(answer.count, 1, "\(line): \(answer)")
      XCTAssertTrue(
        answer[0].hasPrefix("! This token was revoked at "), "\(line): \(answer)")
    }
    XCTAssertFalse(try console.ask("help next").contains { $0.hasPrefix("!") })
    XCTAssertEqual(try console.end(), 0)
  }

  func testWithoutATokenTheConsoleSaysWhereItComesFrom() throws {
    let outcome = try Outcome.of("workshop", "run", "K7M-4QX")
    XCTAssertEqual(outcome.status, 2)
    XCTAssertEqual(
      outcome.problems,
      "There is no token. Set EQUALSAY_TOKEN to one with the role facilitator.\n")
    let typed = try Outcome.of("workshop", "run", "K7M-4QX", "--server", "nonsense")
    XCTAssertEqual(typed.status, 2)
  }
}
