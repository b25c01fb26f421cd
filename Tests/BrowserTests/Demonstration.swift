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
    program.arguments = [
      "demo", "--data", data.path, "--responses", "0", "--port", "0", "--pseudo",
      "--surveys", try Self.surveysInMoreLanguages(beside: data).path,
    ]
    program.currentDirectoryURL = Checkout.root
    let output = Pipe()
    program.standardOutput = output
    try program.run()
    test.addTeardownBlock { @Sendable in
      program.terminate()
      program.waitUntilExit()
      for folder in [data, Self.surveys(beside: data)] {
        try FileManager.default.removeItem(at: folder)
      }
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

  private static func surveys(beside data: URL) -> URL { data.appendingPathExtension("surveys") }

  /// The sample surveys, offered in languages whose letters and words look quite another way.
  private static func surveysInMoreLanguages(beside data: URL) throws -> URL {
    let copy = surveys(beside: data)
    try FileManager.default.copyItem(at: Checkout.root.appending(path: "Surveys"), to: copy)
    for name in ["survey.json", "workshop.json"] {
      let file = copy.appending(path: "older-people-access/\(name)")
      let text = try String(contentsOf: file, encoding: .utf8)
      let offered = text.replacing("\"ur\"]", with: "\"ur\", \"ar\", \"zh-Hans\"]")
      XCTAssertNotEqual(offered, text)
      try Data(offered.utf8).write(to: file)
    }
    return copy
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
    try said(by: ["token", "create", "--role", "facilitator"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Fills a survey with people who do not exist, so that there are figures to see.
  func synthesise(_ survey: String, count: Int) throws {
    _ = try said(by: ["responses", "synthesise", survey, "--count", "\(count)"])
  }

  private func said(by command: [String]) throws -> String {
    let program = Process()
    program.executableURL = Checkout.program
    program.arguments = command + ["--data", data.path]
    let output = Pipe()
    program.standardOutput = output
    program.standardError = FileHandle.nullDevice
    try program.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    program.waitUntilExit()
    XCTAssertEqual(program.terminationStatus, 0, command.joined(separator: " "))
    return String(decoding: said, as: UTF8.self)
  }
}
