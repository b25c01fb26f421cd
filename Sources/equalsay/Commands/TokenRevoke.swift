import Store
import Workshops

/// `token revoke NUMBER`: ends a token at once.
struct TokenRevoke: Command {
  static let words = ["token", "revoke"]
  static let summary = "End a token at once; whoever has it can do nothing with it any more."

  private let number: Int
  private let data: String
  private let json: Bool

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    json = arguments.flag("json", help: "print what is known of the token as JSON")
    number = try arguments.positional(
      "NUMBER", example: 1, help: "the token's number, as 'token list' shows it")
  }

  func run() throws {
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    let (token, wasRevoked) = try revoke(in: store)
    guard !json else { return try JSONOutput.print(TokenRow(token, at: token.createdAt)) }
    let moment = Moment(seconds: token.revokedAt ?? token.expiresAt)
    print(
      wasRevoked
        ? "Token \(number) was revoked at \(moment) already. Nothing to do."
        : "Revoked token \(number).")
  }

  private func revoke(in store: Store) throws -> (token: IssuedToken, wasRevoked: Bool) {
    do {
      return try store.revokeToken(number, by: .local)
    } catch let problem as StoreProblem {
      guard case .noToken = problem else { throw problem }
      throw InputProblems("\(problem)")
    }
  }
}
