package import Participation

/// What the header `Authorization` says of who sends a request (RFC 6750, section 2.1).
package enum Credentials: Sendable {
  /// No header, or a scheme other than Bearer.
  case none
  /// A bearer, and something that cannot be a token.
  case unreadable(AccessTokenProblem)
  case token(AccessToken)

  /// Reads the header's value.
  package init(authorization value: String?) {
    let parts = (value ?? "").split(separator: " ", maxSplits: 1)
    guard let scheme = parts.first, scheme.lowercased() == "bearer" else {
      self = .none
      return
    }
    do throws(AccessTokenProblem) {
      self = .token(try AccessToken(parts.count == 2 ? String(parts[1]) : ""))
    } catch {
      self = .unreadable(error)
    }
  }
}
