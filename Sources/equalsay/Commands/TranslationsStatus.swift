import Foundation
import Surveys

/// `translations status`: how far each language has got.
struct TranslationsStatus: Command {
  static let words = ["translations", "status"]
  static let summary = "Show how far each language has got: translated, fuzzy, missing, stale."
  static let remarks = [
    "SAME are the translated texts that say the same as their source: names, or texts forgotten."
  ]

  private let translations: String
  private let surveys: SurveyFolder
  private let required: Int?
  private let languages: [String]
  private let scopes: [String]
  private let json: Bool

  init(_ arguments: Arguments) throws {
    translations = try Folders.translations(arguments)
    surveys = SurveyFolder(path: try Folders.surveys(arguments))
    required = try arguments.option(
      "require", as: Int.self, placeholder: "PERCENT",
      help: "fail, with what is lacking, where less than this share is translated")
    languages = arguments.options(
      "language", placeholder: "TAG", help: "only this language, also where it has no catalogue")
    json = arguments.flag("json", help: "print the result as JSON")
    scopes = arguments.optionalRest(
      "SCOPE", help: "interface, monitoring-england or a survey (default: all)")
    if let required, !(0...100).contains(required) {
      throw UsageProblem("--require: \(required) is not a percentage from 0 to 100.")
    }
  }

  func run() throws {
    let tags = try languages.map { name in
      guard let tag = LanguageTag(name) else {
        throw UsageProblem("--language: \"\(name)\" is not \(LanguageTag.expected).")
      }
      return tag
    }
    let status = try CatalogueStatus(
      translations: translations, surveys: surveys,
      CatalogueStatus.Choice(languages: tags, scopes: scopes))
    if json { try JSONOutput.print(status.rows) } else { show(status) }
    guard let required else { return }
    let lacks = status.rows.compactMap { $0.lack(of: required) }
    guard lacks.isEmpty else { throw InputProblems(lacks) }
  }

  private func show(_ status: CatalogueStatus) {
    TextTable(
      heading: [
        "SCOPE", "LANGUAGE", "TRANSLATED", "FUZZY", "MISSING", "STALE", "BROKEN", "SAME",
        "PERCENT", "REVIEW",
      ],
      rows: status.rows.map {
        [
          $0.scope, $0.language, String($0.translated), String($0.fuzzy), String($0.missing),
          String($0.stale), String($0.broken), String($0.sameAsSource),
          String($0.percent), $0.review ?? "not begun",
        ]
      }, rightAligned: [2, 3, 4, 5, 6, 7, 8]
    ).print()
  }
}
