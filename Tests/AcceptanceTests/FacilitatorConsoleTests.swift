import Foundation
import Secrets
import Store
import Surveys
import Web
import Workshops
import XCTest

/// A facilitator leads a workshop by lines that a script could write as well.
final class FacilitatorConsoleTests: XCTestCase {
  func testANominalGroupIsLedFromTheDoorToTheEnd() throws {
    let data = try Project.temporaryFolder(for: self)
    let console = try ConsoleProcess.hosting(data, for: self)
    let start = try console.ask("")
    let code = try XCTUnwrap(start.first?.firstMatch(of: /[A-Z0-9]{3}-[A-Z0-9]{3}/)).output
    XCTAssertEqual(start[0], "The code of the workshop is \(code).")
    XCTAssertTrue(try console.ask("next")[0].hasPrefix("! "))
    XCTAssertEqual(
      try console.ask("join paper ur supporter large-print")[0],
      "1 has joined (on paper, ur, large print, supporter).")
    XCTAssertEqual(try console.ask("j easy")[0], "2 has joined (on paper, en-GB-x-easyread).")
    XCTAssertEqual(
      try console.ask("join bsl")[0], "3 has joined (on paper, en-GB, BSL interpreter).")
    XCTAssertEqual(try console.ask("rules drop 8").count, 7)
    XCTAssertEqual(try console.ask("rules agree"), ["The group has agreed 7 ground rules."])
    XCTAssertEqual(try console.ask("next"), ["Stage: Silent writing"])
    for number in 1...3 {
      XCTAssertEqual(try console.ask("done \(number)"), ["\(number) has finished writing."])
    }
    XCTAssertEqual(try console.ask("n"), ["Stage: Ideas in turn", "It is the turn of 1."])
    try shareIdeas(console)
    try clarify(console)
    try vote(console)
    XCTAssertEqual(
      try console.ask("step C now small owner The council note Ask first"),
      ["The next step for C is planned."])
    XCTAssertEqual(try console.ask("close"), ["Stage: Finished"])
    XCTAssertEqual(try console.end(), 0)
    try checkReplay(of: String(code), data)
  }

  /// The phones of a fresh folder are asked on the machine itself, and nowhere else without HTTPS.
  func testPhonesElsewhereAreNotAskedTheEqualityQuestionsAndThoseHereAre() throws {
    for (address, isTold) in [("127.0.0.1", false), ("0.0.0.0", true)] {
      let console = try ConsoleProcess(
        [
          "workshop", "host", "older-people-access", "--listen", address, "--port", "0", "--data",
          Project.temporaryFolder(for: self).path,
        ], for: self)
      _ = try console.ask("")
      let status = try console.ask("status")
      XCTAssertEqual(
        status.contains {
          $0.hasPrefix("Phones are not asked the equality questions here: without HTTPS")
        }, isTold, "\(address): \(status)")
      XCTAssertEqual(try console.end(), 0)
    }
  }

  private func shareIdeas(_ console: ConsoleProcess) throws {
    XCTAssertTrue(try console.ask("idea 2 Not my turn")[0].hasPrefix("! "))
    XCTAssertEqual(
      try console.ask("idea 1 in en-GB More evening surgeries"),
      ["A  More evening surgeries (1)", "It is the turn of 2."])
    XCTAssertEqual(
      try console.ask("idea 2 A phone line"), ["B  A phone line (2)", "It is the turn of 3."])
    XCTAssertEqual(
      try console.ask("undo"),
      [
        "B has gone back to its author.", "It is the turn of 2.",
        "Line 12 of the log was taken back.",
      ])
    XCTAssertEqual(
      try console.ask("idea 2 A phone line in Urdu"),
      ["C  A phone line in Urdu (2)", "It is the turn of 3."])
    for number in [3, 1, 2] { try console.ask("pass \(number)") }
    XCTAssertEqual(try console.ask("status").last, "Next: next")
  }

  private func clarify(_ console: ConsoleProcess) throws {
    XCTAssertEqual(try console.ask("next"), ["Stage: Understanding the ideas"])
    XCTAssertEqual(try console.ask("visit"), ["The group talks about A  More evening surgeries"])
    XCTAssertEqual(try console.ask("visit c"), ["The group talks about C  A phone line in Urdu"])
    XCTAssertEqual(
      try console.ask("merge A C: More ways in"),
      ["Proposal 1: A + C: More ways in (waits for 1 2)"])
    XCTAssertEqual(
      try console.ask("agree 1 by 1"), ["Proposal 1: A + C: More ways in (waits for 2)"])
    XCTAssertEqual(
      try console.ask("agree 1 by 2"),
      [
        "New on the flip chart: D  More ways in (made of ideas of 1 2)",
        "Proposal 1 holds: everybody has agreed.",
      ])
    XCTAssertEqual(
      try console.ask("split 1"),
      [
        "A stands for itself again.", "C stands for itself again.", "D was taken apart.",
        "What proposal 1 made was taken apart.",
      ])
  }

  private func vote(_ console: ConsoleProcess) throws {
    XCTAssertEqual(
      try console.ask("next"),
      ["Stage: Voting", "Voting is open: 3 people, up to 2 ideas each to rank."])
    XCTAssertTrue(try console.ask("ballot 1 A A")[0].hasPrefix("! "))
    XCTAssertEqual(try console.ask("ballot 1 C A"), ["1 has voted."])
    XCTAssertEqual(try console.ask("ballot 2 C"), ["2 has voted."])
    XCTAssertEqual(
      try console.ask("next").last,
      "! If you mean it, write next! and why. It is written down.")
    XCTAssertEqual(try console.ask("ballot 3 A C"), ["3 has voted."])
    XCTAssertEqual(try console.ask("next"), ["Stage: Results"])
    XCTAssertEqual(
      try console.ask("results"),
      [
        "First vote", "3 people voted and could rank 2 each.",
        "1. C  A phone line in Urdu: 5 points, 83%, ranked by 3",
        "2. A  More evening surgeries: 3 points, 50%, ranked by 2",
      ])
  }

  /// What was led can be recounted from the log alone.
  private func checkReplay(of code: String, _ data: URL) throws {
    let folder = data.appending(path: "export")
    let export = try Outcome.of(
      "workshop", "export", code, "--data", data.path, "--out", folder.path)
    XCTAssertEqual(export.status, 0, export.problems)
    try checkWords(of: code, data, folder)
    let replay = try Outcome.of(
      "workshop", "replay", folder.appending(path: "log.jsonl").path, "--texts",
      folder.appending(path: "texts.jsonl").path)
    XCTAssertEqual(replay.status, 0, replay.problems)
    XCTAssertTrue(replay.output.contains("A phone line in Urdu"))
    let shown = try Outcome.of("workshop", "show", code, "--data", data.path)
    XCTAssertTrue(shown.output.contains("Finished"))
  }

  func testTheSameFolderContinuesTheWorkshopThatIsOpen() throws {
    let data = try Project.temporaryFolder(for: self)
    let first = try ConsoleProcess.hosting(data, for: self)
    let code = try first.ask("join")[0]
    first.kill()
    let second = try ConsoleProcess.hosting(data, for: self)
    XCTAssertEqual(try second.ask("")[0], code)
    XCTAssertTrue(try second.ask("people")[0].hasPrefix("1  on paper"))
    XCTAssertEqual(try second.end(), 0)
  }

  func testWhatAnotherProcessDoesIsToldBeforeTheNextAnswer() throws {
    let data = try Project.temporaryFolder(for: self)
    let console = try ConsoleProcess.hosting(data, for: self)
    try console.ask("join")
    let store = try Store(folder: data.path)
    defer { store.stop() }
    let stored = try XCTUnwrap(store.workshops().first)
    let room = try Room(stored.code, in: store)
    _ = try room.admit(
      by: Actor.participant, session: RandomToken(),
      language: room.current().workshop.definition.language, means: .web)
    XCTAssertEqual(
      try console.ask("pause"),
      ["* 2 has joined (own device, en-GB).", "The clock is stopped for a break."])
  }

  /// The words are for their owner alone, and what is no file is written to as it is.
  private func checkWords(of code: String, _ data: URL, _ folder: URL) throws {
    let texts = data.appending(path: "texts.jsonl").path
    let log = try Outcome.of("workshop", "log", code, "--data", data.path, "--texts", texts)
    XCTAssertEqual(log.status, 0, log.problems)
    for (path, permissions) in [(texts, 0o600), (folder.path, 0o700)] {
      let facts = try FileManager.default.attributesOfItem(atPath: path)
      XCTAssertEqual(facts[.posixPermissions] as? Int, permissions, path)
    }
    let nowhere = data.appending(path: "nowhere").path
    try FileManager.default.createSymbolicLink(
      atPath: nowhere, withDestinationPath: "/dev/null")
    let thrown = try Outcome.of("workshop", "log", code, "--data", data.path, "--texts", nowhere)
    XCTAssertEqual(thrown.status, 0, thrown.problems)
    XCTAssertEqual(
      try FileManager.default.destinationOfSymbolicLink(atPath: nowhere), "/dev/null")
  }
}
