extension Migrations {
  /// What was decided on a survey, whole as it was published each time; a page shows the newest.
  static let commitments = """
    CREATE TABLE commitments (
      survey INTEGER NOT NULL REFERENCES survey,
      number INTEGER NOT NULL CHECK (number > 0),
      document BLOB NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      published_on INTEGER NOT NULL,
      PRIMARY KEY (survey, number)
    ) STRICT;
    CREATE TRIGGER commitments_follow BEFORE INSERT ON commitments
    WHEN NEW.number <> 1 + (
      SELECT coalesce(max(number), 0) FROM commitments WHERE survey = NEW.survey)
    BEGIN SELECT raise(ABORT, 'commitments follow the last ones'); END;
    CREATE TRIGGER commitments_stay BEFORE UPDATE ON commitments
    BEGIN SELECT raise(ABORT, 'published commitments never change'); END;
    CREATE TRIGGER commitments_remain BEFORE DELETE ON commitments
    BEGIN SELECT raise(ABORT, 'published commitments never change'); END;
    """
}
