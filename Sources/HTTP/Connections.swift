import CMicroHTTPD
import Foundation

/// The open connections, by their sockets, and how long each may still take.
///
/// The timeout of libmicrohttpd starts again with every byte, so a client that sends or reads a
/// byte now and then could hold a connection for ever. Here each has a moment by which it must be
/// done; the server looks once a second and ends the sockets that are late. libmicrohttpd then
/// closes them on their own threads; nothing is read from them here, no address either.
final class Connections: Sendable {
  private struct Connection {
    /// The second, on a clock that never jumps, by which it must be done.
    var deadline: Int
    var isBusy = false
    /// The second in which a response ended and no other request had begun.
    var idleSince: Int?
  }

  private let table = Lock<[Int32: Connection]>([:])
  private let settings: ServerSettings

  init(_ settings: ServerSettings) { self.settings = settings }

  func opened(_ socket: Int32) {
    let deadline = Self.now() + settings.requestDeadline
    table.withLock { $0[socket] = Connection(deadline: deadline) }
  }

  func requestBegan(_ socket: Int32) {
    let deadline = Self.now() + settings.requestDeadline
    table.withLock {
      guard let connection = $0[socket] else { return }
      $0[socket] = Connection(deadline: min(connection.deadline, deadline), isBusy: true)
    }
  }

  /// From here on the time is ours, not the client's.
  func requestArrived(_ socket: Int32) { setDeadline(.max, of: socket) }

  /// Whether it would be good to end connections that could stay open.
  var areCrowded: Bool { table.withLock { $0.count >= settings.crowd } }

  /// A large file gets the time that a slow phone needs for it.
  func responseBegan(_ socket: Int32, bytes: Int = 0) {
    let seconds = settings.responseDeadline + bytes / settings.slowestBytesPerSecond
    setDeadline(Self.now() + seconds, of: socket)
  }

  func becameIdle(_ socket: Int32) {
    let now = Self.now()
    let deadline = now + settings.idleTimeout + settings.requestDeadline
    table.withLock { $0[socket] = Connection(deadline: deadline, idleSince: now) }
  }

  /// Must be called before the socket is closed, so that a late look cannot end another one.
  func closed(_ socket: Int32) { _ = table.withLock { $0.removeValue(forKey: socket) } }

  private func setDeadline(_ deadline: Int, of socket: Int32) {
    table.withLock { $0[socket] = Connection(deadline: deadline, isBusy: true) }
  }

  /// Ends late ones, and in a crowd also those that only wait for another request.
  func cutLateOnes(now: Int) {
    let isCrowded = areCrowded
    cut { $0.deadline < now || isCrowded && $0.idleSince.map { $0 < now } == true }
  }

  /// Ends those without a request.
  func cutIdleOnes() { cut { !$0.isBusy } }

  private func cut(where isOver: (Connection) -> Bool) {
    table.withLock {
      for (socket, connection) in $0 where isOver(connection) { equalsay_cut(socket) }
    }
  }

  /// Seconds on a clock that never jumps.
  static func now() -> Int { Int(ProcessInfo.processInfo.systemUptime) }
}
