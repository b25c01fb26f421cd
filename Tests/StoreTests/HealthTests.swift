import Foundation
import SQLite
import Store
import XCTest

final class HealthTests: StoreTestCase {
  private func quickFindings(_ store: Store) throws -> [String] {
    let findings = Locked<[String]?>(nil)
    store.quickCheck { found in findings.update { $0 = found } }
    return try XCTUnwrap(findings.wait(upToMilliseconds: 60_000) { $0 })
  }

  func testASoundDatabaseHasNoFindings() throws {
    let store = try openStore()
    try store.append([try Sample.response(monitoring: "women")])
    XCTAssertEqual(try quickFindings(store), [])
    XCTAssertEqual(try store.check(), [])
    XCTAssertTrue(store.writable())
  }

  func testDamagedPagesAreFound() throws {
    let first = try openStore()
    try first.append((0..<2000).map { try Sample.response("answer \($0)", monitoring: "x") })
    first.stop()
    var bytes = try Data(contentsOf: URL(filePath: file))
    let pages = bytes.count / 4096
    for page in (pages - 20)..<pages {
      bytes.replaceSubrange(page * 4096..<page * 4096 + 64, with: Data(repeating: 0x5A, count: 64))
    }
    try bytes.write(to: URL(filePath: file))
    let store = try Store(folder: folder)
    defer { store.stop() }
    XCTAssertFalse(try quickFindings(store).isEmpty)
    XCTAssertFalse(try store.check().isEmpty)
  }

  func testRowsThatNameLostOnesAreFound() throws {
    let store = try openStore()
    let other = try Connection(file, .writing)
    try other.execute(
      """
      PRAGMA foreign_keys = OFF;
      INSERT INTO monitoring (response, answers) VALUES (7, x'00');
      """)
    XCTAssertEqual(
      try store.check(), ["row 7 of monitoring names a response that is not there"])
  }

  func testADatabaseThatAnotherProcessWritesForLongIsWaitedFor() throws {
    let store = try openStore()
    let other = try Connection(file, .writing)
    try other.run("BEGIN IMMEDIATE")
    let answer = Locked<Bool?>(nil)
    store.writable { isWritable in answer.update { $0 = isWritable } }
    XCTAssertNil(answer.wait(upToMilliseconds: 100) { $0 })
    try other.run("COMMIT")
    XCTAssertEqual(answer.wait(upToMilliseconds: 60_000) { $0 }, true)
  }
}
