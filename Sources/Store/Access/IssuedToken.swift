package import Participation
package import Workshops

/// What is known of a token that was made: everything but the token.
package struct IssuedToken: Hashable, Sendable {
  package enum State: String, Sendable { case valid, expired, revoked }

  /// By which it is named; numbers are never used twice.
  package let number: Int
  package let role: Role
  package let label: TokenLabel
  /// The one workshop it is good for, or nothing for whatever its role allows.
  package let workshop: WorkshopCode?
  /// Times are seconds since 1970.
  package let createdAt: Int
  /// The first second at which it is no longer good.
  package let expiresAt: Int
  package let revokedAt: Int?

  package func state(at now: Int) -> State {
    if revokedAt != nil { return .revoked }
    return now < expiresAt ? .valid : .expired
  }
}
