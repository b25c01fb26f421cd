import CSQLite

/// A statement that runs again and again with values that change little, as a bulk insert does.
///
/// A value that is bound stays bound for the runs after it.
package struct RepeatedStatement: ~Copyable {
  private let connection: Connection
  private let statement: Statement

  fileprivate init(_ statement: Statement, of connection: Connection) {
    self.statement = statement
    self.connection = connection
  }

  deinit { connection.putBack(statement) }

  /// Binds a value to a place, counted from 1.
  package func bind(_ value: SQLiteValue, at place: Int) throws(SQLiteError) {
    try statement.bind(value, at: place)
  }

  /// Binds bytes that must stay where they are until the statement has run.
  package func bindUnkept(_ bytes: UnsafeRawBufferPointer, at place: Int) throws(SQLiteError) {
    try statement.bindUnkept(bytes, at: place)
  }

  package func run() throws(SQLiteError) { try statement.runAndRewind() }
}

extension Connection {
  /// Prepares a statement that is to run many times.
  package func repeated(_ sql: String) throws(SQLiteError) -> RepeatedStatement {
    RepeatedStatement(try take(sql), of: self)
  }
}
