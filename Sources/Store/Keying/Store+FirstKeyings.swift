import Responses
import SQLite
package import Surveys

/// First keyings wait in the database, so that a stop loses none, a backup has them, and what is deleted
/// is overwritten.
extension Store {
  /// Keeps a first keying, in the place of an earlier one of the same form.
  package func keep(_ keying: FirstKeying) throws {
    try write { connection in try Self.keep(keying, on: connection) }
  }

  static func keep(_ keying: FirstKeying, on connection: Connection) throws {
    let survey = try number(of: keying.survey, keying.version, on: connection)
    try connection.run(
      """
      INSERT OR REPLACE INTO first_keying (survey, form, version, language, channel, site, answers,
        monitoring, help, self_code)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, survey, keying.form, keying.version, keying.language, keying.channel, keying.site,
      keying.answers, keying.monitoring, keying.help, keying.selfCode)
  }

  package func firstKeying(
    of form: String, to survey: Identifier<Survey>
  ) throws(StoreProblem) -> FirstKeying? {
    try read { connection throws(SQLiteError) in
      try connection.first(
        """
        SELECT version, language, channel, site, answers, monitoring, help, self_code
        FROM first_keying
        WHERE survey = (SELECT number FROM survey WHERE id = ?) AND form = ?
        """, survey, form
      ) { row throws(SQLiteError) in
        FirstKeying(
          survey: survey, form: form, version: try row.value(0), language: try row.value(1),
          channel: try row.value(2), site: try row.value(3), answers: try row.value(4),
          monitoring: try row.value(5), help: try row.value(6), selfCode: try row.value(7))
      }
    }
  }

  /// The forms of a survey that wait for a second keying, by their numbers.
  package func waitingForms(of survey: Identifier<Survey>) throws(StoreProblem) -> [String] {
    try read { connection throws(SQLiteError) in
      try connection.all(
        """
        SELECT form FROM first_keying WHERE survey = (SELECT number FROM survey WHERE id = ?)
        ORDER BY length(form), form
        """, survey
      ) { row throws(SQLiteError) in try row.value(0) }
    }
  }

  /// Deletes a first keying, and tells if there was one.
  package func forgetFirstKeying(of form: String, to survey: Identifier<Survey>) throws -> Bool {
    try write(emptyingLog: true) { connection in
      try Self.forgetFirstKeying(of: form, to: survey, on: connection)
      return connection.changes == 1
    }
  }

  static func forgetFirstKeying(
    of form: String, to survey: Identifier<Survey>, on connection: Connection
  ) throws(SQLiteError) {
    try connection.run(
      """
      DELETE FROM first_keying
      WHERE survey = (SELECT number FROM survey WHERE id = ?) AND form = ?
      """, survey, form)
  }
}
