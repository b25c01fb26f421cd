import Foundation
import Surveys
import XCTest

/// The schemas that editors use and the reader give the same verdict on structure.
final class SchemaTests: XCTestCase {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let judge = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    print(json.dumps([validator.is_valid(case) for case in json.load(sys.stdin)]))
    """

  private struct Failure: Error { let message: String }

  func testTheSchemaOfSurveysAgreesWithTheReader() throws {
    let base = try Self.plain(completeDefinition)
    try agree("survey.schema.json", base, SchemaCorpus.survey) { text in
      problems(ofSurvey: text)
    }
  }

  func testTheSchemaOfThemesAgreesWithTheReader() throws {
    try agree("themes.schema.json", SchemaCorpus.themesFile, SchemaCorpus.themes) {
      problems(ofThemes: $0)
    }
  }

  func testTheSchemaOfMonitoringSetsAgreesWithTheReader() throws {
    try agree("monitoring.schema.json", SchemaCorpus.monitoringSet, SchemaCorpus.monitoring) {
      problems(ofMonitoringSet: $0)
    }
  }

  func testTheSchemaOfWorkshopsAgreesWithTheReader() throws {
    let schema = "workshop.schema.json"
    try agree(schema, SchemaCorpus.nominalGroup, SchemaCorpus.workshop) {
      problems(ofWorkshop: $0)
    }
    try agree(schema, SchemaCorpus.topicGuide, SchemaCorpus.topics) { problems(ofWorkshop: $0) }
  }

  func testTheSchemaOfCommitmentsAgreesWithTheReader() throws {
    try agree("commitments.schema.json", completeCommitments, SchemaCorpus.commitments) {
      problems(ofCommitments: $0)
    }
  }

  func testTheSchemaOfObjectivesAgreesWithTheReader() throws {
    try agree("objectives.schema.json", SchemaCorpus.objectivesFile, SchemaCorpus.objectives) {
      SchemaCorpus.problems(ofObjectives: $0)
    }
  }

  /// Makes each change to the base and compares what both say with what is expected.
  private func agree(
    _ schema: String, _ base: String, _ corpus: [SchemaCorpus.Change], _ read: (String) -> [String]
  ) throws {
    let texts = [base] + corpus.map { base.replacing($0.old, with: $0.new, maxReplacements: 1) }
    let expected = [true] + corpus.map(\.isValid)
    let verdicts = try Self.verdicts(schema, texts)
    XCTAssertEqual(verdicts.count, texts.count)
    for (index, text) in texts.enumerated() {
      let name = index == 0 ? "the whole definition" : corpus[index - 1].new
      if index > 0 { XCTAssertNotEqual(text, base, "\(corpus[index - 1].old) is not in the base") }
      XCTAssertEqual(verdicts[index], expected[index], "the schema on \(name)")
      let found = read(text)
      XCTAssertEqual(found.isEmpty, expected[index], "the reader on \(name): \(found)")
    }
  }

  private static func verdicts(_ schema: String, _ texts: [String]) throws -> [Bool] {
    let path = repository.appendingPathComponent("Surveys/\(schema)").path
    let list = Data("[\(texts.joined(separator: ","))]".utf8)
    return try JSONDecoder().decode([Bool].self, from: run(["-c", judge, path], input: list))
  }

  /// The definition without its comments and trailing commas, which only our reader accepts.
  private static func plain(_ text: String) throws -> String {
    text.replacing(" // for editors", with: "").replacing("/* kinds without options */", with: "")
      .replacing("}, ] }", with: "} ] }").replacing("} },\n  ]", with: "} }\n  ]")
  }

  /// Runs the Python that has jsonschema: the system's, or else the first on the path.
  private static func run(_ arguments: [String], input: Data) throws -> Data {
    for python in [["/usr/bin/python3"], ["/usr/bin/env", "python3"]] {
      guard try start(python + ["-c", "import jsonschema"], Data(), quietly: true).status == 0
      else { continue }
      let (status, output) = try start(python + arguments, input, quietly: false)
      guard status == 0 else { throw Failure(message: "The judge ended with status \(status).") }
      return output
    }
    throw Failure(message: "python3 with jsonschema is missing. Install python3-jsonschema.")
  }

  private static func start(
    _ command: [String], _ input: Data, quietly: Bool
  ) throws -> (status: Int32, output: Data) {
    guard FileManager.default.isExecutableFile(atPath: command[0]) else { return (127, Data()) }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("equalsay-\(UUID().uuidString).json")
    try input.write(to: file)
    defer { XCTAssertNoThrow(try FileManager.default.removeItem(at: file)) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = pipe
    if quietly { process.standardError = FileHandle.nullDevice }
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
