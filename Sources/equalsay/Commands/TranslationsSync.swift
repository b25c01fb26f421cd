import Foundation
import Surveys
import Translations
import Web

/// `translations sync`: new and changed source texts into every catalogue.
struct TranslationsSync: Command {
  static let words = ["translations", "sync"]
  static let summary = "Bring new and changed source texts into every catalogue; nothing is lost."

  private let translations: String
  private let surveys: SurveyFolder
  private let language: LanguageTag?
  private let json: Bool

  init(_ arguments: Arguments) throws {
    translations = try Folders.translations(arguments)
    surveys = SurveyFolder(path: try Folders.surveys(arguments))
    language = try arguments.option(
      "language", as: LanguageTag.self,
      help: "begin catalogues for this language wherever it has none")
    json = arguments.flag("json", help: "print the result as JSON")
  }

  func run() throws {
    if let language, PseudoLanguage(language) != nil {
      throw UsageProblem(
        "\(language) is made while the service runs, with serve --pseudo. It has no files.")
    }
    let update = try CatalogueUpdate(
      translations: translations, surveys: surveys, beginning: language)
    try update.write()
    guard !json else { return try JSONOutput.print(update.rows) }
    for row in update.rows { print("\(row.file): \(row.sentence)") }
  }
}

extension CatalogueUpdate.Row {
  fileprivate var sentence: String {
    guard isWritten else { return "up to date" }
    let counts = [
      (added, "added"), (changed, "changed"), (moved, "moved"), (revived, "back"),
      (obsolete, "obsolete"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let sentence = parts.isEmpty ? "notes or order changed" : parts.joined(separator: ", ")
    return (isNew ? "begun, " : "") + sentence + (remark.map { ". \($0)" } ?? "")
  }
}
