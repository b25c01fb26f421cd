import Participation
import Store
import Surveys
import Web
import Workshops

/// `token create`: makes a token for somebody who works from afar, and shows it once.
struct TokenCreate: Command {
  static let words = ["token", "create"]
  static let summary =
    "Make a token with a role for somebody who works from afar; it is shown once."

  private let data: String
  private let role: Role?
  private let label: TokenLabel
  private let lifetime: TokenLifetime
  private let workshop: WorkshopCode?
  private let json: Bool

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    role = try arguments.option(
      "role", as: Role.self, help: "what the token allows: \(Role.expected)")
    label =
      try arguments.option(
        "label", as: TokenLabel.self,
        help: "what the token is for, such as \"laptop for the hall\"; no person's name is needed")
      ?? .none
    lifetime = try arguments.option(
      "days", default: TokenLifetime.usual, help: "for how many days it is good, 366 at most")
    workshop = try arguments.option(
      "workshop", as: WorkshopCode.self,
      help: "make it good for this workshop alone, with the role facilitator")
    json = arguments.flag("json", help: "print the token and all that is known of it as JSON")
  }

  func run() throws {
    guard let role else { throw UsageProblem("--role is missing: give \(Role.expected).") }
    guard workshop == nil || role.may(.runWorkshops) else {
      throw UsageProblem(
        "--workshop: A token for one workshop is for a facilitator. Leave --workshop out, or give "
          + "--role facilitator.")
    }
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    if let workshop, try store.workshop(workshop) == nil {
      throw InputProblems(
        "\(workshop): There is no workshop with this code in \(data). 'equalsay workshop list' "
          + "lists them.")
    }
    let (token, issued) = try store.createToken(
      role, label: label, lifetime: lifetime, workshop: workshop, by: .local)
    guard !json else { return try JSONOutput.print(Created(token, issued)) }
    print(token.text)
    Console.complain(explanation(of: issued))
  }

  private func explanation(of issued: IssuedToken) -> String {
    let reach = issued.workshop.map { " of workshop \($0)" } ?? ""
    return """
      Token \(issued.number) makes whoever has it \(issued.role.withArticle)\(reach), until \
      \(Moment(seconds: issued.expiresAt)).
      It is not shown again, because only a mark of it is kept. Hand it over like a password.
      To end it earlier: equalsay token revoke \(issued.number)
      """
  }
}

private struct Created: Encodable {
  let token: String
  let issued: TokenRow

  init(_ token: AccessToken, _ issued: IssuedToken) {
    self.token = token.text
    self.issued = TokenRow(issued, at: issued.createdAt)
  }

  private enum CodingKeys: String, CodingKey { case token }

  func encode(to encoder: any Encoder) throws {
    try issued.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(token, forKey: .token)
  }
}

extension Role: ArgumentValue {
  static var placeholder: String { "ROLE" }
  static var expected: String { "facilitator, analyst, commissioner, translator or administrator" }
  init?(argument: String) { self.init(rawValue: argument) }

  fileprivate var withArticle: String {
    switch self {
    case .facilitator, .commissioner, .translator: "a \(self)"
    case .analyst, .administrator: "an \(self)"
    }
  }
}

extension TokenLabel: ArgumentValue {
  static var placeholder: String { "TEXT" }
  static var expected: String { "one line of at most 100 characters" }
  init?(argument: String) { self.init(argument) }
}

extension TokenLifetime: ArgumentValue {
  static var placeholder: String { "N" }
  static var expected: String {
    "a whole number of days from \(allowed.lowerBound) to \(allowed.upperBound)"
  }
  init?(argument: String) {
    guard let days = Int(argument) else { return nil }
    self.init(days: days)
  }
}
