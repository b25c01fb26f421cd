extension Migrations {
  /// What the pages of participants need: whether somebody was asked the equality questions and has
  /// put their words away, the pictures of a workshop, and equality answers that nobody can link.
  ///
  /// The answers lie in the order of random names, so that not even their order tells whose they are.
  static let participants = """
    ALTER TABLE workshop_participant ADD COLUMN asked INTEGER NOT NULL DEFAULT 0
      CHECK (asked IN (0, 1));
    ALTER TABLE workshop_participant ADD COLUMN has_slip INTEGER NOT NULL DEFAULT 0
      CHECK (has_slip IN (0, 1));

    CREATE TABLE workshop_picture (
      workshop INTEGER NOT NULL REFERENCES workshop,
      name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (workshop, name)
    ) STRICT;

    CREATE TABLE workshop_monitoring (
      workshop INTEGER NOT NULL REFERENCES workshop,
      name BLOB NOT NULL CHECK (length(name) = 16),
      survey TEXT NOT NULL,
      version INTEGER NOT NULL,
      answers BLOB NOT NULL,
      PRIMARY KEY (workshop, name)
    ) STRICT, WITHOUT ROWID;
    """
}
