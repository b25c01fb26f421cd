import Foundation
import Responses
import Store
import XCTest

/// Two real processes on one folder: this test starts the test program a second time.
final class OtherProcessTests: StoreTestCase {
  private static let variable = "EQUALSAY_TEST_FOLDER"
  private static let count = 200

  func testTwoProcessesWriteAtOnceAndLoseNothing() throws {
    #if os(Linux)
      let store = try openStore()
      let other = Process()
      other.executableURL = URL(filePath: CommandLine.arguments[0])
      other.arguments = ["StoreTests.OtherProcessTests/testTheOtherProcessWrites"]
      other.environment = ProcessInfo.processInfo.environment.merging(
        [Self.variable: folder]) { $1 }
      other.standardOutput = FileHandle.nullDevice
      other.standardError = FileHandle.nullDevice
      try other.run()
      for number in 0..<Self.count { try store.append([try Sample.response("here \(number)")]) }
      other.waitUntilExit()
      XCTAssertEqual(other.terminationStatus, 0)
      let answers = try store.responses().map { String(decoding: $0.answers.bytes, as: UTF8.self) }
      XCTAssertEqual(answers.count, 2 * Self.count)
      XCTAssertEqual(answers.filter { $0.hasPrefix("here") }.count, Self.count)
      XCTAssertEqual(try store.check(), [])
    #else
      throw XCTSkip("the test program can be started by its path on Linux only")
    #endif
  }

  func testTheOtherProcessWrites() throws {
    guard let folder = ProcessInfo.processInfo.environment[Self.variable] else {
      throw XCTSkip("this is the other process's part of the test above")
    }
    let store = try Store(folder: folder)
    defer { store.stop() }
    for number in 0..<Self.count { try store.append([try Sample.response("there \(number)")]) }
  }
}
