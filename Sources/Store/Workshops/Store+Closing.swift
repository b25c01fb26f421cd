import Ranking
import SQLite
import Secrets
package import Surveys
package import Workshops

/// What ends leaves no trace of who: the tables are written anew without what is forgotten, and the
/// write-ahead log is emptied, as after a withdrawal.
extension Store {
  /// Ends a vote: its ballots leave the desks and enter the log in the line that is made of them.
  ///
  /// The ballots of this opening are handed over without their voters, sorted by what they say, so
  /// that not even their order tells whose they are. Those of an earlier opening, which nobody
  /// confirmed, are deleted uncounted. What `line` throws is passed on, and voting stays open.
  @discardableResult
  package func closeVoting(
    in code: WorkshopCode, after revision: Int, opening: Int, words: [KeptWords] = [],
    by mandate: Mandate? = nil, line: @escaping @Sendable ([BallotPaper]) throws -> LogLine
  ) throws -> LogLine {
    try write(emptyingLog: true) { [now] connection in
      let workshop = try Self.openNumber(of: code, after: revision, on: connection)
      let ballots = try connection.all(
        """
        SELECT letters, assisted, opening FROM workshop_ballot
        WHERE workshop = ? AND opening = ? ORDER BY letters, assisted
        """, workshop, opening
      ) { row throws(SQLiteError) in try Self.paper(row, from: 0) }
      let line = try line(ballots)
      try connection.run("DELETE FROM workshop_ballot WHERE workshop = ?", workshop)
      try PrivateTable.ballots.rewrite(on: connection)
      try Self.append(line, to: workshop, on: connection)
      try Self.keep(words, of: workshop, on: connection)
      try Self.note(
        mandate, .workshopLed(code, seq: line.seq), in: code, workshop: workshop, seq: line.seq,
        at: now(), on: connection)
      return line
    }
  }

  /// Ends a workshop with the last line of its log; people, drafts and ballots are forgotten.
  package func closeWorkshop(
    _ code: WorkshopCode, on day: CalendarDate, last line: LogLine, after revision: Int,
    words: [KeptWords] = [], by mandate: Mandate? = nil
  ) throws {
    try write(emptyingLog: true) { [now] connection in
      let workshop = try Self.openNumber(of: code, after: revision, on: connection)
      try Self.append(line, to: workshop, on: connection)
      try Self.keep(words, of: workshop, on: connection)
      try connection.run("DELETE FROM workshop_draft WHERE workshop = ?", workshop)
      try connection.run("DELETE FROM workshop_ballot WHERE workshop = ?", workshop)
      try connection.run("DELETE FROM workshop_participant WHERE workshop = ?", workshop)
      for table in [PrivateTable.drafts, .ballots, .people] { try table.rewrite(on: connection) }
      try connection.run("UPDATE workshop SET closed_on = ? WHERE number = ?", day, workshop)
      try Self.note(
        mandate, .workshopClosed(code), in: code, workshop: workshop, seq: line.seq, at: now(),
        on: connection)
    }
  }

  static func paper(_ row: borrowing Row, from column: Int) throws(SQLiteError) -> BallotPaper {
    BallotPaper(
      try row.value(column), isAssisted: try row.value(column + 1),
      opening: try row.value(column + 2))
  }
}
