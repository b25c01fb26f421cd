import Foundation
import XCTest

/// Programs that others wrote and that read a release: `Tests/IndependentRelease`, in Python.
struct ReleaseReader {
  private static let python = Project.root.appending(path: ".build/release-venv/bin/python")

  private struct Missing: Error {
    let advice = "No reader of releases. 'make release-tools' installs it."
  }

  init() throws {
    guard !FileManager.default.fileExists(atPath: Self.python.path) else { return }
    guard ProcessInfo.processInfo.environment["RELEASE_TESTS"] != "required" else {
      throw Missing()
    }
    throw XCTSkip(Missing().advice)
  }

  /// What frictionless says of the data package in a folder; no problem, if it is one line.
  func validation(of folder: ReleasedFolder) throws -> [String] {
    try output("validate", folder.url).split(separator: "\n").map(String.init)
  }

  /// The parts of the workbook by their paths.
  func workbook(of folder: ReleasedFolder) throws -> [String: String] {
    let parts = try output("parts", folder.file("release.xlsx"))
    return try JSONDecoder().decode([String: String].self, from: Data(parts.utf8))
  }

  private func output(_ command: String, _ path: URL) throws -> String {
    let process = Process()
    process.executableURL = Self.python
    process.arguments = [
      Project.root.appending(path: "Tests/IndependentRelease").path, command, path.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    return String(decoding: data, as: UTF8.self)
  }
}
