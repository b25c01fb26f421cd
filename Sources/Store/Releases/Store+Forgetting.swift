import Responses
import SQLite

extension Store {
  /// Takes a response that is withdrawn out of all releases that knew it.
  ///
  /// That somebody has gone is remembered as a count: who compares two populations must not take
  /// them for the same only because the person in whom they differed has withdrawn.
  static func forget(
    _ response: Int, inReleasesOf survey: Int, on connection: Connection
  ) throws(SQLiteError) {
    let releases = try connection.all(
      "SELECT number, members, others FROM release WHERE survey = ? AND last_response >= ?",
      survey, response
    ) { row throws(SQLiteError) -> (number: Int, members: ResponseSet, others: ResponseSet) in
      (try row.value(0), try row.value(1), try row.value(2))
    }
    for (number, known, left) in releases {
      var (members, others) = (known, left)
      if members.remove(response) {
        try connection.run(
          """
          UPDATE release SET members = ?, forgotten = forgotten + 1
          WHERE survey = ? AND number = ?
          """, members, survey, number)
      } else if others.remove(response) {
        try connection.run(
          """
          UPDATE release SET others = ?, forgotten_others = forgotten_others + 1
          WHERE survey = ? AND number = ?
          """, others, survey, number)
      }
    }
  }
}
