import Foundation
import XCTest

/// “Finish and clear”, for devices that people share.
final class ClearingTests: XCTestCase {
  func testADraftAndTheCookieAreGoneAndTheNextPersonBeginsAnew() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    let cookie = try XCTUnwrap(browser.cookie)
    try browser.post(survey.path("/q/story"), [("answer", "My secret bench")])
    XCTAssertTrue(try KeptData(folder: survey.data).contains("My secret bench"))
    try browser.follow("Finish and clear")
    XCTAssertEqual(browser.heading, "Finish and clear")
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "draft"), 1)
    try browser.press()
    XCTAssertEqual(browser.heading, "This device is clear")
    XCTAssertEqual(
      browser.answer.headers["set-cookie"],
      "equalsay=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    XCTAssertEqual(browser.answer.headers["clear-site-data"], "\"cache\", \"storage\"")
    XCTAssertFalse(browser.texts("//footer//a").contains("Finish and clear"))
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "draft"), 0)
    XCTAssertFalse(try KeptData(folder: survey.data).contains("My secret bench"))

    let next = try Browser(service.address, survey.path("/q/story"), cookie: cookie)
    XCTAssertEqual(next.location, "/en-GB/garden?lost=1")
    try next.open(survey.path())
    XCTAssertEqual(next.texts("//main//button"), ["Start now"])
    try next.press()
    try next.open(survey.path("/q/story"))
    XCTAssertEqual(next.text("//textarea"), "")
  }

  func testADraftThatWasSavedForLaterWaitsForItsWordsAlone() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    let cookie = try XCTUnwrap(browser.cookie)
    try browser.post(survey.path("/q/story"), [("answer", "My bench"), ("then", "later")])
    let words = try XCTUnwrap(browser.text("//*[@id='words']"))
    try browser.follow("Finish and clear")
    try browser.press()

    let next = try Browser(service.address, survey.path("/q/story"), cookie: cookie)
    XCTAssertEqual(next.location, "/en-GB/garden?lost=1")
    let home = try Browser(service.address, survey.path("/return"))
    try home.write(words)
    try home.press()
    try home.open(survey.path("/q/story"))
    XCTAssertEqual(home.text("//textarea"), "My bench")
  }

  func testTheDraftsOfEverySurveyOnTheDeviceAreCleared() throws {
    let garden = try GardenSurvey(for: self)
    let park = try GardenSurvey("park", in: garden.surveys.deletingLastPathComponent())
    try park.publish()
    let service = try garden.served(for: self)
    let browser = try garden.begun(at: service)
    try browser.open(park.path())
    try browser.press()
    try browser.post(park.path("/q/story"), [("answer", "The bandstand")])
    XCTAssertEqual(try KeptData(folder: garden.data).rows(of: "draft"), 2)
    try browser.open(garden.path("/clear"))
    try browser.press()
    XCTAssertEqual(try KeptData(folder: garden.data).rows(of: "draft"), 0)
    XCTAssertFalse(try KeptData(folder: garden.data).contains("The bandstand"))
  }

  func testWhatWasSentStaysAndItsReceiptLeavesTheDevice() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    for _ in 0..<20 where browser.nodes("//*[@id='receipt']").isEmpty { try browser.press() }
    let cookie = try XCTUnwrap(browser.cookie)
    try browser.follow("Finish and clear")
    try browser.press()
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "response"), 1)
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "sent"), 0)
    let next = try Browser(service.address, survey.path("/end"), cookie: cookie)
    XCTAssertEqual(next.location, "/en-GB/garden?lost=1")
    try next.open(survey.path())
    XCTAssertEqual(next.texts("//main//button"), ["Start now"])
  }

  func testADeviceWithNothingOnItIsClear() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try Browser(service.address, survey.path())
    XCTAssertFalse(browser.texts("//footer//a").contains("Finish and clear"))
    try browser.open(survey.path("/clear"))
    try browser.press()
    XCTAssertEqual(browser.heading, "This device is clear")
  }
}
