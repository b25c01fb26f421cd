import Foundation
import XCTest

/// Four plain words carry a draft from one device to another.
final class ComingBackTests: XCTestCase {
  private static let wrong =
    "There are no unsent answers with these words. Check the words and try again"

  /// Somebody who has answered two questions and saved at the third.
  private func saved(_ survey: GardenSurvey, at service: RunningService) throws -> Browser {
    let browser = try survey.begun(at: service)
    try browser.post(survey.path("/q/grow"), [("answer", "beans")])
    try browser.post(
      survey.path("/q/tools"), [("answer", "spade"), ("answer", "fork"), ("then", "later")])
    XCTAssertEqual(browser.location, "/en-GB/garden/later")
    return browser
  }

  private func words(on browser: Browser) throws -> String {
    try XCTUnwrap(browser.text("//*[@id='words']"))
  }

  /// Another device on which these words are entered.
  private func other(
    _ survey: GardenSurvey, at service: RunningService, entering words: String
  ) throws -> Browser {
    let browser = try Browser(service.address, survey.path())
    try browser.follow("Carry on with the 4 words I wrote down")
    try browser.write(words)
    try browser.press()
    return browser
  }

  func testAQuestionOffersToSaveAndGivesFourWords() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    XCTAssertEqual(browser.texts("//main//button"), ["Continue", "Save and come back later"])
    XCTAssertEqual(browser.attributes("//main//button/@value"), ["later"])
    try browser.post(survey.path("/q/welcome"), [("then", "later")])
    XCTAssertEqual(browser.heading, "Your answers are saved")
    let words = try words(on: browser)
    XCTAssertNotNil(words.wholeMatch(of: /[a-z]{3,10}( [a-z]{3,10}){3}/), words)
    XCTAssertEqual(browser.attributes("//*[@id='words']/@lang"), ["en"])
    try browser.open(survey.path("/later"))
    XCTAssertEqual(try self.words(on: browser), words)
    for word in [words] + words.split(separator: " ").map(String.init) {
      XCTAssertFalse(browser.location.contains(word))
    }
    XCTAssertFalse(try KeptData(folder: survey.data).contains(words))
    try browser.follow("Carry on now")
    XCTAssertEqual(browser.heading, "Some questions about gardens")
  }

  func testADraftIsReopenedOnAnotherDeviceAtTheRightQuestionWithItsAnswers() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let first = try saved(survey, at: service)
    let second = try other(survey, at: service, entering: words(on: first))
    XCTAssertTrue(second.heading.hasPrefix("How much do you enjoy it?"), second.heading)
    try second.follow("Back")
    XCTAssertEqual(second.ticked, ["A spade", "A fork"])
    try second.follow("Back")
    XCTAssertEqual(second.ticked, ["Beans"])

    try first.open(survey.path("/q/tools"))
    XCTAssertEqual(first.location, "/en-GB/garden?lost=1")
    XCTAssertEqual(
      first.text("//main/p[@class='banner']")?.hasPrefix(
        "There are no unsent answers on this device."), true)
    try first.post(survey.path("/q/story"), [("answer", "From the old page")])
    XCTAssertEqual(first.location, "/en-GB/garden?lost=1")
    XCTAssertFalse(try KeptData(folder: survey.data).contains("From the old page"))
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "draft"), 1)
  }

  func testWordsMayBeTypedInCapitalsWithCommas() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let words = try words(on: saved(survey, at: service)).uppercased().split(separator: " ")
    let typed = "  \(words[0]), \(words[1]);\(words[2])\u{A0}– \(words[3]). "
    let second = try other(survey, at: service, entering: typed)
    XCTAssertTrue(second.heading.hasPrefix("How much do you enjoy it?"), second.heading)
  }

  func testWrongWordsAreShownBackWithASentence() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let words = try words(on: saved(survey, at: service))
    for wrong in [
      "moss moss moss moss", "", "moss", words + " moss", String(words.dropLast()),
      "'; DROP TABLE draft --", "<b>moss</b>", "موس موس موس موس",
    ] {
      let second = try other(survey, at: service, entering: wrong)
      XCTAssertEqual(second.answer.status, 422, wrong)
      XCTAssertEqual(second.title, "Error: Carry on with your 4 words – EqualSay", wrong)
      XCTAssertEqual(second.texts("//div[@role='alert']//a"), [Self.wrong], wrong)
      XCTAssertEqual(second.attributes("//input[@id='code']/@value"), [wrong])
      XCTAssertNil(second.cookie, wrong)
    }
    XCTAssertTrue(
      try other(survey, at: service, entering: words).heading.hasPrefix("How much"))
  }

  func testTheWordsOfAnotherSurveyOpenNothingHere() throws {
    let garden = try GardenSurvey(for: self)
    let park = try GardenSurvey("park", in: garden.surveys.deletingLastPathComponent())
    try park.publish()
    let service = try garden.served(for: self)
    let words = try words(on: saved(garden, at: service))
    let elsewhere = try other(park, at: service, entering: words)
    XCTAssertEqual(elsewhere.answer.status, 422)
    XCTAssertEqual(elsewhere.texts("//div[@role='alert']//a"), [Self.wrong])
  }

  func testGuessingIsSlowed() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let guesser = try Browser(service.address, survey.path("/return"))
    var wrong = 0
    // Two minutes of the clock may share the guesses.
    while guesser.answer.status != 429, wrong < 61 {
      try guesser.post(survey.path("/return"), [("code", "moss moss moss moss")])
      if guesser.answer.status == 422 { wrong += 1 }
    }
    XCTAssertGreaterThanOrEqual(wrong, 30)
    XCTAssertEqual(guesser.answer.status, 429)
    XCTAssertEqual(
      guesser.texts("//div[@role='alert']//a"),
      ["There have been too many wrong tries. Wait a minute, then try again"])
  }

  func testAMistakeIsMendedBeforeAnythingIsSaved() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.post(survey.path("/q/hours"), [("answer", "many"), ("then", "later")])
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(browser.texts("//div[@role='alert']//a"), ["Write a number, like 3"])
    try browser.open(survey.path("/later"))
    XCTAssertEqual(browser.location, "/en-GB/garden/q/welcome")
  }

  func testOldWordsHoldUntilTheDraftIsSavedAgain() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let old = try words(on: saved(survey, at: service))
    let second = try other(survey, at: service, entering: old)
    // These words were made on the first device and are not shown on another.
    try second.open(survey.path("/later"))
    XCTAssertTrue(second.heading.hasPrefix("How much do you enjoy it?"), second.heading)
    let third = try other(survey, at: service, entering: old)
    try third.post(survey.path("/q/enjoy"), [("answer", "lot"), ("then", "later")])
    let new = try words(on: third)
    XCTAssertNotEqual(new, old)
    XCTAssertEqual(try other(survey, at: service, entering: old).answer.status, 422)
    let fourth = try other(survey, at: service, entering: new)
    XCTAssertTrue(fourth.heading.hasPrefix("What do you wish for?"), fourth.heading)
  }

  func testADraftThatIsOnTheDeviceAlreadyKeepsItsWords() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let shared = try survey.begun(at: service)
    try shared.post(survey.path("/q/story"), [("answer", "Somebody else’s"), ("then", "later")])
    let elses = try words(on: shared)
    let mine = try words(on: saved(survey, at: service))
    try shared.open(survey.path("/return"))
    try shared.write(mine)
    try shared.press()
    XCTAssertTrue(shared.heading.hasPrefix("How much do you enjoy it?"), shared.heading)
    try shared.open(survey.path("/q/story"))
    XCTAssertEqual(shared.text("//textarea"), "")
    let back = try other(survey, at: service, entering: elses)
    try back.open(survey.path("/q/story"))
    XCTAssertEqual(back.text("//textarea"), "Somebody else’s")
  }

  func testASurveyThatHasClosedCanBeFinishedWithTheWords() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let words = try words(on: saved(survey, at: service))
    try survey.close()
    try survey.waitForTheStartPage(at: service) { $0.nodes("//main//button").isEmpty }
    let second = try other(survey, at: service, entering: words)
    for _ in 0..<20 where second.nodes("//*[@id='receipt']").isEmpty { try second.press() }
    XCTAssertEqual(second.heading, "Thank you. Your answers have been sent")
  }

  func testEachAnswerRenewsTheCookieForThreeDays() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    let cookie = try XCTUnwrap(browser.cookie)
    let answer = try Connection.answer(
      from: service.address, "POST", survey.path("/q/grow"),
      headers: ["Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"],
      body: Array("answer=beans".utf8))
    XCTAssertEqual(answer.status, 303)
    XCTAssertEqual(
      answer.headers["set-cookie"],
      "\(cookie); Path=/; HttpOnly; SameSite=Lax; Max-Age=259200")
  }
}
