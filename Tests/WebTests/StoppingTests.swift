import Foundation
import Secrets
import Store
import Surveys
import XCTest

/// Up to where people come is noted beside their draft, so that it can be counted when they stop.
final class StoppingTests: XCTestCase {
  private static let survey = """
    { "id": "kinds", "version": 1, "language": "en-GB", "title": "Kinds",
      "languages": ["en-GB", "en-GB-x-easyread"],
      "sections": [{ "id": "all", "questions": [
        { "id": "first", "kind": "text", "text": "What do you say?", "atMost": 100 },
        { "id": "second", "kind": "text", "text": "What else?", "atMost": 100 } ] }] }
    """

  func testTheLastQuestionThatWasAnsweredOrPassedOverIsNoted() async throws {
    let visitor = try Visitor(try TestSite(Self.survey, for: self), for: self)
    try await visitor.begin()
    XCTAssertNil(try lastAnswered(visitor))
    _ = try await visitor.post("/en-GB/kinds/q/first", [("answer", "Words")])
    XCTAssertEqual(try lastAnswered(visitor), Identifier("first").map { .question($0) })
    _ = try await visitor.post("/en-GB/kinds/q/second", [])
    XCTAssertEqual(try lastAnswered(visitor), Identifier("second").map { .question($0) })
  }

  func testWhoChangesAnEarlierAnswerHasComeAsFarAsBefore() async throws {
    let visitor = try Visitor(try TestSite(Self.survey, for: self), for: self)
    try await visitor.begin()
    for question in ["first", "second"] {
      _ = try await visitor.post("/en-GB/kinds/q/\(question)", [("answer", "Words")])
    }
    _ = try await visitor.post("/en-GB/kinds/q/first?change=1", [("answer", "Other words")])
    XCTAssertEqual(try lastAnswered(visitor), Identifier("second").map { .question($0) })
  }

  func testTheLanguageOfTheLastPageThatWasSentIsNoted() async throws {
    let easyRead = TestSite.interfaceCatalogue.deletingLastPathComponent()
      .appending(path: "en-GB-x-easyread.po")
    let site = try TestSite(
      Self.survey,
      catalogues: [
        "interface/en-GB-x-easyread.po": try String(contentsOf: easyRead, encoding: .utf8)
      ], for: self)
    let visitor = try Visitor(site, for: self)
    try await visitor.begin()
    _ = try await visitor.post("/en-GB-x-easyread/kinds/q/first", [("answer", "Words")])
    XCTAssertEqual(try draft(visitor).language, .british.easyRead)
    _ = try await visitor.post("/en-GB/kinds/q/second", [("answer", "Words")])
    XCTAssertEqual(try draft(visitor).language, .british)
    _ = try await visitor.post(
      "/en-GB/kinds/q/second", [("answer", "Words"), ("switch", "en-GB-x-easyread")])
    XCTAssertEqual(try draft(visitor).language, .british.easyRead)
  }

  private func lastAnswered(_ visitor: Visitor) throws -> LastAnswered? {
    try draft(visitor).lastAnswered
  }

  private func draft(_ visitor: Visitor) throws -> Draft {
    let cookie = try XCTUnwrap(visitor.cookie?.split(separator: "=").last)
    let session = try XCTUnwrap(RandomToken(String(cookie)))
    let site = visitor.site
    switch try site.store.draft(session: session.digest, survey: site.survey.id) {
    case .open(let draft): return draft
    case .none, .sent: throw NoDraft()
    }
  }

  private struct NoDraft: Error {}
}
