import CSQLite

/// A prepared statement; the connection that prepared it lends it to one use at a time.
final class Statement {
  let sql: String
  var isInUse = true
  private let handle: OpaquePointer
  private let database: OpaquePointer

  init(_ sql: String, in database: OpaquePointer) throws(SQLiteError) {
    var handle: OpaquePointer?
    let result = sqlite3_prepare_v3(
      database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard result == SQLITE_OK, let handle else {
      throw SQLiteError(
        extendedCode: result == SQLITE_OK ? SQLITE_MISUSE : result,
        message: result == SQLITE_OK
          ? "the statement is empty" : String(cString: sqlite3_errmsg(database)), sql: sql)
    }
    self.sql = sql
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  func bind(_ values: [SQLiteValue]) throws(SQLiteError) {
    for (place, value) in values.enumerated() {
      let result = bind(value, at: Int32(place) + 1)
      guard result == SQLITE_OK else { throw failure(result) }
    }
    guard values.count == sqlite3_bind_parameter_count(handle) else {
      throw SQLiteError(
        extendedCode: SQLITE_RANGE,
        message: "\(values.count) values are bound, not as many as asked", sql: sql)
    }
  }

  private func bind(_ value: SQLiteValue, at place: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(handle, place)
    case .integer(let number): return sqlite3_bind_int64(handle, place, number)
    case .real(let number): return sqlite3_bind_double(handle, place, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          csqlite_bind_text(handle, place, $0.baseAddress, UInt64($0.count))
        }
      }
    case .blob(let bytes):
      return bytes.withUnsafeBytes {
        csqlite_bind_blob(handle, place, $0.baseAddress, UInt64($0.count))
      }
    }
  }

  func bind(_ value: SQLiteValue, at place: Int) throws(SQLiteError) {
    let result = bind(value, at: Int32(place))
    guard result == SQLITE_OK else { throw failure(result) }
  }

  func bindUnkept(_ bytes: UnsafeRawBufferPointer, at place: Int) throws(SQLiteError) {
    let result = csqlite_bind_unkept(
      handle, Int32(place), bytes.baseAddress, UInt64(bytes.count))
    guard result == SQLITE_OK else { throw failure(result) }
  }

  /// Runs to the end and stands before the first row again, with the same values bound.
  func runAndRewind() throws(SQLiteError) {
    // What a reset gives back was thrown by the step that met it.
    defer { sqlite3_reset(handle) }
    while try step() {}
  }

  /// Moves to the next row and tells whether there is one.
  func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let result: throw failure(result)
    }
  }

  var row: Row { Row(handle: handle, sql: sql) }

  /// Ends a use: the bound values are dropped, so that no answer lingers in memory.
  func reset() {
    // The failure that a reset repeats was thrown by the step that met it.
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  private func failure(_ result: Int32) -> SQLiteError {
    SQLiteError(
      extendedCode: result, message: String(cString: sqlite3_errmsg(database)), sql: sql)
  }
}
