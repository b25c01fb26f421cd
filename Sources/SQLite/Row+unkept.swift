import CSQLite

/// Columns without a copy and without a value in between, for those who read rows by the million.
extension Row {
  /// A column that must hold an integer.
  package borrowing func integer(_ column: Int32) throws(SQLiteError) -> Int {
    guard sqlite3_column_type(handle, column) == SQLITE_INTEGER else {
      throw mismatch("column \(column) holds no integer")
    }
    return Int(sqlite3_column_int64(handle, column))
  }

  /// The bytes of a blob or a text as SQLite holds them, or nothing where the column is NULL.
  ///
  /// They are gone when the statement moves to the next row.
  package borrowing func unkeptBytes(_ column: Int32) -> UnsafeRawBufferPointer? {
    guard sqlite3_column_type(handle, column) != SQLITE_NULL else { return nil }
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }
}
