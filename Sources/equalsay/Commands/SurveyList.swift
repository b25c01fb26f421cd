import DisclosureControl
import Foundation
import Store
import Surveys
import Web

/// `survey list`: what is published, and what stands ready to be.
struct SurveyList: Command {
  static let words = ["survey", "list"]
  static let summary = "List surveys: published, closed, and not published yet."

  private let folders: Folders
  private let json: Bool

  private struct Row: Encodable {
    let survey: String
    let version: Int?
    let state: String
    let responses: ReleasedCount?
    let title: String?
  }

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    json = arguments.flag("json", help: "print the result as JSON")
  }

  func run() throws {
    let store = try store()
    defer { store?.stop() }
    let library = try Library(
      try store?.publications() ?? [], Catalogues(speakingFrom: folders.translations))
    let published = library.surveys.values.sorted { $0.id < $1.id }
    let ready = try SurveyFolder(path: folders.surveys).surveys()
      .filter { library.surveys[$0] == nil }
    let rows =
      try (store.map { store in try published.map { try row($0, store) } } ?? [])
      + ready.map {
        Row(
          survey: $0.text, version: nil, state: "not published", responses: nil, title: nil)
      }
    guard !json else { return try JSONOutput.print(rows) }
    TextTable(
      heading: ["SURVEY", "VERSION", "STATE", "RESPONSES", "TITLE"],
      rows: rows.map { row in
        [
          row.survey, row.version.map(String.init) ?? "–", row.state,
          row.responses.map { $0.value.map(String.init) ?? "fewer than 5" } ?? "–",
          row.title ?? "–",
        ]
      }, rightAligned: [1]
    ).print()
  }

  /// The data folder; before the first survey is published there is none.
  private func store() throws -> Store? {
    do {
      return try Store(folder: folders.data, mustExist: true)
    } catch {
      guard case .noFolder = error else { throw error }
      return nil
    }
  }

  private func row(_ survey: PublishedSurvey, _ store: Store) throws -> Row {
    let state =
      switch survey.availability(on: CalendarDate(london: Date())) {
      case .open: "open"
      case .opensOn(let day): "opens on \(day)"
      case .closed: "closed"
      }
    let policy = DisclosurePolicy(for: store.kind)
    return Row(
      survey: survey.id.text, version: survey.newest.survey.version, state: state,
      responses: policy.total(try store.responseCount(of: survey.id)),
      title: survey.newest.survey.title)
  }
}
