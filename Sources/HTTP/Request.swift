/// One whole request whose head has passed every check.
///
/// A class, because all that answers a request hands it on.
package final class Request: Sendable {
  package let head: Head
  /// The decoded pieces of the path between its slashes: none for `/`, a last empty one for `/a/`.
  ///
  /// No piece holds a slash, a control character, or stands for this or the parent folder.
  package let path: [String]
  package let query: FormData
  package let body: [UInt8]
  /// Whether it comes from the machine that the server runs on.
  package let isFromThisMachine: Bool

  /// Reads the target of a head, or nothing when its escapes or its query are malformed.
  package convenience init?(
    _ head: Head, body: [UInt8] = [], isFromThisMachine: Bool = false
  ) {
    guard let target = Target(head.target) else { return nil }
    self.init(head, target, body: body, isFromThisMachine: isFromThisMachine)
  }

  init(_ head: Head, _ target: Target, body: [UInt8], isFromThisMachine: Bool) {
    self.head = head
    path = target.path
    query = target.query
    self.body = body
    self.isFromThisMachine = isFromThisMachine
  }

  package var method: Method { head.method }

  /// The target as sent: path and query, still escaped.
  package var target: String { head.target }

  /// The first value of a header; case does not matter in its name.
  package func header(_ name: String) -> String? { head.header(name) }

  /// The media type of the body in lower case, without parameters.
  package var contentType: String? {
    guard let value = header("content-type") else { return nil }
    return String(value.prefix { $0 != ";" && $0 != " " }).lowercased()
  }

  /// The value of a cookie that the browser sent back.
  package func cookie(_ name: String) -> String? {
    for header in head.headers where header.name == "cookie" {
      if let value = Cookie.value(of: name, in: header.value) { return value }
    }
    return nil
  }

  /// The fields of a posted form.
  package func form(atMostFields limit: Int = 500) throws(FormProblem) -> FormData {
    try FormData(urlEncoded: body, atMostFields: limit)
  }
}
