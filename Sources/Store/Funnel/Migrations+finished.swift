extension Migrations {
  /// Who finished on a page, in the order in which they are counted: a survey with a million imported
  /// answers is not read for the few that came in here.
  static let finished = """
    CREATE INDEX response_finished ON response (survey, version, language, channel)
      WHERE receipt IS NOT NULL;
    """
}
