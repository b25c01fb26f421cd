/// A stream of server-sent events as the answer to one request.
package struct EventStream: Sendable {
  let broadcast: Broadcast
  let lastID: String?
  let retry: Int
  let headers: [(name: String, value: String)]
  let isAllowed: @Sendable () -> Bool

  /// Follows a channel.
  ///
  /// - Parameters:
  ///   - broadcast: Where the events come from.
  ///   - lastID: The id of the last event that the client has read: `request.lastEventID`.
  ///   - retry: Milliseconds after which a browser comes back when the connection breaks.
  ///   - headers: More than those that every stream has.
  ///   - isAllowed: Whether the client may still follow it; asked before each event and heartbeat, in
  ///     the thread of the connection. Where it says no, the stream ends.
  package init(
    of broadcast: Broadcast, after lastID: String?, retry: Int = 3000,
    headers: [(name: String, value: String)] = [],
    while isAllowed: @escaping @Sendable () -> Bool = { true }
  ) {
    self.broadcast = broadcast
    self.lastID = lastID
    self.retry = retry
    self.headers = headers
    self.isAllowed = isAllowed
  }

  /// The head of the response; the third header keeps a proxy from collecting events.
  var response: Response {
    Response(
      headers: [
        ("Content-Type", "text/event-stream"), ("Cache-Control", "no-store"),
        ("X-Accel-Buffering", "no"),
      ] + headers)
  }
}

extension Response {
  /// For a stream too many; only a script reads it, and the page goes on without events.
  static let noMoreStreams = Response(.serviceUnavailable, headers: [("Retry-After", "30")])
}

extension Request {
  /// The id of the last event that a client has read which comes back to a stream.
  package var lastEventID: String? { header("last-event-id") }
}
