import SQLite
import Secrets
import Surveys
import Workshops

/// The rows of a workshop as values.
extension Store {
  static func workshop(
    _ code: WorkshopCode, on connection: Connection
  ) throws(SQLiteError) -> StoredWorkshop? {
    try connection.first(
      """
      SELECT code, id, opened_on, closed_on, last_seq, last_hash, revision, monitoring_set
      FROM workshop
      WHERE code = ?
      """, code
    ) { row throws(SQLiteError) in try workshop(row) }
  }

  static func workshop(_ row: borrowing Row) throws(SQLiteError) -> StoredWorkshop {
    StoredWorkshop(
      code: try row.value(0), id: try row.value(1), openedOn: try row.value(2),
      closedOn: try row.value(3), lastSeq: try row.value(4), lastHash: try row.value(5),
      revision: try row.value(6), monitoringSet: try row.value(7))
  }

  static let linesQuery = """
    SELECT seq, hash, line FROM workshop_line
    WHERE workshop = (SELECT number FROM workshop WHERE code = ?) AND seq > ? ORDER BY seq
    """

  static func lines(
    of code: WorkshopCode, after seq: Int, on connection: Connection
  ) throws(SQLiteError) -> [LogLine] {
    try connection.all(linesQuery, code, seq) { row throws(SQLiteError) in try line(row) }
  }

  static func line(_ row: borrowing Row) throws(SQLiteError) -> LogLine {
    LogLine(seq: try row.value(0), hash: try row.value(1), bytes: try row.value(2))
  }

  static func words(
    of code: WorkshopCode, on connection: Connection
  ) throws(SQLiteError) -> [Words] {
    try connection.all(
      """
      SELECT text, salt FROM workshop_words
      WHERE workshop = (SELECT number FROM workshop WHERE code = ?) ORDER BY digest
      """, code
    ) { row throws(SQLiteError) in Words(try row.value(0), salt: try row.value(1)) }
  }

  static func desk(
    of code: WorkshopCode, on connection: Connection
  ) throws(SQLiteError) -> Desk {
    let drafts = try connection.all(
      """
      SELECT participant, number, text FROM workshop_draft
      WHERE workshop = (SELECT number FROM workshop WHERE code = ?)
      """, code
    ) { row throws(SQLiteError) -> (DraftID, String) in
      (DraftID(try row.value(0), try row.value(1)), try row.value(2))
    }
    let ballots = try connection.all(
      """
      SELECT participant, letters, assisted, opening FROM workshop_ballot
      WHERE workshop = (SELECT number FROM workshop WHERE code = ?)
      """, code
    ) { row throws(SQLiteError) -> (ParticipantID, BallotPaper) in
      (try row.value(0), try paper(row, from: 1))
    }
    let numbers = try connection.all(
      """
      SELECT number, drafts FROM workshop_participant
      WHERE workshop = (SELECT number FROM workshop WHERE code = ?) AND drafts > 0
      """, code
    ) { row throws(SQLiteError) -> (ParticipantID, Int) in (try row.value(0), try row.value(1)) }
    return Desk(
      drafts: Dictionary(uniqueKeysWithValues: drafts),
      papers: Dictionary(uniqueKeysWithValues: ballots),
      numbers: Dictionary(uniqueKeysWithValues: numbers))
  }

  static func people(
    of code: WorkshopCode, on connection: Connection
  ) throws(SQLiteError) -> [Person] {
    try connection.all(
      """
      SELECT number, session, return_mark, receipt, needs, asked, has_slip
      FROM workshop_participant
      WHERE workshop = (SELECT number FROM workshop WHERE code = ?) ORDER BY number
      """, code
    ) { row throws(SQLiteError) in
      Person(
        id: try row.value(0), session: try row.value(1), returnMark: try row.value(2),
        receipt: try row.value(3), needs: try row.value(4), isAsked: try row.value(5),
        hasSlip: try row.value(6))
    }
  }
}
