import Store
import Web

/// `workshop list`: the workshops in a data folder.
struct WorkshopList: Command {
  static let words = ["workshop", "list"]
  static let summary = "List the workshops of a data folder with their codes, the oldest first."

  private let data: String
  private let json: Bool

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    json = arguments.flag("json", help: "print the list as JSON")
  }

  func run() throws {
    let store = try Store(folder: data, mustExist: true)
    let rows = try WorkshopSummary.all(in: store)
    guard !json else { return try JSONOutput.print(rows) }
    TextTable(
      heading: ["CODE", "WORKSHOP", "OPENED", "STAGE", "PEOPLE", "IDEAS", "TITLE"],
      rows: rows.map { row in
        [
          row.code, row.workshop, row.opened, row.stage, String(row.people), String(row.ideas),
          row.title,
        ]
      }, rightAligned: [4, 5]
    ).print()
  }
}
