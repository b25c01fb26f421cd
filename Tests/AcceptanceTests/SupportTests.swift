import Foundation
import Responses
import XCTest

/// What helps people through: somebody at their side, pages that look right, a quick way out.
final class SupportTests: XCTestCase {
  private let helped = "Did someone help you to answer?"

  func testWhetherSomebodyHelpedIsAskedShownChangedAndKept() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    try browser.passOver(until: helped)
    XCTAssertEqual(browser.location, "/en-GB/garden/helped")
    XCTAssertEqual(browser.attributes("//a[@class='back']/@href"), ["/en-GB/garden/q/story"])
    try browser.choose("Yes, someone helped me to read or write.")
    try browser.press()
    XCTAssertEqual(browser.heading, "Check your answers")
    XCTAssertEqual(
      browser.answersShown[helped],
      "Yes, someone helped me to read or write. The answers are mine")
    try browser.follow("Change your answer to: " + helped)
    XCTAssertEqual(
      browser.ticked, ["Yes, someone helped me to read or write. The answers are mine"])
    XCTAssertEqual(browser.attributes("//a[@class='back']/@href"), ["/en-GB/garden/check"])
    try browser.choose("Yes, someone answered for me")
    try browser.press()
    XCTAssertEqual(browser.answersShown[helped], "Yes, someone answered for me")
    try browser.press()
    XCTAssertEqual(browser.heading, "Thank you. Your answers have been sent")
    XCTAssertEqual(service.stop(), 0)
    XCTAssertEqual(
      try KeptData(folder: survey.data).responses(to: "garden").map(\.help), [.inPlace])
  }

  func testTheQuestionAboutHelpMayBePassedOverAndIsAskedOnce() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    try browser.passOver(until: helped)
    try browser.press()
    XCTAssertEqual(browser.answersShown[helped], "Not answered")
    try browser.open(survey.path("/q/story"))
    try browser.press()
    XCTAssertEqual(browser.heading, "Check your answers")
    try browser.press()
    XCTAssertEqual(service.stop(), 0)
    XCTAssertEqual(try KeptData(folder: survey.data).responses(to: "garden").map(\.help), [nil])
  }

  func testTextSizeAndColoursStickAcrossPagesAndInTheCookie() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    let session = try XCTUnwrap(browser.cookie)
    try browser.open(survey.path("/q/grow?change=1"))
    try browser.follow("Text size, colours and pictures")
    XCTAssertEqual(browser.ticked, ["Usual", "As my device has them", "With pictures"])
    try browser.choose("Very large")
    try browser.choose("Strong contrast")
    try browser.press()
    XCTAssertEqual(browser.location, "/en-GB/garden/q/grow?change=1")
    XCTAssertEqual(browser.cookie, session + ".xc")
    for page in ["/q/grow", "/q/story", "/check", "", "/withdraw"] {
      try browser.open(survey.path(page))
      XCTAssertEqual(
        browser.attributes("/html/@class"), ["standard text-largest colours-strong"], page)
    }
    try browser.post(survey.path("/q/grow"), [("answer", "beans")])
    XCTAssertEqual(browser.cookie, session + ".xc")
    for path in ["/en-GB", "/en-GB/about/privacy", "/en-GB/nowhere"] {
      try browser.open(path)
      XCTAssertEqual(
        browser.attributes("/html/@class"), ["standard text-largest colours-strong"], path)
    }
    try browser.open("/en-GB-x-easyread/garden")
    XCTAssertEqual(
      browser.attributes("/html/@class"), ["easy-read text-largest colours-strong"])
    try browser.open("/en-GB/about/display")
    XCTAssertEqual(browser.ticked, ["Very large", "Strong contrast", "With pictures"])
    try browser.choose("Large")
    try browser.choose("As my device has them")
    try browser.press()
    XCTAssertEqual(browser.cookie, session + ".l")
    XCTAssertEqual(browser.attributes("/html/@class"), ["standard text-large"])
    try browser.choose("Usual")
    try browser.press()
    XCTAssertEqual(browser.cookie, session)
    XCTAssertEqual(browser.attributes("/html/@class"), ["standard"])
  }

  func testTheDisplayPageLeadsBackToThePageWithAllItBrought() throws {
    let survey = try GardenSurvey(
      also: #""consent": {"text": "I agree."}, "sites": [ { "id": "hub", "name": "Hub" } ],"#,
      for: self)
    let service = try survey.served(for: self)
    let browser = try Browser(service.address, survey.path("/consent?site=hub&again=1"))
    try browser.follow("Text size, colours and pictures")
    try browser.press()
    XCTAssertEqual(browser.location, "/en-GB/garden/consent?site=hub&again=1")
  }

  func testTheDisplayPageNeverLeadsElsewhere() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let headers = ["Content-Type": "application/x-www-form-urlencoded"]
    for origin in [
      "", "?", "/", "//", "//evil.example", "/\\evil.example", "https://evil.example",
      "//evil.example/en-GB", "/\u{09}/evil.example", "/en-GB\r\nX-Evil: 1", "javascript:alert(1)",
      "en-GB", "/en-GB/../..//evil.example", "/en-GB/%2e%2e/evil", "/%", "/assets/evil", "/nowhere",
      "/en-GB/garden/nowhere", "\u{202E}/en-GB",
    ] {
      let answer = try Connection.answer(
        from: service.address, "POST", "/en-GB/about/display", headers: headers,
        body: Browser.encoded([("from", origin), ("size", "large")]))
      XCTAssertEqual(answer.status, 303, origin)
      XCTAssertEqual(answer.headers["location"], "/en-GB/about/display", origin)
      XCTAssertNil(answer.headers["x-evil"])
    }
    let honest = try Connection.answer(
      from: service.address, "POST", "/en-GB/about/display", headers: headers,
      body: Browser.encoded([("from", "/en-GB/garden/q/grow"), ("size", "enormous")]))
    XCTAssertEqual(honest.headers["location"], "/en-GB/garden/q/grow")
    XCTAssertEqual(try service.complaints(), "")
  }

  func testThereIsAQuickWayOutOfEveryPage() throws {
    let survey = try GardenSurvey(for: self)
    let exit = "https://www.example.org/?q=\"weather\"&x"
    try write(#"{ "exitTo": "https://www.example.org/?q=\"weather\"&x" }"#, of: survey)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    for page in ["", "/q/grow", "/check", "/return", "/nowhere"] {
      try browser.open(survey.path(page))
      XCTAssertEqual(browser.texts("//header/a[@id='exit']"), ["Leave this page quickly"], page)
      XCTAssertEqual(browser.attributes("//a[@id='exit']/@href"), [exit], page)
      XCTAssertEqual(browser.attributes("//a[@id='exit']/@rel"), ["nofollow noreferrer"], page)
    }
  }

  func testWithoutAConfiguredExitTheWayOutIsHarmless() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try Browser(survey.served(for: self).address, survey.path())
    XCTAssertEqual(
      browser.attributes("//a[@id='exit']/@href"), ["https://www.bbc.co.uk/weather"])
  }

  func testOnlyAnHTTPSPageIsAWayOut() throws {
    let survey = try GardenSurvey(for: self)
    try survey.publish()
    for exit in ["http://example.org", "javascript:alert(1)", "https://", "example.org", ""] {
      try write("{ \"exitTo\": \"\(exit)\" }", of: survey)
      let outcome = try Outcome.of("serve", "--data", survey.data.path, "--port", "0")
      XCTAssertEqual(outcome.status, 1, exit)
      XCTAssertEqual(outcome.output, "")
      XCTAssertEqual(
        outcome.problems,
        "\(survey.data.path)/organisation.json: \"exitTo\" is \"\(exit)\", which is no https "
          + "address. Give the whole address of a harmless page, such as "
          + "\"https://www.bbc.co.uk/weather\", or leave it out.\n")
    }
  }

  private func write(_ organisation: String, of survey: GardenSurvey) throws {
    try FileManager.default.createDirectory(
      at: survey.data, withIntermediateDirectories: true)
    try Data(organisation.utf8).write(to: survey.data.appending(path: "organisation.json"))
  }
}
