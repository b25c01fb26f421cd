import DisclosureControl
import Foundation
import Responses
import Store
import Surveys
import Tabulation
import Translations
import Web

/// `themes show SURVEY`: how many people spoke of each theme, as it may be shown.
struct ThemesShow: Command {
  static let words = ["themes", "show"]
  static let summary = "Show how many people spoke of each theme, by the rules of every figure."
  static let remarks = [
    "Counts below 5 are withheld, the others rounded to 5, and nothing is shown on fewer than 10.",
    "On a real folder the survey must be closed, and every answer coded by the same coder.",
  ]

  private let folders: Folders
  private let survey: Identifier<Survey>
  private let question: Identifier<Question>?
  private let coder: Identifier<AnswerReviewer>?
  private let language: LanguageTag
  private let json: Bool

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    question = try arguments.question()
    coder = try arguments.reviewer(
      "coder", help: "whose coding counts; \"agreed\" or the only coder's unless said")
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the table")
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.survey()
  }

  func run() throws {
    let question = try question.required("--question", "name the question")
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    let library = try Library(
      [try store.publication(of: survey)], speaking: language, from: folders.translations)
    let published = try library.surveys[survey].map { $0 } ?? store.published(survey)
    let answers = try FreeTextAnswers(question, of: published, in: store)
    if store.kind == .real, published.availability(on: CalendarDate(london: Date())) != .closed {
      throw InputProblems(
        "\(survey): It still takes answers, and each new one would show in the figures. Close it "
          + "with 'equalsay survey close \(survey)', then look again.")
    }
    let history = CodingHistory(try store.codingEntries(of: question, in: survey))
    let counted = try ThemeCount(
      answers, coding: history, codebook: try store.codebook(of: survey), by: coder)
    try ReleasedCoding(of: question, in: survey, before: .max, store)
      .check(history.all(by: counted.coder), of: question, in: survey)
    let report = try ThemeReport(
      counted, survey: survey, from: store.kind, library.interface(in: language))
    guard !json else { return try JSONOutput.print(report.document) }
    for line in report.lines(library.interface(in: language)) { print(line) }
  }
}
