package import Participation

/// A line of the audit log, as it is read back.
package struct AuditEntry: Hashable, Sendable {
  package enum Who: Hashable, Sendable {
    case local
    case token(Int, Role)
  }

  package let number: Int
  /// Seconds since 1970.
  package let at: Int
  package let who: Who
  /// The name of an `AuditedAct`.
  package let action: String
  package let subject: String?
}
