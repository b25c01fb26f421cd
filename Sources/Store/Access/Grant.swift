package import Participation
package import Workshops

/// What a valid token allows.
package struct Grant: Hashable, Sendable {
  /// The token's number.
  package let token: Int
  package let role: Role
  /// The one workshop that the token is limited to.
  package let workshop: WorkshopCode?

  /// Whether the token allows something everywhere; one that is limited to a workshop does not.
  package func may(_ permission: Permission) -> Bool { workshop == nil && role.may(permission) }

  /// Whether the token allows to lead this workshop.
  package func mayRun(_ code: WorkshopCode) -> Bool {
    role.may(.runWorkshops) && (workshop == nil || workshop == code)
  }
}

/// How a token stands; only its holder can get to know more than that it is unknown.
package enum TokenStanding: Hashable, Sendable {
  case valid(Grant)
  /// It was good until this second.
  case expired(at: Int)
  case revoked(at: Int)
  case unknown
}
