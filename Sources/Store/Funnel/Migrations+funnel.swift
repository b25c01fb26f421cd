extension Migrations {
  /// What tells where people are lost, what was last shown of it, and codes that pair two waves.
  ///
  /// A code is dated like its response, so that old ones are found without a look at responses.
  static let funnelAndSelfCodes = """
    CREATE TABLE opened (
      survey INTEGER NOT NULL,
      version INTEGER NOT NULL,
      language TEXT NOT NULL,
      channel TEXT NOT NULL CHECK (channel IN ('web', 'assisted')),
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (survey, version, language, channel),
      FOREIGN KEY (survey, version) REFERENCES version
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE shown (
      survey INTEGER NOT NULL REFERENCES survey,
      name TEXT NOT NULL,
      taken_at INTEGER NOT NULL,
      people INTEGER NOT NULL,
      document BLOB NOT NULL,
      PRIMARY KEY (survey, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE self_code (
      response INTEGER PRIMARY KEY REFERENCES response ON DELETE CASCADE,
      mark BLOB NOT NULL CHECK (length(mark) = 32),
      day INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX self_code_by_day ON self_code (day);
    ALTER TABLE draft ADD COLUMN self_code BLOB CHECK (length(self_code) = 32);
    ALTER TABLE draft ADD COLUMN met_self_code INTEGER NOT NULL DEFAULT 0
      CHECK (met_self_code IN (0, 1));
    """
}
