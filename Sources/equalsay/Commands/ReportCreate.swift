import Exports
import Markup
import Surveys
import Web

/// `report create --release DIR --out FILE`: a report as one page, from published files alone.
struct ReportCreate: Command {
  static let words = ["report", "create"]
  static let summary =
    "Make a report from a release: one page that prints to A4, with combined priorities and a diagram."
  static let remarks = [
    "It is made from files that are published already, so it needs no database and tells no more than they do.",
    "With --language en-GB-x-easyread (or another language in Easy Read) it is the Easy Read summary alone.",
  ]

  private let release: String
  private let combined: String?
  private let quotations: String?
  private let diagram: String?
  private let rooms: [(log: String, texts: String?)]
  private let language: LanguageTag?
  private let surveys: String
  private let translations: String
  private let out: String
  private let pdf: String?
  private let json: String?

  init(_ arguments: Arguments) throws {
    let release = try arguments.option(
      "release", as: String.self, placeholder: "DIR",
      help: "the folder of a release, as 'equalsay release create' made it")
    combined = try arguments.option(
      "combined", as: String.self, placeholder: "FILE",
      help:
        "the sessions of several rooms with their themes, as 'equalsay priorities combine' reads them"
    )
    quotations = try arguments.option(
      "quotes", as: String.self, placeholder: "FILE",
      help: "words approved for quoting, as 'equalsay quotes list --json' prints them")
    diagram = try arguments.option(
      "diagram", as: String.self, placeholder: "FILE", help: "a driver diagram as JSON")
    let logs = arguments.options(
      "log", placeholder: "FILE",
      help: "what 'equalsay workshop log' printed; may be given several times")
    let texts = arguments.options(
      "texts", placeholder: "FILE", help: "the words beside a log, one for each --log")
    language = try arguments.option(
      "language", as: LanguageTag.self,
      help: "the language of the report (default: that of the release)")
    surveys = try Folders.surveys(arguments)
    translations = try Folders.translations(arguments)
    let out = try arguments.option(
      "out", as: String.self, placeholder: "FILE", help: "the page to write, such as report.html")
    pdf = try arguments.option(
      "pdf", as: String.self, placeholder: "FILE",
      help: "print it to this file as well, where Chromium is installed")
    json = try arguments.option(
      "json", as: String.self, placeholder: "FILE",
      help: "write the same content to this file, for programs")
    guard texts.isEmpty || texts.count == logs.count else {
      throw UsageProblem("--texts: Name the words of every --log, in the same order, or of none.")
    }
    rooms = logs.enumerated().map { ($1, texts.isEmpty ? nil : texts[$0]) }
    (self.release, self.out) = (release ?? "", out ?? "")
  }

  func run() throws {
    guard !release.isEmpty else {
      throw UsageProblem("--release is missing: name the folder of a release.")
    }
    guard !out.isEmpty else { throw UsageProblem("--out is missing: name the page to write.") }
    let catalogues = try Catalogues(speakingFrom: translations, withPseudoLanguages: true)
    if let language { try catalogues.check(language) }
    let inputs = try ReportInputs(
      release: release, combined: combined, quotations: quotations, diagram: diagram,
      rooms: rooms, surveys: SurveyFolder(path: surveys), catalogues: catalogues)
    let edition = try inputs.edition(in: language ?? inputs.language)
    let easyRead = try inputs.edition(in: edition.report.language.easyRead)
    let page = ReportPage(edition, easyRead: easyRead).html.bytes
    let document = try ReportDocument(edition, easyRead: easyRead).bytes
    let printed = try pdf.map { ($0, try PrintedPage.pdf(of: page)) }
    try OutputFile.write(page, to: out, isPrivate: false)
    if let json { try OutputFile.write(document, to: json, isPrivate: false) }
    if let (file, bytes) = printed { try OutputFile.write(bytes, to: file, isPrivate: false) }
  }
}
