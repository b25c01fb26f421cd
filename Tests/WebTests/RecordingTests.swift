import Store
import Surveys
import Web
import XCTest

/// Recordings of a question: which of them a reader gets, and how they are sent.
final class RecordingTests: XCTestCase {
  private static let survey = #"""
    { "id": "clinic", "version": 1, "language": "en-GB", "title": "The clinic",
      "languages": ["en-GB", "en-GB-x-easyread", "ur"], "sections": [ { "id": "a", "questions": [
        { "id": "asked", "kind": "choose-one", "text": "Was it good?",
          "options": [ { "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" } ],
          "media": { "audio": "heard.mp3", "video": "heard.bfi.mp4", "captions": "heard.vtt",
            "transcript": "Was it good?\n\nSay yes or no." } },
        { "id": "told", "kind": "statement", "text": "Thank you", "media": { "audio": "told.ur.ogg" } }
      ] } ] }
    """#

  private static let recordings = [
    "heard.mp3": "english", "heard.ur.mp3": "urdu", "heard.syl.mp3": "sylheti",
    "heard.bfi.mp4": "signed", "heard.vtt": "WEBVTT", "heard.ur.vtt": "WEBVTT urdu",
    "told.ur.ogg": "told in urdu",
  ]

  private func site() throws -> TestSite {
    try TestSite(Self.survey, recordings: Self.recordings, for: self)
  }

  private func page(_ path: String, in language: String) async throws -> (TestPage, TestSite) {
    let site = try site()
    let visitor = try Visitor(site, for: self)
    try await visitor.begin(in: language)
    return (try await visitor.get("/\(language)/clinic/q/\(path)"), site)
  }

  private func content(_ path: String, _ site: TestSite) throws -> String {
    String(decoding: try site.get(path).body, as: UTF8.self)
  }

  func testAReaderHearsTheirOwnLanguage() async throws {
    for (language, said) in [("en-GB", "english"), ("ur", "urdu"), ("en-GB-x-easyread", "english")]
    {
      let (page, site) = try await page("asked", in: language)
      let source = try page.text("//fieldset//div[@class='recordings']/figure/audio/@src")
      XCTAssertEqual(try content(source, site), said, language)
    }
  }

  func testNothingIsFetchedOrPlayedUnasked() async throws {
    let (page, _) = try await page("asked", in: "en-GB")
    for player in ["//audio", "//video"] {
      XCTAssertEqual(Set(try page.texts(player + "/@preload")), ["none"])
      XCTAssertEqual(Set(try page.texts(player + "/@controls")), ["controls"])
      XCTAssertEqual(try page.texts(player + "/@autoplay"), [])
    }
  }

  func testSignLanguageIsThereForReadersOfEveryLanguage() async throws {
    for language in ["en-GB", "ur"] {
      let (page, site) = try await page("asked", in: language)
      XCTAssertEqual(try content(try page.text("//video/@src"), site), "signed")
      XCTAssertEqual(try page.text("//video/@lang"), "bfi")
      let captions = try page.texts("//video/track[@kind='captions']/@srclang")
      XCTAssertEqual(captions, language == "ur" ? ["ur", "en-GB"] : ["en-GB", "ur"])
      XCTAssertEqual(try page.texts("//video/track[@default]/@srclang"), [language])
    }
  }

  func testALanguageWithoutPagesIsOfferedBesides() async throws {
    let (page, site) = try await page("asked", in: "en-GB")
    let other = "//details[figure]//audio"
    XCTAssertEqual(try page.texts(other + "/@lang"), ["syl"])
    XCTAssertEqual(try content(try page.text(other + "/@src"), site), "sylheti")
    XCTAssertEqual(try page.text("//details[figure]/summary"), "Listen in another language")
  }

  func testTheTranscriptCanBeRead() async throws {
    let (page, _) = try await page("asked", in: "en-GB")
    XCTAssertEqual(
      try page.texts("//details[not(figure)]/p"), ["Was it good?", "Say yes or no."])
  }

  func testAStatementIsHeardByThoseWhoSpeakIt() async throws {
    let (urdu, site) = try await page("told", in: "ur")
    XCTAssertEqual(try content(try urdu.text("//audio/@src"), site), "told in urdu")
    let (english, _) = try await page("told", in: "en-GB")
    XCTAssertEqual(try english.texts("//figure/audio[ancestor::div/figure]/@src").count, 0)
  }

  func testTheBrowsersVoiceIsOnlyForWhatNobodyHasRecorded() async throws {
    let (recorded, _) = try await page("asked", in: "en-GB")
    XCTAssertEqual(try recorded.texts("//form/@data-listen"), [])
    let (unrecorded, _) = try await page("told", in: "en-GB")
    XCTAssertEqual(try unrecorded.texts("//form/@data-listen"), ["Listen"])
    XCTAssertEqual(try unrecorded.texts("//form/@data-stop"), ["Stop"])
  }

  func testARecordingIsSentInPartsAndKeptForEver() throws {
    let site = try site()
    let path = try XCTUnwrap(
      site.store.publications().first?.versions.first?.recordings
        .first { $0.name.file == "heard.mp3" }.map { "/recordings/\($0.file)" })
    let part = try site.get(path, headers: [("Range", "bytes=1-3")])
    XCTAssertEqual(part.status, 206)
    XCTAssertEqual(String(decoding: part.body, as: UTF8.self), "ngl")
    XCTAssertEqual(part.headers["content-type"], "audio/mpeg")
    XCTAssertEqual(part.headers["cache-control"], "public, max-age=31536000, immutable")
    XCTAssertEqual(part.headers["x-content-type-options"], "nosniff")
  }

  func testOnlyPublishedRecordingsHaveAnAddress() throws {
    let site = try site()
    for path in ["heard.mp3", "..%2Fequalsay.key", String(repeating: "0", count: 64) + ".mp3"] {
      XCTAssertEqual(try site.get("/recordings/\(path)").status, 404, path)
    }
  }
}
