import Foundation
import HTTP
import Surveys
import Web
import XCTest

/// The page that a device can keep, and where it is offered.
final class OfflinePageTests: XCTestCase {
  private static let survey = """
    { "id": "tea", "version": 1, "language": "en-GB", "title": "Tea",
      "sites": [{ "id": "hub", "name": "The hub" }],
      "sections": [{ "id": "all", "questions": [
        { "id": "drinks", "kind": "choose-many", "text": "Tea & <i>more</i>?", "atMost": 2,
          "options": [{ "id": "tea", "text": "Tea", "picture": "apple" },
            { "id": "other", "text": "Other" }, { "id": "none", "text": "None" }],
          "exclusive": "none" },
        { "id": "cups", "kind": "number", "text": "How many?", "min": 0, "max": 20, "decimals": 0 },
        { "id": "story", "kind": "text", "text": "Tell us", "atMost": 200, "askIf": { "any": [
          { "question": "drinks", "is": ["tea", "other"] },
          { "all": [{ "question": "cups", "atLeast": 2 }, { "question": "cups", "atMost": 9.5 }] },
          { "not": { "question": "cups", "answered": true } } ] } }
      ] }] }
    """

  private static let local = [(name: "Host", value: "127.0.0.1:8080")]
  private static let elsewhere = [(name: "Host", value: "tea.example")]

  private func site(isSecure: Bool = false) throws -> TestSite {
    try TestSite(Self.survey, isSecure: isSecure, for: self)
  }

  func testItIsOfferedOnlyWhereABrowserWouldKeepIt() throws {
    let plain = try site()
    let secure = try site(isSecure: true)
    for (site, headers, count) in [
      (plain, Self.elsewhere, 0), (plain, Self.local, 1),
      (plain, [(name: "Host", value: "[::1]:8080")], 1),
      (plain, [(name: "Host", value: "localhost.example")], 0), (plain, [], 0),
      (secure, Self.elsewhere, 1),
    ] {
      let start = try site.get("/en-GB/tea", headers: headers)
      XCTAssertEqual(try start.texts("//*[@id='offline']").count, count, "\(headers)")
      let page = try site.get("/en-GB/tea/offline", headers: headers)
      XCTAssertEqual(page.status, count == 1 ? 200 : 303, "\(headers)")
    }
  }

  func testNothingThatIsTypedIsRememberedByTheBrowser() async throws {
    let site = try site()
    let forms = try site.get("/en-GB/tea/offline", headers: Self.local).texts(
      "//form/@autocomplete")
    // Three questions, whether somebody helped, and the answers to check.
    XCTAssertEqual(forms, ["off", "off", "off", "off", "off"])
    let visitor = try Visitor(site, for: self)
    try await visitor.begin()
    for question in ["drinks", "cups", "story"] {
      let page = try await visitor.get("/en-GB/tea/q/\(question)")
      XCTAssertEqual(try page.texts("//form[@id='question']/@autocomplete"), ["off"], question)
    }
  }

  func testWithoutScriptTheOfferIsNotShown() throws {
    let start = try site().get("/en-GB/tea?site=hub", headers: Self.local)
    XCTAssertEqual(try start.texts("//li[@id='offline'][@hidden]").count, 1)
    XCTAssertEqual(try start.text("//li[@id='offline']/a/@href"), "/en-GB/tea/offline?site=hub")
    let page = try site().get("/en-GB/tea/offline", headers: Self.local)
    XCTAssertEqual(try page.text("//p[@id='unable'][not(@hidden)]/a/@href"), "/en-GB/tea")
  }

  func testThePageIsTheSameForEverybodyAndHoldsNothingOfAnybody() async throws {
    let visitor = try Visitor(try site(), for: self)
    let before = try await visitor.get("/en-GB/tea/offline")
    try await visitor.begin()
    _ = try await visitor.post("/en-GB/tea/q/drinks", [("answer", "tea")])
    let after = try await visitor.get("/en-GB/tea/offline")
    XCTAssertEqual(after.body, before.body)
  }

  func testConditionsAreWrittenAsInDefinitions() throws {
    let page = try site().get("/en-GB/tea/offline", headers: Self.local)
    let json = try page.text("//template[@data-page='form']")
    let condition =
      #""askIf":{"any":[{"is":["other","tea"],"question":"drinks"},"#
      + #"{"all":[{"atLeast":2,"question":"cups"},{"atMost":9.5,"question":"cups"}]},"#
      + #"{"not":{"answered":true,"question":"cups"}}]}"#
    XCTAssertTrue(json.contains(condition), json)
    XCTAssertTrue(json.contains(#""text":"Tea & <i>more</i>?""#), json)
  }

  func testTheScriptKnowsWhatIsNoPointOfAScale() throws {
    let scale = """
      { "id": "strong", "kind": "scale", "text": "How strong?", "dontKnow": "unsure", "options": [
        { "id": "weak", "text": "Weak" }, { "id": "very", "text": "Very" },
        { "id": "unsure", "text": "I am not sure" }] },
      """
    let survey = Self.survey.replacing(
      #"{ "id": "cups""#, with: scale + #"{ "id": "cups""#)
    let page = try TestSite(survey, for: self).get("/en-GB/tea/offline", headers: Self.local)
    let json = try page.text("//template[@data-page='form']")
    XCTAssertTrue(json.contains(#""dontKnow":"unsure","id":"strong""#), json)
  }

  func testEveryPageOfTheFormIsInIt() throws {
    let page = try site().get("/en-GB/tea/offline", headers: Self.local)
    XCTAssertEqual(
      try page.texts("//template/@data-page"),
      [
        "form", "error", "back", "question.drinks", "question.cups", "question.story", "helped",
        "check", "done", "lost", "cleared",
      ])
    XCTAssertEqual(
      try page.texts("//template[@data-page='question.drinks']//input/@value"),
      ["tea", "other", "none"])
  }

  func testQuestionsToTryTheFormOnComeFirstInEasyReadAndSayThatTheyAreNotKept() throws {
    let practice = """
      { "id": "colour", "kind": "choose-one", "text": "What colour do you like?",
        "practice": true, "options": [{ "id": "red", "text": "Red" }, { "id": "blue", "text": "Blue" }] },
      """
    let survey = Self.survey.replacing(
      #"{ "id": "drinks""#, with: practice + #"{ "id": "drinks""#
    ).replacing(
      #""title": "Tea","#,
      with: #""title": "Tea", "languages": ["en-GB", "en-GB-x-easyread"],"#)
    let site = try TestSite(survey, for: self)
    let easy = try site.get("/en-GB-x-easyread/tea/offline", headers: Self.local)
    XCTAssertEqual(
      try easy.texts("//template/@data-page")[3...5],
      ["practice.colour", "question.drinks", "question.cups"])
    XCTAssertTrue(
      try easy.text("//template[@data-page='practice.colour']//p[@class='caption']")
        .contains("We do not keep"))
    let json = try easy.text("//template[@data-page='form']")
    XCTAssertTrue(json.contains(#""practice":[{"id":"colour""#), json)
    let standard = try site.get("/en-GB/tea/offline", headers: Self.local)
    XCTAssertEqual(try standard.texts("//template[@data-page='practice.colour']"), [])
    XCTAssertTrue(try standard.text("//template[@data-page='form']").contains(#""practice":[]"#))
  }

  func testTheWorkerMayFetchFromHereAndNothingElse() throws {
    let worker = try site().get("/worker.js")
    XCTAssertEqual(worker.status, 200)
    XCTAssertEqual(worker.headers["content-type"], "text/javascript; charset=utf-8")
    XCTAssertEqual(
      worker.headers["content-security-policy"], "default-src 'none'; connect-src 'self'")
    XCTAssertEqual(worker.headers["cache-control"], "no-cache")
  }
}
