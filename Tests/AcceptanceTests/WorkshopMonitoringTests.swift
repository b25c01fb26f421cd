import Foundation
import SQLite
import XCTest

/// A workshop in a folder where nothing was ever published asks its equality questions, and its
/// facilitator learns who took part once it has closed.
final class WorkshopMonitoringTests: XCTestCase {
  private static let tags = ["en-GB", "en-GB-x-easyread", "ur"]

  private var data = URL(filePath: "/")
  private var surveys = URL(filePath: "/")

  override func setUpWithError() throws {
    let folder = try Project.temporaryFolder(for: self)
    data = folder.appending(path: "data")
    surveys = folder.appending(path: "Surveys")
    try FileManager.default.copyItem(at: Project.root.appending(path: "Surveys"), to: surveys)
  }

  /// Opens the workshop, and then takes the file of its questions away.
  private func host() throws -> (console: ConsoleProcess, code: String, address: URL) {
    let console = try ConsoleProcess(
      [
        "workshop", "host", "older-people-access", "--listen", "127.0.0.1", "--port", "0",
        "--data", data.path, "--surveys", surveys.path,
      ], for: self)
    let start = try console.ask("").joined(separator: "\n")
    let code = try XCTUnwrap(start.firstMatch(of: /([A-Z0-9]{3})-([A-Z0-9]{3})/)).output
    let address = try XCTUnwrap(start.firstMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+/)).output
    try FileManager.default.removeItem(at: surveys.appending(path: "monitoring"))
    return (console, "\(code.1)\(code.2)", try XCTUnwrap(URL(string: "\(address)/")))
  }

  /// Joins, says how old they are, passes everything else over, and is in the room.
  private func takePart(_ number: Int, _ code: String, _ address: URL) throws -> Browser {
    let tag = Self.tags[number < 3 ? number : 0]
    let room = "/\(tag)/workshops/\(code)"
    let person = try Browser(address, room, host: "127.0.0.1:8080")
    try person.press()
    XCTAssertEqual(person.location, room + "/about-you")
    try person.press()
    XCTAssertEqual(person.location, room + "/about-you/age")
    try checkPage(person, tag)
    try person.choose(tag == "ur" ? "65 سے 74 سال" : "65 to 74")
    for _ in 0..<60 where !person.location.hasPrefix(room + "?") { try person.press() }
    XCTAssertEqual(person.location, room + "?slip=gathering")
    return person
  }

  private func checkPage(_ person: Browser, _ tag: String) throws {
    switch tag {
    case "ur":
      XCTAssertTrue(person.heading.hasPrefix("آپ کی عمر کتنی ہے؟"), person.heading)
      try GoldenPage(person.answer).check("urdu-room-monitoring")
    case "en-GB-x-easyread":
      try GoldenPage(person.answer).check("easy-read-room-monitoring")
      let picture = try XCTUnwrap(
        person.attributes("//main//img/@src").first { $0.hasSuffix("/calendar") })
      let answer = try Connection.answer(from: person.address, picture)
      XCTAssertEqual(answer.headers["content-type"], "image/svg+xml")
    default: try GoldenPage(person.answer).check("standard-room-monitoring")
    }
  }

  func testTenPeopleAnswerAndTheFacilitatorIsToldWhoTookPart() throws {
    let (console, code, address) = try host()
    let people = try (0..<10).map { try takePart($0, code, address) }
    let phone = try Browser(address, "/en-GB/workshops/\(code)", host: "192.168.0.7:8080")
    try phone.press()
    XCTAssertEqual(phone.location, "/en-GB/workshops/\(code)?slip=gathering")
    try checkNothingIsLinked(people.count)
    try console.ask("rules agree")
    try console.ask("next")
    try people[1].post(
      "/en-GB-x-easyread/workshops/\(code)", [("act", "write"), ("draft", ""), ("text", "A bus")])
    let before = try Outcome.of("workshop", "show", code, "--data", data.path)
    XCTAssertFalse(before.output.contains("Who took part"), before.output)
    XCTAssertEqual(try console.ask("close! That is enough").first, "Stage: Finished")
    XCTAssertEqual(try console.end(), 0)
    let shown = try Outcome.of("workshop", "show", code, "--data", data.path)
    XCTAssertTrue(
      shown.output.contains("Who took part: 10 people answered the equality questions."),
      shown.output)
    XCTAssertTrue(shown.output.contains("How old are you? 65 to 74 10; "), shown.output)
    try checkExport(code)
  }

  private struct TookPart: Decodable {
    struct Question: Decodable { let question: String }
    let answered: Int
    let questions: [Question]
  }

  /// Who took part is a file of its own, and stands in no other.
  private func checkExport(_ code: String) throws {
    let folder = data.appending(path: "export")
    let export = try Outcome.of(
      "workshop", "export", code, "--data", data.path, "--out", folder.path)
    XCTAssertEqual(export.status, 0, export.problems)
    let tookPart = try JSONDecoder().decode(
      TookPart.self, from: Data(contentsOf: folder.appending(path: "who-took-part.json")))
    XCTAssertEqual(tookPart.answered, 10)
    XCTAssertEqual(tookPart.questions.first?.question, "age")
    for name in ["log.jsonl", "texts.jsonl", "results.html", "replay.json"] {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      XCTAssertFalse(text.contains("65-to-74") || text.contains("65 to 74"), name)
    }
    let log = try String(contentsOf: folder.appending(path: "log.jsonl"), encoding: .utf8)
    XCTAssertTrue(
      log.contains(#""monitoring":{"set":"england","with":[],"without":[]}"#), log)
  }

  /// The answers name the workshop and nobody in it, and lie in no order of the people.
  private func checkNothingIsLinked(_ count: Int) throws {
    let file = data.appending(path: "equalsay.sqlite3").path
    let connection = try SQLite.Connection(file, .reading)
    let rows = try connection.all("SELECT * FROM workshop_monitoring") {
      row throws(SQLiteError) -> (Int, [UInt8], String?, Int?) in
      (try row.value(0), try row.value(1), try row.value(2), try row.value(3))
    }
    XCTAssertEqual(rows.count, count)
    XCTAssertEqual(Set(rows.map(\.0)), [1])
    XCTAssertEqual(Set(rows.map(\.1)).count, count)
    XCTAssertEqual(rows.compactMap(\.2), [])
    XCTAssertEqual(rows.compactMap(\.3), [])
    for table in ["workshop_participant", "workshop_words", "workshop_draft", "workshop_ballot"] {
      let columns: [String] = try connection.all(
        "SELECT name FROM pragma_table_info('\(table)')"
      ) { row throws(SQLiteError) in try row.value(0) }
      XCTAssertFalse(columns.contains("name"), table)
    }
  }
}
