import Foundation
import XCTest

/// A table of responses to the garden survey, and the program at work on it.
struct BulkFile {
  let garden: GardenSurvey
  let path: URL

  static let header = "version,grow,tools,enjoy,wishes,hours,story,language,channel,site,submitted"

  init(_ garden: GardenSurvey, _ rows: [String] = []) throws {
    self.garden = garden
    path = garden.data.deletingLastPathComponent().appending(path: "responses.csv")
    try write(rows)
  }

  func write(_ rows: [String]) throws {
    try Data(([Self.header] + rows).map { $0 + "\r\n" }.joined().utf8).write(to: path)
  }

  func imported(_ options: String...) throws -> Outcome {
    try Outcome.of(
      ["responses", "import", garden.id, path.path, "--data", garden.data.path] + options)
  }

  func exported(_ options: String...) throws -> Outcome {
    try Outcome.of(["responses", "export", garden.id, "--data", garden.data.path] + options)
  }

  /// Runs the program with a file as its standard input.
  func importedFromStandardInput() throws -> Int32 {
    let process = Process()
    process.executableURL = Project.program
    process.arguments = ["responses", "import", garden.id, "-", "--data", garden.data.path]
    process.currentDirectoryURL = Project.root
    process.standardInput = try FileHandle(forReadingFrom: path)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
