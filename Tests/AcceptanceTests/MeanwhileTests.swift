import Foundation
import Responses
import SQLite
import XCTest

/// Surveys change and close while people answer them; whoever has begun finishes what they began.
final class MeanwhileTests: XCTestCase {
  private static let garden = GardenSurvey.questions
  private static let second =
    garden.replacing("What do you grow most?", with: "What grows best?")
    .replacing(#""text": "Beans" }"#, with: #""text": "Runner beans" }"#) + """
      , { "id": "help", "kind": "text", "text": "Who helps you?", "atMost": 100, "lines": 2 }
      """

  private func finish(_ browser: Browser) throws {
    for _ in 0..<20 where browser.nodes("//*[@id='receipt']").isEmpty { try browser.press() }
    XCTAssertEqual(browser.heading, "Thank you. Your answers have been sent")
  }

  func testThroughTheWholeFormAndBackEveryAnswerIsStillThere() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.press()
    try browser.answer("What do you grow most?", "Beans")
    try browser.answer("Which tools do you have?", "A spade", "A fork")
    try browser.answer("How much do you enjoy it?", "A lot")
    try browser.select("First choice", "Company")
    try browser.select("Second choice", "Rain")
    try browser.press()
    try browser.write("12")
    try browser.press()
    try browser.write("A robin came.\n\nIt “stayed” <all> day & night.")
    try browser.press()
    try browser.answer("Did someone help you to answer?", "No, I answered on my own")
    let shown = browser.answersShown
    XCTAssertEqual(shown.count, 7)
    var seen: [String] = []
    while !browser.attributes("//a[@class='back']/@href").isEmpty {
      try browser.follow("Back")
      let entered =
        browser.ticked + browser.texts("//select/option[@selected]")
        + browser.attributes("//input[@type='text']/@value") + browser.texts("//textarea")
      seen.append(entered.joined(separator: ", "))
    }
    XCTAssertEqual(
      seen,
      [
        "No, I answered on my own", "A robin came. It “stayed” <all> day & night.", "12",
        "Company, Rain", "A lot", "A spade, A fork", "Beans", "", "",
      ])
    XCTAssertEqual(browser.location, survey.path())
    try browser.open(survey.path("/q/welcome"))
    try browser.passOver(until: "Check your answers")
    XCTAssertEqual(browser.answersShown, shown)
  }

  func testANewVersionLeavesThoseWhoHaveBegunInTheirOwn() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let begun = try survey.begun(at: service)
    try begun.post(survey.path("/q/grow"), [("answer", "beans")])
    let opened = try Browser(service.address, survey.path("/q/grow"), cookie: begun.cookie)

    try survey.write(version: 2, title: "Gardens now", questions: Self.second)
    try survey.publish()
    try survey.waitForTheStartPage(at: service) { $0.heading == "Gardens now" }
    try opened.choose("Flowers")
    try opened.press()
    try begun.open(survey.path("/q/grow"))
    XCTAssertTrue(begun.heading.hasPrefix("What do you grow most?"), begun.heading)
    XCTAssertEqual(
      begun.texts("//main//label"), ["Flowers", "Beans", "Leave this question empty"])
    XCTAssertEqual(begun.ticked, ["Flowers"])
    try begun.open(survey.path("/q/help"))
    XCTAssertEqual(begun.answer.status, 404)
    try begun.open(survey.path())
    XCTAssertEqual(begun.texts("//main//button"), ["Carry on with your answers"])
    try begun.press()
    try finish(begun)

    let newcomer = try survey.begun(at: service)
    try newcomer.press()
    XCTAssertTrue(newcomer.heading.hasPrefix("What grows best?"), newcomer.heading)
    XCTAssertEqual(newcomer.texts("//main//label"), ["Flowers", "Runner beans"])
    try newcomer.open(survey.path("/q/help"))
    XCTAssertEqual(newcomer.answer.status, 200)
    try finish(newcomer)
    XCTAssertEqual(service.stop(), 0)
    XCTAssertEqual(
      try KeptData(folder: survey.data).responses(to: "garden").map(\.version), [1, 2])
  }

  func testAfterClosingNobodyElseIsAskedOnTheSameDevice() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    try finish(browser)
    try survey.close()
    try survey.waitForTheStartPage(at: service) { $0.nodes("//main//button").isEmpty }
    try browser.open(survey.path())
    XCTAssertEqual(browser.texts("//main//button"), [])
    XCTAssertEqual(
      browser.texts("//main/p[@class='banner']"),
      ["Your answers have been sent from this device. Thank you. See your receipt code"])
  }

  func testEqualityQuestionsAreFinishedAfterTheSurveyHasClosed() throws {
    let survey = try GardenSurvey(also: #""monitoring": { "set": "england" },"#, for: self)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    try browser.passOver(until: "Some questions about you")
    try browser.choose("Yes, answer the equality questions")
    try browser.press()
    try survey.close()
    try survey.waitForTheStartPage(at: service) { $0.nodes("//main//button").isEmpty }
    for _ in 0..<40 where browser.nodes("//*[@id='receipt']").isEmpty { try browser.press() }
    XCTAssertEqual(browser.heading, "Thank you. Your answers have been sent")
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "monitoring"), 1)
  }

  /// A folder restored from a backup may lack the version that somebody was answering.
  func testADraftOfAVersionThatIsGoneLeadsToTheStart() throws {
    let survey = try GardenSurvey(for: self)
    try survey.publish()
    try survey.write(version: 2, questions: Self.second)
    let before = try survey.served(for: self)
    let browser = try survey.begun(at: before)
    try browser.post(survey.path("/q/help"), [("answer", "Rosa"), ("then", "later")])
    let words = try XCTUnwrap(browser.text("//*[@id='words']"))
    XCTAssertEqual(before.stop(), 0)
    try removeVersion2(from: survey.data)

    let after = try survey.serve(for: self)
    let back = try Browser(after.address, survey.path(), cookie: browser.cookie)
    XCTAssertEqual(back.texts("//main//button"), ["Start now"])
    for page in ["/q/grow", "/check", "/helped", "/later"] {
      try back.open(survey.path(page))
      XCTAssertEqual(back.location, "/en-GB/garden?lost=1", page)
    }
    try back.post(survey.path("/q/grow"), [("answer", "beans")])
    XCTAssertEqual(back.location, "/en-GB/garden?lost=1")
    let other = try Browser(after.address, survey.path("/return"))
    try other.write(words)
    try other.press()
    XCTAssertEqual(other.answer.status, 422)
    try back.press()
    XCTAssertEqual(back.location, survey.path("/q/welcome"))
    try finish(back)
    XCTAssertEqual(after.stop(), 0)
    XCTAssertEqual(try after.complaints(), "")
    XCTAssertEqual(try KeptData(folder: survey.data).responses(to: "garden").map(\.version), [1])
  }

  private func removeVersion2(from data: URL) throws {
    let connection = try SQLite.Connection(
      data.appending(path: "equalsay.sqlite3").path, .writing)
    try connection.execute("PRAGMA foreign_keys = OFF; DELETE FROM version WHERE version = 2")
  }
}
