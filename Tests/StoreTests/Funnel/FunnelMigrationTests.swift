import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class FunnelMigrationTests: StoreTestCase {
  func testADatabaseOfTheVersionBeforeIsBroughtUpAndItsStopsAndEndsAreThere() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let key = try KeyFile(folder + "/equalsay.key").loadOrCreate()
    let old = try Connection(file, .writing)
    try old.execute("PRAGMA journal_mode = WAL")
    let before = try XCTUnwrap(
      Migrations.all.firstIndex { $0.contains("CREATE TABLE self_code") })
    try Migrations.run(Array(Migrations.all.prefix(before)), on: old)
    try old.run(
      "INSERT INTO store (id, kind, key_mark, publications) VALUES (1, 'real', ?, 1)",
      key.hash(label: "equalsay key mark 1").bytes)
    try old.execute(
      """
      INSERT INTO survey (number, id) VALUES (1, 'older-people');
      INSERT INTO version (survey, version, definition, digest, published_on)
        VALUES (1, 1, x'7B7D', zeroblob(32), 20261201);
      INSERT INTO stopped VALUES (1, 1, 'ur', 'heard', 7);
      INSERT INTO response (survey, version, language, channel, day, receipt, answers)
        VALUES (1, 1, 'ur', 'web', 20261201, zeroblob(32), x'01'),
          (1, 1, 'ur', 'import', 20261201, NULL, x'01'), (1, 1, 'ur', 'web', 20261201, NULL, x'01');
      """)
    try old.run(
      """
      INSERT INTO draft (session, survey, id, version, answers, consented, language, started_at,
        touched_at) VALUES (?, 1, zeroblob(16), 1, x'01', 0, 'ur', 1799999000, 1799999000)
      """, Sample.session().bytes)

    let store = try Store(folder: folder, now: { 1_800_000_000 })
    defer { store.stop() }
    XCTAssertEqual(try old.value("PRAGMA user_version"), Migrations.all.count)
    XCTAssertEqual(try store.check(), [])
    let survey = try Sample.survey()
    let draft = try store.draft(session: Sample.session(), survey: survey).opened
    XCTAssertEqual(draft?.answers?.bytes, [1])
    XCTAssertNil(draft?.selfCode)
    XCTAssertEqual(draft?.hasMetSelfCode, false)
    XCTAssertEqual(try store.funnel(of: survey).map(\.count), [1, 7, 1])
    XCTAssertEqual(try store.codedResponses(of: survey), [])
  }
}
