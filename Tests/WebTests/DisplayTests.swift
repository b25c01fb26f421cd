import XCTest

/// A person chooses how pages look, and goes back to where they came from.
final class DisplayTests: XCTestCase {
  private static let survey = """
    { "id": "access", "version": 1, "language": "en-GB", "title": "Getting help",
      "sections": [{ "id": "all", "questions": [
        { "id": "story", "kind": "text", "text": "What happened?" } ] }] }
    """

  private func save(from origin: String?) async throws -> TestPage {
    let visitor = try Visitor(try TestSite(Self.survey, for: self), for: self)
    let fields = [("size", "large"), ("colours", "strong")] + (origin.map { [("from", $0)] } ?? [])
    return try await visitor.post("/en-GB/about/display", fields)
  }

  func testTheChoiceLeadsBackToThePageThatThePersonCameFrom() async throws {
    let answer = try await save(from: "/en-GB/access/q/story?change=1")
    XCTAssertEqual(answer.status, 303)
    XCTAssertEqual(answer.headers["location"], "/en-GB/access/q/story?change=1")
    XCTAssertTrue(try XCTUnwrap(answer.headers["set-cookie"]).contains(".lc;"))
  }

  func testWhatNamesNoPageOfOursLeadsBackToTheChoice() async throws {
    let odd: [String?] = [
      nil, "", "?", "??", "/", "//", "/?", "//elsewhere.example", "https://elsewhere.example/",
      "/\\elsewhere.example", "/health", "/en-GB/access/q/story\r\nSet-Cookie: a=b",
    ]
    for origin in odd {
      let answer = try await save(from: origin)
      XCTAssertEqual(answer.status, 303, origin ?? "no field")
      XCTAssertEqual(answer.headers["location"], "/en-GB/about/display", origin ?? "no field")
    }
  }
}
