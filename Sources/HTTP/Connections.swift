import CMicroHTTPD
import Foundation

/// The open connections, by their sockets, and how long each may still take.
///
/// The timeout of libmicrohttpd starts again with every byte, so a client that sends or reads a
/// byte now and then could hold a connection for ever. Here each has a moment by which it must be
/// done; a thread looks once a second and ends the sockets that are late. libmicrohttpd then
/// closes them on their own threads; nothing is read from them here, no address either.
final class Connections: Sendable {
  private struct Connection {
    /// The second, on a clock that never jumps, by which it must be done.
    var deadline: Int
    var isBusy = false
  }

  private struct Table: Sendable {
    var open: [Int32: Connection] = [:]
    var isClosing = false
  }

  private let table = Lock(Table())
  private let settings: ServerSettings

  init(_ settings: ServerSettings) { self.settings = settings }

  func opened(_ socket: Int32) {
    let deadline = Self.now() + settings.requestDeadline
    table.withLock { $0.open[socket] = Connection(deadline: deadline) }
  }

  func requestBegan(_ socket: Int32) {
    let deadline = Self.now() + settings.requestDeadline
    table.withLock {
      guard let connection = $0.open[socket] else { return }
      $0.open[socket] = Connection(deadline: min(connection.deadline, deadline), isBusy: true)
    }
  }

  /// From here on the time is ours, not the client's.
  func requestArrived(_ socket: Int32) { setDeadline(.max, of: socket, isBusy: true) }

  func responseBegan(_ socket: Int32) {
    setDeadline(Self.now() + settings.responseDeadline, of: socket, isBusy: true)
  }

  func becameIdle(_ socket: Int32) {
    let deadline = Self.now() + settings.idleTimeout + settings.requestDeadline
    setDeadline(deadline, of: socket, isBusy: false)
  }

  /// Must be called before the socket is closed, so that a late look cannot end another one.
  func closed(_ socket: Int32) { _ = table.withLock { $0.open.removeValue(forKey: socket) } }

  private func setDeadline(_ deadline: Int, of socket: Int32, isBusy: Bool) {
    table.withLock { $0.open[socket] = Connection(deadline: deadline, isBusy: isBusy) }
  }

  func startCuttingLateOnes() {
    Thread.detachNewThread { @Sendable [self] in
      while !table.withLock({ $0.isClosing }) {
        cut { $0.deadline < $1 }
        Thread.sleep(forTimeInterval: 1)
      }
    }
  }

  /// Ends those without a request, and the thread that looks for late ones.
  func close() {
    table.withLock { $0.isClosing = true }
    cut { connection, _ in !connection.isBusy }
  }

  private func cut(where isOver: (Connection, _ now: Int) -> Bool) {
    let now = Self.now()
    table.withLock {
      for (socket, connection) in $0.open where isOver(connection, now) { equalsay_cut(socket) }
    }
  }

  private static func now() -> Int { Int(ProcessInfo.processInfo.systemUptime) }
}
