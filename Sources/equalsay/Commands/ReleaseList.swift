import Foundation
import Store
import Surveys
import Web

/// `release list [--survey NAME]`: every release that was ever made here.
struct ReleaseList: Command {
  static let words = ["release", "list"]
  static let summary = "List the releases that were made, with their day and what they hold."

  private let data: String
  private let survey: Identifier<Survey>?
  private let json: Bool

  private struct Row: Encodable {
    let survey: String
    let release: Int
    let day: String
    let options: String
    let withdrawals: Bool
  }

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    survey = try arguments.option(
      "survey", as: Identifier<Survey>.self, help: "only releases of this survey")
    json = arguments.flag("json", help: "print the result as JSON")
  }

  func run() throws {
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    let surveys =
      try survey.map { [try store.publication(of: $0).survey] }
      ?? store.publications().map(\.survey).sorted()
    let rows = try surveys.flatMap { survey in
      try store.releases(of: survey).map { try row($0, of: survey) }
    }
    guard !json else { return try JSONOutput.print(rows) }
    guard !rows.isEmpty else {
      return print("Nothing was released yet. 'equalsay release create SURVEY --out DIR' does it.")
    }
    TextTable(
      heading: ["SURVEY", "RELEASE", "DAY", "WITHDRAWN SINCE", "OPTIONS"],
      rows: rows.map {
        [$0.survey, String($0.release), $0.day, $0.withdrawals ? "yes" : "no", $0.options]
      }, rightAligned: [1]
    ).print()
  }

  private func row(_ release: RegisteredRelease, of survey: Identifier<Survey>) throws -> Row {
    Row(
      survey: survey.text, release: release.number,
      day: CalendarDate(
        london: Date(timeIntervalSince1970: TimeInterval(release.createdAt))
      ).description,
      options: try ReleaseRequest(encoded: release.arguments).words.joined(separator: " "),
      withdrawals: release.forgotten > 0)
  }
}
