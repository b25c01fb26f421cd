import CSQLite

/// Columns without a copy and without a value in between, for those who read rows by the million.
///
/// What a column may hold is not looked at: these are for NOT NULL columns of STRICT tables, in which
/// SQLite keeps nothing else.
extension Row {
  package borrowing func integer(_ column: Int32) -> Int {
    Int(sqlite3_column_int64(handle, column))
  }

  /// The bytes of a blob or a text as SQLite holds them; nothing where it is NULL.
  ///
  /// They are gone when the statement moves to the next row.
  package borrowing func unkeptBytes(_ column: Int32) -> UnsafeRawBufferPointer? {
    guard let start = sqlite3_column_blob(handle, column) else {
      // SQLite has no address for what is empty, nor for what is not there.
      return sqlite3_column_type(handle, column) == SQLITE_NULL
        ? nil : UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }
}
