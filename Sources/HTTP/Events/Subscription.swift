import CMicroHTTPD
import Foundation

/// One client's end of a stream.
///
/// libmicrohttpd asks for bytes in the thread of the connection. When there are none, the
/// connection is set aside, and `wake` brings it back from any thread. `gate` is where both meet.
final class Subscription: Sendable {
  private struct Gate: Sendable {
    var isParked = false
    /// News came while the connection was not parked, so that it must look again.
    var isWoken = false
    var isBeatDue = false
    /// The server is stopping, or the client has gone.
    var isEnding = false
    /// The connection is not ours any more.
    var isOver = false
    var nextBeat: Int
  }

  /// A comment, which clients pass over.
  private static let heartbeat: [UInt8] = Array(":\n\n".utf8)

  private let socket: Int32
  private let service: Service
  private let broadcast: Broadcast
  private let lastID: String?
  private let isAllowed: @Sendable () -> Bool
  private let gate: Lock<Gate>
  private nonisolated(unsafe) let connection: OpaquePointer

  // Touched by the connection's thread alone.
  private nonisolated(unsafe) var unsent: ArraySlice<UInt8>
  private nonisolated(unsafe) var lastRead = 0
  /// The most bytes that have been in the buffer at once since it was given back.
  private nonisolated(unsafe) var largest = Int.max

  init(_ stream: EventStream, _ connection: OpaquePointer, socket: Int32, _ service: Service) {
    self.connection = connection
    self.socket = socket
    self.service = service
    broadcast = stream.broadcast
    lastID = stream.lastID
    isAllowed = stream.isAllowed
    unsent = Array("retry: \(stream.retry)\n\n".utf8)[...]
    gate = Lock(Gate(nextBeat: Connections.now() + service.settings.heartbeatInterval))
  }

  /// Puts bytes into the buffer: how many, or nothing when the stream is at its end, or 0 when
  /// there are none and the connection is set aside.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    while true {
      if unsent.isEmpty {
        guard let next = next() else { return nil }
        unsent = next
      }
      guard unsent.isEmpty else { return take(into: buffer) }
      giveBack(buffer)
      if park() { return 0 }
    }
  }

  /// What is to be sent next: an event, a heartbeat or nothing yet; or no more.
  private func next() -> ArraySlice<UInt8>? {
    let (isEnding, isBeatDue) = gate.withLock { gate in
      defer { gate.isBeatDue = false }
      return (gate.isEnding, gate.isBeatDue)
    }
    if isEnding { return nil }
    switch broadcast.look(after: lastRead, lastID: lastID) {
    case .news(let news):
      guard isAllowed() else { return nil }
      lastRead = news.number
      return news.bytes[...]
    case .nothing where isBeatDue: return isAllowed() ? Self.heartbeat[...] : nil
    case .nothing: return []
    case .closed: return nil
    }
  }

  private func take(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, unsent.count)
    buffer.copyBytes(from: unsent.prefix(count))
    unsent = unsent.dropFirst(count)
    largest = max(largest, count)
    service.connections.responseBegan(socket)
    return count
  }

  /// Lets the system take back the memory that earlier requests and a long event have left behind.
  ///
  /// The buffer is nearly all that libmicrohttpd holds for a connection, and a stream is idle for
  /// most of its life: without this, each costs four times as much.
  private func giveBack(_ buffer: UnsafeMutableRawBufferPointer) {
    guard largest > 1024 else { return }
    largest = 0
    equalsay_give_back(buffer.baseAddress, buffer.count)
  }

  /// Sets the connection aside, unless something came in between.
  private func park() -> Bool {
    service.connections.requestArrived(socket)
    return gate.withLock { gate in
      guard !gate.isWoken, !gate.isEnding else {
        gate.isWoken = false
        return false
      }
      gate.isParked = true
      MHD_suspend_connection(connection)
      return true
    }
  }

  /// Makes the connection look for what there is to send.
  func wake() { gate.withLock { wake(&$0) } }

  private func wake(_ gate: inout Gate) {
    if gate.isOver { return }
    gate.isWoken = !gate.isParked
    guard gate.isParked else { return }
    gate.isParked = false
    MHD_resume_connection(connection)
  }

  /// Ends the stream as soon as what has begun is sent.
  func finish() {
    gate.withLock { gate in
      gate.isEnding = true
      wake(&gate)
    }
  }

  /// Sends a heartbeat when its time has come, and ends the stream of a client that has gone.
  ///
  /// A connection that is set aside is looked at by nobody else. While it is, its socket is open.
  func lookAround(now: Int) {
    gate.withLock { gate in
      guard gate.isParked else { return }
      if equalsay_has_ended(socket) {
        gate.isEnding = true
        wake(&gate)
      } else if gate.nextBeat <= now {
        gate.nextBeat = now + service.settings.heartbeatInterval
        gate.isBeatDue = true
        wake(&gate)
      }
    }
  }

  /// Ends the connection whatever is still to be sent.
  func cut() { gate.withLock { if !$0.isOver { equalsay_cut(socket) } } }

  /// The connection is being closed.
  func end() {
    gate.withLock { $0.isOver = true }
    broadcast.leave(self)
    service.streams.closed(self)
  }
}
