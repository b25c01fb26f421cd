import Foundation
import XCTest

/// What a person has answered is kept, and counts once.
final class KeepingAnswersTests: XCTestCase {
  private func folder() throws -> URL {
    try Project.temporaryFolder(for: self).appending(path: "data")
  }

  func testAClosedBrowserResumesAtTheNextOpenQuestion() throws {
    let service = try RunningService.demonstration(folder(), for: self)
    let before = try Browser.begun(at: service.address)
    try before.answer("This survey is about")
    try before.answer("Who are you answering for?", "None of these")
    let after = try Browser(service.address, Browser.path(), cookie: before.cookie)
    XCTAssertEqual(after.texts("//main//button"), ["Carry on with your answers"])
    try after.press()
    XCTAssertTrue(after.heading.hasPrefix("If you felt low or worried for some weeks"))
    try after.follow("Back")
    XCTAssertEqual(after.ticked, ["None of these"])
  }

  func testAnAcknowledgedPageOutlivesAKilledServer() throws {
    let data = try folder()
    let killed = try RunningService.demonstration(data, for: self)
    let before = try Browser.begun(at: killed.address)
    try before.passOver(until: "What has helped you")
    try before.write("Singing in the choir")
    try before.press()
    killed.kill()
    let restarted = try RunningService.demonstration(data, for: self)
    let after = try Browser(
      restarted.address, Browser.path("/q/helped"), cookie: before.cookie)
    XCTAssertEqual(after.text("//textarea"), "Singing in the choir")
  }

  func testSendingTwiceAtOnceStoresOnce() throws {
    let data = try folder()
    let service = try RunningService.demonstration(data, for: self)
    let browser = try Browser.begun(at: service.address)
    try browser.fillBallot(["company"])
    let address = service.address
    let headers = [
      "Cookie": try XCTUnwrap(browser.cookie),
      "Content-Type": "application/x-www-form-urlencoded",
    ]
    // Both requests are all but complete before either is completed.
    let request = Connection.request(
      "POST", Browser.path("/about-you"), headers: headers, body: Array("equality=no".utf8))
    let connections = try (0..<2).map { _ in try Connection(address) }
    for connection in connections { connection.send(Array(request.dropLast())) }
    for connection in connections { connection.send([UInt8(ascii: "o")]) }
    for connection in connections {
      let answer = try connection.answer()
      XCTAssertEqual(answer.status, 303)
      XCTAssertEqual(answer.headers["location"], Browser.path("/end"))
    }
    XCTAssertEqual(try ShownPriorities(of: data).ranking().base, 1)
    XCTAssertEqual(try ShownPriorities(of: data).responses, 1)
  }

  func testSendingTwoTimesFromTwoThreadsStoresOnce() throws {
    let data = try folder()
    let service = try RunningService.demonstration(data, for: self)
    let browser = try Browser.begun(at: service.address)
    try browser.fillBallot(["company"])
    let (address, cookie) = (service.address, browser.cookie)
    let done = expectation(description: "both have sent")
    done.expectedFulfillmentCount = 2
    for _ in 0..<2 {
      Thread.detachNewThread {
        do {
          let tab = try Browser(address, Browser.path("/about-you"), cookie: cookie)
          try tab.post(Browser.path("/about-you"), [("equality", "no")])
          XCTAssertEqual(tab.location, Browser.path("/end"))
        } catch {
          XCTFail("\(error)")
        }
        done.fulfill()
      }
    }
    wait(for: [done], timeout: 60)
    XCTAssertEqual(try ShownPriorities(of: data).responses, 1)
  }

  func testSendingAgainAndOldPagesChangeNothing() throws {
    let data = try folder()
    let service = try RunningService.demonstration(data, for: self)
    let browser = try Browser.ballot(["company", "outreach"], at: service.address)
    let receipt = try XCTUnwrap(browser.text("//*[@id='receipt']"))
    let sent = try ShownPriorities(of: data)
    try browser.post(Browser.path("/about-you"), [("equality", "no")])
    XCTAssertEqual(browser.text("//*[@id='receipt']"), receipt)
    try browser.fillBallot(["leaflets"])
    XCTAssertEqual(browser.text("//*[@id='receipt']"), receipt)
    try browser.post(Browser.path("/about-you/money"), [("answer", "comfortably")])
    XCTAssertEqual(browser.text("//*[@id='receipt']"), receipt)
    try browser.post(Browser.path("/check"), [])
    XCTAssertEqual(browser.text("//*[@id='receipt']"), receipt)
    XCTAssertEqual(sent.responses, 1)
    XCTAssertEqual(try ShownPriorities(of: data), sent)
  }

  func testTwoTabsOnTwoQuestionsLoseNothing() throws {
    let service = try RunningService.demonstration(folder(), for: self)
    let one = try Browser.begun(at: service.address)
    try one.open(Browser.path("/q/way"))
    let other = try Browser(service.address, Browser.path("/q/travel"), cookie: one.cookie)
    try one.choose("By video call")
    try other.choose("Drive myself")
    try other.press()
    try one.press()
    try one.open(Browser.path("/check"))
    XCTAssertEqual(
      one.answersShown["If you wanted help, how would you most like to talk with someone?"],
      "By video call")
    XCTAssertEqual(
      one.answersShown["How would you get to a visit in the nearest town?"], "Drive myself")
  }

  func testAnotherPersonOnTheSameDeviceCountsToo() throws {
    let data = try folder()
    let service = try RunningService.demonstration(data, for: self)
    let browser = try Browser.ballot(["company"], at: service.address)
    let first = try XCTUnwrap(browser.text("//*[@id='receipt']"))
    try browser.open(Browser.path())
    XCTAssertEqual(browser.texts("//main//button"), ["Answer again, for another person"])
    try browser.press()
    XCTAssertEqual(browser.location, Browser.path("/q/about"))
    try browser.open(Browser.path("/check"))
    XCTAssertEqual(Set(browser.answersShown.values), ["Not answered"])
    try browser.fillBallot(["leaflets"])
    try browser.passOver(until: "Some questions about you")
    try browser.choose("No, skip them")
    try browser.press()
    let second = try XCTUnwrap(browser.text("//*[@id='receipt']"))
    XCTAssertNotEqual(first, second)
    let shown = try ShownPriorities(of: data)
    XCTAssertEqual(shown.responses, 2)
    XCTAssertEqual(try shown.option("company").points, 3)
    XCTAssertEqual(try shown.option("leaflets").points, 3)
  }

  func testAPersonWithoutACookieIsLedToTheStartPageWithAWord() throws {
    let service = try RunningService.demonstration(folder(), for: self)
    let stranger = try Browser(service.address, "/en-GB")
    for page in ["/q/heard", "/q/heard?change=1", "/check", "/about-you", "/about-you/age", "/end"]
    {
      try stranger.open(Browser.path(page))
      assertIsLost(stranger, page)
    }
    for page in ["/q/heard", "/check", "/about-you", "/about-you/age"] {
      try stranger.post(Browser.path(page), [("answer", "no"), ("equality", "no")])
      assertIsLost(stranger, page)
    }
    XCTAssertNil(stranger.cookie)
    let forged = try Browser(
      service.address, Browser.path("/check"), cookie: "equalsay=AAAAAAAAAAAAAAAAAAAAAA")
    assertIsLost(forged, "a cookie of nobody")
  }

  private func assertIsLost(_ browser: Browser, _ page: String, line: UInt = #line) {
    XCTAssertEqual(browser.answer.status, 200, page, line: line)
    XCTAssertEqual(browser.heading, "Getting help with mental health after 65", page, line: line)
    XCTAssertEqual(
      browser.text("//main/p[@class='banner']")?.hasPrefix(
        "There are no unsent answers on this device."), true, page, line: line)
    XCTAssertEqual(browser.texts("//main//button"), ["Start now"], page, line: line)
  }
}
