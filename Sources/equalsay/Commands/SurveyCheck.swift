import Foundation
import Surveys

/// `survey check FILE…`: every problem of definitions, each with its line and column.
struct SurveyCheck: Command {
  static let words = ["survey", "check"]
  static let summary = "Report every problem of surveys and workshops, with line and column."

  private let files: [String]
  private let surveys: SurveyFolder
  private let json: Bool

  init(_ arguments: Arguments) throws {
    surveys = SurveyFolder(path: try Folders.surveys(arguments))
    json = arguments.flag("json", help: "print the result as JSON")
    files = try arguments.rest(
      "FILE", help: "survey.json or workshop.json files, or monitoring sets")
  }

  func run() throws {
    let reports = try files.map { try DefinitionReport(of: $0, in: surveys) }
    if json {
      try JSONOutput.print(reports)
    } else {
      for report in reports where report.problems.isEmpty {
        print("\(report.file): \(report.summary)")
      }
    }
    let lines = reports.flatMap(\.lines)
    guard lines.isEmpty else { throw InputProblems(lines) }
  }
}
