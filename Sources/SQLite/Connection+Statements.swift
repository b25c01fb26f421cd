/// One statement with its values.
///
/// What is generic over the values is inlined where it is used, so that the types are known there;
/// a pack whose types are only found at run time costs more than the statement.
extension Connection {
  /// Runs one statement to its end; what rows it has are passed over.
  @inlinable package func run<each Value: SQLiteConvertible>(
    _ sql: String, _ values: repeat each Value
  ) throws(SQLiteError) {
    try run(sql, binding: Self.list(repeat each values))
  }

  /// Reads the first row, if there is one.
  @inlinable package func first<each Value: SQLiteConvertible, Result>(
    _ sql: String, _ values: repeat each Value,
    read: (borrowing Row) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result? {
    try first(sql, binding: Self.list(repeat each values), read: read)
  }

  /// Reads the first column of the first row, if there is one.
  @inlinable package func value<each Value: SQLiteConvertible, Result: SQLiteConvertible>(
    _ sql: String, _ values: repeat each Value
  ) throws(SQLiteError) -> Result? {
    try first(sql, repeat each values) { row throws(SQLiteError) in try row.value(0) }
  }

  /// Reads every row into an array.
  @inlinable package func all<each Value: SQLiteConvertible, Result>(
    _ sql: String, _ values: repeat each Value,
    read: (borrowing Row) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> [Result] {
    try all(sql, binding: Self.list(repeat each values), read: read)
  }

  /// Shows every row in turn, holding one at a time.
  @inlinable package func forEach<each Value: SQLiteConvertible>(
    _ sql: String, _ values: repeat each Value, show: (borrowing Row) throws -> Void
  ) throws {
    try forEach(sql, binding: Self.list(repeat each values), show: show)
  }

  @inlinable static func list<each Value: SQLiteConvertible>(
    _ values: repeat each Value
  ) -> [SQLiteValue] {
    var list: [SQLiteValue] = []
    list.reserveCapacity(16)
    for value in repeat each values { list.append(value.sqliteValue) }
    return list
  }

  @usableFromInline package func run(_ sql: String, binding values: [SQLiteValue])
    throws(SQLiteError)
  {
    let statement = try take(sql)
    defer { putBack(statement) }
    try statement.bind(values)
    while try statement.step() {}
  }

  @usableFromInline func first<Result>(
    _ sql: String, binding values: [SQLiteValue],
    read: (borrowing Row) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result? {
    let statement = try take(sql)
    defer { putBack(statement) }
    try statement.bind(values)
    return try statement.step() ? try read(statement.row) : nil
  }

  @usableFromInline func all<Result>(
    _ sql: String, binding values: [SQLiteValue],
    read: (borrowing Row) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> [Result] {
    let statement = try take(sql)
    defer { putBack(statement) }
    try statement.bind(values)
    var results: [Result] = []
    while try statement.step() { results.append(try read(statement.row)) }
    return results
  }

  @usableFromInline func forEach(
    _ sql: String, binding values: [SQLiteValue], show: (borrowing Row) throws -> Void
  ) throws {
    let statement = try take(sql)
    defer { putBack(statement) }
    try statement.bind(values)
    let row = statement.row
    while try statement.step() { try show(row) }
  }
}
