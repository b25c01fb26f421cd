import Foundation
import Participation
import Store
import Workshops

/// `token list`: which tokens were made, what they allow, and whether they are still good.
struct TokenList: Command {
  static let words = ["token", "list"]
  static let summary = "List the tokens that were made, with their numbers; never a token itself."

  private let data: String
  private let json: Bool

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    json = arguments.flag("json", help: "print the list as JSON")
  }

  func run() throws {
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    try store.audit(.tokensListed, by: .local)
    let now = Int(Date().timeIntervalSince1970)
    let rows = try store.tokens().map { TokenRow($0, at: now) }
    guard !json else { return try JSONOutput.print(rows) }
    TextTable(
      heading: ["NUMBER", "ROLE", "WORKSHOP", "STATE", "CREATED", "EXPIRES", "LABEL"],
      rows: rows.map { row in
        [
          String(row.number), row.role, row.workshop ?? "–", row.state, row.created, row.expires,
          row.label,
        ]
      }, rightAligned: [0]
    ).print()
  }
}

/// What is known of a token, for people and programs to read.
struct TokenRow: Encodable {
  let number: Int
  let role: String
  let label: String
  let workshop: String?
  let state: String
  let created: String
  let expires: String
  let revoked: String?

  init(_ issued: IssuedToken, at now: Int) {
    number = issued.number
    role = issued.role.rawValue
    label = issued.label.text
    workshop = issued.workshop?.description
    state = issued.state(at: now).rawValue
    created = Moment(seconds: issued.createdAt).description
    expires = Moment(seconds: issued.expiresAt).description
    revoked = issued.revokedAt.map { Moment(seconds: $0).description }
  }
}
