package import Responses
import SQLite
package import Surveys

/// The codebook of a survey.
extension Store {
  /// The themes in the order in which they were added, retired ones among them.
  package func codebook(
    of survey: Identifier<Survey>
  ) throws(StoreProblem) -> [CodebookTheme] {
    try read { connection throws(SQLiteError) in
      try connection.all(
        """
        SELECT theme.id, title, definition, examples, is_retired
        FROM theme JOIN survey ON survey.number = theme.survey
        WHERE survey.id = ? ORDER BY theme.number
        """, survey
      ) { row throws(SQLiteError) in
        let examples: String = try row.value(3)
        return CodebookTheme(
          id: try row.value(0), title: try row.value(1), definition: try row.value(2),
          examples: examples.split(separator: "\n").map(String.init), isRetired: try row.value(4))
      }
    }
  }

  /// Adds a theme at the end; tells if there was none of this name.
  package func add(_ theme: CodebookTheme, to survey: Identifier<Survey>) throws -> Bool {
    let examples = theme.examples.joined(separator: "\n")
    return try changeCodebook(of: survey) { connection, key in
      try connection.run(
        """
        INSERT INTO theme (survey, number, id, title, definition, examples)
        VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM theme WHERE survey = ?1), ?2, ?3, ?4, ?5)
        ON CONFLICT DO NOTHING
        """, key, theme.id, theme.title, theme.definition, examples)
    }
  }

  /// Gives a theme another title, and tells if there is one of this name, which stays.
  package func rename(
    _ theme: Identifier<CodebookTheme>, to title: String, in survey: Identifier<Survey>
  ) throws -> Bool {
    try changeCodebook(of: survey) { connection, key in
      try connection.run(
        "UPDATE theme SET title = ? WHERE survey = ? AND id = ?", title, key, theme)
    }
  }

  /// Takes a theme out of use, and tells if there is one; what was coded to it stays.
  package func retire(
    _ theme: Identifier<CodebookTheme>, in survey: Identifier<Survey>
  ) throws -> Bool {
    try changeCodebook(of: survey) { connection, key in
      try connection.run(
        "UPDATE theme SET is_retired = 1 WHERE survey = ? AND id = ?", key, theme)
    }
  }

  /// Makes a change and writes it down, unless it changes nothing.
  private func changeCodebook(
    of survey: Identifier<Survey>, _ change: @escaping @Sendable (Connection, Int) throws -> Void
  ) throws -> Bool {
    try write { [now] connection in
      let key: Int? = try connection.value("SELECT number FROM survey WHERE id = ?", survey)
      guard let key else { throw StoreProblem.notPublished(survey, version: nil) }
      try change(connection, key)
      guard connection.changes > 0 else { return false }
      try Self.audit(.codebookChanged(survey), by: .local, at: now(), on: connection)
      return true
    }
  }
}
