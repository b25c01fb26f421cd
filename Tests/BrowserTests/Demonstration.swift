import Foundation
import XCTest

/// The real program with its sample surveys, on a free port, until the test ends.
struct Demonstration {
  let address: String
  private let data: URL

  init(for test: XCTestCase) throws {
    let data = FileManager.default.temporaryDirectory
      .appending(path: "browser-\(UUID().uuidString)")
    self.data = data
    let program = Process()
    program.executableURL = Checkout.program
    program.arguments = ["demo", "--data", data.path, "--responses", "0", "--port", "0"]
    program.currentDirectoryURL = Checkout.root
    let output = Pipe()
    program.standardOutput = output
    try program.run()
    test.addTeardownBlock { @Sendable in
      program.terminate()
      program.waitUntilExit()
      try FileManager.default.removeItem(at: data)
    }
    var said = ""
    while !said.contains("\n") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { break }
      said += String(decoding: data, as: UTF8.self)
    }
    let line = said.prefix { $0 != "\n" }
    address = try XCTUnwrap(
      line.split(separator: " ").last.map(String.init), "no address in “\(said)”")
  }

  /// Publishes a survey that is written into a folder for it.
  func publish(_ write: (URL) throws -> URL) throws {
    let program = Process()
    program.executableURL = Checkout.program
    program.currentDirectoryURL = Checkout.root
    let file = try write(data.appending(path: "published"))
    program.arguments = ["survey", "publish", file.path, "--data", data.path]
    program.standardOutput = FileHandle.nullDevice
    try program.run()
    program.waitUntilExit()
    XCTAssertEqual(program.terminationStatus, 0)
    // The service takes it in within a second.
    Thread.sleep(forTimeInterval: 2)
  }

  /// A token with which a test can lead workshops.
  func facilitatorToken() throws -> String {
    let program = Process()
    program.executableURL = Checkout.program
    program.arguments = ["token", "create", "--role", "facilitator", "--data", data.path]
    let output = Pipe()
    program.standardOutput = output
    program.standardError = FileHandle.nullDevice
    try program.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    program.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
