import Store
import Surveys
import Web
import Workshops

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
    let rows = try store.workshops().map { stored in
      Row(stored, try Room(stored.code, in: store).current())
    }
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

private struct Row: Encodable {
  let code: String
  let workshop: String
  let title: String
  let opened: String
  let closed: String?
  let stage: String
  let people: Int
  let ideas: Int
  let events: Int

  init(_ stored: StoredWorkshop, _ state: RoomState) {
    code = stored.code.description
    workshop = stored.id.text
    title = state.workshop.definition.title
    opened = stored.openedOn.description
    closed = stored.closedOn?.description
    stage = state.workshop.stage.name.rawValue
    people = state.workshop.participants.count
    ideas = state.workshop.chart.ideas.count
    events = stored.lastSeq
  }
}
