import Foundation
import XCTest

/// What browsers, people and attackers send that nobody hopes for.
final class HardCaseTests: XCTestCase {
  private static let form = "application/x-www-form-urlencoded"

  /// Sends bytes as a form of the person with this browser.
  private func post(
    _ path: String, _ body: String, as type: String = form, from browser: Browser
  ) throws -> Answer {
    var headers = ["Content-Type": type]
    headers["Cookie"] = browser.cookie
    return try Connection.answer(
      from: browser.address, "POST", path, headers: headers, body: Array(body.utf8))
  }

  func testAVeryLongTextInArabicIsShownBackWholeWithTheLimit() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.post(survey.path("/q/story"), [("answer", "قصة قصيرة")])
    try browser.open(survey.path("/q/story"))
    let text = String(String(repeating: "حديقتي جميلة ", count: 4000).prefix(40_000))
    XCTAssertEqual(text.count, 40_000)
    try browser.write(text)
    try browser.press()
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(
      browser.texts("//div[@role='alert']//a"),
      ["Your answer has 40,000 characters. Make it 2,000 characters or shorter"])
    XCTAssertEqual(browser.attributes("//textarea"), ["\n" + text])
    XCTAssertEqual(browser.attributes("//textarea/@dir"), ["auto"])
    let other = try Browser(browser.address, survey.path("/q/story"), cookie: browser.cookie)
    XCTAssertEqual(other.text("//textarea"), "قصة قصيرة")
    let short = String(text.prefix(2000))
    try browser.write(short)
    try browser.press()
    XCTAssertEqual(browser.location, "/en-GB/garden/helped")
    try other.open(survey.path("/q/story"))
    XCTAssertEqual(
      other.attributes("//textarea"), ["\n" + short.trimmingCharacters(in: .whitespaces)])
  }

  func testWhatIsFarTooMuchIsRefusedWithAPageAndLosesNothing() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.post(survey.path("/q/grow"), [("answer", "beans")])
    let answer = try post(
      survey.path("/q/story"), "answer=" + String(repeating: "long ", count: 60_000),
      from: browser)
    XCTAssertEqual(answer.status, 413)
    XCTAssertTrue(answer.text.contains("<h1>That is too much to send at once</h1>"))
    try browser.open(survey.path("/q/grow"))
    XCTAssertEqual(browser.ticked, ["Beans"])
  }

  func testEmojiAreKeptAsTheyAre() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    let text = "👩🏽‍🌾 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇬🇧 ☀︎ ☀️"
    try browser.post(survey.path("/q/story"), [("answer", text)])
    try browser.open(survey.path("/check"))
    XCTAssertEqual(
      browser.answersShown["What happened there?"]?.unicodeScalars.map(\.value),
      text.unicodeScalars.map(\.value))
  }

  func testWhatNoKeyboardWritesIsDropped() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    // What a right-to-left language needs stays: marks (200F) and isolates (2067, 2069).
    let typed = "a\u{0}b\u{7}c\u{202E}d\u{202D}e\u{FEFF}f\u{85}g\u{200F}\u{2067}h\u{2069}\u{0}"
    try browser.post(survey.path("/q/story"), [("answer", typed)])
    try browser.open(survey.path("/q/story"))
    XCTAssertEqual(
      browser.text("//textarea")?.unicodeScalars.map(\.value),
      "abcdefg\u{200F}\u{2067}h\u{2069}".unicodeScalars.map(\.value))
    try browser.post(survey.path("/q/story"), [("answer", "\u{0}\u{202E}")])
    try browser.open(survey.path("/check"))
    XCTAssertEqual(browser.answersShown["What happened there?"], "Not answered")
    try browser.post(survey.path("/q/hours"), [("answer", "ab\u{0}\u{1B}c")])
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(browser.attributes("//input[@id='answer-1']/@value"), ["abc"])
  }

  func testBytesThatAreNoTextAreRefusedWithAPage() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.post(survey.path("/q/story"), [("answer", "Still here")])
    // Lone surrogates, an overlong slash, a cut sequence, a broken escape.
    for body in [
      "answer=%ED%A0%80", "answer=%ED%B0%80", "answer=%C0%AF", "answer=%E2%82", "answer=%FF",
      "answer=%zz", "answer=%4", "%ED%A0%80=x",
    ] {
      let answer = try post(survey.path("/q/story"), body, from: browser)
      XCTAssertEqual(answer.status, 400, body)
      XCTAssertTrue(answer.text.contains("<h1>We could not read what was sent</h1>"), body)
    }
    try browser.open(survey.path("/q/story"))
    XCTAssertEqual(browser.text("//textarea"), "Still here")
  }

  func testAFieldSentTwiceIsAMistakeOrCountsOnce() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    try browser.post(survey.path("/q/grow"), [("answer", "beans"), ("answer", "flowers")])
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(browser.texts("//div[@role='alert']//a"), ["Choose only 1 answer"])
    try browser.post(survey.path("/q/tools"), [("answer", "fork"), ("answer", "fork")])
    try browser.open(survey.path("/q/tools"))
    XCTAssertEqual(browser.ticked, ["A fork"])
    try browser.post(survey.path("/q/story"), [("answer", "First"), ("answer", "Second")])
    try browser.open(survey.path("/q/story"))
    XCTAssertEqual(browser.text("//textarea"), "First")
    try browser.post(
      survey.path("/q/wishes"), [("place-1", "sun"), ("place-1", "rain"), ("place-2", "")])
    try browser.open(survey.path("/check"))
    XCTAssertEqual(browser.answersShown["What do you wish for?"], "Sun")
    try browser.post(
      survey.path("/q/wishes"), [("place-1", "sun"), ("place-2", "rain"), ("place-3", "company")])
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(browser.texts("//div[@role='alert']//a"), ["Choose no more than 2 answers"])
    try browser.post(survey.path("/q/grow"), [("answer", "weeds")])
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(
      browser.texts("//div[@role='alert']//a"), ["Choose one of the answers on this page"])
  }

  func testOnlyFormsOfThisServiceAreRead() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    for type in [
      "application/json", "text/plain", "multipart/form-data; boundary=x", "",
      "application/x-www-form-urlencodedx",
    ] {
      let answer = try post(survey.path("/q/story"), "answer=Forged", as: type, from: browser)
      XCTAssertEqual(answer.status, 400, type)
      XCTAssertTrue(answer.text.contains("<h1>We could not read what was sent</h1>"), type)
    }
    let forged = try Connection.answer(
      from: browser.address, "POST", survey.path("/q/story"),
      headers: [
        "Content-Type": Self.form, "Cookie": try XCTUnwrap(browser.cookie),
        "Sec-Fetch-Site": "cross-site",
      ], body: Array("answer=Forged".utf8))
    XCTAssertEqual(forged.status, 400)
    XCTAssertFalse(try KeptData(folder: survey.data).contains("Forged"))
    let parameter = Self.form + "; charset=UTF-8"
    let taken = try post(survey.path("/q/story"), "answer=Ours", as: parameter, from: browser)
    XCTAssertEqual(taken.status, 303)
  }

  func testACookieThatIsLostOnTheWayLeadsToTheStart() throws {
    let survey = try GardenSurvey(also: #""monitoring": { "set": "england" },"#, for: self)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    try browser.post(survey.path("/q/grow"), [("answer", "beans")])
    for cookie in [nil, "equalsay=", "equalsay=x", "equalsay=AAAAAAAAAAAAAAAAAAAAAA.xc"] {
      let lost = try Browser(service.address, survey.path(), cookie: cookie)
      for page in ["/q/grow", "/helped", "/check", "/later", "/about-you", "/end"] {
        try lost.open(survey.path(page))
        XCTAssertEqual(lost.location, "/en-GB/garden?lost=1", page)
        XCTAssertEqual(lost.texts("//main//button"), ["Start now"], page)
      }
      for page in ["/q/grow", "/q/welcome", "/helped", "/check", "/about-you", "/about-you/age"] {
        try lost.post(
          survey.path(page), [("answer", "flowers"), ("helped", "no"), ("equality", "yes")])
        XCTAssertEqual(lost.location, "/en-GB/garden?lost=1", page)
      }
      try lost.post(survey.path("/q/story"), [("answer", "x"), ("then", "later")])
      XCTAssertEqual(lost.location, "/en-GB/garden?lost=1")
    }
    try browser.open(survey.path("/q/grow"))
    XCTAssertEqual(browser.ticked, ["Beans"])
  }

  func testPathsNeverLeaveTheService() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    for target in [
      "/pictures/garden/1/../../../../etc/passwd", "/pictures/garden/1/..%2F..%2Fetc%2Fpasswd",
      "/pictures/garden/1/%2e%2e", "/pictures/garden/1/..%5c..%5cetc%5cpasswd",
      "/pictures/garden/1//etc/passwd", "/pictures/garden/1/passwd%00.svg",
      "/pictures/..%2Fgarden/1/tick", "/pictures/garden/-1/tick", "/pictures/garden/1/tick.svg",
      "/pictures/garden/99999999999999999999/tick", "/pictures/garden/1/",
      "/assets/../Package.swift", "/assets/..%2FPackage.swift", "/assets//etc/passwd",
      "/assets/style.css", "/assets/", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
      "/en-GB/garden/q/..%2Fgrow", "/en-GB/..%2Fgarden",
    ] {
      let answer = try Connection.answer(from: service.address, target)
      XCTAssertTrue([400, 404].contains(answer.status), "\(target): \(answer.status)")
      XCTAssertEqual(answer.headers["content-type"], "text/html; charset=utf-8", target)
      XCTAssertFalse(answer.text.contains("root:"), target)
    }
    let page = try Browser(service.address, survey.path())
    for file in page.attributes("//link/@href | //script/@src") {
      XCTAssertEqual(try Connection.answer(from: service.address, file).status, 200, file)
    }
  }

  func testStartingTwiceAtOnceBeginsOneDraftInASession() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try Browser(service.address, "/en-GB/about/display")
    try browser.choose("Large")
    try browser.press()
    let request = Connection.request(
      "POST", survey.path("/begin"), headers: ["Cookie": try XCTUnwrap(browser.cookie)], body: [])
    let connections = try (0..<8).map { _ in try Connection(service.address) }
    for connection in connections { connection.send(Array(request.dropLast())) }
    for connection in connections { connection.send([UInt8(ascii: "\n")]) }
    for connection in connections {
      let answer = try connection.answer()
      XCTAssertEqual(answer.status, 303)
      XCTAssertEqual(answer.headers["location"], survey.path("/q/welcome"))
    }
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "draft"), 1)
    try browser.post(survey.path("/q/grow"), [("answer", "beans")])
    try browser.open(survey.path("/check"))
    try browser.press()
    XCTAssertEqual(browser.heading, "Thank you. Your answers have been sent")
    XCTAssertEqual(try KeptData(folder: survey.data).rows(of: "response"), 1)
  }
}
