import Foundation
package import Secrets
import SQLite

/// The data folder: a database and a key, and the only place where anything lasts.
///
/// Everything in it is bytes and names; what a definition or an answer means is not known here.
/// Several processes may have the same folder open.
package final class Store: Sendable {
  /// Whether people's responses are kept here, or synthetic ones; the two never mix.
  package enum Kind: String, Sendable { case real, demonstration }

  package let kind: Kind
  /// The folder's secret, from which receipts are derived.
  package let key: SecretKey

  let file: String
  /// The time in seconds since 1970.
  let now: @Sendable () -> Int
  let watcher: Watcher
  private let readers: ConnectionPool
  let writer: GroupWriter
  let openedPages = OpenedPages()
  private let isStopped = Locked(false)

  /// Opens the folder, making it with a database and a key when it is not there.
  ///
  /// A new folder becomes real unless a kind is given; an existing one must be of the kind given.
  /// Who only looks says `mustExist`, so that a wrong name is a problem and not a new folder.
  package init(
    folder: String, kind: Kind? = nil, mustExist: Bool = false,
    now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
  ) throws(StoreProblem) {
    let opened = try DataFolder(folder).open(kind: kind, mustExist: mustExist)
    let file = opened.file
    self.file = file
    self.kind = opened.kind
    key = opened.key
    self.now = now
    readers = ConnectionPool(reading: file)
    do {
      let writer = try GroupWriter(file: file)
      self.writer = writer
      watcher = Watcher(file: file, publicationNumber: opened.publicationNumber) {
        Self.expire(before: now() - Self.draftLifetime, by: writer) { _ in
          // What could not be expired now is expired in the next round.
        }
        Self.expireSelfCodes(before: now() - Self.selfCodeLifetime, by: writer) { _ in
          // The same.
        }
        Self.expireOfflineMarks(before: now() - Self.offlineMarkLifetime, by: writer) { _ in
          // The same.
        }
        Self.clearDeadImports(in: file, by: writer) { _ in
          // Nor is anything seen of what could not be cleared now.
        }
      }
    } catch {
      throw StoreProblem(error, file: file)
    }
    guard opened.hasImports else { return }
    Self.clearDeadImports(in: file, by: writer) { _ in
      // What could not be cleared now is cleared by the watcher.
    }
  }

  /// Has something called soon after anything was committed, by this process or another.
  ///
  /// One commit or many may bring one call. It must return soon, and must not write.
  package func whenCommitted(_ tell: @escaping @Sendable () -> Void) {
    watcher.whenCommitted(tell)
  }

  deinit {
    watcher.stop()
    writer.stop()
  }

  /// Finishes what was asked before, then closes the database; what comes later is refused.
  ///
  /// Must not be called from a completion, which runs on the thread that this waits for.
  package func stop() {
    isStopped.withLock { $0 = true }
    watcher.stop()
    watcher.waitUntilFinished()
    writer.stop()
    writer.waitUntilFinished()
    readers.close()
  }

  /// Lends the body a connection that sees what is committed now.
  func read<Value>(
    _ body: (Connection) throws(SQLiteError) -> Value
  ) throws(StoreProblem) -> Value {
    let connection = try borrow()
    defer { readers.giveBack(connection) }
    do {
      return try body(connection)
    } catch {
      throw StoreProblem(error, file: file)
    }
  }

  /// Lends the body a connection for as long as it goes through rows.
  func stream(_ body: (Connection) throws -> Void) throws {
    let connection = try borrow()
    defer { readers.giveBack(connection) }
    do {
      try body(connection)
    } catch let error as SQLiteError {
      throw StoreProblem(error, file: file)
    }
  }

  /// Lends the body a connection that sees one moment in all that it reads.
  func streamMoment(_ body: (Connection) throws -> Void) throws {
    try stream { connection in
      try connection.run("BEGIN DEFERRED")
      do {
        try body(connection)
      } catch {
        try connection.rollBack()
        throw error
      }
      try connection.run("COMMIT")
    }
  }

  func borrow() throws(StoreProblem) -> Connection {
    guard !isStopped.withLock({ $0 }) else { throw .stopped }
    do {
      return try readers.borrow()
    } catch {
      throw StoreProblem(error, file: file)
    }
  }

  func giveBack(_ connection: Connection) { readers.giveBack(connection) }

  /// Hands a job to the writing thread; the completion runs there after the commit.
  func write<Value: Sendable>(
    emptyingLog: Bool = false, in place: GroupWriter.Place = .shared,
    _ job: @escaping @Sendable (Connection) throws -> Value,
    done: @escaping @Sendable (Result<Value, any Error>) -> Void
  ) {
    writer.submit(emptyingLog: emptyingLog, in: place, job, done: done)
  }

  /// Hands a job to the writing thread and waits until it is committed.
  ///
  /// Must not be called from a completion, which runs on the thread that this waits for.
  @discardableResult
  func write<Value: Sendable>(
    emptyingLog: Bool = false, in place: GroupWriter.Place = .shared,
    _ job: @escaping @Sendable (Connection) throws -> Value
  ) throws -> Value {
    let outcome = Locked<Result<Value, any Error>?>(nil)
    writer.submit(emptyingLog: emptyingLog, in: place, job) { result in
      outcome.update { $0 = result }
    }
    return try outcome.wait { $0 }.get()
  }
}
