/// How a handler answers a request.
package enum Reply: Sendable {
  case now(Response)
  /// Waits without holding a thread.
  ///
  /// The server sets the connection aside first and then runs the closure, so any thread may
  /// already answer while the closure is still running. The closure itself must not block.
  case later(@Sendable (Responder) -> Void)
  /// Sends events for as long as the client stays; nothing else is answered on its connection.
  case stream(EventStream)
}
