import Foundation
import XCTest

/// What comes out of a demonstration is called made up wherever it goes.
final class DemonstrationMarkTests: XCTestCase {
  func testPrioritiesGatheredFromADemonstrationStaySynthetic() throws {
    let folder = try Project.temporaryFolder(for: self)
    let data = folder.appending(path: "data")
    let service = try RunningService.demonstration(data, responses: 40, for: self)
    _ = service.stop()
    let themes = folder.appending(path: "themes.json").path
    let source = ["--survey", "older-people-access", "--data", data.path]
    let begun = try Outcome.of(
      ["priorities", "theme", themes, "--add", "all", "--name", "All of it"] + source)
    XCTAssertEqual(begun.status, 0, begun.problems)
    let text = try String(contentsOfFile: themes, encoding: .utf8)
    let names = Set(
      text.matches(of: /"idea" : "([a-z-]+)"/).map { "older-people-access:priorities/\($0.1)" })
    XCTAssertGreaterThan(names.count, 3, text)
    let settled = try Outcome.of(
      ["priorities", "theme", themes] + names.sorted().flatMap { ["--agree", "\($0)=all"] })
    XCTAssertEqual(settled.status, 0, settled.problems)

    let rooms = folder.appending(path: "rooms.json").path
    let gathered = try Outcome.of(["priorities", "gather", themes, "--out", rooms] + source)
    XCTAssertEqual(gathered.status, 0, gathered.problems)
    XCTAssertTrue(
      try String(contentsOfFile: rooms, encoding: .utf8).contains(#""synthetic" : true"#))
    let combined = try Outcome.of("priorities", "combine", rooms)
    XCTAssertTrue(combined.output.contains("These figures are synthetic"), combined.output)
  }

  func testADiagramOfAMadeUpWorkshopSaysSo() throws {
    let folder = try Project.temporaryFolder(for: self)
    let data = folder.appending(path: "data")
    let service = try RunningService.demonstration(data, responses: 40, for: self)
    _ = service.stop()
    let listed = try Outcome.of("workshop", "list", "--data", data.path)
    let code = try XCTUnwrap(listed.output.firstMatch(of: /[0-9A-Z]{3}-[0-9A-Z]{3}/), listed.output)
    let file = folder.appending(path: "new.json").path
    let made = try Outcome.of(
      "drivers", "new", "--from", String(code.0), "--data", data.path, "--out", file)
    XCTAssertEqual(made.status, 0, made.problems)
    XCTAssertTrue(
      try String(contentsOfFile: file, encoding: .utf8).contains(#""synthetic": true"#))
  }

  func testThemesOfADemonstrationAreExactAndSaidToBeMadeUp() throws {
    let folder = try Project.temporaryFolder(for: self)
    let data = folder.appending(path: "data")
    let service = try RunningService.demonstration(data, responses: 12, for: self)
    _ = service.stop()
    func run(_ words: String..., typing lines: [String] = []) throws -> Outcome {
      try Outcome.of(
        Array(words.prefix(2)) + ["older-people-access", "--data", data.path]
          + words.dropFirst(2), typing: lines)
    }
    let added = try run(
      "themes", "codebook", "--add", "all", "--title", "All", "--definition", "All of it.")
    XCTAssertEqual(added.status, 0, added.problems)
    let coded = try run(
      "themes", "code", "--question", "stopped", "--coder", "ann",
      typing: Array(repeating: "all", count: 12))
    XCTAssertEqual(coded.status, 0, coded.problems)
    let shown = try run("themes", "show", "--question", "stopped")
    XCTAssertEqual(shown.status, 0, shown.problems)
    XCTAssertTrue(shown.output.hasPrefix("These figures are synthetic"), shown.output)
    XCTAssertTrue(shown.output.contains("Counts are exact"), shown.output)
    XCTAssertFalse(shown.output.contains("rounded"), shown.output)
    let document = try run("themes", "show", "--question", "stopped", "--json").output
    XCTAssertTrue(document.contains(#""synthetic" : true"#), document)
  }
}
