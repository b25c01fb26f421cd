import Foundation
import XCTest

/// With script, a language link sends what is typed along: nothing is lost, nothing goes too far.
final class SwitchingLanguageTests: XCTestCase {
  private static let easy = ("switch", "en-GB-x-easyread")

  func testAnAnswerIsKeptAndTheSameQuestionShownInTheOtherLanguage() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.post(survey.path("/q/grow?change=1"), [("answer", "beans"), Self.easy])
    XCTAssertEqual(browser.location, "/en-GB-x-easyread/garden/q/grow?change=1")
    XCTAssertEqual(browser.ticked, ["Beans"])
  }

  func testSomethingToReadIsShownInTheOtherLanguage() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.post(survey.path("/q/welcome"), [Self.easy])
    XCTAssertEqual(browser.location, "/en-GB-x-easyread/garden/q/welcome")
  }

  func testATextThatIsTooLongIsShownWholeInTheOtherLanguage() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    let text = String(repeating: "long ", count: 500) + "end"
    try browser.post(survey.path("/q/story"), [("answer", text), Self.easy])
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(browser.attributes("/html/@class"), ["easy-read"])
    XCTAssertEqual(browser.text("//textarea"), text)
    try browser.write("Short")
    try browser.press()
    XCTAssertEqual(browser.location, "/en-GB-x-easyread/garden/helped")
  }

  func testALanguageThatIsNotThereIsPassedOver() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    for tag in ["tlh", "", "//evil.example", "en-GB/../x"] {
      try browser.post(survey.path("/q/grow"), [("answer", "beans"), ("switch", tag)])
      XCTAssertEqual(browser.location, survey.path("/q/tools"), tag)
    }
  }

  func testALanguageThatTheSurveyDoesNotListIsPassedOver() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.post(survey.path("/q/grow"), [("answer", "beans"), ("switch", "tr")])
    XCTAssertEqual(browser.location, survey.path("/q/tools"))
    try browser.open(survey.path("/q/tools", in: "tr"))
    XCTAssertEqual(browser.location, survey.path("/q/tools"))
  }

  func testAnAnswerSentInALanguageThatIsNotListedIsKeptAndTheWayGoesOnInOneThatIs() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.post(survey.path("/q/grow", in: "tr"), [("answer", "beans")])
    XCTAssertEqual(browser.location, survey.path("/q/tools"))
    try browser.open(survey.path("/q/grow"))
    XCTAssertEqual(browser.ticked, ["Beans"])
  }

  func testAWorkshopIsHeldInTheLanguagesThatItLists() throws {
    let survey = try GardenSurvey(for: self)
    let address = try survey.served(for: self).address
    let hall = try Facilitator(
      [
        "id": "talk", "version": 1, "title": "Talking", "language": "en-GB", "monitoring": false,
        "languages": ["en-GB", "ur"], "question": "What would help?",
      ], at: address, data: survey.data)
    let person = try Browser(address, hall.path(in: "ur"))
    XCTAssertEqual(person.location, hall.path(in: "ur"))
    try person.open(hall.path(in: "tr") + "?still=1")
    XCTAssertEqual(person.location, hall.path() + "?still=1")
    try person.open(hall.path("/screen", in: "tr"))
    XCTAssertEqual(person.location, hall.path("/screen"))
    try person.post(hall.path(in: "tr"), [("act", "join")])
    XCTAssertTrue(person.location.hasPrefix(hall.path()), person.location)
    XCTAssertNotNil(person.text("//bdi[@id='words']"))
  }

  func testTheLastEqualityQuestionIsNotSentByALanguageLink() throws {
    let survey = try GardenSurvey(also: #""monitoring": { "set": "england" },"#, for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.post(survey.path("/about-you"), [("equality", "yes")])
    for _ in 0..<40 where browser.texts("//main//button") != ["Send my answers"] {
      try browser.press()
    }
    let last = browser.location
    let choice = try XCTUnwrap(browser.attributes("//main//input/@value").first)
    try browser.post(last, [("answer", choice), Self.easy])
    XCTAssertEqual(browser.location, last.replacing("/en-GB/", with: "/en-GB-x-easyread/"))
    XCTAssertEqual(browser.ticked.count, 1)
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "response"), 0)
    try browser.press()
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "response"), 1)
  }
}
