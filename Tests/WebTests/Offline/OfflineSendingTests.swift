import Foundation
import HTTP
import Participation
import Responses
import Secrets
import Store
import Surveys
import Web
import XCTest

/// What a device sends later is taken as the pages would have taken it, or refused with a reason.
final class OfflineSendingTests: XCTestCase {
  private static let survey = """
    { "id": "tea", "version": 3, "language": "en-GB", "languages": ["en-GB", "en-GB-x-easyread"],
      "title": "Tea", "closes": "2027-01-20", "sites": [{ "id": "hub", "name": "The hub" }],
      "monitoring": { "set": "two" },
      "sections": [{ "id": "all", "questions": [
        { "id": "drinks", "kind": "choose-one", "text": "Tea?", "required": true,
          "options": [{ "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" }] },
        { "id": "cups", "kind": "number", "text": "How many?", "min": 0, "max": 20, "decimals": 0,
          "askIf": { "question": "drinks", "is": ["yes"] } },
        { "id": "why-not", "kind": "text", "text": "Why not?", "atMost": 10,
          "askIf": { "question": "drinks", "is": ["no"] } },
        { "id": "best", "kind": "rank", "places": 2, "text": "Best?",
          "options": [{ "id": "mint", "text": "Mint" }, { "id": "black", "text": "Black" },
            { "id": "green", "text": "Green" }] }
      ] }] }
    """

  private static let monitoring = """
    { "id": "two", "language": "en-GB",
      "characteristics": [{ "id": "age", "text": "Age" }],
      "questions": [{ "id": "age", "characteristic": "age", "kind": "choose-one", "text": "Age?",
        "preferNotToSay": true,
        "options": [{ "id": "under-65", "text": "Under 65" }, { "id": "over-65", "text": "Over" }]
      }] }
    """

  private static let path = "/en-GB/tea/offline"
  private static let good = [
    ("version", "3"), ("drinks.answer", "yes"), ("cups.answer", "4"), ("best.place-1", ""),
    ("best.place-2", "mint"), ("site", "hub"), ("helped", "with-form"), ("equality", "yes"),
    ("monitoring.age.answer", "prefer_not"),
  ]

  private func site(
    _ definition: String = survey, on day: String = "2027-01-20"
  ) throws -> (site: TestSite, clock: Clock) {
    let clock = Clock(try Self.noon(day))
    return (
      try TestSite(definition, monitoring: Self.monitoring, at: { clock.time }, for: self), clock
    )
  }

  private static func noon(_ day: String) throws -> Date {
    try XCTUnwrap(ISO8601DateFormatter().date(from: day + "T12:00:00Z"))
  }

  private func send(
    _ fields: [(String, String)] = good, token: RandomToken = RandomToken(),
    to visitor: Visitor, at path: String = path
  ) async throws -> (status: Int, text: String) {
    let page = try await visitor.post(path, [("token", token.text)] + fields)
    return (page.status, String(decoding: page.body, as: UTF8.self))
  }

  private func responses(_ site: TestSite) throws -> [Responses.Response] {
    var found: [Responses.Response] = []
    try site.store.forEachResponse(of: site.survey.id) { found.append($0) }
    return found
  }

  func testAnswersAreTakenAsThePagesWouldTakeThem() async throws {
    let (site, _) = try site()
    let visitor = try Visitor(site, for: self)
    let reply = try await send(to: visitor)
    XCTAssertEqual(reply.status, 200)
    let response = try XCTUnwrap(try responses(site).first)
    XCTAssertEqual(response.version, 3)
    XCTAssertEqual(response.channel, .web)
    XCTAssertEqual(response.site?.text, "hub")
    XCTAssertEqual(response.help, .withForm)
    XCTAssertEqual(response.day, CalendarDate("2027-01-20"))
    let edition = try site.edition()
    let sheet = try edition.encoding.decode(response.answers)
    let (yes, mint) = (Identifier<Option>(literal: "yes"), Identifier<Option>(literal: "mint"))
    XCTAssertEqual(sheet[Identifier(literal: "drinks")], .answered(.option(yes)))
    XCTAssertEqual(sheet[Identifier(literal: "cups")], .answered(.number(4)))
    XCTAssertEqual(sheet[Identifier(literal: "why-not")], .notAsked)
    XCTAssertEqual(sheet[Identifier(literal: "best")], .answered(.ranking([mint])))
    let monitoring = try edition.monitoringEncoding.decode(try XCTUnwrap(response.monitoring))
    XCTAssertEqual(monitoring[Identifier(literal: "age")], .preferNotToSay)
  }

  func testWhoSaysNoToTheEqualityQuestionsHasPassedThemOver() async throws {
    let (site, _) = try site()
    let visitor = try Visitor(site, for: self)
    let fields = Self.good.map { $0.0 == "equality" ? ("equality", "no") : $0 }
    _ = try await send(fields, to: visitor)
    let response = try XCTUnwrap(try responses(site).first)
    let edition = try site.edition()
    let monitoring = try edition.monitoringEncoding.decode(try XCTUnwrap(response.monitoring))
    XCTAssertEqual(monitoring[Identifier(literal: "age")], .skipped)
  }

  func testASubmissionThatIsSentAgainCountsOnceAndGetsTheSameReceipt() async throws {
    let (site, _) = try site()
    let visitor = try Visitor(site, for: self)
    let token = RandomToken()
    let first = try await send(token: token, to: visitor)
    let second = try await send(token: token, to: visitor)
    XCTAssertEqual(first.text, #"{"receipt":"\#(Receipt(offline: token).text)"}"#)
    XCTAssertEqual(second.text, first.text)
    XCTAssertEqual(second.status, 200)
    XCTAssertEqual(try site.store.responseCount(of: site.survey.id), 1)
    let withdrawn = try await visitor.post(
      "/en-GB/tea/withdraw", [("code", Receipt(offline: token).text), ("sure", "yes")])
    XCTAssertEqual(withdrawn.status, 200)
    XCTAssertEqual(try site.store.responseCount(of: site.survey.id), 0)
  }

  func testASurveyThatIsNotThereIsSaidInWordsThatNoProxyUses() async throws {
    let (site, _) = try site()
    let visitor = try Visitor(site, for: self)
    let reply = try await send(to: visitor, at: "/en-GB/coffee/offline")
    XCTAssertEqual(reply.status, 404)
    XCTAssertEqual(reply.text, #"{"problem":"unknown"}"#)
  }

  func testAnswersThatDoNotFitAreRefusedAndNothingIsStored() async throws {
    let (site, _) = try site()
    let visitor = try Visitor(site, for: self)
    for (name, value) in [
      ("drinks.answer", "perhaps"), ("drinks.answer", ""), ("cups.answer", "21"),
      ("cups.answer", "many"), ("best.place-2", "coffee"), ("monitoring.age.answer", "old"),
    ] {
      let fields = Self.good.map { $0.0 == name ? (name, value) : $0 }
      let reply = try await send(fields, to: visitor)
      XCTAssertEqual(reply.status, 422, "\(name) \(value)")
      XCTAssertEqual(reply.text, #"{"problem":"invalid"}"#, "\(name) \(value)")
    }
    let unnamed = try await visitor.post(Self.path, Self.good)
    XCTAssertEqual(String(decoding: unnamed.body, as: UTF8.self), #"{"problem":"invalid"}"#)
    XCTAssertEqual(try site.store.responseCount(of: site.survey.id), 0)
  }

  func testWhatIsOffThePersonsWayCannotBeWrong() async throws {
    let (site, _) = try site()
    let visitor = try Visitor(site, for: self)
    let reply = try await send(
      Self.good + [("why-not.answer", "far more than ten letters")], to: visitor)
    XCTAssertEqual(reply.status, 200)
  }

  func testAnswersAreTakenForThreeDaysAfterTheLastDay() async throws {
    let (site, clock) = try site()
    let visitor = try Visitor(site, for: self)
    clock.time = try Self.noon("2027-01-23")
    let lately = try await send(to: visitor)
    XCTAssertEqual(lately.status, 200)
    clock.time = try Self.noon("2027-01-24")
    let late = try await send(to: visitor)
    XCTAssertEqual(late.status, 422)
    XCTAssertEqual(late.text, #"{"problem":"closed"}"#)
    XCTAssertEqual(try site.store.responseCount(of: site.survey.id), 1)
  }

  func testAnAnswerThatIsHereAlreadyIsAcknowledgedAfterTheSurveyHasClosed() async throws {
    let (site, clock) = try site()
    let visitor = try Visitor(site, for: self)
    let token = RandomToken()
    _ = try await send(token: token, to: visitor)
    clock.time = try Self.noon("2027-03-01")
    let again = try await send(token: token, to: visitor)
    XCTAssertEqual(again.status, 200)
    XCTAssertEqual(again.text, #"{"receipt":"\#(Receipt(offline: token).text)"}"#)
  }

  func testAVersionThatIsNotThereIsUnknown() async throws {
    let (site, _) = try site()
    let visitor = try Visitor(site, for: self)
    let fields = Self.good.map { $0.0 == "version" ? ("version", "2") : $0 }
    let reply = try await send(fields, to: visitor)
    XCTAssertEqual(reply.text, #"{"problem":"unknown"}"#)
  }

  func testAnotherSitesFormIsRefused() async throws {
    let (site, _) = try site()
    let visitor = try Visitor(site, for: self)
    let page = try await visitor.post(
      Self.path, [("token", RandomToken().text)] + Self.good,
      headers: [
        "Content-Type": "application/x-www-form-urlencoded", "Origin": "https://elsewhere.example",
      ])
    XCTAssertEqual(page.status, 400)
    XCTAssertEqual(try site.store.responseCount(of: site.survey.id), 0)
  }

  func testConsentMustBeToWordsThatThisServiceWrote() async throws {
    let definition = Self.survey.replacing(
      #""title": "Tea","#, with: #""title": "Tea", "consent": { "text": "I agree to tea." },"#)
    let (site, _) = try site(definition)
    let visitor = try Visitor(site, for: self)
    let page = try await visitor.get(Self.path)
    let form = try XCTUnwrap(
      try JSONSerialization.jsonObject(
        with: Data(try page.text("//template[@data-page='form']").utf8)) as? [String: Any])
    let consent = try XCTUnwrap(form["consent"] as? [String: String])
    XCTAssertEqual(consent["text"], "I agree to tea.")
    let sealed = [
      ("consent", "I agree to tea."), ("consent-language", "en-GB"),
      ("consent-seal", try XCTUnwrap(consent["seal"])),
    ]
    for fields in [
      Self.good,
      Self.good + sealed.map { $0.0 == "consent" ? ("consent", "I agree to anything.") : $0 },
    ] {
      let reply = try await send(fields, to: visitor)
      XCTAssertEqual(reply.text, #"{"problem":"invalid"}"#)
    }
    let reply = try await send(Self.good + sealed, to: visitor)
    XCTAssertEqual(reply.status, 200)
    let wording = Consent(text: "I agree to tea.", language: .british)
    XCTAssertEqual(try site.store.consent(wording.digest), wording)
  }
}
