import SQLite
package import Secrets
import Surveys
package import Workshops

extension Store {
  /// The workshop with this code, if there is or was one.
  package func workshop(_ code: WorkshopCode) throws(StoreProblem) -> StoredWorkshop? {
    try read { connection throws(SQLiteError) in try Self.workshop(code, on: connection) }
  }

  /// All workshops, the oldest first.
  package func workshops() throws(StoreProblem) -> [StoredWorkshop] {
    try read { connection throws(SQLiteError) in
      try connection.all(
        """
        SELECT code, id, opened_on, closed_on, last_seq, last_hash, revision, monitoring_set
        FROM workshop
        ORDER BY number
        """
      ) { row throws(SQLiteError) in try Self.workshop(row) }
    }
  }

  /// A workshop with all that is kept of it, read at one moment; of the log what follows `seq`.
  ///
  /// Read piece by piece, an idea could be found twice, or on no desk and not yet in the log.
  package func contents(
    of code: WorkshopCode, after seq: Int = 0
  ) throws(StoreProblem) -> WorkshopContents? {
    try read { connection throws(SQLiteError) in
      try connection.transaction(.deferred) { () throws(SQLiteError) in
        guard let workshop = try Self.workshop(code, on: connection) else { return nil }
        return WorkshopContents(
          workshop: workshop, lines: try Self.lines(of: code, after: seq, on: connection),
          words: try Self.words(of: code, on: connection),
          desk: try Self.desk(of: code, on: connection),
          people: try Self.people(of: code, on: connection))
      }
    }
  }

  /// Shows every line of the log that follows `seq`, in order, one at a time.
  package func forEachLine(
    of code: WorkshopCode, after seq: Int = 0, _ show: (LogLine) throws -> Void
  ) throws {
    try stream { connection in
      try connection.forEach(Self.linesQuery, code, seq) { row in try show(Self.line(row)) }
    }
  }

  /// The words that are kept beside the log, in the order of their digests.
  package func words(of code: WorkshopCode) throws(StoreProblem) -> [Words] {
    try read { connection throws(SQLiteError) in try Self.words(of: code, on: connection) }
  }

  /// What lies on the participants' desks.
  package func desk(of code: WorkshopCode) throws(StoreProblem) -> Desk {
    try read { connection throws(SQLiteError) in
      try connection.transaction(.deferred) { () throws(SQLiteError) in
        try Self.desk(of: code, on: connection)
      }
    }
  }

  /// The people in the workshop in the order of joining; nobody once it has closed.
  package func people(of code: WorkshopCode) throws(StoreProblem) -> [Person] {
    try read { connection throws(SQLiteError) in try Self.people(of: code, on: connection) }
  }

  /// Who takes part from the device.
  package func participant(
    session: Digest, in code: WorkshopCode
  ) throws(StoreProblem) -> ParticipantID? {
    try read { connection throws(SQLiteError) in
      try connection.value(
        """
        SELECT number FROM workshop_participant
        WHERE session = ? AND workshop = (SELECT number FROM workshop WHERE code = ?)
        """, session, code)
    }
  }

  /// Who comes back with the words of this mark.
  package func participant(
    returnMark: KeyedHash, in code: WorkshopCode
  ) throws(StoreProblem) -> ParticipantID? {
    try read { connection throws(SQLiteError) in
      try connection.value(
        """
        SELECT number FROM workshop_participant
        WHERE return_mark = ? AND workshop = (SELECT number FROM workshop WHERE code = ?)
        """, returnMark, code)
    }
  }
}
