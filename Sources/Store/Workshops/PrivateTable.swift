import SQLite

/// The tables beside a workshop's log, from which things are forgotten.
enum PrivateTable: String {
  case words = "workshop_words"
  case people = "workshop_participant"
  case drafts = "workshop_draft"
  case ballots = "workshop_ballot"

  /// Writes the table anew, so that no page keeps anything of the rows that were deleted from it.
  ///
  /// `secure_delete` overwrites a deleted row where it is. But when rows come and go, SQLite divides
  /// and joins pages, and in the unused part of a page an old copy of a row can stay behind. Only a
  /// page that is cleared whole has none, and a DELETE without conditions clears the pages of a
  /// table whole; with a foreign key it would go row by row, therefore these tables have none.
  /// They are small, and the rows that stay wait in memory meanwhile.
  func rewrite(on connection: Connection) throws(SQLiteError) {
    try connection.execute(
      """
      CREATE TEMP TABLE staying AS SELECT * FROM main.\(rawValue);
      DELETE FROM main.\(rawValue);
      INSERT INTO main.\(rawValue) SELECT * FROM staying;
      DROP TABLE temp.staying;
      """)
  }
}
