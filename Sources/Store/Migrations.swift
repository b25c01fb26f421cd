package import SQLite

/// The steps that bring a database of any age to the form this version knows.
///
/// Append, never edit: a step that has been released has run on databases we cannot see. The
/// number of steps a database has taken is its `user_version`.
package enum Migrations {
  package static let all = [
    surveysDraftsAndResponses, consentHelpAndReturn, workshops, tokensAndAudit, acts, participants,
    releases, requests, draftNumbers,
    monitoringSets,
    releaseMemory,
    funnelAndSelfCodes,
    commitments,
    coding,
    offlineSubmissions,
    firstKeyings,
    recordings,
    finished,
  ]

  /// Marks a file as ours, in its header: "EqSa".
  static let applicationID = 0x4571_5361

  /// Takes the steps that the database has not taken, all or none.
  package static func run(_ steps: [String] = all, on connection: Connection) throws(SQLiteError) {
    try connection.transaction(.immediate) { () throws(SQLiteError) in
      let taken = try version(of: connection)
      guard taken < steps.count else { return }
      for step in steps[taken...] { try connection.execute(step) }
      try connection.execute("PRAGMA application_id = \(applicationID)")
      try connection.execute("PRAGMA user_version = \(steps.count)")
    }
  }

  static func version(of connection: Connection) throws(SQLiteError) -> Int {
    try connection.value("PRAGMA user_version") ?? 0
  }

  private static let surveysDraftsAndResponses = """
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
    """

  private static let consentHelpAndReturn = """
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
    """

  /// Logs that only grow, and what can be forgotten beside them.
  ///
  /// The first trigger also catches `INSERT OR REPLACE`, which deletes without asking the triggers on
  /// deletion. The tables from which things are forgotten have no foreign keys; `PrivateTable` says
  /// why.
  private static let workshops = """
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
    """
}
