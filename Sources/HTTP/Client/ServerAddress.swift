import Foundation

/// Where a server is: scheme, host, port, and the path under which it stands.
struct ServerAddress: Sendable {
  /// Without a slash at its end.
  let text: String
  let isSecure: Bool
  let isThisMachine: Bool

  init(_ base: URL) throws(ClientProblem) {
    let text = base.absoluteString
    guard let parts = URLComponents(url: base, resolvingAgainstBaseURL: true),
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
      let host = parts.host?.lowercased(), !host.isEmpty,
      parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
    else { throw .notAnAddress(text) }
    self.text = String(text.reversed().drop { $0 == "/" }.reversed())
    isSecure = scheme == "https"
    isThisMachine = host.isOwnNameOfAnyMachine
  }

  /// The address of a page; a path can never lead to another server.
  func url(_ path: String) -> String { text + (path.hasPrefix("/") ? "" : "/") + path }
}
