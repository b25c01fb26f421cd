import Surveys
import Translations
import Web

/// `translations import FILE…`: what a translator sent back, into the catalogues.
struct TranslationsImport: Command {
  static let words = ["translations", "import"]
  static let summary = "Take what translators sent back into the catalogues: all of it or nothing."
  static let remarks = [
    "An empty target says nothing: no translation is ever deleted. A text that was changed on both sides, or whose",
    "source has changed, is listed, and nothing is taken in until --prefer decides.",
  ]

  private let translations: String
  private let surveys: SurveyFolder
  private let language: LanguageTag?
  private let sent: [String]
  private let preference: CatalogueReturn.Preference?
  private let isDryRun: Bool
  private let json: Bool
  private let files: [String]

  init(_ arguments: Arguments) throws {
    translations = try Folders.translations(arguments)
    surveys = SurveyFolder(path: try Folders.surveys(arguments))
    language = try arguments.option(
      "language", as: LanguageTag.self, help: "the language, which a spreadsheet does not say")
    sent = arguments.options(
      "sent", placeholder: "FILE",
      help:
        "a spreadsheet or PO file as it was sent, to see who changed what; XLIFF knows by itself")
    let preferred = try arguments.option(
      "prefer", as: String.self, placeholder: "SIDE",
      help: "settle conflicts: incoming (a changed source makes it fuzzy) or catalogue")
    isDryRun = arguments.flag("dry-run", help: "check the files and write nothing")
    json = arguments.flag("json", help: "print the result as JSON")
    files = try arguments.rest("FILE", help: "XLIFF (.xlf), spreadsheets (.csv) or PO files")
    preference = try preferred.map { name in
      guard let preference = CatalogueReturn.Preference(rawValue: name) else {
        throw UsageProblem("--prefer: \"\(name)\" is neither incoming nor catalogue.")
      }
      return preference
    }
  }

  func run() throws {
    let result = try CatalogueImport(
      files,
      CatalogueImport.Choice(language: language, sent: sent, preference: preference),
      translations: translations, surveys: surveys)
    if !isDryRun { try result.write() }
    for remark in result.remarks { Console.complain(remark) }
    guard !json else { return try JSONOutput.print(result.rows) }
    for row in result.rows { print("\(row.file): \(row.sentence)") }
    if isDryRun { print("No problems. Nothing was written.") }
  }
}

extension CatalogueImport.Row {
  fileprivate var sentence: String {
    let counts = [
      (translated, "translated"), (fuzzy, "fuzzy, not shown until their state says translated"),
      (kept, "kept from the catalogue"), (unchanged, "unchanged"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return isDraftAgain ? parts + ". It is a draft again until it has been reviewed" : parts
  }
}
