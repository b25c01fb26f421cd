import Foundation
import XCTest

/// Three workshops and a survey go in, a report and its diagram come out, and each line of it leads
/// back to the words it rests on.
///
/// `UPDATE_GOLDEN=1` in the environment writes the example anew.
final class ReportExampleTests: XCTestCase {
  private static let release = ReleasedFolder(
    url: Project.root.appending(path: "Exports/older-people-access"))
  private static let rooms = Project.root.appending(path: "Exports/older-people-access-rooms")
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  func testTheProgramMakesTheExampleAgain() throws {
    let made = try Project.temporaryFolder(for: self)
    let process = Process()
    process.executableURL = Project.root.appending(path: "Exports/report.sh")
    process.arguments =
      [Project.program.path]
      + (Self.isUpdating ? [Self.release.path, Self.rooms.path] : [made.path, made.path])
    process.currentDirectoryURL = Project.root
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    guard !Self.isUpdating else { return }
    for (name, folder) in [
      ("rooms.json", Self.rooms), ("report.html", Self.release.url),
      ("report.json", Self.release.url),
    ] {
      let kept = try Data(contentsOf: folder.appending(path: name))
      if try Data(contentsOf: made.appending(path: name)) != kept {
        XCTFail("\(name) is another file now. UPDATE_GOLDEN=1 keeps it; read the difference.")
      }
    }
  }

  func testEveryIdeaOfTheDiagramLeadsBackToWordsThatWereSaid() throws {
    let said = try wordsBySource()
    let trace = try rows("trace")
    XCTAssertEqual(trace.count, 14)
    for line in trace {
      let source = try XCTUnwrap(line["source"] as? String)
      XCTAssertEqual(line["words"] as? String, said[source], source)
      XCTAssertNotNil(said[source], source)
    }
    let named = try rows("trace").compactMap { $0["source"] as? String }
    for source in ["workshop-example.O", "library.A", "carers.B"] {
      XCTAssertTrue(named.contains(source), source)
    }
  }

  func testEveryThemeLeadsBackToWordsThatWereSaid() throws {
    let said = try wordsBySource()
    let combined = try XCTUnwrap(document()["combined"] as? [String: Any])
    let themes = try XCTUnwrap(combined["themes"] as? [[String: Any]])
    let members = try themes.flatMap { try XCTUnwrap($0["members"] as? [[String: Any]]) }
    XCTAssertEqual(members.count, 32)
    for member in members {
      let (session, idea) = try (
        XCTUnwrap(member["session"] as? String), XCTUnwrap(member["idea"] as? String)
      )
      XCTAssertEqual(member["text"] as? String, said["\(session).\(idea)"], "\(session) \(idea)")
    }
  }

  func testEveryFigureIsThatOfTheRelease() throws {
    let ranking = try XCTUnwrap(rows("priorities").first)
    let rows = try XCTUnwrap(ranking["rows"] as? [[String: Any]])
    let released = try Self.release.rows("priorities.csv")
    XCTAssertEqual(rows.count, 8)
    for (row, published) in zip(rows, released) {
      for (key, column) in [
        ("id", "id"), ("rank", "rank"), ("points", "points"), ("voters", "voters"),
        ("base", "base"), ("percentOfMaximum", "percent_of_maximum"),
      ] {
        XCTAssertEqual(row[key].map { "\($0)" }, published[column], column)
      }
    }
    let people = try self.rows("respondents").flatMap {
      try XCTUnwrap($0["rows"] as? [[String: Any]])
    }
    XCTAssertEqual(
      people.map { $0["respondents"].map { "\($0)" } },
      try Self.release.rows("respondents.csv").map { $0["respondents"] })
  }

  func testWhatIsMadeUpSaysSoOnThePageAndAboveEachPrintedOne() throws {
    let page = try Self.release.text("report.html")
    XCTAssertTrue(
      page.contains(
        "<p class=\"note\">This is an example. Everything in it was made up, and nobody said any of it."
      ))
    // “Exam”, as numbers of characters.
    XCTAssertTrue(page.contains("@top-center { content: '\\45 \\78 \\61 \\6d "))
    XCTAssertEqual(try document()["origin"] as? String, "synthetic")
  }

  func testEveryTableHasANameOfItsOwn() throws {
    let names = try Self.release.text("report.html")
      .matches(of: /role="region" aria-label="([^"]*)"/).map { String($0.1) }
    XCTAssertGreaterThan(names.count, 20)
    XCTAssertEqual(names.count, Set(names).count, "\(names)")
    XCTAssertTrue(names.contains("Who answered, and who is missing: Age"), "\(names)")
    XCTAssertTrue(names.contains("What groups would put first: Age"), "\(names)")
  }

  func testThePageNeedsNothingElse() throws {
    let page = try Self.release.text("report.html")
    for loading in ["<script", "<link", "src=\"http", "url(", "@import"] {
      XCTAssertFalse(page.contains(loading), loading)
    }
  }

  private func document() throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: Self.release.file("report.json")))
    return try XCTUnwrap(json as? [String: Any])
  }

  private func rows(_ key: String) throws -> [[String: Any]] {
    try XCTUnwrap(document()[key] as? [[String: Any]])
  }

  /// The words of every idea and option by the name under which reports know them, read from the
  /// flip charts that `workshop replay` rebuilds and from the release.
  private func wordsBySource() throws -> [String: String] {
    var words: [String: String] = [:]
    let exports = Project.root.appending(path: "Exports").path
    for folder in [
      "workshop-example", "older-people-access-rooms/library", "older-people-access-rooms/carers",
    ] {
      let room = "\(exports)/\(folder)"
      let replay = try Outcome.of(
        "workshop", "replay", room + "/log.jsonl", "--texts", room + "/texts.jsonl", "--json")
      let document = try XCTUnwrap(
        JSONSerialization.jsonObject(with: Data(replay.output.utf8)) as? [String: Any])
      let name = try XCTUnwrap(folder.split(separator: "/").last)
      for idea in try XCTUnwrap(document["flipChart"] as? [[String: Any]]) {
        words["\(name).\(try XCTUnwrap(idea["idea"] as? String))"] = idea["text"] as? String
      }
    }
    for row in try Self.release.rows("priorities.csv") {
      let option = try XCTUnwrap(row["id"])
      words["older-people-access:priorities.\(option)"] = row["title"]
    }
    return words
  }
}
