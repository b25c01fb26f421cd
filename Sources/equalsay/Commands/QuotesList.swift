import Foundation
import Responses
import Store
import Surveys
import Translations
import Web

/// `quotes list SURVEY`: the words that may be quoted, and nothing else.
struct QuotesList: Command {
  static let words = ["quotes", "list"]
  static let summary = "List what people approved for quoting, with its themes."

  private let folders: Folders
  private let survey: Identifier<Survey>
  private let language: LanguageTag
  private let json: Bool

  private struct Row: Encodable {
    let question: String
    let text: String
    let themes: [String]
    let characteristic: String?
    let category: String?
  }

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of what stands around the words"
    )
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.survey()
  }

  func run() throws {
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    let library = try Library(
      [try store.publication(of: survey)], speaking: language, from: folders.translations)
    let published = try library.surveys[survey].map { $0 } ?? store.published(survey)
    let rows = try rows(published, store)
    guard !json else { return try JSONOutput.print(rows) }
    let interface = library.interface(in: language)
    guard !rows.isEmpty else { return print(interface[.quotesNone].text) }
    for row in rows {
      print("“\(row.text)”")
      let beside = [row.question] + row.themes + (row.category.map { [$0] } ?? [])
      print("  " + beside.joined(separator: " · "))
    }
  }

  /// In an order that does not tell when they came in.
  private func rows(_ published: PublishedSurvey, _ store: Store) throws -> [Row] {
    let entries = try store.quotationEntries(of: survey)
    guard !entries.isEmpty else { return [] }
    let bases = try CategoryBases(of: published, in: store)
    let decisions = Quotations(entries)
    let titles = Dictionary(
      uniqueKeysWithValues: try store.codebook(of: survey).map { ($0.id, $0.title) })
    return try Set(entries.map(\.question)).sorted().flatMap { question in
      let history = CodingHistory(try store.codingEntries(of: question, in: survey))
      let coder = history.settled
      return try FreeTextAnswers(question, of: published, in: store).answers
        .compactMap { answer -> Row? in
          guard answer.mayBeQuoted,
            case .approved(let text, let beside) = decisions.decision(
              on: answer.response, question)
          else { return nil }
          let themes = coder.flatMap { history.themes(of: answer.response, by: $0) } ?? []
          // Others may have taken their answers back since it was approved.
          let shown = beside.flatMap { bases.allow($0) ? $0 : nil }
          return Row(
            question: question.text, text: text, themes: themes.compactMap { titles[$0] }.sorted(),
            characteristic: shown?.characteristic.text,
            category: shown.map { Self.name(of: $0, in: published, language) })
        }.sorted { $0.text < $1.text }
    }
  }

  private static func name(
    of beside: QuotationEntry.Beside, in survey: PublishedSurvey, _ language: LanguageTag
  ) -> String {
    let texts = survey.newest.form(in: language).monitoring
    for question in survey.newest.monitoringQuestions
    where question.monitoring?.characteristic == beside.characteristic {
      if let option = question.options.first(where: { $0.id == beside.category }) {
        return texts[question, option].text.text
      }
    }
    let characteristic = survey.newest.survey.monitoring?.characteristics.first {
      $0.id == beside.characteristic
    }
    let category = characteristic?.categories.first { $0.id == beside.category }
    guard let characteristic, let category else { return beside.category.text }
    return texts[characteristic, category].text
  }
}
