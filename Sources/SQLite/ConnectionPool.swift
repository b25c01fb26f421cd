/// Connections that threads borrow for a moment, each used by one thread at a time.
package final class ConnectionPool: Sendable {
  /// A connection that nobody uses may wait here for any thread: the lock hands it over whole.
  private struct Idle: @unchecked Sendable { let connection: Connection }
  private struct State: Sendable {
    var idle: [Idle] = []
    var isClosed = false
  }

  private let path: String
  private let kept: Int
  private let state = Locked(State())

  /// Opens reading connections to the file as they are needed and keeps some of them.
  package init(reading path: String, keeping kept: Int = 8) {
    self.path = path
    self.kept = kept
  }

  /// Gives a connection to the calling thread until it is given back.
  package func borrow() throws(SQLiteError) -> Connection {
    if let idle = state.withLock({ $0.idle.popLast() }) { return idle.connection }
    return try Connection(path, .reading)
  }

  package func giveBack(_ connection: Connection) {
    let idle = Idle(connection: connection)
    state.withLock { state in
      if !state.isClosed, state.idle.count < kept { state.idle.append(idle) }
    }
  }

  /// Closes the connections at rest now and the borrowed ones when they come back.
  package func close() {
    state.withLock { state in
      state.isClosed = true
      state.idle = []
    }
  }
}
