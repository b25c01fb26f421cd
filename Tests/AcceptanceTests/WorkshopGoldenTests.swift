import XCTest

/// The pages of somebody who takes part in a workshop, stage by stage, as a person has read them.
final class WorkshopGoldenTests: XCTestCase {
  private static let data = Result { try Project.temporaryFolder().appending(path: "data") }
  private static let service = Result {
    try RunningService("demo", "--data", try data.get().path, "--responses", "0")
  }

  override class func tearDown() {
    do {
      try service.get().end()
      try FileManager.default.removeItem(at: try data.get().deletingLastPathComponent())
    } catch {
      XCTFail("\(error)")
    }
  }

  func testStandardPages() throws { try check("en-GB", prefix: "standard") }
  func testEasyReadPages() throws { try check("en-GB-x-easyread", prefix: "easy-read") }
  func testUrduPages() throws { try check("ur", prefix: "urdu") }

  private func check(_ tag: String, prefix: String) throws {
    let address = try Self.service.get().address
    let hall = try Facilitator(at: address, data: try Self.data.get())
    let browser = try Browser(address, hall.path(in: tag))
    func keep(_ name: String) throws {
      try GoldenPage(browser.answer).check("\(prefix)-room-\(name)")
      SoundPage(browser.answer).check("\(tag) \(name)", language: tag)
    }
    func show(_ name: String) throws {
      try browser.open(hall.path(in: tag))
      try keep(name)
    }
    func post(_ fields: [Browser.Field]) throws { try browser.post(hall.path(in: tag), fields) }

    try keep("door")
    try post([("act", "join")])
    try keep("slip")
    try post([("act", "took-slip")])
    for _ in 0..<2 { try hall.act("join", ["means": "paper"]) }
    try show("gathering")
    try hall.act("begin", ["stage": "silent-generation"])
    try post([("act", "write"), ("draft", ""), ("text", "Tea & <b>time</b>")])
    try post([("act", "finish")])
    try keep("writing")
    try post([("act", "write"), ("draft", "1"), ("text", " ")])
    try keep("writing-error")
    try hall.act("begin", ["stage": "round-robin"])
    try show("own-turn")
    try post([("act", "offer"), ("draft", "1"), ("text", "Tea & <b>time</b>")])
    try keep("other-turn")
    try hall.act("offer", ["participant": 2, "text": "Large print"])
    try hall.act("offer", ["participant": 3, "text": "ایک فون نمبر", "language": "ur"])
    try hall.act("begin", ["stage": "clarification"])
    try hall.act("note", ["idea": "A", "text": "Every week"])
    try hall.act("translate", ["idea": "C", "language": "en-GB", "text": "A phone number"])
    try hall.act("propose", ["ideas": ["A", "B"], "text": "Both together"])
    try show("clarification")
    try openVoting(hall, browser, tag)
    try keep("ranking")
    try post([("act", "vote"), ("place-1", "B"), ("place-2", "B")])
    try keep("ranking-error")
    try post([("act", "vote"), ("place-1", "B"), ("place-2", "A")])
    try keep("voted")
    try hall.act("ballot", ["participant": 2, "ideas": ["B", "C"]])
    try hall.act("close-voting")
    try show("results")
    try hall.act("begin", ["stage": "discussion"])
    try hall.act("open-voting")
    try hall.act("ballot", ["participant": 2, "ideas": ["A", "C"]])
    try hall.act("close-voting")
    try hall.act("plan-next-step", ["idea": "A", "horizon": "short", "smallChange": true])
    try show("second-results")
    try hall.act("close")
    try show("closed")
    try browser.open(hall.path("/erase", in: tag))
    try keep("erase")
  }

  /// Each opening draws another order for each person: until it is that of the letters.
  private func openVoting(_ hall: Facilitator, _ browser: Browser, _ tag: String) throws {
    for _ in 0..<200 {
      try hall.act("open-voting")
      try browser.open(hall.path(in: tag))
      let order = browser.attributes("//select[@id='place-1']/option/@value")
      if order == ["", "A", "B", "C"] { return }
      try hall.act("begin", ["stage": "clarification"])
    }
    XCTFail("No order is ever that of the letters.")
  }
}
