import Foundation
import SQLite

/// The one thread that writes.
///
/// Jobs that arrive while a commit is on its way to the disk share the next one, so a busy hour
/// costs few flushes. Each job stands behind a savepoint and fails alone; its completion runs after
/// the commit, when the change is on disk. Completions run on this thread: they hand over and return.
final class GroupWriter: Sendable {
  /// In which transaction a job runs.
  enum Place: Sendable {
    /// With whatever else waits, since all of it is short.
    case shared
    /// In one of its own, so that nobody waits for more than one such job.
    case alone
  }
  private struct Job: Sendable {
    /// Does the work and gives back what to call after the commit.
    let run: @Sendable (Connection) throws -> @Sendable () -> Void
    let fail: @Sendable (any Error) -> Void
    let emptiesLog: Bool
  }
  private struct Queue: Sendable {
    var jobs: [Job] = []
    /// Those that run alone, in turn with the others.
    var long: [Job] = []
    var isLongNext = false
    var isStopping = false
    var opened: Result<Void, SQLiteError>?
    var isFinished = false
  }

  private static let batch = 512
  /// How often a write lock that another process holds is waited for, five seconds each time.
  private static let attempts = 6
  /// How long the lock is left alone after a job that ran alone, so that other processes, which
  /// ask for it every millisecond, get it in between.
  private static let pauseMilliseconds = 2

  private let file: String
  private let queue = Locked(Queue())

  /// Opens a connection on a thread of its own.
  init(file: String) throws(SQLiteError) {
    self.file = file
    Thread.startInBackground("database writer") { [self] in work() }
    try queue.wait { $0.opened }.get()
  }

  /// Queues a job; the completion gets its result after the commit, or what made it fail.
  ///
  /// A job that empties the log is followed by a checkpoint, so that what it deleted does not stay
  /// readable in the write-ahead log.
  func submit<Value: Sendable>(
    emptyingLog: Bool = false, in place: Place = .shared,
    _ job: @escaping @Sendable (Connection) throws -> Value,
    done: @escaping @Sendable (Result<Value, any Error>) -> Void
  ) {
    let job = Job(
      run: { connection in
        let value = try job(connection)
        return { done(.success(value)) }
      },
      fail: { done(.failure($0)) }, emptiesLog: emptyingLog)
    let isAccepted = queue.update { queue in
      guard !queue.isStopping else { return false }
      switch place {
      case .shared: queue.jobs.append(job)
      case .alone: queue.long.append(job)
      }
      return true
    }
    if !isAccepted { job.fail(StoreProblem.stopped) }
  }

  /// Lets the thread end when it has done what was asked before.
  func stop() { queue.update { $0.isStopping = true } }

  /// Waits until the thread has ended and its connection is closed.
  func waitUntilFinished() { queue.wait { $0.isFinished ? () : nil } }

  private func work() {
    do {
      let connection = try Connection(file, .writing)
      queue.update { $0.opened = .success(()) }
      while let jobs = nextJobs() {
        commit(jobs.list, on: connection)
        if jobs.isLong { pause() }
      }
    } catch {
      queue.update { $0.opened = .failure(error) }
    }
    queue.update { $0.isFinished = true }
  }

  /// Sleeps until there is something to do; nothing when all is done and no more will come.
  private func nextJobs() -> (list: [Job], isLong: Bool)? {
    queue.wait { queue -> (list: [Job], isLong: Bool)?? in
      if queue.jobs.isEmpty || queue.isLongNext, !queue.long.isEmpty {
        queue.isLongNext = false
        return ([queue.long.removeFirst()], true)
      }
      guard !queue.jobs.isEmpty else { return queue.isStopping ? .some(nil) : nil }
      defer { queue.jobs.removeFirst(min(Self.batch, queue.jobs.count)) }
      queue.isLongNext = true
      return (Array(queue.jobs.prefix(Self.batch)), false)
    }
  }

  /// Leaves the lock to other processes for a moment, unless somebody here waits for it.
  private func pause() {
    _ = queue.wait(upToMilliseconds: Self.pauseMilliseconds) { $0.jobs.isEmpty ? nil : () }
  }

  private func commit(_ jobs: [Job], on connection: Connection) {
    let completions: [@Sendable () -> Void]
    do {
      completions = try transaction(of: jobs, on: connection)
    } catch {
      let problem = problem(error)
      completions = jobs.map { job in { job.fail(problem) } }
    }
    if jobs.contains(where: \.emptiesLog) { emptyLog(of: connection) }
    for completion in completions { completion() }
  }

  private func transaction(
    of jobs: [Job], on connection: Connection
  ) throws -> [@Sendable () -> Void] {
    try begin(on: connection)
    do {
      let completions = try jobs.map { try run($0, on: connection) }
      try connection.run("COMMIT")
      return completions
    } catch {
      try connection.rollBack()
      throw error
    }
  }

  /// Takes the write lock, which another process may hold for a while during an import.
  private func begin(on connection: Connection) throws(SQLiteError) {
    try connection.rollBack()
    for _ in 1..<Self.attempts {
      do {
        return try connection.run("BEGIN IMMEDIATE")
      } catch  where error.reason == .busy {
        continue
      }
    }
    try connection.run("BEGIN IMMEDIATE")
  }

  /// Runs a job so that its failure undoes only its own changes.
  private func run(_ job: Job, on connection: Connection) throws -> @Sendable () -> Void {
    do {
      return try connection.savepoint { try job.run(connection) }
    } catch {
      // When SQLite had to end the transaction, the jobs before this one are undone as well.
      guard connection.isInTransaction else { throw error }
      let problem = problem(error)
      return { job.fail(problem) }
    }
  }

  private func problem(_ error: any Error) -> any Error {
    (error as? SQLiteError).map { StoreProblem($0, file: file) } ?? error
  }

  /// Moves the write-ahead log into the database and cuts it to nothing.
  ///
  /// A long read elsewhere may be in the way. Nobody is kept waiting for that one: the next job
  /// that empties the log does both, and the watcher sends one every few minutes.
  private func emptyLog(of connection: Connection) {
    do {
      try connection.waiting(milliseconds: 250) { () throws(SQLiteError) in
        try connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      // The changes are committed and stay so; a checkpoint that fails is made again later.
    }
  }
}
