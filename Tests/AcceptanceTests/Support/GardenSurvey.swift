import Foundation
import XCTest

/// A small survey with a question of every kind, in a folder of its own.
///
/// Equality questions and pictures are the repository's.
struct GardenSurvey {
  let data: URL
  let id: String
  let surveys: URL
  /// The folder of catalogues: the repository's, until the survey gets one of its own.
  private(set) var translations = Project.root.appending(path: "Translations")

  static let questions = """
    { "id": "welcome", "kind": "statement", "text": "Some questions about gardens" },
    { "id": "grow", "kind": "choose-one", "text": "What do you grow most?", "options": [
      { "id": "flowers", "text": "Flowers" }, { "id": "beans", "text": "Beans" } ] },
    { "id": "tools", "kind": "choose-many", "text": "Which tools do you have?",
      "exclusive": "none", "options": [ { "id": "spade", "text": "A spade" },
        { "id": "fork", "text": "A fork" }, { "id": "none", "text": "None" } ] },
    { "id": "enjoy", "kind": "scale", "text": "How much do you enjoy it?", "options": [
      { "id": "little", "text": "A little" }, { "id": "lot", "text": "A lot" } ] },
    { "id": "wishes", "kind": "rank", "text": "What do you wish for?", "places": 2, "options": [
      { "id": "rain", "text": "Rain" }, { "id": "sun", "text": "Sun" },
      { "id": "company", "text": "Company" } ] },
    { "id": "hours", "kind": "number", "text": "How many hours a week?", "min": 0, "max": 100 },
    { "id": "story", "kind": "text", "text": "What happened there?", "atMost": 2000, "lines": 6 }
    """

  /// Makes the folders and writes version 1.
  init(
    _ id: String = "garden", also members: String = "", in languages: [String] = Self.languages,
    for test: XCTestCase
  ) throws {
    try self.init(id, also: members, in: Project.temporaryFolder(for: test))
    try write(also: members, in: languages)
  }

  static let languages = ["en-GB", "en-GB-x-easyread"]

  /// Writes the survey beside others.
  init(_ id: String, also members: String = "", in folder: URL) throws {
    self.id = id
    data = folder.appending(path: "data")
    surveys = folder.appending(path: "surveys")
    try FileManager.default.createDirectory(
      at: surveys.appending(path: id), withIntermediateDirectories: true)
    for shared in ["monitoring", "pictures"] {
      let link = surveys.appending(path: shared)
      guard !FileManager.default.fileExists(atPath: link.path) else { continue }
      try FileManager.default.createSymbolicLink(
        at: link, withDestinationURL: Project.root.appending(path: "Surveys/\(shared)"))
    }
    try write(also: members)
  }

  /// Writes the definition with more members, each followed by a comma.
  func write(
    version: Int = 1, title: String = "Your garden", also members: String = "",
    in languages: [String] = Self.languages, questions: String = Self.questions
  ) throws {
    let languages = languages.map { "\"\($0)\"" }.joined(separator: ", ")
    let text = """
      {
        "id": "\(id)", "version": \(version), "language": "en-GB", "title": "\(title)",
        "purpose": "To see how gardens grow.",
        "languages": [\(languages)], \(members)
        "sections": [ { "id": "part", "title": "Gardens", "questions": [ \(questions) ] } ]
      }
      """
    try Data(text.utf8).write(to: surveys.appending(path: "\(id)/survey.json"))
  }

  /// Adds an Easy Read catalogue of texts by their path, beside those of the interface.
  mutating func translate(_ texts: [(path: String, source: String, easyRead: String)]) throws {
    let folder = surveys.deletingLastPathComponent().appending(path: "translations")
    try FileManager.default.createDirectory(
      at: folder.appending(path: id), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "Translations/interface"),
      to: folder.appending(path: "interface"))
    let head = """
      msgid ""
      msgstr ""
      "Language: en-GB-x-easyread\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Plural-Forms: nplurals=2; plural=(n != 1);\\n"
      "X-EqualSay-Review: draft\\n"
      """
    let entries = texts.map { text in
      "msgctxt \"\(id):\(text.path)\"\nmsgid \"\(text.source)\"\nmsgstr \"\(text.easyRead)\"\n"
    }
    try Data(([head] + entries).joined(separator: "\n\n").utf8)
      .write(to: folder.appending(path: "\(id)/en-GB-x-easyread.po"))
    translations = folder
  }

  func publish(file: StaticString = #filePath, line: UInt = #line) throws {
    let outcome = try Outcome.of(
      "survey", "publish", id, "--data", data.path, "--surveys", surveys.path)
    XCTAssertEqual(outcome.status, 0, outcome.problems, file: file, line: line)
  }

  func close() throws {
    let outcome = try Outcome.of("survey", "close", id, "--data", data.path)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
  }

  /// Publishes the survey and serves it until the test ends.
  func served(for test: XCTestCase) throws -> RunningService {
    try publish()
    return try serve(for: test)
  }

  func serve(for test: XCTestCase) throws -> RunningService {
    try RunningService(
      "serve", "--data", data.path, "--surveys", surveys.path, "--translations", translations.path
    ).ending(with: test)
  }

  func path(_ page: String = "", in tag: String = "en-GB") -> String { "/\(tag)/\(id)" + page }

  /// Somebody who has just pressed Start.
  func begun(at service: RunningService) throws -> Browser {
    let browser = try Browser(service.address, path())
    try browser.press()
    return browser
  }

  /// Opens the start page until it shows what was published meanwhile, five seconds at most.
  func waitForTheStartPage(
    at service: RunningService, until isThere: (Browser) -> Bool,
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let browser = try Browser(service.address, path())
    for _ in 0..<100 where !isThere(browser) {
      Thread.sleep(forTimeInterval: 0.05)
      try browser.open(path())
    }
    XCTAssertTrue(isThere(browser), browser.answer.text, file: file, line: line)
  }
}
