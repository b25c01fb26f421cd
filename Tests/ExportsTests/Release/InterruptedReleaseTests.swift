import Exports
import Foundation
import XCTest

/// A release whose process is ended before its folder appears: these tests start the test program a second
/// time.
final class InterruptedReleaseTests: XCTestCase {
  private static let variable = "EQUALSAY_TEST_RELEASE"

  private enum Ending: String {
    case killed, terminated, interrupted

    var signal: Int32 {
      switch self {
      case .killed: SIGKILL
      case .terminated: SIGTERM
      case .interrupted: SIGINT
      }
    }
  }

  func testASignalTakesAwayWhatIsNotFinished() throws {
    for (ending, status) in [(Ending.terminated, 143), (.interrupted, 130)] {
      let folder = try ReleaseExample.temporaryFolder(for: self)
      let other = try ended(ending, writing: folder.appending(path: "out").path)
      XCTAssertEqual(other.terminationReason, .exit)
      XCTAssertEqual(other.terminationStatus, Int32(status))
      XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), [])
    }
  }

  func testTheNextReleaseTakesAwayWhatAKilledOneLeft() throws {
    let folder = try ReleaseExample.temporaryFolder(for: self)
    let out = folder.appending(path: "out").path
    XCTAssertEqual(try ended(.killed, writing: out).terminationReason, .uncaughtSignal)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    XCTAssertEqual(left.count, 1)
    XCTAssertEqual(left.first?.hasPrefix("out.unfinished-"), true)
    // Of another release, or nothing of ours.
    try make(["other.unfinished-\(UUID().uuidString)", "out.unfinished-notes"], in: folder)

    XCTAssertFalse(try ReleaseFolder.finishAbandoned(out) { _ in false })
    try ReleaseExample().folder.write(to: out)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    XCTAssertEqual(names.count, 3)
    XCTAssertEqual(
      names.map { String($0.prefix(14)) }, ["other.unfinish", "out", "out.unfinished"])
    XCTAssertEqual(names.last, "out.unfinished-notes")
  }

  func testAReleaseThatWasRecordedBeforeTheKillTakesItsName() throws {
    let folder = try ReleaseExample.temporaryFolder(for: self)
    let out = folder.appending(path: "out").path
    _ = try ended(.killed, writing: out)
    XCTAssertTrue(
      try ReleaseFolder.finishAbandoned(out) { document in
        String(decoding: document, as: UTF8.self).contains("\"release\"")
      })
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), ["out"])
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: out).count, 9)
    let facts = try FileManager.default.attributesOfItem(atPath: out)
    XCTAssertEqual(facts[.posixPermissions] as? Int, 0o755)
  }

  func testWhatAnotherCommandIsWritingIsLeftAlone() throws {
    let folder = try ReleaseExample.temporaryFolder(for: self)
    let out = folder.appending(path: "out").path
    try ReleaseExample().folder.write(to: out) { _ in
      XCTAssertFalse(try ReleaseFolder.finishAbandoned(out) { _ in false })
      XCTAssertFalse(try ReleaseFolder.finishAbandoned(out) { _ in true })
    }
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), ["out"])
  }

  func testTheReleaseThatIsEnded() throws {
    let words = ProcessInfo.processInfo.environment[Self.variable]?.split(
      separator: " ", maxSplits: 1)
    guard let words, let ending = Ending(rawValue: String(words[0])) else {
      throw XCTSkip("this is the other process's part of the tests above")
    }
    struct Refused: Error {}
    try ReleaseExample().folder.write(to: String(words[1])) { _ in
      kill(getpid(), ending.signal)
      // Until it has been noticed; what is being recorded is not interrupted.
      usleep(500_000)
      throw Refused()
    }
  }

  private func make(_ names: [String], in folder: URL) throws {
    for name in names {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: false)
    }
  }

  private func ended(_ ending: Ending, writing out: String) throws -> Process {
    #if os(Linux)
      let other = Process()
      other.executableURL = URL(filePath: CommandLine.arguments[0])
      other.arguments = ["ExportsTests.InterruptedReleaseTests/testTheReleaseThatIsEnded"]
      other.environment = ProcessInfo.processInfo.environment.merging(
        [Self.variable: "\(ending.rawValue) \(out)"]
      ) { $1 }
      other.standardOutput = FileHandle.nullDevice
      other.standardError = FileHandle.nullDevice
      try other.run()
      other.waitUntilExit()
      return other
    #else
      throw XCTSkip("the test program can be started by its path on Linux only")
    #endif
  }
}
