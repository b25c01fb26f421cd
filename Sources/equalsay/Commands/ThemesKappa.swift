import Foundation
import Ranking
import Responses
import Store
import Surveys
import Web

/// `themes kappa SURVEY`: how far two coders agree, theme by theme.
struct ThemesKappa: Command {
  static let words = ["themes", "kappa"]
  static let summary = "Tell how far two coders agree, theme by theme (Cohen's kappa)."
  static let remarks = [
    "An answer may have several themes, so each theme is judged by itself: in the answer, or not."
  ]

  private let data: String
  private let survey: Identifier<Survey>
  private let question: Identifier<Question>?
  private let coders: [String]
  private let json: Bool

  private struct Result: Encodable {
    struct Row: Encodable {
      let theme: String
      let agreement: Double?
      let kappa: Double?
    }

    let question: String
    let coders: [String]
    let answers: Int
    let themes: [Row]
  }

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    question = try arguments.question()
    coders = arguments.options("coder", placeholder: "NAME", help: "one of the two; give both")
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.survey()
  }

  func run() throws {
    let question = try question.required("--question", "name the question")
    let names = coders.compactMap { Identifier<AnswerReviewer>($0) }
    guard names.count == 2, coders.count == 2, names[0] != names[1] else {
      throw UsageProblem("--coder: Name two different coders, each with --coder NAME.")
    }
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    let answers = try FreeTextAnswers(question, of: try store.published(survey), in: store)
    let history = CodingHistory(try store.codingEntries(of: question, in: survey))
    let both = answers.answers.compactMap { answer in
      history.themes(of: answer.response, by: names[0]).flatMap { one in
        history.themes(of: answer.response, by: names[1]).map { (one: one, other: $0) }
      }
    }
    guard !both.isEmpty else {
      throw InputProblems(
        "\(survey): \(names[0]) and \(names[1]) have coded none of the same answers to "
          + "\"\(question)\". \(Self.known(history))")
    }
    let rows = try store.codebook(of: survey).map { theme in
      let kappa = CohenKappa(
        both.map { (one: $0.one.contains(theme.id), other: $0.other.contains(theme.id)) })
      return Result.Row(
        theme: theme.id.text, agreement: kappa.percentAgreement, kappa: kappa.kappa)
    }
    let result = Result(
      question: question.text, coders: coders, answers: both.count, themes: rows)
    guard !json else { return try JSONOutput.print(result) }
    print("\(question): \(both.count) answers coded by both \(coders[0]) and \(coders[1]).")
    TextTable(
      heading: ["THEME", "AGREEMENT", "KAPPA"],
      rows: rows.map { row in
        [
          row.theme, row.agreement.map { String(format: "%.0f%%", $0) } ?? "–",
          row.kappa.map { String(format: "%.2f", $0) } ?? "–",
        ]
      }, rightAligned: [1, 2]
    ).print()
    if rows.contains(where: { $0.kappa == nil }) {
      print("–: both said the same of every answer, which leaves chance nothing to differ in.")
    }
  }

  private static func known(_ history: CodingHistory) -> String {
    let names = history.coders.map(\.text).joined(separator: ", ")
    return names.isEmpty ? "Nobody has coded any." : "Answers were coded by \(names)."
  }
}
