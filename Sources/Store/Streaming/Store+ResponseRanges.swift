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
        guard
          let number: Int = try connection.value("SELECT number FROM survey WHERE id = ?", survey),
          let ends = try Self.ends(of: number, on: connection)
        else { return [] }
        var starts = [ends.lowerBound]
        for start in try Self.starts(of: number, ends, parts: parts, on: connection)
        where start > starts[starts.count - 1] {
          starts.append(start)
        }
        return zip(starts, starts.dropFirst().map { $0 - 1 } + [ends.upperBound]).map { $0...$1 }
      }
    }
  }

  private static func ends(
    of survey: Int, on connection: Connection
  ) throws(SQLiteError) -> ClosedRange<Int>? {
    let first: Int? = try connection.value(
      "SELECT id FROM response WHERE survey = ? ORDER BY id LIMIT 1", survey)
    let last: Int? = try connection.value(
      "SELECT id FROM response WHERE survey = ? ORDER BY id DESC LIMIT 1", survey)
    guard let first, let last else { return nil }
    return first...last
  }

  /// Where the parts after the first one begin.
  ///
  /// The numbers of one survey alone lie side by side; among those of others they are counted off.
  private static func starts(
    of survey: Int, _ ends: ClosedRange<Int>, parts: Int, on connection: Connection
  ) throws(SQLiteError) -> [Int] {
    if try ResponseScan.isAlone(survey, on: connection) {
      return (1..<max(1, parts)).map { ends.lowerBound + ends.count * $0 / parts }
    }
    let count: Int =
      try connection.value(
        "SELECT count(*) FROM response WHERE survey = ?", survey) ?? 0
    var starts: [Int] = []
    for part in 1..<max(1, parts) {
      let start: Int? = try connection.value(
        "SELECT id FROM response WHERE survey = ? ORDER BY id LIMIT 1 OFFSET ?", survey,
        count * part / parts)
      if let start { starts.append(start) }
    }
    return starts
  }
}
