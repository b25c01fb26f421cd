import SQLite

/// What is left of imports that were cancelled, or whose process ended before they were finished.
extension Store {
  private static let step = 2000

  /// Clears away the imports that nobody is at work on, in steps that each hold the write lock for a
  /// moment only.
  ///
  /// It is done when a folder is opened, every few minutes while it is, and before an import.
  package func clearDeadImports() throws {
    let outcome = Locked<Result<Void, any Error>?>(nil)
    clearDeadImports { result in outcome.update { $0 = result } }
    try outcome.wait { $0 }.get()
  }

  func clearDeadImports(done: @escaping @Sendable (Result<Void, any Error>) -> Void) {
    Self.clearDeadImports(in: file, by: writer, done: done)
  }

  static func clearDeadImports(
    in file: String, by writer: GroupWriter,
    done: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    let dead = { @Sendable (connection: Connection) throws -> [Int] in
      try connection.all("SELECT number FROM import_batch ORDER BY number") {
        row throws(SQLiteError) in try row.value(0, as: Int.self)
      }.filter { !ImportClaim.isHeld($0, beside: file) }
    }
    writer.submit(dead) { result in
      switch result {
      case .success(let batches) where batches.isEmpty: done(.success(()))
      case .success(let batches): clearImports(batches[...], in: file, by: writer, done: done)
      case .failure(let error): done(.failure(error))
      }
    }
  }

  /// Deletes what an import has stored, as above.
  func clearImport(_ batch: Int) throws {
    let outcome = Locked<Result<Void, any Error>?>(nil)
    Self.clearImports([batch], in: file, by: writer) { result in outcome.update { $0 = result } }
    try outcome.wait { $0 }.get()
  }

  /// Takes one step, and asks for the next one when it is on disk; a store that stops ends it.
  private static func clearImports(
    _ batches: ArraySlice<Int>, in file: String, by writer: GroupWriter,
    done: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    guard let batch = batches.first else {
      return writer.submit(emptyingLog: true, { _ in }, done: done)
    }
    writer.submit(in: .alone) {
      try clearStep(of: batch, on: $0)
    } done: { result in
      switch result {
      case .success(.someLeft): clearImports(batches, in: file, by: writer, done: done)
      case .success(.allGone):
        ImportClaim.forget(batch, beside: file)
        clearImports(batches.dropFirst(), in: file, by: writer, done: done)
      case .failure(let error): done(.failure(error))
      }
    }
  }

  private enum Clearing: Sendable { case someLeft, allGone }

  private static func clearStep(of batch: Int, on connection: Connection) throws -> Clearing {
    let chunk = try connection.first(
      "SELECT first, last FROM import_chunk WHERE batch = ? LIMIT 1", batch
    ) { row throws(SQLiteError) -> (first: Int, last: Int) in
      (try row.value(0), try row.value(1))
    }
    guard let (first, last) = chunk else {
      try connection.run("DELETE FROM import_batch WHERE number = ?", batch)
      return .allGone
    }
    let end = min(last, first + step - 1)
    try connection.run("DELETE FROM response WHERE id BETWEEN ? AND ?", first, end)
    if end == last {
      try connection.run("DELETE FROM import_chunk WHERE first = ?", first)
    } else {
      try connection.run("UPDATE import_chunk SET first = ? WHERE first = ?", end + 1, first)
    }
    return .someLeft
  }
}
