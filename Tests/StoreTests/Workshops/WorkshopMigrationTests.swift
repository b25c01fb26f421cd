import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import Workshops
import XCTest

final class WorkshopMigrationTests: StoreTestCase {
  func testADatabaseOfVersion2IsBroughtUpAndLosesNothing() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let key = try KeyFile(folder + "/equalsay.key").loadOrCreate()
    let old = try Connection(file, .writing)
    try old.execute(version1)
    try old.execute(version2)
    try old.run(
      "INSERT INTO store VALUES (1, 'real', ?, 6)", key.hash(label: "equalsay key mark 1").bytes)

    let store = try Store(folder: folder)
    defer { store.stop() }
    XCTAssertEqual(try store.check(), [])
    XCTAssertEqual(try store.publications().map(\.survey.text), ["older-people"])
    let response = try XCTUnwrap(try store.responses().first)
    XCTAssertEqual(response.answers.bytes, [1, 3])
    XCTAssertEqual(response.help, .inPlace)
    let session = try XCTUnwrap(Digest(bytes: [UInt8](repeating: 1, count: 32)))
    let draft = try store.draft(session: session, survey: try Sample.survey()).opened
    XCTAssertEqual(draft?.returnMark?.bytes, [UInt8](repeating: 7, count: 32))
    XCTAssertEqual(draft?.hasMetHelp, true)
    XCTAssertEqual(try store.workshops(), [])
    let room = try Room(store)
    try room.admit(1)
    XCTAssertEqual(try room.lines().count, 2)
    XCTAssertEqual(try old.value("PRAGMA user_version"), Migrations.all.count)
  }
}

/// What the second version made of a database of the first one, and rows of its own.
///
/// It never changes: it stands for those out there.
let version2 = """
  CREATE TABLE consent_wording (
    digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
    language TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE draft ADD COLUMN consent BLOB REFERENCES consent_wording;
  ALTER TABLE draft ADD COLUMN help TEXT CHECK (help IN ('no', 'with-form', 'in-place'));
  ALTER TABLE draft ADD COLUMN met_help INTEGER NOT NULL DEFAULT 0 CHECK (met_help IN (0, 1));
  ALTER TABLE draft ADD COLUMN return_mark BLOB CHECK (length(return_mark) = 32);
  CREATE UNIQUE INDEX draft_by_return_mark ON draft (return_mark);

  ALTER TABLE response ADD COLUMN consent BLOB REFERENCES consent_wording;
  ALTER TABLE response ADD COLUMN help TEXT CHECK (help IN ('no', 'with-form', 'in-place'));

  PRAGMA user_version = 2;

  UPDATE draft SET met_help = 1,
    return_mark = x'0707070707070707070707070707070707070707070707070707070707070707';
  UPDATE response SET help = 'in-place';
  """
