import Foundation
import XCTest

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Somebody reads the first survey in Easy Read: shorter texts, pictures, and less to choose from.
final class EasyReadReaderTests: XCTestCase {
  private let easyRead = "en-GB-x-easyread"

  private func service() throws -> RunningService {
    try .demonstration(Project.temporaryFolder(for: self).appending(path: "data"), for: self)
  }

  func testTheStartPageIsInEasyRead() throws {
    let browser = try Browser(service().address, Browser.path())
    try browser.follow("Easy Read")
    XCTAssertEqual(browser.heading, "Help with mental health after 65")
    XCTAssertEqual(browser.location, "/en-GB-x-easyread/older-people-access")
    XCTAssertEqual(browser.attributes("/html/@class"), ["easy-read"])
    XCTAssertEqual(browser.texts("//nav//a[@aria-current]"), ["Easy Read"])
    XCTAssertTrue(browser.text("//main")?.contains("We save a page when you go on.") ?? false)
  }

  func testTheJourneyHasOtherWordsFewerOptionsAndPictures() throws {
    let browser = try Browser.begun(at: service().address, in: easyRead)
    try browser.answer("What do you like to do at home?", "Watch television")
    try browser.answer("This survey is about your feelings and about getting help")
    try browser.answer("Who are you answering for?", "Me. I am 65 or older")
    XCTAssertEqual(
      browser.texts("//main//label"),
      ["I am sure", "I am a bit sure", "I am not sure at all", "I do not know"])
    try browser.answer("Think of a time when you feel sad or worried.", "I am not sure at all")
    XCTAssertEqual(browser.nodes("//main//label//img").count, 4)
    try browser.answer("Have you heard of Talking Therapies before today?", "Yes. I have used it")
    try browser.answer("Where would you see or hear news about help?", "At the chemist")
    try browser.answer("Think of a hard time.", "Family")
    try browser.answer("You see a doctor or nurse about your body.", "Most times")
    try browser.answer("Think about the last 12 months.", "Yes. I found help")
    XCTAssertEqual(
      browser.texts("//main//label"), ["Easy", "In the middle", "Hard", "I am not sure"])
    try browser.answer("Was it easy or hard to get help?", "Hard")
    try browser.answer("What makes it hard for you to get help?", "It is far or hard to reach")
    try browser.answer("How would you like to talk to someone?", "At my doctor")
  }

  func testTheAnswersAreSentFromEasyRead() throws {
    let browser = try Browser.begun(at: service().address, in: easyRead)
    try browser.passOver(until: "What would help people over 65 most?")
    try browser.select("Choice 1", "The same place for every kind of help")
    try browser.select("Choice 2", "Workers who come to villages and homes")
    try browser.press()
    try browser.answer("Did someone help you to answer?")
    XCTAssertEqual(browser.heading, "Check your answers")
    XCTAssertNil(
      browser.answersShown[
        "Think about the last 12 months. How many times did you ask for help?"])
    try browser.press()
    try browser.choose("Yes, answer the questions")
    try browser.press()
    try browser.answer("How old are you?", "85 or older")
    try browser.answer("Some health problems last 12 months or more.", "No")
    try browser.passOver(until: "Thank you. We have your answers")
    XCTAssertEqual(browser.text("//*[@id='receipt']")?.count, 19)
  }

  func testEveryPictureOfAPageIsThere() throws {
    let browser = try Browser.begun(at: service().address, in: easyRead)
    try browser.open(Browser.path("/q/priorities", in: easyRead))
    let pictures = browser.attributes("//main//img/@src")
    XCTAssertEqual(pictures.count, 9)
    for picture in pictures {
      let answer = try Connection.answer(from: browser.address, picture)
      XCTAssertEqual(answer.status, 200, picture)
      XCTAssertEqual(answer.headers["content-type"], "image/svg+xml", picture)
      XCTAssertEqual(try answer.page().rootElement()?.name, "svg")
    }
  }

  func testWhoeverWantsNoPicturesIsSentNone() throws {
    let browser = try Browser.begun(at: service().address, in: easyRead)
    try browser.open(Browser.path("/q/priorities", in: easyRead))
    try browser.follow("Text size, colours and pictures")
    try browser.choose("No pictures")
    try browser.press()
    XCTAssertEqual(browser.location, Browser.path("/q/priorities", in: easyRead))
    XCTAssertEqual(browser.attributes("//main//img/@src"), [])
    XCTAssertEqual(browser.attributes("//main//ul/@class"), [], "the choices are told once")
    XCTAssertEqual(browser.attributes("//main//select/@name"), ["place-1", "place-2", "place-3"])
    try browser.open(Browser.path("/q/sure", in: easyRead))
    XCTAssertEqual(browser.attributes("//main//img/@src"), [])
    try browser.follow("Text size, colours and pictures")
    XCTAssertEqual(browser.ticked.last, "No pictures")
    try browser.choose("With pictures")
    try browser.press()
    XCTAssertEqual(browser.attributes("//main//img/@src").count, 5)
  }

  func testSwitchingMidWayKeepsAnswersAndPlace() throws {
    let browser = try Browser.begun(at: service().address)
    try browser.passOver(until: "If you felt low or worried for some weeks")
    try browser.answer("If you felt low or worried", "Fairly sure")
    try browser.follow("Easy Read")
    XCTAssertEqual(
      browser.heading, "Have you heard of Talking Therapies before today? You can leave this out")
    try browser.answer("Have you heard of Talking Therapies", "I am not sure")
    try browser.follow("Back")
    try browser.follow("English")
    XCTAssertTrue(browser.heading.hasPrefix("Before today, had you heard"))
    XCTAssertEqual(browser.ticked, ["I am not sure"])
    try browser.follow("Back")
    XCTAssertEqual(browser.ticked, ["Fairly sure"])
    try browser.follow("Easy Read")
    XCTAssertEqual(browser.ticked, ["I am quite sure"], "an option given stays on offer")
  }

  func testAnAnswerThatEasyReadDoesNotAskForIsKeptWhenItWasGiven() throws {
    let browser = try Browser.begun(at: service().address)
    try browser.passOver(until: "In the last 12 months, have you looked")
    try browser.answer("In the last 12 months, have you looked", "Yes, and I found some help")
    try browser.write("7")
    try browser.press()
    try browser.open(Browser.path("/check", in: easyRead))
    XCTAssertEqual(
      browser.answersShown[
        "Think about the last 12 months. How many times did you ask for help?"], "7")
  }
}
