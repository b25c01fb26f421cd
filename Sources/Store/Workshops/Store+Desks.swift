import SQLite
import Secrets
import Workshops

/// Drafts and ballots belong to a person who is there.
extension Store {
  static func apply(
    _ changes: [PersonChange], to workshop: Int, _ code: WorkshopCode, on connection: Connection
  ) throws {
    for change in changes {
      switch change {
      case .admitted(let person):
        try leave(person.session, in: workshop, on: connection)
        try connection.run(
          """
          INSERT INTO workshop_participant (workshop, number, session, return_mark, receipt, needs)
          VALUES (?, ?, ?, ?, ?, ?)
          """, workshop, person.id, person.session, person.returnMark, person.receipt,
          person.needs)
      case .moved(let id, let session):
        try leave(session, in: workshop, on: connection)
        try connection.run(
          "UPDATE workshop_participant SET session = ? WHERE workshop = ? AND number = ?",
          session, workshop, id)
        guard connection.changes == 1 else { throw StoreProblem.noParticipant(id, code) }
      case .asked(let id):
        try connection.run(
          "UPDATE workshop_participant SET asked = 1 WHERE workshop = ? AND number = ?", workshop,
          id)
        try guardChanged(id, code, on: connection)
      case .tookSlip(let id):
        try connection.run(
          "UPDATE workshop_participant SET has_slip = 1 WHERE workshop = ? AND number = ?",
          workshop, id)
        try guardChanged(id, code, on: connection)
      }
    }
  }

  /// Parts a device from whom it belonged to; that person can still come back by their words.
  private static func leave(
    _ session: Digest?, in workshop: Int, on connection: Connection
  ) throws(SQLiteError) {
    try connection.run(
      "UPDATE workshop_participant SET session = NULL WHERE workshop = ? AND session = ?",
      workshop, session)
  }

  /// Parts a device that is cleared from every workshop.
  static func leaveWorkshops(
    _ session: Digest, on connection: Connection
  ) throws(SQLiteError) {
    try connection.run(
      """
      UPDATE workshop SET revision = revision + 1 WHERE number IN (
        SELECT workshop FROM workshop_participant WHERE session = ?)
      """, session)
    try connection.run(
      "UPDATE workshop_participant SET session = NULL WHERE session = ?", session)
  }

  static func apply(
    _ changes: [DeskChange], to workshop: Int, _ code: WorkshopCode, on connection: Connection
  ) throws {
    for change in changes {
      switch change {
      case .wrote(let draft, let text):
        try connection.run(
          """
          INSERT INTO workshop_draft (workshop, participant, number, text)
          SELECT workshop, number, ?, ? FROM workshop_participant WHERE workshop = ? AND number = ?
          ON CONFLICT DO UPDATE SET text = excluded.text
          """, draft.number, text, workshop, draft.participant)
        try guardChanged(draft.participant, code, on: connection)
        try connection.run(
          """
          UPDATE workshop_participant SET drafts = max(drafts, ?) WHERE workshop = ? AND number = ?
          """, draft.number, workshop, draft.participant)
      case .discarded(let draft):
        try connection.run(
          "DELETE FROM workshop_draft WHERE workshop = ? AND participant = ? AND number = ?",
          workshop, draft.participant, draft.number)
      case .cast(let participant, let paper):
        try connection.run(
          """
          INSERT INTO workshop_ballot (workshop, participant, letters, assisted, opening)
          SELECT workshop, number, ?, ?, ? FROM workshop_participant
          WHERE workshop = ? AND number = ?
          ON CONFLICT DO UPDATE SET letters = excluded.letters, assisted = excluded.assisted,
            opening = excluded.opening
          """, paper.ballot, paper.isAssisted, paper.opening, workshop, participant)
        try guardChanged(participant, code, on: connection)
      case .withdrew(let participant):
        try connection.run(
          "DELETE FROM workshop_ballot WHERE workshop = ? AND participant = ?", workshop,
          participant)
      }
    }
  }

  private static func guardChanged(
    _ participant: ParticipantID, _ code: WorkshopCode, on connection: Connection
  ) throws {
    guard connection.changes == 1 else { throw StoreProblem.noParticipant(participant, code) }
  }
}
