import Foundation
import Participation
import Store
import Surveys
import Web
import Workshops

/// `audit show`: who did what for which a role is needed from afar; reading it is noted as well.
struct AuditShow: Command {
  static let words = ["audit", "show"]
  static let summary = "Show who did what that needs a role from afar; this is noted there as well."

  private let data: String
  private let since: CalendarDate?
  private let json: Bool

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    since = try arguments.option(
      "since", as: CalendarDate.self, help: "leave out what was done before this day")
    json = arguments.flag("json", help: "print the entries as JSON")
  }

  func run() throws {
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    try store.audit(.auditRead, by: .local)
    var rows: [Row] = []
    try store.forEachAuditEntry { entry in
      if let since, CalendarDate(london: entry.date) < since { return }
      rows.append(Row(entry))
    }
    guard !json else { return try JSONOutput.print(rows) }
    TextTable(
      heading: ["TIME", "WHO", "ROLE", "ACTION", "SUBJECT"],
      rows: rows.map { row in
        [row.at, row.who, row.role ?? "–", row.action, row.subject ?? "–"]
      }, rightAligned: []
    ).print()
  }
}

private struct Row: Encodable {
  let number: Int
  let at: String
  let who: String
  let token: Int?
  let role: String?
  let action: String
  let subject: String?

  init(_ entry: AuditEntry) {
    number = entry.number
    at = Moment(seconds: entry.at).description
    switch entry.who {
    case .local: (who, token, role) = ("local", nil, nil)
    case .token(let number, let role):
      (who, token, self.role) = ("token \(number)", number, role.rawValue)
    }
    action = entry.action
    subject = entry.subject
  }
}

extension AuditEntry {
  fileprivate var date: Date { Date(timeIntervalSince1970: TimeInterval(at)) }
}

extension CalendarDate: ArgumentValue {
  static var placeholder: String { "DATE" }
  static var expected: String { "a day, such as 2026-12-01" }
  init?(argument: String) { self.init(argument) }
}
