import Foundation
import HTTP
import Web
import XCTest

/// A person keeps a draft for later and finds it again by four words.
final class ReturningTests: XCTestCase {
  private static let survey = """
    { "id": "access", "version": 1, "language": "en-GB", "title": "Getting help",
      "sections": [{ "id": "all", "questions": [
        { "id": "story", "kind": "text", "text": "What happened?" },
        { "id": "more", "kind": "text", "text": "What else?" } ] }] }
    """
  private static let words = "//bdi[@id='words']"

  private func site() throws -> TestSite {
    let noon = try Date("2026-12-01T12:00:00Z", strategy: .iso8601)
    return try TestSite(Self.survey, at: { noon }, for: self)
  }

  /// Somebody who has answered the first question and keeps the rest for later.
  private func keeping(at site: TestSite) async throws -> Visitor {
    let visitor = try Visitor(site, for: self)
    try await visitor.begin()
    let kept = try await visitor.post(
      "/en-GB/access/q/story", [("answer", "Much"), ("then", "later")])
    XCTAssertEqual(kept.location, "/en-GB/access/later")
    return visitor
  }

  private func enter(_ words: String, at site: TestSite) async throws -> (Visitor, TestPage) {
    let visitor = try Visitor(site, for: self)
    return (visitor, try await visitor.post("/en-GB/access/return", [("code", words)]))
  }

  func testTheWordsShownAreAlwaysThoseThatLeadBack() async throws {
    let site = try site()
    let first = try await keeping(at: site).get("/en-GB/access/later").text(Self.words)
    let (elsewhere, returned) = try await enter(first, at: site)
    XCTAssertEqual(returned.location, "/en-GB/access/q/more")
    let page = try await elsewhere.get("/en-GB/access/later")
    XCTAssertEqual(page.location, "/en-GB/access/q/more")
    _ = try await elsewhere.post("/en-GB/access/q/more", [("answer", "More"), ("then", "later")])
    let second = try await elsewhere.get("/en-GB/access/later").text(Self.words)
    let (_, again) = try await enter(second, at: site)
    XCTAssertEqual(again.location, "/en-GB/access/helped")
  }

  func testTriesThatAreUnderWayCountAsWrongOnes() throws {
    let site = try site().site
    var waiting = 0
    for _ in 0..<100 {
      let head = Head(
        method: .post, target: "/en-GB/access/return",
        headers: [("Content-Type", "application/x-www-form-urlencoded")])
      let request = try XCTUnwrap(Request(head, body: Array("code=acorn+air+album+zebra".utf8)))
      switch site.reply(to: request) {
      case .later: waiting += 1
      case .now(let response): XCTAssertEqual(response.status, .tooManyRequests)
      case .stream: XCTFail("a stream was not asked for")
      }
    }
    XCTAssertEqual(waiting, 30)
  }

  func testRightTriesSlowNobody() async throws {
    let site = try site()
    let words = try await keeping(at: site).get("/en-GB/access/later").text(Self.words)
    for _ in 0..<40 {
      let (_, returned) = try await enter(words, at: site)
      XCTAssertEqual(returned.location, "/en-GB/access/q/more")
    }
  }
}
