extension Connection {
  /// When a transaction takes its lock.
  package enum Transaction: String, Sendable {
    /// A consistent view of the database for several reads.
    case deferred = "BEGIN DEFERRED"
    /// The one writer's place at once, so that no read goes stale before the first write.
    case immediate = "BEGIN IMMEDIATE"
  }

  /// Runs the body in a transaction that is kept when it returns and undone when it throws.
  package func transaction<Result>(
    _ transaction: Transaction, _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try run(transaction.rawValue)
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      try rollBack()
      throw error
    }
  }

  /// Runs the body inside the running transaction; when it throws, only its own changes are undone.
  package func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    try run("SAVEPOINT part")
    do {
      let result = try body()
      try run("RELEASE part")
      return result
    } catch {
      // A full disk, for one, ends the whole transaction; there is no savepoint left then.
      if isInTransaction {
        try run("ROLLBACK TO part")
        try run("RELEASE part")
      }
      throw error
    }
  }

  /// Undoes the running transaction, if SQLite has not done so by itself.
  package func rollBack() throws(SQLiteError) {
    if isInTransaction { try run("ROLLBACK") }
  }
}
