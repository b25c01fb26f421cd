/// What the server sends back.
///
/// The server adds `Date`, `Content-Length` and, where it ends the connection, `Connection`.
package struct Response: Sendable {
  package var status: Status { didSet { ready = nil } }
  package var headers: [(name: String, value: String)] { didSet { ready = nil } }
  package var body: Body { didSet { ready = nil } }
  /// What is sent in place of the parts, for as long as they stay as they are.
  private(set) var ready: ReadyResponse?

  package enum Body: Sendable {
    case empty
    case bytes([UInt8])
    case file(FilePart)
  }

  package init(
    _ status: Status = .ok, headers: [(name: String, value: String)] = [], body: Body = .empty
  ) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The same response, put together once to be sent many times.
  package var keptReady: Response {
    var response = self
    response.ready = ReadyResponse(self, isLast: false)
    return response
  }

  /// Sends the browser on to another page, which it gets with `GET`.
  package static func seeOther(
    _ location: String, headers: [(name: String, value: String)] = []
  ) -> Response {
    Response(.seeOther, headers: [("Location", location)] + headers)
  }
}

extension Response.Body {
  /// The bytes of a file that are sent; what is in memory is small.
  var fileLength: Int {
    switch self {
    case .empty, .bytes: 0
    case .file(let part): part.length
    }
  }
}
