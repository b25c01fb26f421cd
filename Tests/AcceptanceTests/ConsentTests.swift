import Foundation
import Responses
import Surveys
import XCTest

/// Where a survey asks for consent, it does so before anything is kept.
final class ConsentTests: XCTestCase {
  private static let wording = "I agree that my answers are used to plan gardens."
  private static let consent = "\"consent\": { \"text\": \"\(wording)\" },"

  private func survey(also members: String = "") throws -> GardenSurvey {
    try GardenSurvey(also: Self.consent + members, for: self)
  }

  func testConsentIsAskedBeforeTheFirstQuestionInTheSurveysWords() throws {
    let survey = try survey()
    let browser = try survey.begun(at: survey.served(for: self))
    XCTAssertEqual(browser.location, "/en-GB/garden/consent")
    XCTAssertEqual(browser.heading, "Before you start")
    XCTAssertEqual(browser.texts("//main/p"), [Self.wording])
    XCTAssertEqual(browser.texts("//legend"), ["Do you agree?"])
    XCTAssertEqual(browser.ticked, [])
    XCTAssertEqual(browser.attributes("//a[@class='back']/@href"), ["/en-GB/garden"])
    XCTAssertNil(browser.cookie)
    try browser.choose("Yes, I agree")
    try browser.press()
    XCTAssertEqual(browser.heading, "Some questions about gardens")
    XCTAssertNotNil(browser.cookie)
  }

  func testTheResponseNamesTheWordsThatWereReadInEasyReadToo() throws {
    let easyWords = "We use your answers to plan gardens. Is that OK?"
    var survey = try survey()
    try survey.translate([("consent", Self.wording, easyWords)])
    let service = try survey.served(for: self)
    for (tag, words) in [("en-GB", Self.wording), ("en-GB-x-easyread", easyWords)] {
      let browser = try Browser(service.address, survey.path(in: tag))
      try browser.press()
      XCTAssertEqual(browser.texts("//main/p"), [words])
      try browser.post(browser.location, try agreed(on: browser))
      try send(browser)
    }
    XCTAssertEqual(service.stop(), 0)
    XCTAssertEqual(
      try KeptData(folder: survey.data).consents(),
      [["en-GB", Self.wording], ["en-GB-x-easyread", easyWords]])
  }

  func testWhereEasyReadHasNoWordsOfItsOwnTheWordsReadAreKept() throws {
    let survey = try survey()
    let service = try survey.served(for: self)
    let browser = try Browser(service.address, survey.path(in: "en-GB-x-easyread"))
    try browser.press()
    try browser.post(browser.location, try agreed(on: browser))
    try send(browser)
    XCTAssertEqual(try KeptData(folder: survey.data).consents(), [["en-GB", Self.wording]])
  }

  func testWhoDeclinesIsThankedAndNothingIsKept() throws {
    let survey = try survey()
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    try browser.choose("No, I do not want to take part")
    try browser.press()
    XCTAssertEqual(browser.answer.status, 200)
    XCTAssertEqual(browser.location, "/en-GB/garden/declined")
    XCTAssertEqual(browser.heading, "Thank you for reading")
    XCTAssertEqual(
      browser.texts("//main/p"),
      ["You have not taken part, and nothing has been kept. You can close this page."])
    XCTAssertNil(browser.cookie)
    XCTAssertEqual(service.stop(), 0)
    let kept = KeptData(folder: survey.data)
    for table in ["draft", "sent", "response", "monitoring", "consent_wording"] {
      XCTAssertEqual(try kept.rows(of: table), 0, table)
    }
  }

  func testOneOrTheOtherMustBeChosen() throws {
    let survey = try survey()
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.press()
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(browser.title, "Error: Before you start – EqualSay")
    XCTAssertEqual(
      browser.texts("//div[@role='alert']//a"),
      ["Choose yes if you agree, or no if you do not want to take part"])
    let field = try XCTUnwrap(browser.attributes("//div[@role='alert']//a/@href").first)
    XCTAssertEqual(browser.nodes("//input[@id='\(field.dropFirst())']").count, 1)
    XCTAssertNil(browser.cookie)
    try browser.choose("Yes, I agree")
    try browser.press()
    XCTAssertEqual(browser.heading, "Some questions about gardens")
  }

  func testNoQuestionIsAnsweredBeforeAgreeing() throws {
    let survey = try survey()
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.post(survey.path("/q/story"), [("answer", "Too early")])
    XCTAssertEqual(browser.location, "/en-GB/garden?lost=1")
    try browser.open(survey.path("/q/grow"))
    XCTAssertEqual(browser.location, "/en-GB/garden?lost=1")
    XCTAssertNil(browser.cookie)
    XCTAssertFalse(try KeptData(folder: survey.data).contains("Too early"))
  }

  func testASurveyThatClosesWhileSomebodyReadsIsNotBegun() throws {
    let survey = try survey()
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    try survey.close()
    try survey.waitForTheStartPage(at: service) { $0.nodes("//main//button").isEmpty }
    try browser.choose("Yes, I agree")
    try browser.press()
    XCTAssertEqual(browser.location, "/en-GB/garden")
    XCTAssertEqual(
      browser.texts("//main/p[@class='banner']"),
      ["This survey has closed. It can no longer be answered."])
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "draft"), 0)
  }

  func testWordsThatChangeWhileSomebodyReadsAreShownBeforeTheyCount() throws {
    let survey = try survey()
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    try survey.write(
      version: 2, title: "Gardens", also: Self.consent.replacing("gardens", with: "parks"))
    try survey.publish()
    try survey.waitForTheStartPage(at: service) { $0.heading == "Gardens" }
    try browser.choose("Yes, I agree")
    try browser.press()
    let parks = "I agree that my answers are used to plan parks."
    XCTAssertEqual(browser.location, "/en-GB/garden/consent")
    XCTAssertEqual(browser.texts("//main/p"), [parks])
    XCTAssertNil(browser.cookie)
    try browser.choose("Yes, I agree")
    try browser.press()
    try send(browser)
    XCTAssertEqual(try KeptData(folder: survey.data).consents(), [["en-GB", parks]])
  }

  func testAnotherPersonOnTheDeviceIsAskedAgainAndAnOldPageForgetsNoReceipt() throws {
    let survey = try survey()
    let browser = try survey.begun(at: survey.served(for: self))
    let fields = try agreed(on: browser)
    try browser.post(browser.location, fields)
    try send(browser)
    let receipt = try XCTUnwrap(browser.text("//*[@id='receipt']"))
    try browser.post(survey.path("/consent"), fields)
    XCTAssertEqual(browser.text("//*[@id='receipt']"), receipt)
    try browser.open(survey.path())
    try browser.press()
    XCTAssertEqual(browser.heading, "Before you start")
    try browser.follow("Easy Read")
    XCTAssertEqual(browser.location, "/en-GB-x-easyread/garden/consent?again=1")
    try browser.post(browser.location, try agreed(on: browser))
    XCTAssertEqual(browser.location, "/en-GB-x-easyread/garden/q/welcome")
  }

  func testThePlaceOfCollectionComesAlongThroughLanguagesAndConsent() throws {
    let survey = try survey(also: #""sites": [ { "id": "leeds-hub", "name": "Leeds" } ],"#)
    let service = try survey.served(for: self)
    let browser = try Browser(service.address, survey.path() + "?site=leeds-hub")
    try browser.follow("Easy Read")
    try browser.press()
    try browser.follow("English")
    XCTAssertEqual(browser.location, "/en-GB/garden/consent?site=leeds-hub")
    try browser.press()
    XCTAssertEqual(browser.answer.status, 422)
    try browser.choose("Yes, I agree")
    try browser.press()
    try send(browser)
    XCTAssertEqual(service.stop(), 0)
    XCTAssertEqual(
      try KeptData(folder: survey.data).responses(to: "garden").map(\.site?.text), ["leeds-hub"])
  }

  /// The fields of the consent form with yes chosen.
  private func agreed(on browser: Browser) throws -> [Browser.Field] {
    let hidden = browser.attributes("//main//input[@type='hidden']/@name")
    let values = browser.attributes("//main//input[@type='hidden']/@value")
    return zip(hidden, values).map { ($0, $1) } + [("consent", "yes")]
  }

  /// Goes on to the end without answering anything.
  private func send(_ browser: Browser) throws {
    for _ in 0..<20 where browser.nodes("//*[@id='receipt']").isEmpty { try browser.press() }
    XCTAssertTrue(browser.location.hasSuffix("/end"), browser.location)
  }
}
