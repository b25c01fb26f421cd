extension Migrations {
  /// The monitoring sets that workshops ask, whole and for ever, and answers to them.
  ///
  /// Many workshops ask the same set, so it is kept once, by the digest of its bytes. Answers of a
  /// workshop without a set of its own go on naming the published survey whose questions it asked.
  static let monitoringSets = """
    CREATE TABLE monitoring_set (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      definition BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER monitoring_set_is_new BEFORE INSERT ON monitoring_set
    WHEN EXISTS (SELECT 1 FROM monitoring_set WHERE digest = NEW.digest)
    BEGIN SELECT raise(ABORT, 'a monitoring set that is kept never changes'); END;
    CREATE TRIGGER monitoring_set_stays BEFORE UPDATE ON monitoring_set
    BEGIN SELECT raise(ABORT, 'a monitoring set that is kept never changes'); END;
    CREATE TRIGGER monitoring_set_remains BEFORE DELETE ON monitoring_set
    BEGIN SELECT raise(ABORT, 'a monitoring set that is kept never changes'); END;

    ALTER TABLE workshop ADD COLUMN monitoring_set BLOB REFERENCES monitoring_set;
    CREATE TRIGGER workshop_keeps_its_set BEFORE UPDATE OF monitoring_set ON workshop
    BEGIN SELECT raise(ABORT, 'a workshop keeps the questions with which it was opened'); END;

    CREATE TABLE workshop_answers (
      workshop INTEGER NOT NULL REFERENCES workshop,
      name BLOB NOT NULL CHECK (length(name) = 16),
      survey TEXT,
      version INTEGER,
      answers BLOB NOT NULL,
      PRIMARY KEY (workshop, name),
      CHECK ((survey IS NULL) = (version IS NULL))
    ) STRICT, WITHOUT ROWID;
    INSERT INTO workshop_answers SELECT workshop, name, survey, version, answers
      FROM workshop_monitoring;
    DROP TABLE workshop_monitoring;
    ALTER TABLE workshop_answers RENAME TO workshop_monitoring;
    """
}
