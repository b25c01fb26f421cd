import Foundation
import XCTest

/// A translator looks at every page of a survey while they work on its file.
final class PreviewTests: XCTestCase {
  private var translations = URL(filePath: "/")
  private var service: RunningService?

  private var catalogue: URL { translations.appending(path: "older-people-access/ur.po") }

  override func setUpWithError() throws {
    translations = try Project.temporaryFolder(for: self).appending(path: "Translations")
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "Translations"), to: translations)
    try edit("#, fuzzy\nmsgctxt \"older-people-access:heard.text\"") {
      $0.replacing("msgctxt \"older-people-access:heard.text\"", with: $1)
    }
    service = try RunningService(
      "translations", "preview", "older-people-access", "--language", "ur",
      "--translations", translations.path
    ).ending(with: self)
  }

  private func edit(_ new: String, _ change: (String, String) -> String) throws {
    let text = try String(contentsOf: catalogue, encoding: .utf8)
    let changed = change(text, new)
    XCTAssertNotEqual(text, changed)
    try changed.write(to: catalogue, atomically: true, encoding: .utf8)
  }

  func testEveryPageIsThereAndSaysWhatIsLeftToDo() throws {
    let address = try XCTUnwrap(service).address
    let index = try Browser(address, "/")
    let paths = index.texts("//ol//code").map { $0.replacing("/ur/older-people-access", with: "") }
    for path in [
      "", "/q/about", "/q/heard", "/q/times", "/q/priorities", "/helped", "/later", "/check",
      "/about-you", "/about-you/age", "/about-you/ethnic-group-own-words", "/end", "/withdraw",
      "/return", "/clear", "/you-said-we-did", "/ur/about/privacy", "/ur/workshops",
    ] {
      XCTAssertTrue(paths.contains(path), path)
    }
    // Each stage of the workshop on a phone and on the wall.
    XCTAssertEqual(paths.count { $0.hasSuffix("/screen") }, 8)
    XCTAssertEqual(index.text("//ol/li[.//strong]/code"), "/ur/older-people-access/q/heard")
    for link in index.attributes("//ol//a/@href") {
      for side in ["ur", "en-GB"] {
        let page = try Browser(address, "\(link)/\(side)")
        XCTAssertEqual(page.answer.status, 200, link)
        XCTAssertEqual(page.attributes("/html/@lang"), [side], link)
        XCTAssertNotNil(page.text("//*[contains(@class, 'preview-banner')]"), link)
        XCTAssertFalse(
          page.answer.text.unicodeScalars.contains { (0xE000...0xE0FF).contains($0.value) }, link)
      }
    }
    let place = try XCTUnwrap(index.attributes("//ol/li[.//strong]/a/@href").first)
    let page = try Browser(address, place)
    XCTAssertEqual(page.attributes("//iframe/@src"), ["\(place)/ur", "\(place)/en-GB"])
    // A title can be in either language, in a page that runs as the reader's does.
    XCTAssertEqual(page.attributes("//h1/@dir"), ["auto"])
    XCTAssertEqual(Set(index.attributes("//ol//a/@dir")), ["auto"])
    XCTAssertEqual(
      page.texts("//ul[@class='preview-list']//code").first, "older-people-access:heard.text")
    let shown = try Browser(address, "\(place)/ur")
    XCTAssertTrue(
      shown.attributes("//*[@class='preview-mark'][@lang='en-GB']/@title").first?
        .hasPrefix("older-people-access:heard.text · ") == true, shown.answer.text)
  }

  func testASavedFileIsShownAndABrokenOneLeavesTheLastGoodPages() throws {
    let service = try XCTUnwrap(service)
    let place = try XCTUnwrap(
      try Browser(service.address, "/").attributes("//ol/li[.//strong]/a/@href").first)
    try edit("msgctxt \"older-people-access:heard.text\"") {
      $0.replacing("#, fuzzy\nmsgctxt \"older-people-access:heard.text\"", with: $1)
    }
    let mended = try page(place) { $0.texts("//ul[@class='preview-list']").isEmpty }
    XCTAssertEqual(mended.attributes("//body/@data-number"), ["2"])
    try edit("msgid \"not closed\n") { $1 + $0 }
    let broken = try page(place) { $0.text("//*[@class='preview-problems']") != nil }
    XCTAssertTrue(
      broken.text("//*[@class='preview-problems']//li")?.contains("ur.po:1: ") == true,
      broken.answer.text)
    XCTAssertEqual(try Browser(service.address, "\(place)/ur").answer.status, 200)
    XCTAssertEqual(service.stop(), 0)
  }

  func testAFileThatIsSavedWhileThePreviewStartsIsShown() throws {
    XCTAssertEqual(service?.stop(), 0)
    let catalogue = catalogue
    let saved = expectation(description: "saved")
    DispatchQueue.global().asyncAfter(deadline: .now() + 1) {
      do {
        try String(contentsOf: catalogue, encoding: .utf8).replacing(
          "#, fuzzy\nmsgctxt \"older-people-access:heard.text\"",
          with: "msgctxt \"older-people-access:heard.text\""
        ).write(to: catalogue, atomically: true, encoding: .utf8)
      } catch {
        XCTFail("\(error)")
      }
      saved.fulfill()
    }
    service = try RunningService(
      "translations", "preview", "older-people-access", "--language", "ur",
      "--translations", translations.path
    ).ending(with: self)
    wait(for: [saved], timeout: 60)
    _ = try page("/") { $0.text("//ol/li[.//strong]") == nil }
  }

  /// The page once it is as it is waited for.
  private func page(_ path: String, until isSo: (Browser) -> Bool) throws -> Browser {
    let address = try XCTUnwrap(service).address
    let deadline = Date(timeIntervalSinceNow: 120)
    while Date() < deadline {
      let page = try Browser(address, path)
      if isSo(page) { return page }
      Thread.sleep(forTimeInterval: 0.2)
    }
    throw NeverSo(path: path)
  }

  private struct NeverSo: Error { let path: String }

  func testWhatCannotBePreviewedIsRefused() throws {
    func refused(_ words: String...) throws -> Outcome {
      try Outcome.of(["translations", "preview"] + words)
    }
    XCTAssertEqual(try refused("older-people-access").status, 2)
    XCTAssertEqual(try refused("older-people-access", "--language", "en-GB").status, 2)
    let unknown = try refused("older-people-acces", "--language", "ur")
    XCTAssertEqual(unknown.status, 1)
    XCTAssertTrue(unknown.problems.contains("older-people-access"), unknown.problems)
  }
}
