/// What a request asks to be done.
package enum Method: Hashable, Sendable {
  case get
  /// As `get`, answered without the body; the server takes the body away by itself.
  case head
  case post
  case other(String)

  init(_ token: String) {
    self =
      switch token {
      case "GET": .get
      case "HEAD": .head
      case "POST": .post
      default: .other(token)
      }
  }
}
