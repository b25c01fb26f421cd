import Foundation
import XCTest

/// An analyst holds combined priorities against a second reckoning from the definitions, in Python.
final class IndependentCombinationTests: XCTestCase {
  private static let files = 60
  private static let python = Project.root.appending(path: ".build/ranking-venv/bin/python")

  private struct Missing: Error {
    let advice = "No independent ranking to compare with. 'make ranking-tools' installs it."
  }

  private struct Expected: Decodable {
    let themes: [String: [String: Double]]
    let flip: [String: Int?]
  }

  override func setUpWithError() throws {
    guard !FileManager.default.fileExists(atPath: Self.python.path) else { return }
    guard ProcessInfo.processInfo.environment["RANKING_TESTS"] != "required" else {
      throw Missing()
    }
    throw XCTSkip(Missing().advice)
  }

  func testEveryFigureOfRandomSessionsIsWhatTheDefinitionsSay() throws {
    let folder = try Project.temporaryFolder(for: self)
    let files = try (1...Self.files).map { seed in
      var sessions = RandomSessions(seed: UInt64(seed))
      let file = folder.appending(path: "\(seed).json")
      try sessions.json().write(to: file)
      return file.path
    }
    let all = try expected(of: files, in: folder)
    XCTAssertEqual(all.count, Self.files)
    for (file, expected) in zip(files, all) {
      let outcome = try Outcome.of("priorities", "combine", file, "--json")
      XCTAssertEqual(outcome.status, 0, outcome.problems)
      try compare(outcome.output, with: expected, file)
    }
    try checkThatTheSessionsWereHard(all)
  }

  private func compare(_ output: String, with expected: Expected, _ file: String) throws {
    let found = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let themes = try XCTUnwrap(found["themes"] as? [[String: Any]])
    XCTAssertEqual(themes.count, expected.themes.count, file)
    for theme in themes {
      let name = try XCTUnwrap(theme["theme"] as? String)
      for (key, value) in try XCTUnwrap(expected.themes[name]) {
        let figure = try XCTUnwrap(theme[key] as? NSNumber, key).doubleValue
        XCTAssertEqual(figure, value, accuracy: 1e-9, "\(key) of \(name) in \(file)")
      }
    }
    let flip = try XCTUnwrap(found["flip"] as? [String: Any])
    for (key, value) in expected.flip {
      XCTAssertEqual(flip[key] as? Int, value, "\(key) in \(file)")
    }
  }

  /// Agreement would prove little about sessions in which pooled and equal voice say the same.
  private func checkThatTheSessionsWereHard(_ all: [Expected]) throws {
    let moved = all.filter { $0.themes.values.contains { $0["moved"] != 0 } }
    XCTAssertGreaterThan(moved.count, 20, "In too few does a theme move.")
    let tried = all.filter { !$0.flip.isEmpty }
    XCTAssertGreaterThan(tried.count, 15, "In too few were all ballots tried.")
    let firm = tried.filter { ($0.flip["ballots"] ?? nil) ?? 0 > 1 }
    XCTAssertGreaterThan(firm.count, 4, "In too few does it take more than one ballot.")
  }

  private func expected(of files: [String], in folder: URL) throws -> [Expected] {
    let output = try Outcome.file("independent", in: folder)
    let process = Process()
    process.executableURL = Self.python
    process.arguments =
      [Project.root.appending(path: "Tests/IndependentRanking").path, "combine"] + files
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    return try JSONDecoder().decode([Expected].self, from: Data(Outcome.text(in: output).utf8))
  }
}
