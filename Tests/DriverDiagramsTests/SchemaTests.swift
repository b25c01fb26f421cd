import DriverDiagrams
import Foundation
import XCTest

/// The schema that editors use and the reader give the same verdict on structure.
final class SchemaTests: XCTestCase {
  private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Surveys/driver-diagram.schema.json")

  private static let judge = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    print(json.dumps([validator.is_valid(case) for case in json.load(sys.stdin)]))
    """

  private static let changes: [(old: String, new: String, isValid: Bool)] = [
    (#""id": "access""#, #""id": "2-Access_b.c""#, true),
    (#""id": "access""#, #""id": "ac cess""#, false),
    (#""title": "Access""#, #""title": " ""#, false),
    (#""language": "en-GB""#, #""language": "english""#, false),
    (#""version": 2"#, #""version": 0"#, false),
    (#""synthetic": true"#, #""synthetic": "yes""#, false),
    (#""what": "More older people get help", "#, "", false),
    (#""forWhom": "People over 65 in Leeds""#, #""forwhom": "People""#, false),
    (#""baseline": 22"#, #""baseline": "22%""#, true),
    (#""baseline": 22"#, #""baseline": true"#, false),
    (#""baseline": 22"#, #""baseline": 1e13"#, false),
    (#""target": "30%""#, #""target": 0.3"#, true),
    (#""target": "30%""#, #""target": """#, false),
    (#""level": "primary""#, #""level": "tertiary""#, false),
    (#", "level": "primary""#, "", false),
    (#""parents": ["aim"]"#, #""parents": []"#, true),
    (#""parents": ["aim"]"#, #""parents": "aim""#, false),
    (#""parents": ["aim"]"#, #""parents": ["aim", "aim"]"#, false),
    (#""parents": ["aim"]"#, #""parents": [1]"#, false),
    (#"{ "asked": "weaker" }"#, #""weaker""#, true),
    (#"{ "asked": "weaker" }"#, #"{ "asked": "dotted" }"#, false),
    (#"{ "asked": "weaker" }"#, "2", false),
    (#""from": "K7M-4QX.A""#, #""from": ["a", "b"]"#, true),
    (#""from": "K7M-4QX.A""#, #""from": [1]"#, false),
    (#""from": "K7M-4QX.A""#, #""From": "K7M-4QX.A""#, false),
    (#""horizon": "short""#, #""horizon": "soon""#, false),
    (#""smallChange": "One film""#, #""smallChange": 1"#, false),
    (#""timeBound""#, #""timebound""#, false),
    (#""losses": "B""#, #""losses": null"#, false),
    (#""state": "planned""#, #""state": "done""#, false),
    (#""on": "2026-11-02""#, #""on": "2 November""#, false),
    (#""on": "2026-11-02", "#, "", false),
    (#""kind": "outcome""#, #""kind": "result""#, false),
    (#""of": ["know", "asked"]"#, #""of": []"#, false),
    (#", "of": "aim""#, "", false),
    (#", "reason": "It did nothing""#, "", false),
    (#", "on": "2026-11-16""#, "", true),
    (#""group": "age:young", "#, "", false),
    (#""notTaken": ["#, #""nottaken": ["#, false),
  ]

  func testTheSchemaAgreesWithTheReader() throws {
    let plain = String(
      decoding: try DiagramFile.read(Array(wholeDiagram.utf8)).json, as: UTF8.self)
    let base = wholeDiagram.replacing(" // for editors", with: "")
      .replacing("\"Too dear\" } ],\n", with: "\"Too dear\" } ]\n")
    let texts =
      [plain, base] + Self.changes.map { base.replacing($0.old, with: $0.new, maxReplacements: 1) }
    let expected = [true, true] + Self.changes.map(\.isValid)
    let verdicts = try verdicts(on: texts)
    for (number, text) in texts.enumerated() {
      let name = number < 2 ? "the whole" : Self.changes[number - 2].new
      if number > 1 {
        XCTAssertNotEqual(text, base, "\(Self.changes[number - 2].old) is not in it")
      }
      XCTAssertEqual(verdicts[number], expected[number], "the schema on \(name)")
      let found = problems(of: text)
      XCTAssertEqual(found.isEmpty, expected[number], "the reader on \(name): \(found)")
    }
  }

  private struct Failure: Error { let message: String }

  private func verdicts(on texts: [String]) throws -> [Bool] {
    let list = Data("[\(texts.joined(separator: ","))]".utf8)
    for python in [["/usr/bin/python3"], ["/usr/bin/env", "python3"]]
    where FileManager.default.isExecutableFile(atPath: python[0]) {
      guard try run(python + ["-c", "import jsonschema"], Data()).status == 0 else { continue }
      let (status, output) = try run(python + ["-c", Self.judge, Self.schema.path], list)
      guard status == 0 else { throw Failure(message: "The judge ended with status \(status).") }
      return try JSONDecoder().decode([Bool].self, from: output)
    }
    throw Failure(message: "python3 with jsonschema is missing. Install python3-jsonschema.")
  }

  private func run(_ command: [String], _ input: Data) throws -> (status: Int32, output: Data) {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "drivers-\(UUID().uuidString)")
    try input.write(to: file)
    defer { XCTAssertNoThrow(try FileManager.default.removeItem(at: file)) }
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
