import Foundation
import XCTest

/// Programs that others wrote and that read a release: `Tests/IndependentRelease`, in Python.
struct ReleaseReader {
  private static let python = ReleaseExample.project.appending(
    path: ".build/release-venv/bin/python")

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

  func output(_ command: String, _ path: URL) throws -> Data {
    let process = Process()
    process.executableURL = Self.python
    process.arguments = [
      ReleaseExample.project.appending(path: "Tests/IndependentRelease").path, command, path.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    return data
  }

  func lines(_ command: String, _ path: URL) throws -> [String] {
    String(decoding: try output(command, path), as: UTF8.self).split(separator: "\n").map(
      String.init)
  }
}

/// A workbook as openpyxl reads it.
struct ReadWorkbook: Decodable {
  struct Sheet: Decodable {
    let name, state: String
    let frozen: String?
    let rightToLeft: Bool
    let charts: Int
    let hidden, comments: [String]
    /// What cells hold, as openpyxl says it: `n` a number or nothing, `s` a text, `f` a formula.
    let types: [String]
    let rows: [[ReadCell]]
  }

  let warnings: [String]
  let sheets: [Sheet]
}

/// A cell of a workbook.
enum ReadCell: Decodable, Hashable, CustomStringConvertible {
  case empty
  case text(String)
  case number(Double)

  init(from decoder: any Swift.Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .empty
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  /// A number as a program reads it from either kind of file: `12.0` is `12`.
  init(csv: String) {
    self = csv.isEmpty ? .empty : Double(csv).map(Self.number) ?? .text(csv)
  }

  var description: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): "\(number)"
    }
  }
}
