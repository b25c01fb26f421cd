import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class MigrationTests: StoreTestCase {
  func testADatabaseOfVersion1IsBroughtUpAndLosesNothing() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let key = try KeyFile(folder + "/equalsay.key").loadOrCreate()
    let old = try Connection(file, .writing)
    try old.execute(version1)
    try old.run(
      "INSERT INTO store VALUES (1, 'demonstration', ?, 5)",
      key.hash(label: "equalsay key mark 1").bytes)

    let store = try Store(folder: folder)
    defer { store.stop() }
    XCTAssertEqual(store.kind, .demonstration)
    XCTAssertEqual(store.publicationNumber, 5)
    XCTAssertEqual(try store.check(), [])
    let publication = try XCTUnwrap(try store.publications().first)
    XCTAssertEqual(publication.survey.text, "older-people")
    XCTAssertEqual(publication.closedOn?.description, "2027-01-31")
    XCTAssertEqual(publication.versions.map(\.publishedOn.description), ["2026-12-01"])
    XCTAssertEqual(publication.versions.first?.pictures.map(\.name), ["bus"])
    let response = try XCTUnwrap(try store.responses().first)
    XCTAssertEqual(response.language.text, "ur-x-easyread")
    XCTAssertEqual(response.channel, .paper)
    XCTAssertEqual(response.day.description, "2026-12-24")
    XCTAssertEqual(response.answers.bytes, [1, 3])
    XCTAssertEqual(response.monitoring?.bytes, [1, 4])
    let session = try XCTUnwrap(Digest(bytes: [UInt8](repeating: 1, count: 32)))
    let draft = try store.draft(session: session, survey: try Sample.survey()).opened
    XCTAssertEqual(draft?.answers?.bytes, [1])
    XCTAssertEqual(try store.latestSnapshot(of: try Sample.survey())?.responses, 10)
  }

  func testOnlyTheStepsNotYetTakenAreTaken() throws {
    let connection = try Connection(":memory:", .writing)
    let steps = ["CREATE TABLE one (id INTEGER)", "CREATE TABLE two (id INTEGER)"]
    try Migrations.run(Array(steps.prefix(1)), on: connection)
    XCTAssertEqual(try connection.value("PRAGMA user_version"), 1)
    try Migrations.run(steps, on: connection)
    try Migrations.run(steps, on: connection)
    XCTAssertEqual(try connection.value("PRAGMA user_version"), 2)
    XCTAssertEqual(try connection.value("SELECT count(*) FROM sqlite_schema"), 2)
    XCTAssertEqual(try connection.value("PRAGMA application_id"), 0x4571_5361)
  }

  func testAStepThatFailsLeavesTheDatabaseAsItWas() throws {
    let connection = try Connection(":memory:", .writing)
    XCTAssertThrowsError(
      try Migrations.run(["CREATE TABLE one (id INTEGER)", "nonsense"], on: connection))
    XCTAssertEqual(try connection.value("PRAGMA user_version"), 0)
    XCTAssertEqual(try connection.value("SELECT count(*) FROM sqlite_schema"), 0)
  }
}

/// A database as the first version wrote it.
///
/// It never changes: it stands for those out there.
let version1 = """
  CREATE TABLE store (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    kind TEXT NOT NULL CHECK (kind IN ('real', 'demonstration')),
    key_mark BLOB NOT NULL,
    publications INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE survey (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    closed_on INTEGER
  ) STRICT;

  CREATE TABLE version (
    survey INTEGER NOT NULL REFERENCES survey,
    version INTEGER NOT NULL CHECK (version > 0),
    definition BLOB NOT NULL,
    monitoring BLOB,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    published_on INTEGER NOT NULL,
    PRIMARY KEY (survey, version)
  ) STRICT;

  CREATE TABLE picture (
    survey INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (survey, version, name),
    FOREIGN KEY (survey, version) REFERENCES version
  ) STRICT;

  CREATE TABLE catalogue (
    digest TEXT PRIMARY KEY,
    scope TEXT NOT NULL,
    language TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE draft (
    session BLOB NOT NULL CHECK (length(session) = 32),
    survey INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    version INTEGER NOT NULL,
    answers BLOB,
    monitoring BLOB,
    wants_monitoring INTEGER CHECK (wants_monitoring IN (0, 1)),
    consented INTEGER NOT NULL CHECK (consented IN (0, 1)),
    site TEXT,
    language TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    PRIMARY KEY (session, survey),
    FOREIGN KEY (survey, version) REFERENCES version
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sent (
    session BLOB NOT NULL CHECK (length(session) = 32),
    survey INTEGER NOT NULL REFERENCES survey,
    draft BLOB NOT NULL CHECK (length(draft) = 16),
    day INTEGER NOT NULL,
    PRIMARY KEY (session, survey)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE response (
    id INTEGER PRIMARY KEY,
    survey INTEGER NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('web', 'paper', 'assisted', 'workshop', 'import')),
    site TEXT,
    day INTEGER NOT NULL,
    catalogue TEXT REFERENCES catalogue,
    receipt BLOB UNIQUE CHECK (length(receipt) = 32),
    answers BLOB NOT NULL,
    FOREIGN KEY (survey, version) REFERENCES version
  ) STRICT;
  CREATE INDEX response_by_survey ON response (survey);

  CREATE TABLE monitoring (
    response INTEGER PRIMARY KEY REFERENCES response ON DELETE CASCADE,
    answers BLOB NOT NULL
  ) STRICT;

  CREATE TABLE snapshot (
    survey INTEGER PRIMARY KEY REFERENCES survey,
    taken_at INTEGER NOT NULL,
    responses INTEGER NOT NULL,
    figures BLOB NOT NULL
  ) STRICT;

  PRAGMA application_id = 1165054817;
  PRAGMA user_version = 1;
  PRAGMA journal_mode = WAL;

  INSERT INTO survey VALUES (1, 'older-people', 20270131);
  INSERT INTO version VALUES (1, 1, x'7B7D', NULL, zeroblob(32), 20261201);
  INSERT INTO picture VALUES (1, 1, 'bus', 'image/svg+xml', x'00');
  INSERT INTO draft VALUES (x'0101010101010101010101010101010101010101010101010101010101010101',
    1, zeroblob(16), 1, x'01', NULL, NULL, 1, NULL, 'en-GB', 1796083200, 1796083200);
  INSERT INTO response
    VALUES (1, 1, 1, 'ur-x-easyread', 'paper', NULL, 20261224, NULL, NULL, x'0103');
  INSERT INTO monitoring VALUES (1, x'0104');
  INSERT INTO snapshot VALUES (1, 1796083200, 10, x'00');
  """
