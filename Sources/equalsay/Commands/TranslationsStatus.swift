import Foundation
import Surveys

/// `translations status`: how far each language has got.
struct TranslationsStatus: Command {
  static let words = ["translations", "status"]
  static let summary = "Show how far each language has got: translated, fuzzy, missing, stale."

  private let translations: String
  private let surveys: SurveyFolder
  private let json: Bool

  init(_ arguments: Arguments) throws {
    translations = try Folders.translations(arguments)
    surveys = SurveyFolder(path: try Folders.surveys(arguments))
    json = arguments.flag("json", help: "print the result as JSON")
  }

  func run() throws {
    let status = try CatalogueStatus(translations: translations, surveys: surveys)
    guard !json else { return try JSONOutput.print(status.rows) }
    TextTable(
      heading: [
        "SCOPE", "LANGUAGE", "TRANSLATED", "FUZZY", "MISSING", "STALE", "BROKEN", "PERCENT",
        "REVIEW",
      ],
      rows: status.rows.map {
        [
          $0.scope, $0.language, String($0.translated), String($0.fuzzy), String($0.missing),
          String($0.stale), String($0.broken), String($0.percent), $0.review ?? "not begun",
        ]
      }, rightAligned: [2, 3, 4, 5, 6, 7]
    ).print()
  }
}
