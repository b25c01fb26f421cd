package import Participation
import SQLite
import Secrets
package import Workshops

/// Tokens are kept as keyed hashes: who has the database alone has no token, and cannot test one.
extension Store {
  /// Makes a token, and writes that down; the token itself is in what is returned and nowhere else.
  ///
  /// Throws `StoreProblem.noWorkshop` when it is to be limited to a workshop that is not there.
  package func createToken(
    _ role: Role, label: TokenLabel = .none, lifetime: TokenLifetime = .usual,
    workshop: WorkshopCode? = nil, by authority: Authority
  ) throws -> (token: AccessToken, issued: IssuedToken) {
    let token = AccessToken()
    let hash = token.hash(key)
    let issued = try write { [now] connection in
      let now = now()
      let number = try workshop.map { try Self.number(of: $0, on: connection) }
      try connection.run(
        """
        INSERT INTO token (hash, role, label, workshop, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """, hash, role, label, number, now, now + lifetime.seconds)
      let issued = IssuedToken(
        number: connection.lastRowID, role: role, label: label, workshop: workshop, createdAt: now,
        expiresAt: now + lifetime.seconds, revokedAt: nil)
      try Self.audit(.tokenCreated(issued.number), by: authority, at: now, on: connection)
      return issued
    }
    return (token, issued)
  }

  private static func number(of code: WorkshopCode, on connection: Connection) throws -> Int {
    let number: Int? = try connection.value("SELECT number FROM workshop WHERE code = ?", code)
    guard let number else { throw StoreProblem.noWorkshop(code) }
    return number
  }

  /// All tokens that were ever made, the oldest first.
  package func tokens() throws(StoreProblem) -> [IssuedToken] {
    try read { connection throws(SQLiteError) in
      try connection.all(Self.tokenQuery + " ORDER BY token.number") {
        row throws(SQLiteError) in try Self.token(row)
      }
    }
  }

  /// Ends a token from now on, and writes that down; tells whether it had been revoked before.
  ///
  /// Throws `StoreProblem.noToken` for a number that no token has.
  package func revokeToken(
    _ number: Int, by authority: Authority
  ) throws -> (token: IssuedToken, wasRevoked: Bool) {
    try write { [now] connection in
      let now = now()
      guard let token = try Self.token(number, on: connection) else {
        throw StoreProblem.noToken(number)
      }
      guard token.revokedAt == nil else { return (token, wasRevoked: true) }
      // Before the token ends: it may be the one by which this is asked for.
      try Self.audit(.tokenRevoked(number), by: authority, at: now, on: connection)
      try connection.run("UPDATE token SET revoked_at = ? WHERE number = ?", now, number)
      return (try Self.token(number, on: connection) ?? token, wasRevoked: false)
    }
  }

  /// How a token stands now, and what it allows.
  ///
  /// It is looked up by its keyed hash, so the time that takes tells nothing of other tokens.
  package func standing(of token: AccessToken) throws(StoreProblem) -> TokenStanding {
    let (hash, now) = (token.hash(key), now())
    let found = try read { connection throws(SQLiteError) in
      try connection.first(Self.tokenQuery + " WHERE token.hash = ?", hash) {
        row throws(SQLiteError) in try Self.token(row)
      }
    }
    guard let found else { return .unknown }
    if let moment = found.revokedAt { return .revoked(at: moment) }
    guard now < found.expiresAt else { return .expired(at: found.expiresAt) }
    return .valid(Grant(token: found.number, role: found.role, workshop: found.workshop))
  }

  private static let tokenQuery = """
    SELECT token.number, role, label, workshop.code, created_at, expires_at, revoked_at
    FROM token LEFT JOIN workshop ON workshop.number = token.workshop
    """

  private static func token(
    _ number: Int, on connection: Connection
  ) throws(SQLiteError) -> IssuedToken? {
    try connection.first(tokenQuery + " WHERE token.number = ?", number) {
      row throws(SQLiteError) in try token(row)
    }
  }

  private static func token(_ row: borrowing Row) throws(SQLiteError) -> IssuedToken {
    IssuedToken(
      number: try row.value(0), role: try row.value(1), label: try row.value(2),
      workshop: try row.value(3), createdAt: try row.value(4), expiresAt: try row.value(5),
      revokedAt: try row.value(6))
  }
}
