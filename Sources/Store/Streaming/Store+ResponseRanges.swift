import Responses
import SQLite
package import Surveys

extension Store {
  /// Divides the survey's responses into ranges of about as many each, to be counted side by side.
  ///
  /// There are fewer ranges than parts where there are few responses, and none where there are none.
  package func responseRanges(
    of survey: Identifier<Survey>, parts: Int
  ) throws -> [ClosedRange<Int>] {
    try read { connection throws(SQLiteError) in
      try connection.transaction(.deferred) { () throws(SQLiteError) in
        try Self.responseRanges(of: survey, parts: parts, on: connection)
      }
    }
  }

  static func responseRanges(
    of survey: Identifier<Survey>, parts: Int, on connection: Connection
  ) throws(SQLiteError) -> [ClosedRange<Int>] {
    let ends = try connection.first(
      """
      SELECT min(response.id), max(response.id), count(*)
      FROM response JOIN survey ON survey.number = response.survey WHERE survey.id = ?
      """, survey
    ) { row throws(SQLiteError) -> (first: Int?, last: Int?, count: Int) in
      (try row.value(0), try row.value(1), try row.value(2))
    }
    guard let ends, let first = ends.first, let last = ends.last else { return [] }
    var starts = [first]
    for part in 1..<max(1, parts) {
      let start: Int? = try connection.value(
        """
        SELECT id FROM response WHERE survey = (SELECT number FROM survey WHERE survey.id = ?)
        ORDER BY id LIMIT 1 OFFSET ?
        """, survey, ends.count * part / parts)
      if let start, let previous = starts.last, start > previous { starts.append(start) }
    }
    return zip(starts, starts.dropFirst().map { $0 - 1 } + [last]).map { $0...$1 }
  }
}
