import Foundation
import Surveys
import Translations
import Web

/// `translations check`: every problem of the catalogues, each with its line.
struct TranslationsCheck: Command {
  static let words = ["translations", "check"]
  static let summary = "Report every problem of the catalogues, with its line."

  private let folders: Folders
  private let json: Bool

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    json = arguments.flag("json", help: "print the result as JSON")
  }

  func run() throws {
    let report = try CatalogueReport(
      translations: folders.translations, surveys: SurveyFolder(path: folders.surveys),
      on: CalendarDate(london: Date()))
    if json {
      try JSONOutput.print(report.catalogues)
    } else {
      TextTable(
        heading: ["CATALOGUE", "TRANSLATED", "OF", "REVIEW"],
        rows: report.catalogues.map {
          [$0.file, String($0.translated), String($0.total), $0.isDraft ? "draft" : "reviewed"]
        }, rightAligned: [1, 2]
      ).print()
    }
    for warning in report.warnings { Console.complain(warning) }
    guard report.problems.isEmpty else { throw InputProblems(report.problems) }
  }
}
