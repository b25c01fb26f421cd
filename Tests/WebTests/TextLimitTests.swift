import Surveys
import Web
import XCTest

/// How much a person can write stands under the box.
final class TextLimitTests: XCTestCase {
  private static let survey = #"""
    { "id": "clinic", "version": 1, "language": "en-GB", "title": "The clinic",
      "languages": ["en-GB", "en-GB-x-easyread", "ur"], "sections": [ { "id": "a", "questions": [
        { "id": "story", "kind": "text", "text": "What would help?", "atMost": 2000 },
        { "id": "word", "kind": "text", "text": "In a word?", "atMost": 1000 } ] } ] }
    """#

  private func note(_ question: String, in language: String) async throws -> String {
    let visitor = try Visitor(try TestSite(Self.survey, for: self), for: self)
    _ = try await visitor.post("/\(language)/clinic/begin", [])
    let page = try await visitor.get("/\(language)/clinic/q/\(question)")
    return try page.text("//*[@id='note']")
  }

  func testEasyReadTellsALargeLimitInLinesThatFit() async throws {
    // 30 lines of 60 letters each are 1,800.
    let note = try await note("story", in: "en-GB-x-easyread")
    XCTAssertTrue(note.hasPrefix("You can write up to 30 lines."), note)
    let small = try await self.note("word", in: "en-GB-x-easyread")
    XCTAssertTrue(small.hasPrefix("You can write up to 1,000 characters."), small)
  }

  func testOtherPagesTellItInCharacters() async throws {
    let note = try await note("story", in: "en-GB")
    XCTAssertTrue(note.hasPrefix("You can write up to 2,000 characters."), note)
  }
}
