import Foundation
import HTTP
import Responses
import Secrets
import Store
import Surveys
import XCTest

/// How often a start page was shown is counted, and never to whom.
final class OpenedTests: XCTestCase {
  private static let survey = """
    { "id": "kinds", "version": 1, "language": "en-GB", "title": "Kinds",
      "languages": ["en-GB", "en-GB-x-easyread"],
      "sections": [{ "id": "all", "questions": [
        { "id": "first", "kind": "text", "text": "What do you say?", "atMost": 100 } ] }] }
    """

  private func site(_ definition: String = OpenedTests.survey) throws -> TestSite {
    let easyRead = TestSite.interfaceCatalogue.deletingLastPathComponent()
      .appending(path: "en-GB-x-easyread.po")
    return try TestSite(
      definition,
      catalogues: [
        "interface/en-GB-x-easyread.po": try String(contentsOf: easyRead, encoding: .utf8)
      ], for: self)
  }

  private func opened(_ site: TestSite) throws -> [String] {
    XCTAssertTrue(site.store.writable())
    return try site.store.funnel(of: site.survey.id).filter { $0.stage == .opened }
      .map { "\($0.language.text) \($0.channel.rawValue) \($0.count)" }
  }

  func testAStartPageIsCountedInItsLanguageWithoutACookie() throws {
    let site = try site()
    let page = try site.get("/en-GB/kinds")
    XCTAssertNil(page.headers["set-cookie"])
    _ = try site.get("/en-GB/kinds")
    _ = try site.get("/en-GB-x-easyread/kinds")
    XCTAssertEqual(try opened(site), ["en-GB web 2", "en-GB-x-easyread web 1"])
  }

  func testWhoHasACookieIsCountedOnce() throws {
    let site = try site()
    let cookie = [(name: "Cookie", value: "equalsay=" + RandomToken().text)]
    for _ in 0..<3 { _ = try site.get("/en-GB/kinds", headers: cookie) }
    XCTAssertEqual(try opened(site).count, 1)
  }

  func testNothingElseIsCounted() throws {
    let site = try site()
    _ = try site.get("/en-GB/kinds", method: .head)
    _ = try site.get("/en-GB/kinds", headers: [("Sec-Purpose", "prefetch")])
    _ = try site.get("/en-GB/kinds?lost=1")
    _ = try site.get("/en-GB/kinds/withdraw")
    XCTAssertEqual(try opened(site), [])
  }

  func testWhereNobodyCanBeginNothingIsCounted() throws {
    let site = try site(
      Self.survey.replacing(#""languages""#, with: #""opens": "2099-01-01", "languages""#))
    _ = try site.get("/en-GB/kinds")
    XCTAssertEqual(try opened(site), [])
  }

  func testWhoHasAnswersHereIsNotCountedAgain() async throws {
    let site = try site()
    let visitor = try Visitor(site, for: self)
    _ = try await visitor.get("/en-GB/kinds")
    try await visitor.begin()
    _ = try await visitor.get("/en-GB/kinds")
    XCTAssertEqual(try opened(site), ["en-GB web 1"])
  }
}
