import Foundation
import XCTest

/// The real server on a real data folder, started as an administrator would start it.
final class RunningService: Sendable {
  let address: URL
  private let process: Process
  private let problems: FileHandle
  private let folder: URL

  /// Starts `equalsay` with the arguments and waits for the line that says where it is.
  ///
  /// The port is one that is free unless it must be that of a service before.
  init(
    _ arguments: String..., port: Int = 0, complainingTo console: FileHandle? = nil
  ) throws {
    folder = try Project.temporaryFolder()
    problems = try console ?? Outcome.file("problems", in: folder)
    process = Process()
    process.executableURL = Project.program
    process.arguments = arguments + ["--port", String(port)]
    process.currentDirectoryURL = Project.root
    let output = Pipe()
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
  }

  /// A demonstration that ends with the test.
  static func demonstration(
    _ data: URL, responses: Int = 0, for test: XCTestCase
  ) throws -> RunningService {
    try RunningService("demo", "--data", data.path, "--responses", String(responses))
      .ending(with: test)
  }

  /// The service on a folder where something has been published, ending with the test.
  static func real(_ data: URL, for test: XCTestCase) throws -> RunningService {
    try RunningService("serve", "--data", data.path).ending(with: test)
  }

  func ending(with test: XCTestCase) -> RunningService {
    test.addTeardownBlock { try self.end() }
    return self
  }

  /// Takes away what is left of it.
  func end() throws {
    if process.isRunning { _ = stop() }
    try FileManager.default.removeItem(at: folder)
  }

  /// Ends it as an administrator does, and gives how it ended.
  func stop() -> Int32 {
    terminate()
    return waitUntilExit()
  }

  /// Ends it as a power cut does.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Asks it to end, while something may still be going on.
  func terminate() { process.terminate() }

  func waitUntilExit() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// What it has said on standard error so far.
  func complaints() throws -> String { try Outcome.text(in: problems) }
}
