import Foundation
import Markup
import Surveys
import Translations
import Web

/// `survey print SURVEY [--out FILE]`: a survey on paper.
struct SurveyPrint: Command {
  static let words = ["survey", "print"]
  static let summary =
    "Make a form on paper of a survey: standard, large print, Easy Read or braille."
  static let remarks = [
    "What the data folder has published is printed or, where it has nothing of the survey, the file.",
    "The result is one page of HTML for A4, or with --style brf text for a braille embosser. Without --out or --pdf",
    "it goes to standard output.",
  ]

  private enum Style: String, CaseIterable, ArgumentValue {
    case standard, large, easyread, brf
    static var placeholder: String { "STYLE" }
    static var expected: String { "standard, large, easyread or brf" }
    init?(argument: String) { self.init(rawValue: argument) }
  }

  private let folders: Folders
  private let language: LanguageTag?
  private let style: Style?
  private let version: Int?
  private let isDraft: Bool
  private let out: String?
  private let pdf: String?
  private let json: Bool
  private let survey: Identifier<Survey>

  private struct Result: Encodable {
    let survey: String
    let version: Int
    let language: String
    let style: String
    let code: String
  }

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    language = try arguments.option(
      "language", as: LanguageTag.self, help: "the language of the form (default: the survey's own)"
    )
    style = try arguments.option(
      "style", as: Style.self,
      help:
        "standard (12 point), large (18 point), easyread, or brf for braille (default: standard)")
    version = try arguments.option(
      "version", as: Int.self, help: "a published version other than the newest")
    isDraft = arguments.flag(
      "draft", help: "the definition in --surveys, even where a version of it is published")
    out = try arguments.option(
      "out", as: String.self, placeholder: "FILE",
      help: "the file to write, such as form.html (default: standard output)")
    pdf = try arguments.option(
      "pdf", as: String.self, placeholder: "FILE",
      help: "print it to this file, where Chromium is installed")
    json = arguments.flag("json", help: "print what was made as JSON")
    survey = try arguments.survey()
  }

  func run() throws {
    guard !json || out != nil || pdf != nil else {
      throw UsageProblem(
        "--json: The form itself goes to standard output. Name a file for it with --out or --pdf.")
    }
    guard style != .brf || pdf == nil else {
      throw UsageProblem("--pdf: Braille is not printed by a browser. Leave --pdf out.")
    }
    let catalogues = try Catalogues(speakingFrom: folders.translations)
    let printed = try PrintedSurvey(
      survey, version: version, isDraft: isDraft, folders, catalogues)
    let language = language ?? printed.edition.survey.language
    let code =
      style == .brf
      ? try writeBraille(printed, language, catalogues)
      : try writePage(printed, language, catalogues)
    Console.complain(printed.origin)
    if code.language.isEasyRead, code.language != printed.edition.survey.language,
      !catalogues[survey.text].contains(where: { $0.tag == code.language })
    {
      Console.complain(
        "Nobody has written this survey in Easy Read for \(code.language.standard) yet, so its words are "
          + "those of the standard form. Translations/README.md says how.")
    }
    guard !json else {
      return try JSONOutput.print(
        Result(
          survey: survey.text, version: code.version, language: code.language.text,
          style: style?.rawValue ?? code.style.rawValue, code: "\(code)"))
    }
    guard out != nil || pdf != nil else { return Console.complain("\(code)") }
    for file in [out, pdf].compactMap(\.self) { print("\(file): \(code)") }
  }

  private func writePage(
    _ printed: PrintedSurvey, _ language: LanguageTag, _ catalogues: Catalogues
  ) throws -> FormCode {
    let style =
      style.flatMap { FormSheetStyle(rawValue: $0.rawValue) }
      ?? (language.isEasyRead ? .easyread : .standard)
    let tag = style.language(for: language)
    let sheet = FormSheet(
      printed.edition, language: tag, style: style,
      interface: try catalogues.interface(
        in: tag, orOneOf: printed.edition.survey.languages),
      organisation: printed.organisation, isDemonstration: printed.isDemonstration)
    let page = sheet.html.bytes
    let printed = try pdf.map { (bytes: try PrintedPage.pdf(of: page), path: $0) }
    try write(page, and: printed)
    return sheet.code
  }

  /// Writes the form and what is printed of it, or neither.
  private func write(_ form: [UInt8], and printed: (bytes: [UInt8], path: String)? = nil) throws {
    let files = out.map { [(bytes: form, path: $0)] } ?? []
    try OutputFile.write(files + [printed].compactMap(\.self))
    guard out == nil, pdf == nil else { return }
    try FileHandle.standardOutput.write(contentsOf: Data(form))
  }

  private func writeBraille(
    _ printed: PrintedSurvey, _ language: LanguageTag, _ catalogues: Catalogues
  ) throws -> FormCode {
    let form = BrailleForm(
      printed.edition, language: language,
      interface: try catalogues.interface(
        in: language, orOneOf: printed.edition.survey.languages),
      organisation: printed.organisation, isDemonstration: printed.isDemonstration)
    let paragraphs = form.groups.flatMap(\.self)
    // Enough numbers for a form of many pages, in the same pass.
    let numbers = (1...max(1, paragraphs.count)).map {
      LocalisedText(text: String($0), language: language)
    }
    var braille = try Liblouis.translate(paragraphs.map(\.text) + numbers)[...]
    let groups = form.groups.map { group in
      group.compactMap { paragraph in
        braille.popFirst().map {
          BraillePages.Paragraph($0, first: paragraph.first, others: paragraph.others)
        }
      }
    }
    let pageNumbers = Array(braille)
    let text = BraillePages(groups).text { number in
      pageNumbers.indices.contains(number - 1) ? pageNumbers[number - 1] : String(number)
    }
    try write(Array(text.utf8))
    return form.code
  }
}
