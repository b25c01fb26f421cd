/// The head of a request as it came in, before anything in it is trusted.
///
/// A refused request has nothing more than this: the target may be malformed, and a header may
/// stand twice. Bytes that are not UTF-8 show as replacement characters.
package struct Head: Sendable {
  package let method: Method
  /// The request target as sent: path and query, still escaped.
  package let target: String
  /// Names are in lower case, in the order in which they came.
  package let headers: [(name: String, value: String)]

  package init(
    method: Method, target: String, headers: [(name: String, value: String)] = []
  ) {
    self.method = method
    self.target = target
    self.headers = headers.map { ($0.name.lowercased(), $0.value) }
  }

  /// Takes names that are in lower case already.
  init(method: Method, target: String, lowercased headers: [(name: String, value: String)]) {
    self.method = method
    self.target = target
    self.headers = headers
  }

  /// The first value of a header; case does not matter in its name.
  package func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name == wanted }?.value
  }
}
