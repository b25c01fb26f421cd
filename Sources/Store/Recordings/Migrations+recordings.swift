extension Migrations {
  /// The recordings of published versions; the files stand beside the database, by their digests.
  static let recordings = """
    CREATE TABLE recording (
      survey INTEGER NOT NULL,
      version INTEGER NOT NULL,
      name TEXT NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      size INTEGER NOT NULL CHECK (size > 0),
      PRIMARY KEY (survey, version, name),
      FOREIGN KEY (survey, version) REFERENCES version
    ) STRICT, WITHOUT ROWID;
    """
}
