extension Migrations {
  /// What releases need: their register, imports that stay out of sight until they are whole, and
  /// how many people stopped where.
  ///
  /// The register knows responses by their numbers, so a number must never be given out twice.
  /// SQLite gives out the highest one again when its row is deleted; a trigger remembers it.
  static let releases = """
    ALTER TABLE store ADD COLUMN last_response INTEGER NOT NULL DEFAULT 0;
    CREATE TRIGGER response_number_is_used AFTER DELETE ON response
    WHEN OLD.id > (SELECT coalesce(max(id), 0) FROM response)
    BEGIN UPDATE store SET last_response = max(last_response, OLD.id); END;

    CREATE TABLE release (
      survey INTEGER NOT NULL REFERENCES survey,
      number INTEGER NOT NULL CHECK (number > 0),
      created_at INTEGER NOT NULL,
      arguments TEXT NOT NULL,
      last_response INTEGER NOT NULL,
      eligible INTEGER NOT NULL,
      document BLOB NOT NULL,
      members BLOB NOT NULL,
      others BLOB NOT NULL,
      forgotten INTEGER NOT NULL CHECK (forgotten >= 0),
      forgotten_others INTEGER NOT NULL CHECK (forgotten_others >= 0),
      PRIMARY KEY (survey, number)
    ) STRICT;
    CREATE TRIGGER release_follows BEFORE INSERT ON release
    WHEN NEW.number <> 1 + (
      SELECT coalesce(max(number), 0) FROM release WHERE survey = NEW.survey)
    BEGIN SELECT raise(ABORT, 'a release follows the last one'); END;
    CREATE TRIGGER release_stays BEFORE UPDATE OF
      survey, number, created_at, arguments, last_response, eligible, document ON release
    BEGIN SELECT raise(ABORT, 'a release never changes'); END;
    CREATE TRIGGER release_remains BEFORE DELETE ON release
    BEGIN SELECT raise(ABORT, 'a release never changes'); END;

    CREATE TABLE import_batch (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      survey INTEGER NOT NULL REFERENCES survey
    ) STRICT;
    CREATE TABLE import_chunk (
      first INTEGER PRIMARY KEY,
      last INTEGER NOT NULL CHECK (last >= first),
      batch INTEGER NOT NULL REFERENCES import_batch
    ) STRICT;

    ALTER TABLE draft ADD COLUMN last_answered TEXT;
    CREATE TABLE stopped (
      survey INTEGER NOT NULL,
      version INTEGER NOT NULL,
      language TEXT NOT NULL,
      question TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (survey, version, language, question),
      FOREIGN KEY (survey, version) REFERENCES version
    ) STRICT, WITHOUT ROWID;
    """
}
