import Foundation
import XCTest

/// The schema that editors use for files of sessions and the command agree on structure.
final class CombineSchemaTests: XCTestCase {
  private static let base = #"""
    { "$schema": "combine.schema.json", "title": "Rooms", "sessions": [
      { "id": "hall", "stratum": "carers", "places": 2, "ideas": { "A": "x", "B": "y" },
        "texts": { "A": "Lifts" }, "ballots": [["A", "B"], ["B"]] },
      { "id": "survey", "stratum": null, "places": 1, "ideas": { "a": "x" }, "voters": 20,
        "points": { "a": 15 } } ],
      "groups": [ { "by": "age", "category": "old", "title": "Old", "base": 10,
        "session": "hall", "first": ["x", "y"] } ] }
    """#

  private static let changes: [(old: String, new: String, isValid: Bool)] = [
    (#""title": "Rooms", "#, "", true),
    (#""title": "Rooms""#, #""title": " ""#, false),
    (#""title": "Rooms""#, #""titel": "Rooms""#, false),
    (#""title": "Rooms""#, #""synthetic": true"#, true),
    (#""title": "Rooms""#, #""synthetic": "yes""#, false),
    (#""id": "hall", "#, "", false),
    (#""id": "hall""#, #""id": 1"#, false),
    (#""stratum": "carers", "#, "", true),
    (#""stratum": "carers""#, #""stratum": """#, false),
    (#""places": 2, "#, "", false),
    (#""places": 2"#, #""places": 101"#, false),
    (#""places": 2"#, #""places": 2.5"#, false),
    (#""ideas": { "a": "x" }"#, #""ideas": {}"#, false),
    (#""ideas": { "a": "x" }"#, #""ideas": { "a": null }"#, false),
    (#""texts": { "A": "Lifts" },"#, #""texts": {},"#, true),
    (#""texts": { "A": "Lifts" },"#, #""texts": [],"#, false),
    (#""ballots": [["A", "B"], ["B"]]"#, #""ballots": []"#, false),
    (#""ballots": [["A", "B"], ["B"]]"#, #""ballots": [["A", "A"]]"#, false),
    (#""ballots": [["A", "B"], ["B"]]"#, #""ballots": [[]]"#, false),
    (#""ballots": [["A", "B"], ["B"]]"#, #""ballots": ["A"]"#, false),
    (#""ballots": [["A", "B"], ["B"]]"#, #""ballots": [["A"]], "voters": 1"#, false),
    (#""voters": 20,"#, "", false),
    (#""voters": 20"#, #""voters": 0"#, false),
    (#""points": { "a": 15 }"#, #""points": { "a": -1 }"#, false),
    (#""groups": [ {"#, #""groups": [ 1, {"#, false),
    (#""by": "age", "#, "", false),
    (#""category": "old", "#, "", false),
    (#""title": "Old", "base": 10,"#, "", true),
    (#""base": 10"#, #""base": 0"#, false),
    (#""base": 10"#, #""base": "[c]""#, false),
    (#""session": "hall", "#, "", true),
    (#""session": "hall""#, #""session": null"#, false),
    (#"["x", "y"] } ] }"#, #"["x"] } ] }"#, true),
    (#"["x", "y"] } ] }"#, #"["x", "x"] } ] }"#, false),
    (#"["x", "y"] } ] }"#, #"[] } ] }"#, false),
    (#"["x", "y"] } ] }"#, #""x" } ] }"#, false),
    (#", "first": ["x", "y"]"#, "", false),
    (#""first": ["x", "y"]"#, #""first": ["x"], "rank": 1"#, false),
  ]

  private static let judge = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    print(json.dumps([validator.is_valid(json.load(open(f))) for f in sys.argv[2:]]))
    """

  func testTheSchemaAgreesWithTheCommand() throws {
    let folder = try Project.temporaryFolder(for: self)
    let texts =
      [Self.base]
      + Self.changes.map { Self.base.replacing($0.old, with: $0.new, maxReplacements: 1) }
    let files = try texts.enumerated().map { number, text in
      let file = folder.appending(path: "\(number).json")
      try Data(text.utf8).write(to: file)
      return file.path
    }
    let verdicts = try verdicts(on: files)
    for (number, expected) in ([true] + Self.changes.map(\.isValid)).enumerated() {
      let name = number == 0 ? "the whole" : Self.changes[number - 1].new
      if number > 0 { XCTAssertNotEqual(texts[number], Self.base, Self.changes[number - 1].old) }
      XCTAssertEqual(verdicts[number], expected, "the schema on \(name)")
      let outcome = try Outcome.of("priorities", "combine", files[number])
      XCTAssertEqual(
        outcome.status, expected ? 0 : 1, "the command on \(name): \(outcome.problems)")
    }
  }

  private struct Failure: Error { let message: String }

  private func verdicts(on files: [String]) throws -> [Bool] {
    let schema = Project.root.appending(path: "Surveys/combine.schema.json").path
    for python in [["/usr/bin/python3"], ["/usr/bin/env", "python3"]]
    where FileManager.default.isExecutableFile(atPath: python[0]) {
      guard try run(python + ["-c", "import jsonschema"]).status == 0 else { continue }
      let (status, output) = try run(python + ["-c", Self.judge, schema] + files)
      guard status == 0 else { throw Failure(message: "The judge ended with status \(status).") }
      return try JSONDecoder().decode([Bool].self, from: output)
    }
    throw Failure(message: "python3 with jsonschema is missing. Install python3-jsonschema.")
  }

  private func run(_ command: [String]) throws -> (status: Int32, output: Data) {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
