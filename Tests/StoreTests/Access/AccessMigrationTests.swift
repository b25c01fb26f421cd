import Foundation
import Participation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import Workshops
import XCTest

final class AccessMigrationTests: StoreTestCase {
  func testADatabaseOfVersion3IsBroughtUpAndLosesNothing() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let key = try KeyFile(folder + "/equalsay.key").loadOrCreate()
    let old = try Connection(file, .writing)
    for step in [version1, version2, version3] { try old.execute(step) }
    try old.run(
      "INSERT INTO store VALUES (1, 'real', ?, 6)", key.hash(label: "equalsay key mark 1").bytes)

    let store = try Store(folder: folder)
    defer { store.stop() }
    XCTAssertEqual(try store.check(), [])
    XCTAssertEqual(try store.publications().map(\.survey.text), ["older-people"])
    XCTAssertEqual(try store.responses().map(\.answers.bytes), [[1, 3]])
    let code = try Room.code()
    XCTAssertEqual(try store.workshop(code)?.lastSeq, 1)
    var lines: [Int] = []
    try store.forEachLine(of: code) { lines.append($0.seq) }
    XCTAssertEqual(lines, [1])
    XCTAssertEqual(try store.tokens(), [])
    let (_, issued) = try store.createToken(.facilitator, workshop: code, by: .local)
    XCTAssertEqual(try store.tokens(), [issued])
    XCTAssertEqual(try old.value("PRAGMA user_version"), Migrations.all.count)
  }
}

/// What the third version made of a database of the second one, and rows of its own.
///
/// It never changes: it stands for those out there.
private let version3 = """
  CREATE TABLE workshop (
    number INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    id TEXT NOT NULL,
    opened_on INTEGER NOT NULL,
    closed_on INTEGER,
    last_seq INTEGER NOT NULL,
    last_hash BLOB NOT NULL CHECK (length(last_hash) = 32),
    revision INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE workshop_line (
    workshop INTEGER NOT NULL REFERENCES workshop,
    seq INTEGER NOT NULL CHECK (seq > 0),
    line BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (workshop, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER workshop_line_follows BEFORE INSERT ON workshop_line
  WHEN NEW.seq <> 1 + (
    SELECT coalesce(max(seq), 0) FROM workshop_line WHERE workshop = NEW.workshop)
  BEGIN SELECT raise(ABORT, 'a line of a workshop follows the last one'); END;
  CREATE TRIGGER workshop_line_stays BEFORE UPDATE ON workshop_line
  BEGIN SELECT raise(ABORT, 'the log of a workshop is append-only'); END;
  CREATE TRIGGER workshop_line_remains BEFORE DELETE ON workshop_line
  BEGIN SELECT raise(ABORT, 'the log of a workshop is append-only'); END;

  CREATE TABLE workshop_words (
    workshop INTEGER NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    text TEXT NOT NULL,
    receipt BLOB CHECK (length(receipt) = 32),
    PRIMARY KEY (workshop, digest)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX workshop_words_by_receipt ON workshop_words (receipt) WHERE receipt IS NOT NULL;

  CREATE TABLE workshop_participant (
    workshop INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    session BLOB CHECK (length(session) = 32),
    return_mark BLOB CHECK (length(return_mark) = 32),
    receipt BLOB NOT NULL CHECK (length(receipt) = 32),
    needs TEXT,
    PRIMARY KEY (workshop, number)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX workshop_participant_by_session
    ON workshop_participant (workshop, session);
  CREATE UNIQUE INDEX workshop_participant_by_return_mark
    ON workshop_participant (workshop, return_mark);

  CREATE TABLE workshop_draft (
    workshop INTEGER NOT NULL,
    participant INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    text TEXT NOT NULL,
    PRIMARY KEY (workshop, participant, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE workshop_ballot (
    workshop INTEGER NOT NULL,
    participant INTEGER NOT NULL,
    letters TEXT NOT NULL,
    assisted INTEGER NOT NULL CHECK (assisted IN (0, 1)),
    opening INTEGER NOT NULL,
    PRIMARY KEY (workshop, participant)
  ) STRICT, WITHOUT ROWID;

  PRAGMA user_version = 3;

  INSERT INTO workshop
    VALUES (1, 'K7M4QX', 'older-people', 20270115, NULL, 1, zeroblob(32), 1);
  INSERT INTO workshop_line VALUES (1, 1, x'7B7D', zeroblob(32));
  """
