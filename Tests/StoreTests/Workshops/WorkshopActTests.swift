import Foundation
import SQLite
import Secrets
import Store
import Workshops
import XCTest

/// An act under a key is done once, and the key is good for nothing else.
final class WorkshopActTests: StoreTestCase {
  private func hash(_ byte: UInt8) throws -> KeyedHash {
    try XCTUnwrap(KeyedHash(bytes: [UInt8](repeating: byte, count: 32)))
  }

  func testAnActIsFoundUnderItsKeyWithWhetherTheSameWasAskedFor() throws {
    let store = try Store(folder: folder)
    defer { store.stop() }
    let room = try Room(store)
    let key = ActKey(try hash(1), body: try hash(2))
    XCTAssertNil(try store.actDone(under: key))
    let (line, revision) = try room.next("paused")
    try store.record(
      line, after: revision, in: room.code, by: Mandate(.local, key: key))
    XCTAssertEqual(
      try store.actDone(under: key), DoneAct(code: room.code, seq: 2, isSameRequest: true))
    XCTAssertEqual(
      try store.actDone(under: ActKey(key.hash, body: try hash(3))),
      DoneAct(code: room.code, seq: 2, isSameRequest: false))
    XCTAssertNil(try store.actDone(under: ActKey(try hash(4), body: key.body)))
  }

  func testADatabaseOfVersion7KnowsWhatWasDone() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let key = try KeyFile(folder + "/equalsay.key").loadOrCreate()
    let old = try Connection(file, .writing)
    try Migrations.run(Array(Migrations.all.prefix(7)), on: old)
    try old.run(
      "INSERT INTO store (id, kind, key_mark, publications) VALUES (1, 'real', ?, 0)",
      key.hash(label: "equalsay key mark 1").bytes)
    try old.execute(
      """
      INSERT INTO workshop (code, id, opened_on, last_seq, last_hash)
        VALUES ('K7M4QX', 'tea', 20261201, 1, zeroblob(32));
      INSERT INTO workshop_act (key, workshop, seq)
        VALUES (x'0101010101010101010101010101010101010101010101010101010101010101', 1, 1);
      """)
    let store = try Store(folder: folder)
    defer { store.stop() }
    XCTAssertEqual(try store.check(), [])
    XCTAssertEqual(
      try store.actDone(under: ActKey(try hash(1), body: try hash(2))),
      DoneAct(code: try Room.code(), seq: 1, isSameRequest: true))
    XCTAssertEqual(try old.value("PRAGMA user_version"), Migrations.all.count)
  }
}
