import CMicroHTTPD
import Foundation

/// An HTTP/1.1 server: the only sockets of EqualSay.
///
/// It answers on threads of its own until it is stopped, or let go. It keeps no address and no user
/// agent, and writes no log; of an address it only sees whether it is the machine's own. In production a proxy that speaks TLS and is strict about
/// heads stands in front: libmicrohttpd 0.9.75 lets through what cannot be seen from here (folded
/// headers, values cut at a NUL, bare line feeds as line ends).
///
/// Signals: block those that the program waits for before making a server, because its threads
/// inherit the mask. Writing to a client that has gone raises none.
package final class Server: Sendable {
  /// The port that it listens on, also when 0 was asked for.
  package let port: UInt16
  /// The connections that it takes: what was asked for, or what open files allow.
  package let connectionLimit: Int
  private let stopLimit: Int
  private let daemon: Lock<Daemon?>

  /// Starts to listen and to answer.
  ///
  /// The process may from then on open as many files as the system lets it at most, because each
  /// connection is one; some are left for all else.
  /// - Parameters:
  ///   - settings: Where it listens, and how much it gives to one client.
  ///   - refuse: Makes the page for a request that the server refuses by itself; its status is set
  ///     by the server. It gets a head that is not to be trusted.
  ///   - handler: Answers a whole, well-formed request. It runs on a server thread and must not
  ///     block; what takes time is a `Reply.later`.
  /// - Throws: a `ServerProblem` when the address cannot be listened on.
  package init(
    _ settings: ServerSettings, refuse: @escaping @Sendable (Refusal, Head) -> Response,
    handler: @escaping @Sendable (Request) -> Reply
  ) throws(ServerProblem) {
    let socket = equalsay_listen(settings.address, settings.port, 1024)
    guard socket >= 0 else { throw ServerProblem(settings, errno: errno) }
    port = equalsay_port_of(socket)
    stopLimit = settings.stopLimit
    var settings = settings
    let openFiles = Int(equalsay_raise_open_files())
    settings.connectionLimit = min(settings.connectionLimit, max(openFiles - 100, openFiles / 2))
    connectionLimit = settings.connectionLimit
    let service = Service(settings, refuse: refuse, handler: handler)
    guard let daemon = Daemon(service, listeningSocket: socket) else {
      throw ServerProblem(settings, errno: errno)
    }
    self.daemon = Lock(daemon)
    service.startLookingAround()
  }

  deinit { stop() }

  /// Takes no more connections, lets the requests that have begun finish, also those that wait for
  /// an answer, for at most `stopLimit` seconds, and ends.
  ///
  /// Not to be called from a handler, for which it would wait. A second call does nothing.
  package func stop() {
    let running = daemon.withLock { daemon in
      defer { daemon = nil }
      return daemon
    }
    running?.stop(within: stopLimit)
  }
}

extension ServerProblem {
  fileprivate init(_ settings: ServerSettings, errno: Int32) {
    self =
      switch errno {
      case EADDRINUSE: .portInUse(address: settings.address, port: settings.port)
      case EACCES, EPERM: .portNotAllowed(address: settings.address, port: settings.port)
      case EINVAL, EADDRNOTAVAIL: .addressNotUsable(settings.address)
      default:
        .system(
          address: settings.address, port: settings.port, reason: String(cString: strerror(errno)))
      }
  }
}
