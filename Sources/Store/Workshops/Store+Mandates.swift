import SQLite
import Secrets
import Workshops

extension Store {
  /// What was done under a key, in whatever workshop.
  package func actDone(under key: ActKey) throws(StoreProblem) -> DoneAct? {
    try read { connection throws(SQLiteError) in
      try connection.first(
        """
        SELECT code, seq, body FROM workshop_act JOIN workshop ON number = workshop WHERE key = ?
        """, key.hash
      ) { row throws(SQLiteError) in
        let body: KeyedHash? = try row.value(2)
        return DoneAct(
          code: try row.value(0), seq: try row.value(1),
          isSameRequest: body.map { $0 == key.body } ?? true)
      }
    }
  }

  /// Writes down who acts and under which key, in the transaction of the act.
  ///
  /// Throws `StoreProblem.workshopMovedOn` when the key was used meanwhile: whoever looks again finds
  /// the act done.
  static func note(
    _ mandate: Mandate?, _ act: AuditedAct, in code: WorkshopCode, workshop: Int, seq: Int?,
    at now: Int,
    on connection: Connection
  ) throws {
    guard let mandate else { return }
    if let key = mandate.key {
      try connection.run(
        """
        INSERT INTO workshop_act (key, body, workshop, seq) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, key.hash, key.body, workshop, seq)
      guard connection.changes == 1 else { throw StoreProblem.workshopMovedOn(code) }
    }
    try audit(act, by: mandate.authority, at: now, on: connection)
  }
}
