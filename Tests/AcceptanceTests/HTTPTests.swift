import Foundation
import XCTest

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every answer of the server, as browsers, proxies and attackers meet it.
final class HTTPTests: XCTestCase {
  private static let data = Result { try Project.temporaryFolder() }
  private static let shared = Result {
    try RunningService("demo", "--data", try data.get().path, "--responses", "0")
  }

  override class func tearDown() {
    do {
      try shared.get().end()
      try FileManager.default.removeItem(at: try data.get())
    } catch {
      XCTFail("\(error)")
    }
  }

  private var address: URL { get throws { try Self.shared.get().address } }

  private func answer(
    _ method: String = "GET", _ target: String, _ headers: [String: String] = [:],
    body: [UInt8]? = nil
  ) throws -> Answer {
    try Connection.answer(from: address, method, target, headers: headers, body: body)
  }

  /// A page of every kind, of somebody who has begun.
  private static let pages = [
    "", "/q/about", "/q/tried", "/q/sure", "/q/notice", "/q/helped", "/q/priorities", "/helped",
    "/check", "/declined", "/return", "/clear", "/withdraw", "/about-you", "/about-you/age",
    "/about-you/veteran", "/about-you/money",
  ]

  func testEveryPageIsSoundInEveryLanguage() throws {
    for tag in ["en-GB", "en-GB-x-easyread", "ur"] {
      let browser = try Browser.begun(at: address, in: tag)
      try browser.post(Browser.path("/q/tried", in: tag), [("answer", "found")])
      for page in Self.pages {
        try browser.open(Browser.path(page, in: tag))
        XCTAssertEqual(browser.location, Browser.path(page, in: tag))
        SoundPage(browser.answer).check("\(tag) \(page)", language: tag)
      }
      try browser.post(Browser.path("/q/priorities", in: tag), [("place-1", "x")])
      XCTAssertEqual(browser.answer.status, 422)
      SoundPage(browser.answer).check("\(tag), a mistake", language: tag)
      try browser.post(Browser.path("/about-you", in: tag), [])
      XCTAssertEqual(browser.answer.status, 422)
      SoundPage(browser.answer).check("\(tag), no choice", language: tag)
      try browser.post(Browser.path("/about-you", in: tag), [("equality", "no")])
      XCTAssertEqual(browser.location, Browser.path("/end", in: tag))
      SoundPage(browser.answer).check("\(tag), the end", language: tag)
      for page in [
        "", "/about/help", "/about/display", "/about/privacy", "/about/cookies",
        "/about/accessibility",
      ] {
        try browser.open("/" + tag + page)
        SoundPage(browser.answer).check("\(tag)\(page)", language: tag)
      }
    }
  }

  func testARefusalIsAPageInTheReadersLanguage() throws {
    let form = ["Content-Type": "application/x-www-form-urlencoded"]
    let refusals: [(Int, String, String, [String: String], [UInt8]?)] = [
      (404, "GET", "/older-people-access/q/nothing", [:], nil),
      (405, "DELETE", "/older-people-access/check", [:], nil),
      (400, "GET", "/older-people-access/%zz", [:], nil),
      (400, "POST", "/older-people-access/q/heard", ["Content-Type": "text/plain"], [1]),
      (
        413, "POST", "/older-people-access/q/heard", form,
        [UInt8](repeating: UInt8(ascii: "a"), count: 300_000)
      ),
      (431, "GET", "/older-people-access", ["X-Long": String(repeating: "a", count: 20_000)], nil),
    ]
    let cookie = try XCTUnwrap(Browser.begun(at: address).cookie)
    for (status, method, path, headers, body) in refusals {
      for tag in ["en-GB", "en-GB-x-easyread", "ur"] {
        let headers = headers.merging(["Cookie": cookie]) { $1 }
        let answer = try answer(method, "/" + tag + path, headers, body: body)
        XCTAssertEqual(answer.status, status, "\(method) \(tag)\(path)")
        SoundPage(answer).check("\(status) \(tag)", language: tag)
      }
    }
  }

  func testWithoutALanguageInThePathTheBrowsersCounts() throws {
    let wanted = ["Accept-Language": "mi, ur-PK;q=0.9, en;q=0.5"]
    let missing = try answer("GET", "/nothing/here", wanted)
    XCTAssertEqual(missing.status, 404)
    SoundPage(missing).check("a page of no language", language: "ur")
    SoundPage(try answer("GET", "/nothing/here")).check("no wish at all", language: "en-GB")
    let long = try answer(
      "GET", "/", wanted.merging(["X-Long": String(repeating: "a", count: 20_000)]) { $1 })
    XCTAssertEqual(long.status, 431)
    SoundPage(long).check("a long head", language: "ur")
    XCTAssertEqual(try answer("GET", "/", wanted).headers["location"], "/ur")
    XCTAssertEqual(try answer("GET", "/").headers["location"], "/en-GB")
  }

  func testARefusedMethodSaysWhichAreAllowed() throws {
    for (method, page, allowed) in [
      ("PUT", "/check", "GET, HEAD, POST"), ("POST", "", "GET, HEAD"),
      ("POST", "/end", "GET, HEAD"),
    ] {
      let answer = try answer(method, Browser.path(page))
      XCTAssertEqual(answer.status, 405, page)
      XCTAssertEqual(answer.headers["allow"], allowed, page)
    }
  }

  func testHeadIsGetWithoutTheBody() throws {
    for path in ["/en-GB", Browser.path(), "/nothing"] {
      let (get, head) = (try answer("GET", path), try answer("HEAD", path))
      XCTAssertEqual(head.status, get.status)
      XCTAssertEqual(head.headers["content-length"], String(get.body.count))
      XCTAssertEqual(
        head.headers["content-security-policy"], get.headers["content-security-policy"])
      XCTAssertEqual(head.body, [])
    }
  }

  func testTheStylesheetIsSmallAndKept() throws {
    let browser = try Browser(address, "/en-GB")
    let path = try XCTUnwrap(browser.attributes("//link[@rel='stylesheet']/@href").first)
    let style = try answer("GET", path)
    XCTAssertEqual(style.status, 200)
    XCTAssertLessThan(style.body.count, 20_000)
    XCTAssertEqual(style.headers["content-type"], "text/css; charset=utf-8")
    XCTAssertEqual(style.headers["cache-control"], "public, max-age=31536000, immutable")
    XCTAssertFalse(style.text.contains("://"))
    XCTAssertFalse(style.text.contains("@import"))
    let icon = try XCTUnwrap(browser.attributes("//link[@rel='icon']/@href").first)
    XCTAssertEqual(try answer("GET", icon).headers["content-type"], "image/svg+xml")
    XCTAssertEqual(try answer("GET", "/assets/style-000000000000.css").status, 404)
  }

  func testTheCookieIsForThisServerAlone() throws {
    let begin = try answer("POST", Browser.path("/begin"))
    XCTAssertEqual(begin.status, 303)
    let cookie = try XCTUnwrap(begin.headers["set-cookie"])
    // 22 symbols of 6 bits hold 128 bits.
    XCTAssertNotNil(
      cookie.wholeMatch(
        of: /equalsay=[A-Za-z0-9_-]{22}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=259200/), cookie)
    XCTAssertNotEqual(try answer("POST", Browser.path("/begin")).headers["set-cookie"], cookie)
  }

  func testBehindTLSTheCookieIsSecure() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let service = try RunningService(
      "demo", "--data", data.path, "--responses", "0", "--secure"
    ).ending(with: self)
    let begin = try Connection.answer(from: service.address, "POST", Browser.path("/begin"))
    XCTAssertEqual(begin.headers["set-cookie"]?.split(separator: "; ").contains("Secure"), true)
  }

  func testUnderTLSASessionThatAnotherHostCouldHaveSetIsNoSession() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let service = try RunningService(
      "demo", "--data", data.path, "--responses", "0", "--secure"
    ).ending(with: self)
    let browser = try Browser.begun(at: service.address)
    let cookie = try XCTUnwrap(browser.cookie)
    XCTAssertTrue(cookie.hasPrefix("__Host-equalsay="), cookie)
    XCTAssertEqual(browser.location, Browser.path("/q/about"))
    let planted = cookie.replacing("__Host-", with: "")
    let other = try Browser(service.address, Browser.path("/q/about"), cookie: planted)
    XCTAssertEqual(other.location, Browser.path() + "?lost=1")
  }

  func testHealthSaysThatTheDatabaseCanBeWritten() throws {
    let health = try answer("GET", "/health")
    XCTAssertEqual(health.status, 200)
    XCTAssertEqual(health.text, #"{"status":"ok"}"#)
  }
}
