import Foundation
import XCTest

/// Where the project and its program are, for tests that use it from outside.
enum Project {
  static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The program under test, built beside the tests.
  static var program: URL {
    Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      .deletingLastPathComponent().appending(path: "equalsay")
      ?? Bundle.main.bundleURL.appending(path: "equalsay")
  }

  /// A new folder that goes when the test ends.
  static func temporaryFolder(for test: XCTestCase) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "equalsay-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    test.addTeardownBlock { try FileManager.default.removeItem(at: folder) }
    return folder
  }
}

/// What a command printed and how it ended.
struct Outcome {
  let status: Int32
  let output: String
  let problems: String

  /// Runs the program to its end.
  static func of(_ arguments: String...) throws -> Outcome { try of(arguments) }

  static func of(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = Project.program
    process.arguments = arguments
    process.currentDirectoryURL = Project.root
    let folder = FileManager.default.temporaryDirectory
    let output = folder.appending(path: "out-\(UUID().uuidString)")
    let problems = folder.appending(path: "err-\(UUID().uuidString)")
    defer {
      for file in [output, problems] { unlink(file.path) }
    }
    for file in [output, problems] {
      FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: problems)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      problems: try String(contentsOf: problems, encoding: .utf8))
  }
}
