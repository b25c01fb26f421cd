import Foundation
import XCTest

/// A facilitator's console in a pipe, as a script drives it.
final class ConsoleProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var unread = ""
  private var questions = 0

  /// Starts `equalsay` with the arguments.
  init(_ arguments: [String], token: String? = nil, for test: XCTestCase) throws {
    process.executableURL = Project.program
    process.arguments = arguments
    process.currentDirectoryURL = Project.root
    if let token {
      process.environment = ProcessInfo.processInfo.environment.merging(
        ["EQUALSAY_TOKEN": token]
      ) { _, new in new }
    }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let process = process
    // Its data folder is taken away next, and must not change meanwhile.
    test.addTeardownBlock {
      if process.isRunning { process.terminate() }
      process.waitUntilExit()
    }
  }

  /// Holds a workshop on a data folder, heard on this machine only.
  static func hosting(
    _ data: URL, _ workshop: String = "older-people-access", for test: XCTestCase
  ) throws -> ConsoleProcess {
    try ConsoleProcess(
      [
        "workshop", "host", workshop, "--listen", "127.0.0.1", "--port", "0", "--data",
        data.path,
      ], for: test)
  }

  /// Says a line, and gives what the console answers to it.
  @discardableResult
  func ask(_ line: String) throws -> [String] {
    // No command begins like this, so its refusal shows where the answer ends.
    questions += 1
    let mark = "zz\(questions)"
    try input.fileHandleForWriting.write(contentsOf: Data("\(line)\n\(mark)\n".utf8))
    return try lines { $0.contains("“\(mark)”") }
  }

  /// The lines up to one that ends them.
  func lines(until isLast: (String) -> Bool) throws -> [String] {
    var lines: [String] = []
    while true {
      while let end = unread.firstIndex(of: "\n") {
        let line = String(unread[..<end])
        unread = String(unread[unread.index(after: end)...])
        if isLast(line) { return lines }
        lines.append(line)
      }
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else {
        throw Ended(said: lines.joined(separator: "\n"))
      }
      unread += String(decoding: data, as: UTF8.self)
    }
  }

  struct Ended: Error { let said: String }

  /// Closes its input, and gives its exit status.
  func end() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Ends it as a power cut does.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
