/// A statement whose rows are fetched one by one, so that two can be gone through side by side.
package struct Cursor: ~Copyable {
  private let connection: Connection
  private let statement: Statement

  fileprivate init(_ statement: Statement, of connection: Connection) {
    self.statement = statement
    self.connection = connection
  }

  deinit { connection.putBack(statement) }

  /// Moves to the next row and tells whether there is one.
  package func next() throws(SQLiteError) -> Bool { try statement.step() }

  /// The row it stands on after `next` said that there is one.
  package var row: Row { statement.row }
}

extension Connection {
  /// Begins a statement that stands before its first row.
  package func cursor(
    _ sql: String, binding values: [SQLiteValue]
  ) throws(SQLiteError) -> Cursor {
    let cursor = Cursor(try take(sql), of: self)
    try cursor.bind(values)
    return cursor
  }
}

extension Cursor {
  fileprivate func bind(_ values: [SQLiteValue]) throws(SQLiteError) {
    try statement.bind(values)
  }
}
