import Foundation
import XCTest

/// An administrator gives others access from afar, takes it back, and sees what was done.
final class AccessTests: XCTestCase {
  private func published() throws -> TeaSurvey {
    let tea = try TeaSurvey(in: try Project.temporaryFolder(for: self))
    XCTAssertEqual(try tea.publish().status, 0)
    return tea
  }

  private func run(_ words: String..., on tea: TeaSurvey) throws -> Outcome {
    try Outcome.of(words + ["--data", tea.data.path])
  }

  func testATokenIsShownOnceAndThenOnlyListed() throws {
    let tea = try published()
    let made = try run(
      "token", "create", "--role", "facilitator", "--label", "laptop for the hall", "--days", "2",
      on: tea)
    XCTAssertEqual(made.status, 0, made.problems)
    let token = made.output.trimmingCharacters(in: .newlines)
    XCTAssertNotNil(made.output.wholeMatch(of: /equalsay_[0-9A-HJKMNP-TV-Z]{56}\n/), made.output)
    XCTAssertTrue(
      made.problems.hasPrefix("Token 1 makes whoever has it a facilitator, until 2"), made.problems)
    XCTAssertTrue(
      made.problems.hasSuffix("To end it earlier: equalsay token revoke 1\n"), made.problems)
    XCTAssertFalse(made.problems.contains("equalsay_"), made.problems)
    let listed = try run("token", "list", on: tea)
    XCTAssertTrue(
      listed.output.hasPrefix("NUMBER  ROLE         WORKSHOP  STATE  CREATED"), listed.output)
    XCTAssertTrue(listed.output.contains("     1  facilitator  –         valid  "), listed.output)
    XCTAssertTrue(listed.output.hasSuffix("Z  laptop for the hall\n"), listed.output)
    XCTAssertFalse(listed.output.contains("equalsay_"), listed.output)
    XCTAssertFalse(try KeptData(folder: tea.data).contains(token))
  }

  func testATokenIsMadeForOtherProgramsAsJSON() throws {
    let tea = try published()
    let made = try run("token", "create", "--role", "analyst", "--json", on: tea)
    XCTAssertEqual(made.status, 0, made.problems)
    XCTAssertEqual(made.problems, "")
    let token = try object(made.output)
    XCTAssertEqual(
      token.keys.sorted(), ["created", "expires", "label", "number", "role", "state", "token"])
    XCTAssertEqual(token["number"] as? Int, 1)
    XCTAssertEqual(token["role"] as? String, "analyst")
    XCTAssertEqual((token["token"] as? String)?.count, 65)
    let listed = try object(try run("token", "list", "--json", on: tea).output, in: "tokens")
    XCTAssertNil(listed["token"])
    XCTAssertEqual(listed["expires"] as? String, token["expires"] as? String)
  }

  func testATokenIsRevokedAtOnceAndOnce() throws {
    let tea = try published()
    XCTAssertEqual(try run("token", "create", "--role", "translator", on: tea).status, 0)
    let first = try run("token", "revoke", "1", on: tea)
    XCTAssertEqual(first.status, 0, first.problems)
    XCTAssertEqual(first.output, "Revoked token 1.\n")
    let again = try run("token", "revoke", "1", on: tea)
    XCTAssertEqual(again.status, 0, again.problems)
    XCTAssertTrue(again.output.hasSuffix("Z already. Nothing to do.\n"), again.output)
    let json = try object(try run("token", "revoke", "1", "--json", on: tea).output)
    XCTAssertEqual(json["state"] as? String, "revoked")
    let unknown = try run("token", "revoke", "2", on: tea)
    XCTAssertEqual(unknown.status, 1)
    XCTAssertEqual(unknown.problems, "There is no token 2. 'equalsay token list' lists them.\n")
  }

  func testATokenCanBeGoodForOneWorkshopAlone() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    XCTAssertEqual(try RunningService.demonstration(data, for: self).stop(), 0)
    let workshops = try Outcome.of("workshop", "list", "--data", data.path)
    let code = try XCTUnwrap(
      workshops.output.split(separator: "\n").dropFirst().first?.prefix { $0 != " " })
    let made = try Outcome.of(
      "token", "create", "--role", "facilitator", "--workshop", String(code), "--data", data.path)
    XCTAssertEqual(made.status, 0, made.problems)
    XCTAssertTrue(
      made.problems.hasPrefix("Token 1 makes whoever has it a facilitator of workshop \(code), "),
      made.problems)
  }

  func testWhatNeedsARoleFromAfarIsWrittenDownHereToo() throws {
    let tea = try published()
    XCTAssertEqual(try tea.publish().status, 0, "nothing to do, and nothing to write down")
    XCTAssertEqual(try run("survey", "close", "tea", on: tea).status, 0)
    XCTAssertEqual(try run("survey", "close", "tea", on: tea).status, 0)
    XCTAssertEqual(try tea.publish().status, 0)
    XCTAssertEqual(try run("token", "create", "--role", "analyst", on: tea).status, 0)
    XCTAssertEqual(try run("token", "revoke", "1", on: tea).status, 0)
    XCTAssertEqual(try run("token", "list", on: tea).status, 0)
    XCTAssertEqual(try run("audit", "show", on: tea).status, 0)
    let shown = try run("audit", "show", on: tea)
    XCTAssertEqual(shown.status, 0, shown.problems)
    let lines = shown.output.split(separator: "\n").map(String.init)
    XCTAssertEqual(lines[0], "TIME                  WHO    ROLE  ACTION            SUBJECT")
    XCTAssertEqual(
      lines.dropFirst().map { $0.dropFirst(22) },
      [
        "local  –     survey-published  tea version 1", "local  –     survey-closed     tea",
        "local  –     survey-reopened   tea", "local  –     token-created     token 1",
        "local  –     token-revoked     token 1", "local  –     tokens-listed     –",
        "local  –     audit-read        –", "local  –     audit-read        –",
      ])
  }

  func testTheAuditLogIsShownFromADayOn() throws {
    let tea = try published()
    let json = try run("audit", "show", "--since", "2026-01-01", "--json", on: tea)
    let first = try object(json.output, in: "entries")
    XCTAssertEqual(first.keys.sorted(), ["action", "at", "number", "subject", "who"])
    XCTAssertEqual(first["action"] as? String, "survey-published")
    XCTAssertEqual(first["who"] as? String, "local")
    let later = try run("audit", "show", "--since", "9999-12-31", on: tea)
    XCTAssertEqual(later.output, "TIME  WHO  ROLE  ACTION  SUBJECT\n")
    let wrong = try run("audit", "show", "--since", "yesterday", on: tea)
    XCTAssertEqual(wrong.status, 2)
    XCTAssertEqual(wrong.problems, "--since: \"yesterday\" is not a day, such as 2026-12-01.\n")
  }

  func testATokenThatMakesNoSenseIsNotMade() throws {
    let tea = try published()
    let expected: [([String], Int32, String)] = [
      ([], 2, "--role is missing: give facilitator, analyst, commissioner, translator"),
      (["--role", "boss"], 2, "--role: \"boss\" is not facilitator, analyst,"),
      (["--role", "analyst", "--days", "0"], 2, "--days: \"0\" is not a whole number of days"),
      (["--role", "analyst", "--days", "367"], 2, "from 1 to 366."),
      (["--role", "analyst", "--label", "two\nlines"], 2, "is not one line"),
      (["--role", "analyst", "--workshop", "K7M-4QX"], 2, "Leave --workshop out"),
      (["--role", "facilitator", "--workshop", "K7M-4QX"], 1, "K7M-4QX: There is no workshop"),
    ]
    for (words, status, sentence) in expected {
      let outcome = try Outcome.of(["token", "create", "--data", tea.data.path] + words)
      XCTAssertEqual(outcome.status, status, "\(words)")
      XCTAssertEqual(outcome.output, "", "\(words)")
      XCTAssertTrue(outcome.problems.contains(sentence), outcome.problems)
    }
    XCTAssertFalse(try run("audit", "show", on: tea).output.contains("token-created"))
  }

  func testNobodyMakesADataFolderByAskingForAccess() throws {
    let missing = try Project.temporaryFolder(for: self).appending(path: "missing")
    for words in [
      ["token", "create", "--role", "analyst"], ["token", "list"], ["token", "revoke", "1"],
      ["audit", "show"],
    ] {
      let outcome = try Outcome.of(words + ["--data", missing.path])
      XCTAssertEqual(outcome.status, 3, "\(words)")
      XCTAssertTrue(outcome.problems.hasPrefix("There is no data folder"), outcome.problems)
    }
    XCTAssertFalse(FileManager.default.fileExists(atPath: missing.path))
  }

  private func object(_ json: String) throws -> [String: Any] {
    try XCTUnwrap(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any], json)
  }

  /// The first object of a list.
  private func object(_ json: String, in list: String) throws -> [String: Any] {
    let objects = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    return try XCTUnwrap(objects?.first, "no \(list): \(json)")
  }
}
