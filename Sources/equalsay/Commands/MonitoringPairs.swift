import DisclosureControl
import Foundation
import Store
import Surveys
import Translations
import Web

/// `monitoring pairs SURVEY --question ID`: how people who made the same code twice have moved.
struct MonitoringPairs: Command {
  static let words = ["monitoring", "pairs"]
  static let summary =
    "Show how people with the same self-made code moved on a scale between two waves."
  static let remarks = ["docs/monitoring-pairs.md says how codes are made, kept and paired."]

  private let survey: Identifier<Survey>
  private let question: Identifier<Question>?
  private let waveBy: String
  private let first: Int?
  private let second: Int?
  private let date: String?
  private let folders: Folders
  private let language: LanguageTag
  private let json: Bool

  private struct Result: Encodable {
    let survey, question, text, waves, language: String
    let demonstration: Bool
    /// The day of the figures; nothing while there are none.
    let asOf: String?
    let change: ReleasedPairs?
  }

  init(_ arguments: Arguments) throws {
    question = try arguments.option(
      "question", as: Identifier<Question>.self, placeholder: "ID", help: "a scale of the survey")
    waveBy = try arguments.option(
      "wave-by", placeholder: "version|date", default: "version",
      help: "what tells the two waves apart")
    first = try arguments.option(
      "first", as: Int.self, help: "the version of the first wave; the earliest, unless said")
    second = try arguments.option(
      "second", as: Int.self, help: "the version of the second wave; the newest, unless said")
    date = try arguments.option(
      "at", as: String.self, placeholder: "DATE",
      help: "with --wave-by date: the first day of the second wave")
    folders = try Folders(arguments)
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the report")
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.survey()
  }

  func run() throws {
    guard let question else {
      throw UsageProblem("--question is missing: name a scale, such as --question wellbeing.")
    }
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    let library = try Library(
      [try store.publication(of: survey)], speaking: language, from: folders.translations)
    guard let published = library.surveys[survey] else { return }
    try PairCounting.check(question, of: published)
    let waves = try PairWaves(
      by: waveBy, first: first, second: second, at: date, of: published)
    let counting = try PairCounting(of: question, in: published, waves, store, now: Date())
    let shown = try counting.current()
    let names = FunnelNames(published, library.interface(in: language))
    guard !json else {
      return try JSONOutput.print(
        Result(
          survey: survey.text, question: question.text,
          text: names.text(ofQuestion: question.text), waves: waves.name, language: language.text,
          demonstration: store.kind == .demonstration, asOf: shown?.asOf.description,
          change: shown?.figures))
    }
    let report = PairsReport(
      shown: shown, waves: waves, question: counting.question,
      isDemonstration: store.kind == .demonstration, names: names)
    for line in report.lines { print(line) }
  }
}
