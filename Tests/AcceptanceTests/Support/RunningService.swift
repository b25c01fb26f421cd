import Foundation
import XCTest

/// The real server on a real data folder, started as an administrator would start it.
final class RunningService {
  let address: URL
  private let process: Process
  private let problems: Pipe

  /// Starts `equalsay` with the arguments and waits for the line that says where it is.
  init(_ arguments: [String], for test: XCTestCase) throws {
    process = Process()
    process.executableURL = Project.program
    process.arguments = arguments + ["--port", "0"]
    process.currentDirectoryURL = Project.root
    let output = Pipe()
    problems = Pipe()
    process.standardOutput = output
    process.standardError = problems
    try process.run()
    var text = ""
    while !text.contains("\n") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { break }
      text += String(decoding: data, as: UTF8.self)
    }
    let words = text.split(separator: "\n").first?.split(separator: " ") ?? []
    address = try XCTUnwrap(
      words.last.flatMap { URL(string: String($0)) }, "No address in: \(text)")
    let running = process
    test.addTeardownBlock {
      if running.isRunning {
        running.terminate()
        running.waitUntilExit()
      }
    }
  }

  static func demonstration(_ data: URL, responses: Int = 0, for test: XCTestCase) throws
    -> RunningService
  {
    try RunningService(
      ["demo", "--data", data.path, "--responses", String(responses)], for: test)
  }

  static func real(_ data: URL, for test: XCTestCase) throws -> RunningService {
    try RunningService(["serve", "--data", data.path], for: test)
  }

  /// Ends it as an administrator does, and gives how it ended.
  func stop() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Ends it as a power cut does.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Asks it to end while something is still going on.
  func terminate() { process.terminate() }

  /// What it has said on standard error; only once it has ended.
  func complaints() throws -> String {
    String(decoding: try problems.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }
}
