import Foundation
import XCTest

/// Somebody sends what no page of ours would send: it is refused kindly, and nothing leaks or breaks.
final class HostileFieldTests: XCTestCase {
  /// A word that nobody else writes, to be looked for where it should not be.
  private let secret = "quokka"

  func testWhateverIsSentTheNextPageWorksAndNothingIsToldToTheConsole() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let service = try RunningService.demonstration(data, for: self)
    let browser = try Browser.begun(at: service.address)
    try send("answer=\(secret)%FF", to: "/q/helped", by: browser, expecting: [400])
    try send("answer=\(secret)%E0%80%80", to: "/q/helped", by: browser, expecting: [400])
    try send("answer=\(secret)%G0", to: "/q/helped", by: browser, expecting: [400])
    let fields = (0..<2000).map { "\(secret)\($0)=\(secret)" }.joined(separator: "&")
    try send(fields, to: "/q/helped", by: browser, expecting: [400])
    try send("answer=no&answer=used", to: "/q/heard", by: browser, expecting: [422])
    try send("answer=\(secret)", to: "/q/heard", by: browser, expecting: [422])
    try send("answer=no%00", to: "/q/heard", by: browser, expecting: [422])
    try send("answer=\(secret)&prefer=prefer_not", to: "/q/tried", by: browser, expecting: [422])
    try send(
      "place-1=leaflets&place-2=leaflets", to: "/q/priorities", by: browser, expecting: [422])
    let places = (1...400).map { "place-\($0)=company" }.joined(separator: "&")
    try send(places, to: "/q/priorities", by: browser, expecting: [422])
    try send("place-1=\(secret)", to: "/q/priorities", by: browser, expecting: [422])
    try send("equality=\(secret)", to: "/about-you", by: browser, expecting: [422])
    try send("", to: "/q/\(secret)", by: browser, expecting: [303])
    try send(
      "{\"answer\": \"\(secret)\"}", to: "/q/helped", as: "application/json", by: browser,
      expecting: [400])
    try send(
      "--\(secret)\r\n\r\n", to: "/q/helped", as: "multipart/form-data; boundary=\(secret)",
      by: browser, expecting: [400])
    XCTAssertEqual(service.stop(), 0)
    XCTAssertEqual(try service.complaints(), "")
  }

  private func send(
    _ body: String, to page: String, as type: String = "application/x-www-form-urlencoded",
    by browser: Browser, expecting expected: Set<Int>, line: UInt = #line
  ) throws {
    let headers = ["Cookie": try XCTUnwrap(browser.cookie), "Content-Type": type]
    let answer = try Connection.answer(
      from: browser.address, "POST", Browser.path(page), headers: headers, body: Array(body.utf8))
    XCTAssertTrue(expected.contains(answer.status), "\(answer.status)", line: line)
    if answer.status != 303 { SoundPage(answer).check(page, language: "en-GB", line: line) }
    try browser.open(Browser.path("/q/way"))
    XCTAssertEqual(browser.answer.status, 200, line: line)
    XCTAssertEqual(browser.location, Browser.path("/q/way"), line: line)
  }

  func testANULInATextIsLeftOut() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let browser = try Browser.begun(
      at: RunningService.demonstration(data, for: self).address)
    try browser.post(Browser.path("/q/helped"), [("answer", "sing\u{0}ing\u{202E}")])
    try browser.open(Browser.path("/q/helped"))
    XCTAssertEqual(browser.text("//textarea"), "singing")
  }

  func testALongTextIsShownBackWhole() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let service = try RunningService.demonstration(data, for: self)
    let browser = try Browser.begun(at: service.address, in: "ur")
    let text = String(repeating: "ں", count: 40_000)
    try browser.post(Browser.path("/q/helped", in: "ur"), [("answer", text)])
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(browser.text("//textarea"), text)
    SoundPage(browser.answer).check("a long text", language: "ur")
    try browser.post(Browser.path("/q/helped", in: "ur"), [("answer", String(text.prefix(2000)))])
    XCTAssertEqual(browser.answer.status, 200)
    XCTAssertEqual(browser.location, Browser.path("/q/priorities", in: "ur"))
    XCTAssertEqual(service.stop(), 0)
    XCTAssertEqual(try service.complaints(), "")
  }

  func testAFormOfAnotherSiteIsRefused() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let service = try RunningService.demonstration(data, for: self)
    let browser = try Browser.begun(at: service.address)
    // What new browsers say, and what those say that do not know the first header.
    for (name, value) in [
      ("Sec-Fetch-Site", "cross-site"), ("Origin", "http://elsewhere.example"), ("Origin", "null"),
    ] {
      let refused = try Connection.answer(
        from: service.address, "POST", Browser.path("/q/heard"),
        headers: [
          "Cookie": try XCTUnwrap(browser.cookie), name: value,
          "Content-Type": "application/x-www-form-urlencoded",
        ], body: Array("answer=no".utf8))
      XCTAssertEqual(refused.status, 400, value)
      try browser.open(Browser.path("/q/heard"))
      XCTAssertEqual(browser.ticked, [], value)
    }
  }
}
