import DisclosureControl
import Foundation
import Store
import Surveys
import Translations
import Web

/// `monitoring funnel SURVEY`: how many people opened, started and finished a survey, and where the
/// others stopped.
struct MonitoringFunnel: Command {
  static let words = ["monitoring", "funnel"]
  static let summary =
    "Show how many opened, started and finished, by language, Easy Read and channel."
  static let remarks = ["docs/monitoring-funnel.md says what is counted, and what a verdict means."]

  private let survey: Identifier<Survey>
  private let folders: Folders
  private let language: LanguageTag
  private let json: Bool

  private struct Result: Encodable {
    let survey, title, language: String
    let demonstration: Bool
    /// The day of the figures; nothing while there are none.
    let asOf: String?
    let funnel: ReleasedFunnel?
  }

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the report")
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.survey()
  }

  func run() throws {
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    let library = try Library(
      [try store.publication(of: survey)], speaking: language, from: folders.translations)
    guard let published = library.surveys[survey] else { return }
    let shown = try FunnelFigures(store: store, survey: published, now: Date()).current()
    let names = FunnelNames(published, library.interface(in: language))
    let isDemonstration = store.kind == .demonstration
    guard !json else {
      return try JSONOutput.print(
        Result(
          survey: survey.text, title: names.title, language: language.text,
          demonstration: isDemonstration, asOf: shown?.asOf.description, funnel: shown?.figures))
    }
    let report = FunnelReport(
      shown: shown, survey: published, isDemonstration: isDemonstration, names: names)
    for line in report.lines { print(line) }
  }
}
