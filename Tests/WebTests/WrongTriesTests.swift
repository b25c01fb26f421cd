import Foundation
import XCTest

/// Guessing at the words of drafts is slow, and whoever has the right ones only waits a minute.
final class WrongTriesTests: XCTestCase {
  private static let survey = """
    { "id": "access", "version": 1, "language": "en-GB", "title": "Getting help",
      "sections": [{ "id": "all", "questions": [
        { "id": "story", "kind": "text", "text": "What happened?" } ] }] }
    """

  func testAfterThirtyWrongTriesEvenTheRightWordsWaitForTheNextMinute() async throws {
    // A full minute: 1,800,000,000 is 30,000,000 times 60.
    let clock = Clock(Date(timeIntervalSince1970: 1_800_000_000))
    let site = try TestSite(Self.survey, at: { clock.time }, for: self)
    let first = try Visitor(site, for: self)
    try await first.begin()
    let saved = try await first.post(
      "/en-GB/access/q/story", [("answer", "Rain"), ("then", "later")])
    XCTAssertEqual(saved.location, "/en-GB/access/later")
    let words = try await first.get("/en-GB/access/later").text("//*[@id='words']")

    let second = try Visitor(site, for: self)
    for _ in 0..<30 {
      let wrong = try await second.post("/en-GB/access/return", [("code", "moss moss moss moss")])
      XCTAssertEqual(wrong.status, 422)
    }
    clock.time += 59
    let slowed = try await second.post("/en-GB/access/return", [("code", words)])
    XCTAssertEqual(slowed.status, 429)
    XCTAssertEqual(
      try slowed.text("//div[@role='alert']//a"),
      "There have been too many wrong tries. Wait a minute, then try again")
    clock.time += 1
    let found = try await second.post("/en-GB/access/return", [("code", words)])
    XCTAssertEqual(found.status, 303)
    XCTAssertEqual(found.location, "/en-GB/access/helped")
  }

  func testRightWordsAreNoTry() async throws {
    let clock = Clock(Date(timeIntervalSince1970: 1_800_000_000))
    let site = try TestSite(Self.survey, at: { clock.time }, for: self)
    let first = try Visitor(site, for: self)
    try await first.begin()
    _ = try await first.post("/en-GB/access/q/story", [("then", "later")])
    let words = try await first.get("/en-GB/access/later").text("//*[@id='words']")
    for _ in 0..<40 {
      let found = try await first.post("/en-GB/access/return", [("code", words)])
      XCTAssertEqual(found.status, 303)
    }
  }
}
