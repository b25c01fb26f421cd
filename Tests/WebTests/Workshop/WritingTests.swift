import Foundation
import Web
import Workshops
import XCTest

/// Ideas that people write down in private, and say in their turn.
final class WritingTests: XCTestCase {
  func testWhatIsWrittenIsKeptAsTypedAndSeenByNobodyElse() async throws {
    let hall = try Hall(for: self)
    let people = try await hall.participants(2)
    try hall.beginWriting()
    let text = "Tea & <b>time</b>\n for \"all\""
    let written = try await people[0].post(
      hall.path(), [("act", "write"), ("draft", ""), ("text", text)])
    XCTAssertEqual(written.location, hall.path() + "#drafts")
    let own = try await people[0].get(hall.path())
    XCTAssertEqual(try own.text("//textarea[@id='draft-1-text']"), "Tea & <b>time</b> for \"all\"")
    let other = try await people[1].get(hall.path())
    XCTAssertFalse(String(decoding: other.body, as: UTF8.self).contains("&lt;b&gt;"))
    _ = try await people[0].post(
      hall.path(), [("act", "write"), ("draft", "1"), ("text", "Only tea")])
    XCTAssertEqual(
      try hall.room.current().desk.drafts(of: ParticipantID(1)).map(\.text), ["Only tea"])
    _ = try await people[0].post(hall.path(), [("act", "discard"), ("draft", "1")])
    XCTAssertEqual(try hall.room.current().desk.drafts(of: ParticipantID(1)).count, 0)
  }

  func testWhatIsRefusedIsSaidAndStaysInItsBox() async throws {
    let hall = try Hall(for: self)
    let people = try await hall.participants(2)
    try hall.beginWriting()
    let long = String(repeating: "tea ", count: 200)
    let refused = try await people[0].post(
      hall.path(), [("act", "write"), ("draft", ""), ("text", long)])
    XCTAssertEqual(refused.status, 409)
    XCTAssertEqual(try refused.text("//div[@role='alert']//a/@href"), "#new-text")
    XCTAssertTrue(try refused.text("//textarea[@id='new-text']").hasPrefix("tea tea"))
    XCTAssertEqual(try refused.text("//textarea[@id='new-text']/@aria-invalid"), "true")
  }

  func testWhatComesTooLateCanStillBeCopied() async throws {
    let hall = try Hall(for: self)
    let people = try await hall.participants(2)
    try hall.beginWriting()
    try hall.beginTurns()
    _ = try await people[0].post(hall.path(), [("act", "offer"), ("text", "First")])
    try hall.beginClarifying()
    let refused = try await people[1].post(
      hall.path(), [("act", "write"), ("draft", ""), ("text", "Too late")])
    XCTAssertEqual(refused.status, 409)
    XCTAssertTrue(try refused.texts("//main//p").contains("Too late"))
  }

  func testAScriptThatSavesGetsTheNumberOfTheDraft() async throws {
    let hall = try Hall(for: self)
    let people = try await hall.participants(2)
    try hall.beginWriting()
    let saved = try await people[0].post(
      hall.path(), [("act", "write"), ("draft", ""), ("text", "Tea"), ("quiet", "1")])
    XCTAssertEqual(saved.status, 200)
    XCTAssertEqual(String(decoding: saved.body, as: UTF8.self), "1")
  }

  func testIdeasAreSaidInTurn() async throws {
    let hall = try Hall(for: self)
    let people = try await hall.participants(2)
    try hall.beginWriting()
    _ = try await people[0].post(hall.path(), [("act", "write"), ("text", "Green tea")])
    try hall.beginTurns()
    let own = try await people[0].get(hall.path())
    XCTAssertTrue(try own.text("//div[@id='now']").hasPrefix("It is your turn."))
    let other = try await people[1].get(hall.path())
    XCTAssertTrue(try other.text("//div[@id='now']").hasPrefix("It is the turn of number 1."))
    let early = try await people[1].post(hall.path(), [("act", "pass")])
    XCTAssertEqual(early.status, 409)
    let said = try await people[0].post(
      hall.path(), [("act", "offer"), ("draft", "1"), ("text", "Green tea, hot")])
    XCTAssertEqual(said.location, hall.path() + "#now")
    XCTAssertEqual(try hall.room.current().desk.drafts(of: ParticipantID(1)).count, 0)
    let chart = try await people[1].get(hall.path())
    XCTAssertEqual(try chart.text("//li[@id='idea-A']/p[1]/b"), "A")
    XCTAssertEqual(try chart.text("//li[@id='idea-A']/p[1]/bdi"), "Green tea, hot")
    let passed = try await people[1].post(hall.path(), [("act", "pass")])
    XCTAssertEqual(passed.status, 303)
    XCTAssertEqual(try hall.workshop.currentTurn, ParticipantID(1))
  }
}
