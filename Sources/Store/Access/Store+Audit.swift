import Participation
import SQLite

/// The audit log: who used a role for what; it only grows.
extension Store {
  /// Writes down an act that writes nothing else, such as reading.
  ///
  /// It is on disk when this returns, so what is shown afterwards was noted before.
  package func audit(_ act: AuditedAct, by authority: Authority) throws {
    try write { [now] connection in
      try Self.audit(act, by: authority, at: now(), on: connection)
    }
  }

  /// Writes down an act as above; the completion runs when it is on disk.
  package func audit(
    _ act: AuditedAct, by authority: Authority,
    done: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    write(
      { [now] connection in
        try Self.audit(act, by: authority, at: now(), on: connection)
      }, done: done)
  }

  /// Writes down an act in the transaction that does it, so that neither is there without the other.
  ///
  /// Throws `StoreProblem.tokenEnded` when the token was revoked or ran out since its grant was looked
  /// up: then the act is not done either, however long somebody has held the grant.
  static func audit(
    _ act: AuditedAct, by authority: Authority, at now: Int, on connection: Connection
  ) throws {
    let (token, role): (Int?, Role?) =
      switch authority {
      case .local: (nil, nil)
      case .granted(let grant): (grant.token, grant.role)
      }
    if let token { try checkIsValid(token, at: now, on: connection) }
    // The trigger sees no number that SQLite is still to choose, so it is chosen here.
    try connection.run(
      """
      INSERT INTO audit (number, at, token, role, action, subject)
      VALUES ((SELECT coalesce(max(number), 0) + 1 FROM audit), ?, ?, ?, ?, ?)
      """, now, token, role, act.name, act.subject)
  }

  private static func checkIsValid(
    _ token: Int, at now: Int, on connection: Connection
  ) throws {
    let valid: Int? = try connection.value(
      "SELECT 1 FROM token WHERE number = ? AND revoked_at IS NULL AND expires_at > ?", token, now)
    guard valid != nil else { throw StoreProblem.tokenEnded(token) }
  }

  /// Shows every entry in the order of writing, one at a time, as the log was at the first one.
  package func forEachAuditEntry(_ show: (AuditEntry) throws -> Void) throws {
    try stream { connection in
      try connection.forEach(
        "SELECT number, at, token, role, action, subject FROM audit ORDER BY number"
      ) { row in
        let (token, role): (Int?, Role?) = (try row.value(2), try row.value(3))
        let who: AuditEntry.Who =
          if let token, let role { .token(token, role) } else { .local }
        try show(
          AuditEntry(
            number: try row.value(0), at: try row.value(1), who: who, action: try row.value(4),
            subject: try row.value(5)))
      }
    }
  }
}
