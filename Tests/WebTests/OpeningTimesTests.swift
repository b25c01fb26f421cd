import Foundation
import Responses
import Store
import Surveys
import XCTest

/// A survey that opens on 1 June 2026 and closes after 30 November 2026, in Europe/London.
final class OpeningTimesTests: XCTestCase {
  private static let survey = """
    { "id": "access", "version": 1, "language": "en-GB", "title": "Getting help",
      "opens": "2026-06-01", "closes": "2026-11-30",
      "sections": [{ "id": "all", "questions": [
        { "id": "story", "kind": "text", "text": "What happened?" } ] }] }
    """

  private func site(at moment: String) throws -> TestSite {
    let time = try Date(moment, strategy: .iso8601)
    return try TestSite(Self.survey, at: { time }, for: self)
  }

  func testBeforeTheFirstDayTheStartPageNamesIt() throws {
    let site = try site(at: "2026-05-31T22:59:59Z")
    let page = try site.get("/en-GB/access")
    XCTAssertEqual(try page.text("//main/p[@class='banner']"), "This survey opens on 1 June 2026.")
    XCTAssertEqual(try page.texts("//main//form"), [])
    XCTAssertEqual(try site.get("/en-GB").texts("//main//ul//a"), [])
  }

  func testFromTheFirstMomentOfTheFirstDayItCanBeAnswered() throws {
    let site = try site(at: "2026-05-31T23:00:00Z")
    XCTAssertEqual(try site.get("/en-GB/access").text("//main//form//button"), "Start now")
    XCTAssertEqual(try site.get("/en-GB").texts("//main//ul//a"), ["Getting help"])
  }

  func testUntilTheLastMomentOfTheLastDayItCanBeAnswered() throws {
    let page = try site(at: "2026-11-30T23:59:59Z").get("/en-GB/access")
    XCTAssertEqual(try page.text("//main//form//button"), "Start now")
  }

  func testAfterTheLastDayItHasClosed() throws {
    let site = try site(at: "2026-12-01T00:00:00Z")
    let page = try site.get("/en-GB/access")
    XCTAssertEqual(
      try page.text("//main/p[@class='banner']"),
      "This survey has closed. It can no longer be answered.")
    XCTAssertEqual(try page.texts("//main//form"), [])
    XCTAssertEqual(
      try site.get("/en-GB").texts("//main/p[not(@class)]"), ["No survey is open at the moment."])
  }

  func testNobodyBeginsOutsideTheDays() async throws {
    for moment in ["2026-05-31T22:59:59Z", "2026-12-01T00:00:00Z"] {
      let visitor = try Visitor(try site(at: moment), for: self)
      let page = try await visitor.post("/en-GB/access/begin", [])
      XCTAssertEqual(page.location, "/en-GB/access")
      XCTAssertNil(visitor.cookie)
    }
  }

  func testNobodyAgreesOutsideTheDays() async throws {
    let asking = Self.survey.replacing(
      "\"opens\"", with: "\"consent\": { \"text\": \"Taking part is up to you.\" }, \"opens\"")
    for moment in ["2026-05-31T22:59:59Z", "2026-12-01T00:00:00Z"] {
      let time = try Date(moment, strategy: .iso8601)
      let visitor = try Visitor(try TestSite(asking, at: { time }, for: self), for: self)
      let page = try await visitor.post("/en-GB/access/consent", [("consent", "yes")])
      XCTAssertEqual(page.location, "/en-GB/access")
      XCTAssertNil(visitor.cookie)
    }
  }

  func testWhoHasBegunMayFinishAfterTheLastDay() async throws {
    let clock = Clock(try Date("2026-11-30T23:59:00Z", strategy: .iso8601))
    let visitor = try Visitor(
      try TestSite(Self.survey, at: { clock.time }, for: self), for: self)
    try await visitor.begin()
    clock.time = try Date("2026-12-01T00:05:00Z", strategy: .iso8601)
    let answered = try await visitor.post("/en-GB/access/q/story", [("answer", "Much")])
    XCTAssertEqual(answered.location, "/en-GB/access/helped")
    let sent = try await visitor.post("/en-GB/access/check", [])
    XCTAssertEqual(sent.location, "/en-GB/access/end")
    var days: [String] = []
    try visitor.site.store.forEachResponse(of: visitor.site.survey.id) { response in
      days.append(response.day.description)
    }
    XCTAssertEqual(days, ["2026-12-01"])
  }
}
