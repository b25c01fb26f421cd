import XCTest

/// The HTML of each kind of page, as a person has read it.
final class GoldenPageTests: XCTestCase {
  private static let questions = [
    ("statement", "about"), ("choose-one", "tried"), ("scale", "sure"), ("choose-many", "notice"),
    ("number", "times"), ("text", "helped"), ("rank", "priorities"),
  ]

  private func service() throws -> RunningService {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let outcome = try Outcome.of("survey", "publish", "older-people-access", "--data", data.path)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    return try .real(data, for: self)
  }

  func testStandardPages() throws {
    try check("en-GB", prefix: "standard")
  }

  func testEasyReadPages() throws {
    try check("en-GB-x-easyread", prefix: "easy-read")
  }

  func testUrduPages() throws {
    try check("ur", prefix: "urdu", questions: [("rank", "priorities")])
  }

  func testThePageOnWhichACodeIsMade() throws {
    let survey = try GardenSurvey(
      also: #""selfCode": true,"#, in: ["en-GB", "en-GB-x-easyread", "ur"], for: self)
    let service = try survey.served(for: self)
    for (tag, prefix) in [("en-GB", "standard"), ("en-GB-x-easyread", "easy-read"), ("ur", "urdu")]
    {
      let browser = try Browser(service.address, survey.path(in: tag))
      try browser.press()
      try browser.post(survey.path("/helped", in: tag), [])
      try GoldenPage(browser.answer).check("\(prefix)-code")
      guard prefix == "standard" else { continue }
      try browser.post(survey.path("/code"), [("code-parent", "M"), ("code-day", "32")])
      try GoldenPage(browser.answer).check("standard-code-error")
    }
  }

  func testADemonstrationSaysSo() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let service = try RunningService.demonstration(data, for: self)
    let browser = try Browser(service.address, "/en-GB")
    try GoldenPage(browser.answer).check("demonstration-surveys")
  }

  private func check(
    _ tag: String, prefix: String, questions: [(kind: String, id: String)] = questions
  ) throws {
    let browser = try Browser(service().address, Browser.path(in: tag))
    func keep(_ name: String) throws { try GoldenPage(browser.answer).check("\(prefix)-\(name)") }
    try keep("start")
    try browser.press()
    // In Easy Read the number is only asked of who gave one in the standard version.
    try browser.post(Browser.path("/q/tried"), [("answer", "found")])
    try browser.post(Browser.path("/q/times"), [("answer", "3")])
    for (kind, id) in questions {
      try browser.open(Browser.path("/q/\(id)", in: tag))
      try keep(kind)
    }
    try browser.post(
      Browser.path("/q/priorities", in: tag), [("place-1", "company"), ("place-2", "company")])
    try keep("error")
    try browser.post(
      Browser.path("/q/priorities", in: tag), [("place-1", "company"), ("place-2", "outreach")])
    try browser.post(Browser.path("/q/helped", in: tag), [("answer", "Tea & <b>time</b>\nand you")])
    try browser.open(Browser.path("/helped", in: tag))
    try keep("helped")
    try browser.open(Browser.path("/check", in: tag))
    try keep("check")
    try browser.press()
    try keep("gate")
    try browser.open(Browser.path("/about-you/age", in: tag))
    try keep("monitoring")
    try browser.post(Browser.path("/about-you", in: tag), [("equality", "no")])
    try keep("end")
    try browser.open(Browser.path("/nothing", in: tag))
    try keep("problem")
  }
}
