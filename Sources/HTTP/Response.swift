/// What the server sends back.
///
/// The server adds `Date`, `Content-Length` and, where it ends the connection, `Connection`.
package struct Response: Sendable {
  package var status: Status
  package var headers: [(name: String, value: String)]
  package var body: Body

  package enum Body: Sendable {
    case empty
    case bytes([UInt8])
  }

  package init(
    _ status: Status = .ok, headers: [(name: String, value: String)] = [], body: Body = .empty
  ) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Sends the browser on to another page, which it gets with `GET`.
  package static func seeOther(
    _ location: String, headers: [(name: String, value: String)] = []
  ) -> Response {
    Response(.seeOther, headers: [("Location", location)] + headers)
  }
}
