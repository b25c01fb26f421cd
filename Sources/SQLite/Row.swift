import CSQLite

/// The row that a statement stands on; it cannot be kept beyond the closure that is shown it.
@usableFromInline package struct Row: ~Copyable {
  let handle: OpaquePointer
  private let sql: String

  init(handle: OpaquePointer, sql: String) {
    self.handle = handle
    self.sql = sql
  }

  /// Reads a column, counted from 0, as the type wanted.
  ///
  /// Throws when the column holds something else: a database that another program has changed is
  /// found out here rather than read as zeros and empty texts.
  @inlinable package borrowing func value<Value: SQLiteConvertible>(
    _ column: Int, as type: Value.Type = Value.self
  ) throws(SQLiteError) -> Value {
    let found = read(Int32(column))
    guard let value = Value(sqliteValue: found) else {
      throw mismatch("column \(column) holds \(found.kind) that is no \(type)")
    }
    return value
  }

  @usableFromInline package borrowing func mismatch(_ message: String) -> SQLiteError {
    SQLiteError(extendedCode: SQLITE_MISMATCH, message: message, sql: sql)
  }

  @usableFromInline borrowing func read(_ column: Int32) -> SQLiteValue {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
    case SQLITE_TEXT:
      guard let start = sqlite3_column_text(handle, column) else { return .null }
      let count = Int(sqlite3_column_bytes(handle, column))
      return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(handle, column)
      let count = Int(sqlite3_column_bytes(handle, column))
      return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
    default: return .null
    }
  }
}
