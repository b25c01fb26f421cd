import Foundation
import XCTest

/// A garden survey where people tell a story and say whether it may be quoted, with their age.
struct StorySurvey {
  let garden: GardenSurvey

  private static let questions = """
    { "id": "story", "kind": "text", "text": "What happened there?", "atMost": 2000, "lines": 6 },
    { "id": "quoting", "kind": "choose-one", "text": "May we quote your words without your name?",
      "askIf": { "question": "story", "answered": true }, "options": [
        { "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" } ] }
    """

  init(for test: XCTestCase) throws {
    garden = try GardenSurvey(for: test)
    try garden.write(
      also: """
        "monitoring": { "set": "england" }, "quotes": { "question": "quoting", "is": ["yes"] },
        """, questions: Self.questions)
    try garden.publish()
  }

  /// Brings in what people answered, by the names of columns.
  func bring(_ rows: [[String: String]]) throws {
    let header = try Outcome.of("responses", "export", "garden", "--data", garden.data.path).output
    let columns = header.trimmingCharacters(in: .newlines).split(separator: ",").map(String.init)
    for name in rows.flatMap(\.keys) { XCTAssertTrue(columns.contains(name), name) }
    let lines = rows.map { row in
      columns.map { column in
        "\"" + (row[column] ?? Self.usual[column] ?? "").replacing("\"", with: "\"\"") + "\""
      }.joined(separator: ",")
    }
    let table = garden.data.deletingLastPathComponent().appending(path: "rows.csv")
    try Data(([columns.joined(separator: ",")] + lines).joined(separator: "\n").utf8)
      .write(to: table)
    let outcome = try Outcome.of(
      "responses", "import", "garden", table.path, "--data", garden.data.path)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
  }

  private static let usual = [
    "version": "1", "language": "en-GB", "channel": "paper", "submitted": "2026-11-02",
    "quoting": "not_asked",
  ]

  func run(_ words: String..., typing lines: [String] = []) throws -> Outcome {
    try Outcome.of(
      Array(words.prefix(2)) + ["garden", "--data", garden.data.path] + words.dropFirst(2),
      typing: lines)
  }
}
