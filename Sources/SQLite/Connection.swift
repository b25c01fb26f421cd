import CSQLite

/// An open database.
///
/// A connection is opened without SQLite's own locks: it belongs to the thread that opened it, or
/// is handed over whole by a `ConnectionPool`. It is therefore not `Sendable`.
@usableFromInline package final class Connection {
  package enum Access: Sendable { case writing, reading }

  private static let patience: Int32 = 5000
  /// Done once, before the first connection; where it comes too late, all works the same, slower.
  private static let skipsMemoryStatistics = csqlite_skip_memory_statistics() == SQLITE_OK

  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]

  /// Opens the file; for writing, makes it when it is not there.
  ///
  /// A reading connection opens for writing too, since reading a write-ahead log needs the shared
  /// memory beside it, and then refuses to change anything. A statement waits up to five seconds
  /// for a lock that another connection holds.
  package init(_ path: String, _ access: Access) throws(SQLiteError) {
    _ = Self.skipsMemoryStatistics
    var opened: OpaquePointer?
    let create = access == .writing ? SQLITE_OPEN_CREATE : 0
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let result = sqlite3_open_v2(path, &opened, flags | create, nil)
    guard result == SQLITE_OK, let opened else {
      let message = String(cString: opened.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(result))
      sqlite3_close_v2(opened)
      throw SQLiteError(extendedCode: result, message: message, sql: nil)
    }
    handle = opened
    try configure(access)
  }

  deinit {
    statements.removeAll()
    sqlite3_close_v2(handle)
  }

  private func configure(_ access: Access) throws(SQLiteError) {
    try check(csqlite_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1))
    try check(csqlite_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0))
    try check(csqlite_patience(handle, Self.patience))
    try execute(
      """
      PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL;
      PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;
      """)
    switch access {
    case .reading: try execute("PRAGMA query_only = ON")
    // In a busy hour the same pages are changed again and again: 16 MB of them stay in memory, and
    // 32 MB gather in the log before they are copied to their places.
    case .writing: try execute("PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 8000")
    }
  }

  /// Runs the body with another patience for the locks that other connections hold.
  package func waiting<Result>(
    milliseconds: Int32, _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try check(csqlite_patience(handle, milliseconds))
    // Setting it fails only on a closed connection, which this one is not.
    defer { csqlite_patience(handle, Self.patience) }
    return try body()
  }

  /// Runs the body without looking at CHECK constraints, for values whose type cannot break one.
  ///
  /// For `column IN ('one', 'two', 'three')` SQLite builds a table of the values anew for each row,
  /// which costs more than all the rest of an insert.
  package func withoutChecks<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("PRAGMA ignore_check_constraints = ON")
    do {
      let result = try body()
      try execute("PRAGMA ignore_check_constraints = OFF")
      return result
    } catch {
      try execute("PRAGMA ignore_check_constraints = OFF")
      throw error
    }
  }

  private func check(_ result: Int32) throws(SQLiteError) {
    guard result == SQLITE_OK else { throw failure(result, nil) }
  }

  private func failure(_ result: Int32, _ sql: String?) -> SQLiteError {
    SQLiteError(extendedCode: result, message: String(cString: sqlite3_errmsg(handle)), sql: sql)
  }

  /// Runs a script of several statements that bind nothing.
  package func execute(_ script: String) throws(SQLiteError) {
    let result = sqlite3_exec(handle, script, nil, nil, nil)
    guard result == SQLITE_OK else { throw failure(result, script) }
  }

  /// Statements are prepared once; a nested use of one that is in use gets its own for the moment.
  func take(_ sql: String) throws(SQLiteError) -> Statement {
    if let statement = statements[sql], !statement.isInUse {
      statement.isInUse = true
      return statement
    }
    let statement = try Statement(sql, in: handle)
    if statements[sql] == nil { statements[sql] = statement }
    return statement
  }

  func putBack(_ statement: Statement) {
    statement.reset()
    statement.isInUse = false
  }

  /// The number of rows that the last statement inserted, updated or deleted.
  package var changes: Int { Int(sqlite3_changes64(handle)) }

  package var lastRowID: Int { Int(sqlite3_last_insert_rowid(handle)) }

  package var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }
}
