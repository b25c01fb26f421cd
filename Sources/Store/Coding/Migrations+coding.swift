extension Migrations {
  /// Codebooks, what analysts found in free-text answers, and what may be quoted of them.
  ///
  /// What somebody did with an answer is never changed; it goes when the answer is withdrawn. A day is
  /// fine enough beside an answer.
  static let coding = """
    CREATE TABLE theme (
      survey INTEGER NOT NULL REFERENCES survey,
      number INTEGER NOT NULL CHECK (number > 0),
      id TEXT NOT NULL,
      title TEXT NOT NULL,
      definition TEXT NOT NULL,
      examples TEXT NOT NULL,
      is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)),
      PRIMARY KEY (survey, number),
      UNIQUE (survey, id)
    ) STRICT;

    CREATE TABLE coding (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      response INTEGER NOT NULL REFERENCES response ON DELETE CASCADE,
      question TEXT NOT NULL,
      coder TEXT NOT NULL,
      day INTEGER NOT NULL,
      themes TEXT
    ) STRICT;
    CREATE INDEX coding_by_response ON coding (response);
    CREATE TRIGGER coding_stays BEFORE UPDATE ON coding
    BEGIN SELECT raise(ABORT, 'what was coded is undone by another entry'); END;

    CREATE TABLE quotation (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      response INTEGER NOT NULL REFERENCES response ON DELETE CASCADE,
      question TEXT NOT NULL,
      reviewer TEXT NOT NULL,
      day INTEGER NOT NULL,
      act TEXT NOT NULL CHECK (act IN ('approved', 'refused', 'undone')),
      text TEXT,
      characteristic TEXT,
      category TEXT,
      CHECK ((act = 'approved') = (text IS NOT NULL)),
      CHECK ((characteristic IS NULL) = (category IS NULL))
    ) STRICT;
    CREATE INDEX quotation_by_response ON quotation (response);
    CREATE TRIGGER quotation_stays BEFORE UPDATE ON quotation
    BEGIN SELECT raise(ABORT, 'what was decided on a quotation is undone by another entry'); END;
    """
}
