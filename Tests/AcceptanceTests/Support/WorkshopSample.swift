import Foundation
import Workshops
import XCTest

/// The workshop of `Exports/workshop-example` as lines that a test can change.
struct WorkshopSample {
  static let log = "Exports/workshop-example/log.jsonl"
  static let texts = "Exports/workshop-example/texts.jsonl"

  private(set) var lines: [String]

  init(_ file: String = log) throws {
    let text = try String(contentsOf: Project.root.appending(path: file), encoding: .utf8)
    lines = text.split(separator: "\n").map(String.init)
  }

  /// A new file with lines that were changed.
  static func write(_ lines: [String], for test: XCTestCase) throws -> String {
    let file = try Project.temporaryFolder(for: test).appending(path: "changed.jsonl")
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    return file.path
  }

  /// The lines chained anew, as somebody would do who wants to deceive.
  static func chained(_ lines: [String]) -> [String] {
    var chained: [LogLine] = []
    for (index, line) in lines.enumerated() {
      let unsealed = line.replacing(/,"hash":"[0-9a-f]*"\}$/, with: "}")
      chained.append(
        LogLine(seq: index + 1, unsealed: Array(unsealed.utf8), after: chained.last?.hash))
    }
    return chained.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  static func replayed(_ arguments: String...) throws -> Outcome {
    try Outcome.of(["workshop", "replay"] + arguments)
  }

  /// What `workshop replay --json` prints.
  static func document(_ arguments: String...) throws -> [String: Any] {
    let outcome = try Outcome.of(["workshop", "replay", "--json"] + arguments)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    return try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }
}
