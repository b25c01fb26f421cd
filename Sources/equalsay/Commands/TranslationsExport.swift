import Foundation
import Surveys
import Translations
import Web

/// `translations export`: catalogues as files that a translator works with.
struct TranslationsExport: Command {
  static let words = ["translations", "export"]
  static let summary = "Write catalogues as XLIFF 1.2, a spreadsheet or PO for a translator."
  static let remarks = [
    "A file for each scope, named SCOPE.TAG.xlf, .csv or .po; keep a copy of what you send.",
    "A spreadsheet has the columns context, source, target and state.",
  ]

  private let translations: String
  private let surveys: SurveyFolder
  private let language: LanguageTag?
  private let format: ReturnedFile.Format
  private let out: String?
  private let withMark: Bool
  private let json: Bool
  private let scopes: [String]

  init(_ arguments: Arguments) throws {
    translations = try Folders.translations(arguments)
    surveys = SurveyFolder(path: try Folders.surveys(arguments))
    let tag = try arguments.option(
      "language", as: LanguageTag.self, help: "the language to translate into; always needed")
    let name = try arguments.option(
      "format", placeholder: "NAME", default: ReturnedFile.Format.xliff.rawValue,
      help: ReturnedFile.Format.allCases.map(\.rawValue).joined(separator: ", "))
    out = try arguments.option(
      "out", as: String.self, placeholder: "PATH",
      help: "the file to write, or a folder for several; otherwise standard output")
    withMark = arguments.flag(
      "bom", help: "begin a spreadsheet with a byte-order mark, which Excel needs")
    json = arguments.flag("json", help: "print what was written as JSON")
    scopes = arguments.optionalRest(
      "SCOPE", help: "interface, monitoring-england or a survey (default: all in that language)")
    guard let format = ReturnedFile.Format(rawValue: name) else {
      throw UsageProblem("--format: \"\(name)\" is none of xliff, csv, po.")
    }
    self.format = format
    language = tag
  }

  func run() throws {
    guard let language else {
      throw UsageProblem("--language is missing: the language to translate into.")
    }
    let export = try CatalogueExport(
      scopes: scopes, language: language, as: format, translations: translations, surveys: surveys)
    for remark in export.remarks { Console.complain(remark) }
    guard let out else { return try printOnly(export.files) }
    let rows = try export.write(to: out, after: mark)
    guard !json else { return try JSONOutput.print(rows) }
    for row in rows {
      print("\(row.file): \(row.texts) texts, \(row.open) to translate or look at")
    }
  }

  private var mark: [UInt8] { withMark && format == .csv ? [0xEF, 0xBB, 0xBF] : [] }

  private func printOnly(_ files: [CatalogueExport.File]) throws {
    guard !json else { throw UsageProblem("--json needs --out: it says what was written where.") }
    guard files.count == 1, let file = files.first else {
      throw UsageProblem(
        "There are \(files.count) files. Name a folder for them with --out, or one scope: "
          + files.map(\.scope).joined(separator: ", ") + ".")
    }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(mark + file.bytes))
    } catch {
      throw SystemProblem("Standard output cannot be written. Check the disk, or use --out.")
    }
  }
}
