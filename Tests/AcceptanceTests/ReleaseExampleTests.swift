import Foundation
import Responses
import Surveys
import XCTest

/// The example in the repository is what the program makes, to the byte.
///
/// `UPDATE_GOLDEN=1` in the environment writes it anew. Workbooks are compared by their parts: how
/// these are compressed may differ from one system to another.
final class ReleaseExampleTests: XCTestCase {
  private static let kept = ReleasedFolder(
    url: Project.root.appending(path: "Exports/older-people-access"))
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  func testTheProgramMakesTheExampleAgain() throws {
    let made = try example()
    if Self.isUpdating { return try keep(made) }
    let names = try made.names()
    XCTAssertEqual(names, try Self.keptNames(), "UPDATE_GOLDEN=1 keeps the new files.")
    for name in names where !["release.json", "release.xlsx"].contains(name) {
      guard try Data(contentsOf: made.file(name)) != Data(contentsOf: Self.kept.file(name)) else {
        continue
      }
      XCTFail("\(name) is another file now. UPDATE_GOLDEN=1 keeps it; read the difference.")
    }
    XCTAssertEqual(
      try Self.withoutWorkbook(made.text("release.json")),
      try Self.withoutWorkbook(Self.kept.text("release.json")))
  }

  func testTheProgramMakesTheWorkbookOfTheExampleAgain() throws {
    let reader = try ReleaseReader()
    let parts = try reader.workbook(of: example())
    let kept = try reader.workbook(of: Self.kept)
    XCTAssertEqual(parts.keys.sorted(), kept.keys.sorted())
    for (name, part) in parts where part != kept[name] {
      XCTFail("\(name) of the workbook is another part now. UPDATE_GOLDEN=1 keeps it.")
    }
  }

  func testAValidatorOfDataPackagesAcceptsTheExample() throws {
    let rows = try Self.kept.names().filter { $0.hasSuffix(".csv") }
      .reduce(0) { try $0 + Self.kept.rows($1).count }
    XCTAssertGreaterThan(rows, 1_000)
    XCTAssertEqual(try ReleaseReader().validation(of: Self.kept), ["6 tables, \(rows) rows"])
  }

  func testTheExampleSaysThatNobodySaidAnyOfIt() throws {
    let sentence =
      "Everything here is synthetic: a program made up every answer, to show what a release looks "
      + "like. Nobody said any of this."
    XCTAssertTrue(try Self.kept.text("notes.md").contains(sentence))
    XCTAssertEqual(try Self.kept.document()["synthetic"] as? Bool, true)
    XCTAssertEqual(try Self.kept.document()["day"] as? String, "2027-01-31")
  }

  func testMadeUpPeopleAnswerTheSameOnAnyDay() throws {
    let survey = try survey()
    var (one, other) = (
      SyntheticPopulation(survey, seed: 2026, today: try XCTUnwrap(CalendarDate("2026-11-21"))),
      SyntheticPopulation(survey, seed: 2026, today: try XCTUnwrap(CalendarDate("2031-02-28")))
    )
    for _ in 0..<300 {
      let (now, later) = (one.next(), other.next())
      XCTAssertEqual(now.answers, later.answers)
      XCTAssertEqual(now.monitoring, later.monitoring)
      XCTAssertEqual(now.site, later.site)
      XCTAssertEqual(now.language, later.language)
      XCTAssertEqual(now.channel, later.channel)
      XCTAssertNotEqual(now.day, later.day)
    }
  }

  private func survey() throws -> Survey {
    let surveys = Project.root.appending(path: "Surveys")
    let monitoring = try Data(contentsOf: surveys.appending(path: "monitoring/england.json"))
    return try SurveyFile.read(
      Array(Data(contentsOf: surveys.appending(path: "older-people-access/survey.json"))),
      context: .assumingFiles { _ in Array(monitoring) })
  }

  private func example() throws -> ReleasedFolder {
    let made = ReleasedFolder(
      url: try Project.temporaryFolder(for: self).appending(path: "example"))
    let process = Process()
    process.executableURL = Project.root.appending(path: "Exports/example.sh")
    process.arguments = [Project.program.path, made.path]
    process.currentDirectoryURL = Project.root
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    return made
  }

  /// The size and the digest of the workbook hang on how it is compressed.
  private static func withoutWorkbook(_ document: String) -> String {
    document.replacing(
      /"bytes" : \d+,\s+"path" : "release\.xlsx",\s+"sha256" : "[0-9a-f]+"/,
      with: "\"path\" : \"release.xlsx\"")
  }

  /// The report beside the release is held by tests of its own.
  private static func keptNames() throws -> [String] {
    try kept.names().filter { !$0.hasPrefix("report.") }
  }

  private func keep(_ made: ReleasedFolder) throws {
    for name in try Self.keptNames() {
      try FileManager.default.removeItem(at: Self.kept.file(name))
    }
    for name in try made.names() {
      try FileManager.default.copyItem(at: made.file(name), to: Self.kept.file(name))
    }
  }
}
