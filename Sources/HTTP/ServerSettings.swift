/// How a server listens, and how much it gives to one client.
package struct ServerSettings: Sendable {
  /// An IPv4 or IPv6 literal; `127.0.0.1` is heard on this machine only.
  package var address = "127.0.0.1"
  /// 0 lets the system choose a free one.
  package var port: UInt16 = 8080
  package var threads = 2
  /// Connections at most, and at most what the system's limit of open files leaves.
  ///
  /// Each person holds a stream and now and then a connection for pages.
  package var connectionLimit = 10_000
  /// Connections from one address; 0 is no limit, as a server behind a proxy needs.
  package var perAddressLimit = 0
  /// Seconds without a byte after which a connection is closed.
  package var idleTimeout = 30
  /// Seconds in which a whole request must arrive.
  package var requestDeadline = 20
  /// Seconds in which a client must have taken a whole response.
  package var responseDeadline = 600
  /// Bytes of a file that a client must take in a second, beyond that.
  package var slowestBytesPerSecond = 16 * 1024
  /// Seconds that `stop()` gives to the requests that have begun.
  package var stopLimit = 10
  /// Seconds between two signs of life on a stream, which keep proxies from closing it.
  package var heartbeatInterval = 20
  package var headLimit = 16 * 1024
  package var bodyLimit = 256 * 1024
  /// Bytes of memory for one connection, taken while it is open, and shared by the head of a
  /// request, what libmicrohttpd notes about it, and the head of the response.
  ///
  /// A head that does not fit is answered by libmicrohttpd itself, with 414 or 431 and a bare page
  /// of its own in English. With twice `headLimit` that begins at 31.5 KiB, or 15.9 KiB of cookies,
  /// which it copies, or some 400 headers or 300 cookies; what is smaller is ours to refuse.
  package var memoryPerConnection = 32 * 1024

  /// Streams that may be open: the rest of the connections is for pages.
  var streamLimit: Int { max(connectionLimit * 3 / 4, 1) }

  /// Connections from which on those that are idle are ended, so that others can come.
  var crowd: Int { max(connectionLimit * 9 / 10, 1) }

  package init() {}
}
