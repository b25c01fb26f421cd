extension Migrations {
  /// Forms on paper that were typed in once and wait until they are typed in a second time.
  static let firstKeyings = """
    CREATE TABLE first_keying (
      survey INTEGER NOT NULL,
      form TEXT NOT NULL CHECK (length(form) BETWEEN 1 AND 20),
      version INTEGER NOT NULL,
      language TEXT NOT NULL,
      channel TEXT NOT NULL CHECK (channel IN ('paper', 'assisted')),
      site TEXT,
      answers BLOB NOT NULL,
      monitoring BLOB,
      help TEXT CHECK (help IN ('no', 'with-form', 'in-place')),
      self_code BLOB CHECK (length(self_code) = 32),
      PRIMARY KEY (survey, form),
      FOREIGN KEY (survey, version) REFERENCES version
    ) STRICT, WITHOUT ROWID;
    """
}
