extension Migrations {
  /// The keys under which acts from consoles were done, so that none is done twice.
  ///
  /// Of a key only its keyed hash is here: from the key itself follow the words on a paper slip.
  static let acts = """
    CREATE TABLE workshop_act (
      key BLOB PRIMARY KEY CHECK (length(key) = 32),
      workshop INTEGER NOT NULL REFERENCES workshop,
      seq INTEGER
    ) STRICT, WITHOUT ROWID;
    """
}
