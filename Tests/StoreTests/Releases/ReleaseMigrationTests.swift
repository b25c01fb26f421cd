import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class ReleaseMigrationTests: StoreTestCase {
  /// How many steps a database had taken before releases.
  private static let before = 6

  func testADatabaseOfVersion6IsBroughtUpAndLosesNothing() throws {
    let old = try oldDatabase()
    let store = try Store(folder: folder, now: { 1_800_000_000 })
    defer { store.stop() }
    XCTAssertEqual(try old.value("PRAGMA user_version"), Migrations.all.count)
    XCTAssertEqual(try store.check(), [])
    XCTAssertEqual(try store.responses().map(\.answers.bytes), [[1, 3], [1, 4]])
    var numbers: [Int] = []
    try store.forEachResponseRow(of: try Sample.survey()) { numbers.append($0.number) }
    XCTAssertEqual(numbers, [1, 5])
    let draft = try store.draft(session: Sample.session(), survey: try Sample.survey()).opened
    XCTAssertEqual(draft?.answers?.bytes, [1])
    XCTAssertNil(draft?.lastAnswered)
    XCTAssertEqual(try store.releases(of: try Sample.survey()), [])
  }

  func testADraftThatDoesNotSayWhereItStoppedIsNotCounted() throws {
    _ = try oldDatabase()
    let store = try Store(folder: folder, now: { 1_800_000_000 })
    defer { store.stop() }
    try finish { store.expireDrafts(olderThan: 0, done: $0) }
    XCTAssertEqual(
      try store.draft(session: Sample.session(), survey: try Sample.survey()), .none)
    XCTAssertEqual(try store.stopped(of: try Sample.survey()), [])
  }

  func testAfterwardsNumbersAreNotGivenOutTwice() throws {
    _ = try oldDatabase()
    let store = try Store(folder: folder)
    defer { store.stop() }
    let receipt = try XCTUnwrap(KeyedHash(bytes: [UInt8](repeating: 7, count: 32)))
    XCTAssertTrue(try finish { store.withdraw(receipt, done: $0) })
    try store.append([try Sample.response()])
    XCTAssertEqual(try store.responseNumbers(of: try Sample.survey()).runs, [1...1, 6...6])
  }

  /// A database as the version before wrote it, with a survey, two responses and a draft.
  private func oldDatabase() throws -> Connection {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let key = try KeyFile(folder + "/equalsay.key").loadOrCreate()
    let old = try Connection(file, .writing)
    try old.execute("PRAGMA journal_mode = WAL")
    try Migrations.run(Array(Migrations.all.prefix(Self.before)), on: old)
    try old.run(
      "INSERT INTO store VALUES (1, 'real', ?, 1)", key.hash(label: "equalsay key mark 1").bytes)
    try old.execute(
      """
      INSERT INTO survey VALUES (1, 'older-people', NULL);
      INSERT INTO version VALUES (1, 1, x'7B7D', NULL, zeroblob(32), 20261201);
      INSERT INTO response (id, survey, version, language, channel, day, answers)
        VALUES (1, 1, 1, 'ur', 'web', 20261224, x'0103');
      INSERT INTO response (id, survey, version, language, channel, day, answers, receipt)
        VALUES (5, 1, 1, 'ur', 'web', 20261224, x'0104',
          x'0707070707070707070707070707070707070707070707070707070707070707');
      """)
    try old.run(
      """
      INSERT INTO draft (session, survey, id, version, answers, consented, language, started_at,
        touched_at) VALUES (?, 1, zeroblob(16), 1, x'01', 0, 'ur', 1799999000, 1799999000)
      """, Sample.session().bytes)
    return old
  }
}
