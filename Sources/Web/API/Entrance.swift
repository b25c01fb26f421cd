package import Foundation
package import HTTP
package import Participation
import Secrets
package import Store
package import Workshops

/// Decides whether a request from afar may do what it asks for.
///
/// Who has a valid token always comes in: wrong tokens of others slow nobody but themselves, and
/// nobody is told apart by an address.
package final class Entrance: Sendable {
  private let store: Store
  private let now: @Sendable () -> Date
  private let tries = WrongTries()
  /// By what the console of this very process is recognised.
  private let console: KeyedHash?

  /// `console` is a token that this process made for its own console and keeps to itself.
  package init(
    store: Store, console: AccessToken? = nil, now: @escaping @Sendable () -> Date
  ) {
    self.store = store
    self.console = console.map { $0.hash(store.key) }
    self.now = now
  }

  /// On whose authority the request may lead this workshop: the machine's own for its console.
  ///
  /// - Throws: as below.
  package func authority(of request: Request, toRun code: WorkshopCode) throws -> Authority {
    isFromConsole(request) ? .local : .granted(try grant(of: request, toRun: code))
  }

  package func authority(of request: Request, to permission: Permission) throws -> Authority {
    isFromConsole(request) ? .local : .granted(try grant(of: request, to: permission))
  }

  /// The console of a process is on its machine; its token is good for nothing elsewhere.
  private func isFromConsole(_ request: Request) -> Bool {
    guard let console, request.isFromThisMachine,
      case .token(let token) = Credentials(authorization: request.header("authorization"))
    else { return false }
    return token.hash(store.key) == console
  }

  /// The grant by which the request may do something.
  ///
  /// - Throws: the `ProblemDocument` to answer with, or a `StoreProblem`.
  package func grant(of request: Request, to permission: Permission) throws -> Grant {
    try grant(of: request, { $0.may(permission) }, needing: permission)
  }

  /// On whose authority somebody may do something who typed a token into a page of ours.
  ///
  /// - Throws: as above.
  package func authority(
    ofToken text: String, to permission: Permission
  ) throws -> Authority {
    let grant = try grant(for: Credentials(authorization: "Bearer \(text)"))
    guard grant.may(permission) else { throw ProblemDocument(refusing: grant, permission) }
    return .granted(grant)
  }

  /// The grant by which the request may lead this workshop, whether there is one or not.
  ///
  /// - Throws: as above.
  package func grant(of request: Request, toRun code: WorkshopCode) throws -> Grant {
    try grant(of: request, { $0.mayRun(code) }, needing: .runWorkshops)
  }

  private func grant(
    of request: Request, _ suffices: (Grant) -> Bool, needing permission: Permission
  ) throws -> Grant {
    let grant = try grant(for: Credentials(authorization: request.header("authorization")))
    guard suffices(grant) else { throw ProblemDocument(refusing: grant, permission) }
    return grant
  }

  private func grant(for credentials: Credentials) throws -> Grant {
    switch credentials {
    case .none:
      throw ProblemDocument(
        .tokenMissing, "This needs a token. Send it in the header 'Authorization: Bearer TOKEN'.")
    case .unreadable(let problem): throw ProblemDocument(.tokenInvalid, "\(problem)")
    case .token(let token): return try grant(of: try store.standing(of: token))
    }
  }

  /// Tells the holder of a token that is no longer good why; a stranger learns nothing.
  private func grant(of standing: TokenStanding) throws(ProblemDocument) -> Grant {
    let remedy = "Ask whoever looks after the service for a new one."
    switch standing {
    case .valid(let grant): return grant
    case .expired(let moment):
      throw ProblemDocument(
        .tokenInvalid, "This token was good until \(Moment(seconds: moment)). \(remedy)")
    case .revoked(let moment):
      throw ProblemDocument(
        .tokenInvalid, "This token was revoked at \(Moment(seconds: moment)). \(remedy)")
    case .unknown:
      guard tries.admit(at: now()) else {
        throw ProblemDocument(
          .tooManyTries, "There have been too many wrong tokens. Wait a minute, then try again.")
      }
      throw ProblemDocument(
        .tokenInvalid,
        "This service does not know this token. Check the address of the service. "
          + remedy)
    }
  }
}

extension ProblemDocument {
  fileprivate init(refusing grant: Grant, _ permission: Permission) {
    if let code = grant.workshop, grant.role.may(permission) {
      self.init(
        .forbidden,
        "Token \(grant.token) is good for workshop \(code) alone. Ask whoever looks after the service "
          + "for another one.")
    } else {
      let roles = permission.roles.map(\.rawValue).sorted().joined(separator: " or ")
      self.init(
        .forbidden,
        "Token \(grant.token) has the role \(grant.role), which may not \(permission). The role "
          + "\(roles) may.")
    }
  }
}
