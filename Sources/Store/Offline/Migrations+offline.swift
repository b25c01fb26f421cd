extension Migrations {
  /// Which submissions of devices came in, so that one that is sent again is counted once.
  static let offlineSubmissions = """
    CREATE TABLE offline_submission (
      mark BLOB PRIMARY KEY CHECK (length(mark) = 32),
      day INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX offline_submission_by_day ON offline_submission (day);
    """
}
