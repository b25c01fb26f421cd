import Foundation
import Responses
import SQLite
import Store
import XCTest

/// An import whose process is killed in the middle: this test starts the test program a second time.
final class KilledImportTests: StoreTestCase {
  private static let variable = "EQUALSAY_TEST_IMPORT"

  func testAKilledImportIsNeverSeenAndClearedAwayAtTheNextStart() throws {
    #if os(Linux)
      try openStore().stop()
      let other = Process()
      other.executableURL = URL(filePath: CommandLine.arguments[0])
      other.arguments = ["StoreTests.KilledImportTests/testTheImportThatIsKilled"]
      other.environment = ProcessInfo.processInfo.environment.merging([Self.variable: folder]) {
        $1
      }
      other.standardOutput = FileHandle.nullDevice
      other.standardError = FileHandle.nullDevice
      try other.run()
      other.waitUntilExit()
      XCTAssertEqual(other.terminationReason, .uncaughtSignal)
      XCTAssertEqual(try stored(), 20_000)

      let store = try Store(folder: folder)
      defer { store.stop() }
      XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 0)
      try store.clearDeadImports()
      XCTAssertEqual(try stored(), 0)
      XCTAssertEqual(try store.check(), [])
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      XCTAssertEqual(files.filter { $0.contains("import") }, [])
    #else
      throw XCTSkip("the test program can be started by its path on Linux only")
    #endif
  }

  func testTheImportThatIsKilled() throws {
    guard let folder = ProcessInfo.processInfo.environment[Self.variable] else {
      throw XCTSkip("this is the other process's part of the test above")
    }
    let batch = try Store(folder: folder).beginImport(of: try Sample.survey())
    try batch.append((0..<20_000).map { try Sample.response("\($0)", monitoring: "m") })
    try batch.waitUntilStored()
    kill(getpid(), SIGKILL)
  }

  private func stored() throws -> Int {
    try Connection(file, .reading).value("SELECT count(*) FROM response") ?? 0
  }
}
