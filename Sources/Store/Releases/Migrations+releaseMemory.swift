extension Migrations {
  /// What later releases are compared with beside the people of a release: its groups and figures,
  /// and whether the survey was closed when it was made.
  ///
  /// Releases that were made before this have no row.
  static let releaseMemory = """
    CREATE TABLE release_memory (
      survey INTEGER NOT NULL,
      number INTEGER NOT NULL,
      was_closed INTEGER NOT NULL CHECK (was_closed IN (0, 1)),
      memory BLOB NOT NULL,
      PRIMARY KEY (survey, number),
      FOREIGN KEY (survey, number) REFERENCES release
    ) STRICT;
    CREATE TRIGGER release_memory_stays BEFORE UPDATE ON release_memory
    BEGIN SELECT raise(ABORT, 'a release never changes'); END;
    CREATE TRIGGER release_memory_remains BEFORE DELETE ON release_memory
    BEGIN SELECT raise(ABORT, 'a release never changes'); END;
    """
}
