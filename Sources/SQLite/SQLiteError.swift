import CSQLite

/// What SQLite refused, and the statement it refused.
///
/// The statement's text is kept for the person who debugs it; the values bound to it are not,
/// because they may be somebody's answers.
@usableFromInline package struct SQLiteError: Error, Hashable, CustomStringConvertible {
  /// The kinds of failure that callers tell apart.
  package enum Reason: Sendable {
    case busy, full, damaged, notADatabase, cannotOpen, readOnly, inputOutput, constraint
    case mismatch, other
  }

  /// SQLite's primary result code.
  package let code: Int32
  /// SQLite's extended result code, which says more about the same failure.
  package let extendedCode: Int32
  package let message: String
  package let sql: String?

  init(extendedCode: Int32, message: String, sql: String?) {
    code = extendedCode & 0xFF
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
  }

  @usableFromInline package var description: String {
    "SQLite \(extendedCode): \(message)" + (sql.map { " [\($0)]" } ?? "")
  }

  package var reason: Reason {
    switch code {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_FULL: .full
    case SQLITE_CORRUPT: .damaged
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CANTOPEN: .cannotOpen
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: .readOnly
    case SQLITE_IOERR: .inputOutput
    case SQLITE_CONSTRAINT: .constraint
    case SQLITE_MISMATCH: .mismatch
    default: .other
    }
  }
}
