package import Responses
import SQLite
package import Surveys

/// What analysts found in free-text answers.
extension Store {
  /// What was done with the answers to a question, in the order in which it was done.
  package func codingEntries(
    of question: Identifier<Question>, in survey: Identifier<Survey>
  ) throws(StoreProblem) -> [CodingEntry] {
    try read { connection throws(SQLiteError) in
      try connection.all(
        """
        SELECT response, coder, themes
        FROM coding JOIN response ON response.id = coding.response
        WHERE question = ? AND survey = (SELECT number FROM survey WHERE id = ?)
        ORDER BY coding.number
        """, question, survey
      ) { row throws(SQLiteError) in
        let names: String? = try row.value(2)
        return CodingEntry(
          response: try row.value(0), coder: try row.value(1),
          act: names.map {
            .coded(Set($0.split(separator: " ").compactMap { Identifier(String($0)) }))
          }
            ?? .undone)
      }
    }
  }

  /// Adds an entry; tells if the response is still there.
  package func code(
    _ entry: CodingEntry, question: Identifier<Question>, in survey: Identifier<Survey>,
    on day: CalendarDate
  ) throws -> Bool {
    let names: String? =
      switch entry.act {
      case .coded(let themes): themes.sorted().map(\.text).joined(separator: " ")
      case .undone: nil
      }
    return try write { connection in
      try connection.run(
        """
        INSERT INTO coding (response, question, coder, day, themes)
        SELECT response.id, ?, ?, ?, ? FROM response JOIN survey ON survey.number = response.survey
        WHERE response.id = ? AND survey.id = ?
        """, question, entry.coder, day, names, entry.response, survey)
      return connection.changes == 1
    }
  }
}
