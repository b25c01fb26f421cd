import Foundation
import Secrets
import Store
import Surveys
import XCTest

/// A person may make a code, and needs none.
final class SelfCodePageTests: XCTestCase {
  private static let code = "/en-GB/kinds/code"
  private static let parts = [
    ("code-parent", "M"), ("code-day", "7"), ("code-place", "Bradford"), ("code-name", "a"),
  ]

  private func visitor(offersCode: Bool = true) async throws -> Visitor {
    let survey = """
      { "id": "kinds", "version": 1, "language": "en-GB", "title": "Kinds",
        "languages": ["en-GB", "ur"], "selfCode": \(offersCode),
        "sections": [{ "id": "all", "questions": [
          { "id": "first", "kind": "text", "text": "What do you say?", "atMost": 100 } ] }] }
      """
    let visitor = try Visitor(try TestSite(survey, for: self), for: self)
    try await visitor.begin()
    return visitor
  }

  private func draft(_ visitor: Visitor) throws -> Draft {
    let cookie = try XCTUnwrap(visitor.cookie?.split(separator: "=").last)
    let session = try XCTUnwrap(RandomToken(String(cookie)))
    switch try visitor.site.store.draft(session: session.digest, survey: visitor.site.survey.id) {
    case .open(let draft): return draft
    case .none, .sent: throw NoDraft()
    }
  }

  private func words(_ page: TestPage) -> String { String(decoding: page.body, as: UTF8.self) }

  private struct NoDraft: Error {}

  func testThePageComesOnceBetweenTheLastQuestionAndTheAnswers() async throws {
    let visitor = try await visitor()
    let helped = try await visitor.post("/en-GB/kinds/helped", [])
    XCTAssertEqual(helped.headers["location"], Self.code)
    let page = try await visitor.get(Self.code)
    XCTAssertEqual(page.status, 200)
    let made = try await visitor.post(Self.code, Self.parts)
    XCTAssertEqual(made.headers["location"], "/en-GB/kinds/check")
    XCTAssertNotNil(try draft(visitor).selfCode)
    let again = try await visitor.post("/en-GB/kinds/helped", [])
    XCTAssertEqual(again.headers["location"], "/en-GB/kinds/check")
  }

  func testWhoGoesOnWithoutHasNoneAndLosesTheOneMadeBefore() async throws {
    let visitor = try await visitor()
    _ = try await visitor.post(Self.code, Self.parts)
    let page = try await visitor.get(Self.code)
    XCTAssertTrue(words(page).contains("You have made a code."))
    XCTAssertFalse(words(page).contains("Bradford"))
    let gone = try await visitor.post(Self.code, Self.parts + [("then", "without")])
    XCTAssertEqual(gone.headers["location"], "/en-GB/kinds/check")
    XCTAssertNil(try draft(visitor).selfCode)
  }

  func testAnEmptyBoxIsSaidAndNothingIsKept() async throws {
    let visitor = try await visitor()
    let page = try await visitor.post(Self.code, [("code-parent", "M"), ("code-day", "32")])
    XCTAssertEqual(page.status, 422)
    XCTAssertTrue(words(page).contains("href=\"#code-day\""))
    XCTAssertEqual(words(page).matches(of: /aria-invalid="true"/).count, 3)
    XCTAssertFalse(try draft(visitor).hasMetSelfCode)
  }

  func testASurveyThatOffersNoCodeHasNoSuchPage() async throws {
    let visitor = try await visitor(offersCode: false)
    let helped = try await visitor.post("/en-GB/kinds/helped", [])
    XCTAssertEqual(helped.headers["location"], "/en-GB/kinds/check")
    let page = try await visitor.get(Self.code)
    XCTAssertEqual(page.headers["location"], "/en-GB/kinds/check")
    _ = try await visitor.post(Self.code, Self.parts)
    XCTAssertNil(try draft(visitor).selfCode)
  }
}
