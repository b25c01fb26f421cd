package import Responses
import SQLite
package import Surveys

/// What analysts found in free-text answers.
extension Store {
  /// The number of the last thing that anybody did with an answer; 0 where nobody has.
  ///
  /// Entries stay as they are, so up to a number they are for ever the same, but for those that go
  /// with an answer.
  package func lastCodingEntry() throws(StoreProblem) -> Int {
    try read { connection throws(SQLiteError) in
      try connection.value("SELECT coalesce(max(number), 0) FROM coding") ?? 0
    }
  }

  /// What was done with the answers to a question, in the order in which it was done; with `last`
  /// only what was done up to this number.
  package func codingEntries(
    of question: Identifier<Question>, in survey: Identifier<Survey>, upTo last: Int? = nil
  ) throws(StoreProblem) -> [CodingEntry] {
    try read { connection throws(SQLiteError) in
      try connection.all(
        """
        SELECT response, coder, themes
        FROM coding JOIN response ON response.id = coding.response
        WHERE question = ? AND survey = (SELECT number FROM survey WHERE id = ?)
          AND coding.number <= ?
        ORDER BY coding.number
        """, question, survey, last ?? Int.max
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
