import Foundation
import Secrets
import Store
import Surveys
import Workshops
import XCTest

/// A person takes back what they sent, with nothing but the receipt code.
final class WithdrawalTests: XCTestCase {
  private static let wrong =
    "There are no answers to this survey with this code. Check the code and try again"

  private func code(on browser: Browser) throws -> String {
    try XCTUnwrap(browser.text("//*[@id='receipt']"))
  }

  private func sent(_ survey: GardenSurvey, at service: RunningService) throws -> Browser {
    let browser = try survey.begun(at: service)
    for _ in 0..<20 where browser.nodes("//*[@id='receipt']").isEmpty { try browser.press() }
    return browser
  }

  func testAWithdrawnResponseCountsNoMoreAndLeavesNoTrace() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let service = try RunningService.demonstration(data, responses: 20, for: self)
    let before = try ShownPriorities(of: data)
    let browser = try Browser.begun(at: service.address)
    try browser.post(Browser.path("/q/helped"), [("answer", "The choir in Otley")])
    try browser.fillBallot(["company", "outreach"])
    try browser.post(Browser.path("/about-you"), [("equality", "yes")])
    try browser.answer("How old are you?", "75 to 84")
    for _ in 0..<40 where browser.nodes("//*[@id='receipt']").isEmpty { try browser.press() }
    let code = try code(on: browser)
    let counted = try ShownPriorities(of: data)
    XCTAssertEqual(try counted.base(), try before.base() + 1)
    let kept = KeptData(folder: data)
    let rows = (try kept.rows(of: "response"), try kept.rows(of: "monitoring"))
    XCTAssertTrue(try kept.contains("The choir in Otley"))

    let stranger = try Browser(service.address, Browser.path())
    try stranger.follow("Take back answers you have sent")
    try stranger.write(code)
    try stranger.press()
    XCTAssertEqual(stranger.answer.status, 200)
    XCTAssertEqual(stranger.heading, "Delete your answers?")
    XCTAssertEqual(try ShownPriorities(of: data), counted)
    try stranger.press()
    XCTAssertEqual(stranger.heading, "Your answers are deleted")
    XCTAssertEqual(try ShownPriorities(of: data), before)
    XCTAssertEqual(try kept.rows(of: "response"), rows.0 - 1)
    XCTAssertEqual(try kept.rows(of: "monitoring"), rows.1 - 1)
    XCTAssertFalse(try kept.contains("The choir in Otley"))

    try stranger.open(Browser.path("/withdraw"))
    try stranger.write(code)
    try stranger.press()
    XCTAssertEqual(stranger.answer.status, 422)
    XCTAssertEqual(stranger.texts("//div[@role='alert']//a"), [Self.wrong])
    XCTAssertEqual(service.stop(), 0)
    XCTAssertFalse(try kept.contains("The choir in Otley"))
  }

  func testAWrongCodeSaysSoWithoutTellingWhichPart() throws {
    let garden = try GardenSurvey(for: self)
    let park = try GardenSurvey("park", in: garden.surveys.deletingLastPathComponent())
    try park.publish()
    let service = try garden.served(for: self)
    let own = try code(on: sent(garden, at: service))
    let other = try code(on: sent(park, at: service))
    var shown: Set<[String]> = []
    for wrong in [
      "0000-0000-0000-0000", other, "", "moss", own + "0", String(own.dropLast()),
      "0123-4567-89AB-CDE٣", "' OR 1=1 --",
    ] {
      let browser = try Browser(service.address, garden.path("/withdraw"))
      try browser.write(wrong)
      try browser.press()
      XCTAssertEqual(browser.answer.status, 422, wrong)
      XCTAssertEqual(browser.title, "Error: Take back your answers – EqualSay", wrong)
      XCTAssertEqual(browser.texts("//div[@role='alert']//a"), [Self.wrong], wrong)
      XCTAssertEqual(browser.attributes("//input[@id='code']/@value"), [wrong])
      shown.insert(browser.texts("//main//*[not(self::input)]"))
    }
    XCTAssertEqual(shown.count, 1)
    // Nor does the confirmation help who only guesses.
    let guesser = try Browser(service.address, garden.path("/withdraw"))
    try guesser.post(garden.path("/withdraw"), [("code", other), ("sure", "yes")])
    XCTAssertEqual(guesser.answer.status, 422)
    XCTAssertEqual(try KeptData(folder: garden.data).rows(of: "response"), 2)
  }

  func testACodeIsReadAsPeopleWriteIt() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let code = try code(on: sent(survey, at: service)).lowercased()
      .replacing("-", with: " ").replacing("0", with: "o").replacing("1", with: "l")
    let browser = try Browser(service.address, survey.path("/withdraw"))
    try browser.write("  \(code) ")
    try browser.press()
    XCTAssertEqual(browser.heading, "Delete your answers?")
    try browser.press()
    XCTAssertEqual(browser.heading, "Your answers are deleted")
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "response"), 0)
  }

  func testWhoChangesTheirMindKeepsTheirAnswers() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try sent(survey, at: survey.served(for: self))
    let code = try code(on: browser)
    try browser.follow("Take back answers you have sent")
    try browser.write(code)
    try browser.press()
    try browser.follow("Keep my answers")
    XCTAssertEqual(browser.location, "/en-GB/garden")
    try browser.open(survey.path("/end"))
    XCTAssertEqual(try self.code(on: browser), code)
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "response"), 1)
  }

  func testTheDeviceThatSentForgetsTheReceipt() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let other = try sent(survey, at: service)
    let browser = try sent(survey, at: service)
    let code = try code(on: browser)
    try browser.post(survey.path("/withdraw"), [("code", code), ("sure", "yes")])
    XCTAssertEqual(browser.heading, "Your answers are deleted")
    try browser.open(survey.path("/end"))
    XCTAssertEqual(browser.location, "/en-GB/garden?lost=1")
    try browser.open(survey.path())
    XCTAssertEqual(browser.texts("//main//button"), ["Start now"])
    try other.open(survey.path("/end"))
    XCTAssertNotEqual(try self.code(on: other), code)
  }

  func testTheDeviceThatSentIsNotThankedForWhatAnotherTookBack() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try sent(survey, at: service)
    let code = try code(on: browser)
    let other = try Browser(service.address, survey.path("/withdraw"))
    try other.post(survey.path("/withdraw"), [("code", code), ("sure", "yes")])
    XCTAssertEqual(other.heading, "Your answers are deleted")
    try browser.open(survey.path("/end"))
    XCTAssertEqual(browser.heading, "Your answers are deleted")
  }

  func testWhatSomebodyWroteInAWorkshopIsTakenBackOnTheSamePage() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    try write("The choir in Otley", code: [UInt8](repeating: 0, count: 10), in: survey)
    let kept = KeptData(folder: survey.data)
    XCTAssertTrue(try kept.contains("The choir in Otley"))
    let browser = try Browser(service.address, survey.path("/withdraw"))
    try browser.write("0000-0000-0000-0000")
    try browser.press()
    XCTAssertEqual(browser.heading, "Delete your answers?")
    try browser.press()
    XCTAssertEqual(browser.heading, "Your answers are deleted")
    XCTAssertFalse(try kept.contains("The choir in Otley"))
    XCTAssertEqual(try kept.rows(of: "workshop_line"), 1)
    try browser.open(survey.path("/withdraw"))
    try browser.write("0000-0000-0000-0000")
    try browser.press()
    XCTAssertEqual(browser.texts("//div[@role='alert']//a"), [Self.wrong])
  }

  /// Opens a workshop of the survey with words whose author has the receipt code of these bytes.
  private func write(_ text: String, code: [UInt8], in survey: GardenSurvey) throws {
    let store = try Store(folder: survey.data.path)
    defer { store.stop() }
    let receipt = store.key.hash(code, label: "equalsay receipt hash 1")
    try store.openWorkshop(
      try XCTUnwrap(WorkshopCode("K7M-4QX")), of: try XCTUnwrap(Identifier("garden")),
      on: try XCTUnwrap(CalendarDate("2027-01-15")),
      first: LogLine(seq: 1, unsealed: Array("{}".utf8), after: nil),
      words: [KeptWords(words: Words(text), receipt: receipt)])
  }

  func testWithdrawingTwiceAtOnceIsNoError() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let code = try code(on: sent(survey, at: service))
    let request = Connection.request(
      "POST", survey.path("/withdraw"),
      headers: ["Content-Type": "application/x-www-form-urlencoded"],
      body: Browser.encoded([("code", code), ("sure", "yes")]))
    let connections = try (0..<2).map { _ in try Connection(service.address) }
    for connection in connections { connection.send(request) }
    for connection in connections {
      XCTAssertTrue([200, 422].contains(try connection.answer().status))
    }
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "response"), 0)
    XCTAssertEqual(try service.complaints(), "")
  }
}

extension ShownPriorities {
  fileprivate func base() throws -> Int { try XCTUnwrap(try ranking().base.number) }
}
