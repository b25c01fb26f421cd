import SQLite
package import Surveys

/// Where people stopped is counted when their draft goes, and nothing else of them is kept.
extension Store {
  /// Where people stopped, by version, language and question.
  package func stopped(of survey: Identifier<Survey>) throws(StoreProblem) -> [Stopped] {
    try read { connection throws(SQLiteError) in try Self.stopped(of: survey, on: connection) }
  }

  static func stopped(
    of survey: Identifier<Survey>, on connection: Connection
  ) throws(SQLiteError) -> [Stopped] {
    try connection.all(
      """
      SELECT version, language, nullif(question, ''), count FROM stopped
      WHERE survey = (SELECT number FROM survey WHERE id = ?)
      ORDER BY version, language, question
      """, survey
    ) { row throws(SQLiteError) in
      Stopped(
        version: try row.value(0), language: try row.value(1), after: try row.value(2),
        count: try row.value(3))
    }
  }

  /// Counts the drafts that are about to be deleted, in the transaction that deletes them.
  ///
  /// A draft of an earlier version of the database, which holds answers and does not say up to
  /// which question, is not counted.
  static func countStopped(
    where condition: StaticString, _ values: [SQLiteValue], on connection: Connection
  ) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO stopped (survey, version, language, question, count)
      SELECT survey, version, language, coalesce(last_answered, ''), count(*) FROM draft
      WHERE \(condition) AND (last_answered IS NOT NULL OR coalesce(answers, monitoring) IS NULL)
      GROUP BY 1, 2, 3, 4
      ON CONFLICT DO UPDATE SET count = count + excluded.count
      """, binding: values)
  }
}
