import Foundation
import Responses
import Store
import Surveys
import Web

/// `quotes review SURVEY`: a person decides which words may be quoted, one answer after another.
struct QuotesReview: Command {
  static let words = ["quotes", "review"]
  static let summary = "Read answers whose authors may be quoted, and decide which may appear."
  static let remarks = [
    "Only answers of people who said yes to the question that the survey names under \"quotes\".",
    "What could tell who wrote it is marked; each mark is redacted or kept before it is approved.",
    "Beside the words stands one characteristic at most, and only one that 10 people or more share.",
  ]

  private let data: String
  private let survey: Identifier<Survey>
  private let question: Identifier<Question>?
  private let reviewer: Identifier<AnswerReviewer>?

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    question = try arguments.question()
    reviewer = try arguments.reviewer("reviewer", help: "the name under which you decide")
    survey = try arguments.survey()
  }

  func run() throws {
    let question = try question.required("--question", "name the question to be read")
    let reviewer = try reviewer.required("--reviewer", "give a name under which you decide")
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    let published = try store.published(survey)
    guard published.editions.values.contains(where: { $0.survey.quotes != nil }) else {
      throw InputProblems(
        "\(survey): No version of it asks whether people may be quoted, so nobody has said yes. Add "
          + "such a question, and name it under \"quotes\": docs/peoples-words.md says how.")
    }
    let answers = try FreeTextAnswers(question, of: published, in: store)
    let bases = try CategoryBases(of: published, in: store)
    try store.audit(.quotationsReviewed(survey, question), by: .local)
    AnswerPrompt.warn(store.kind)
    var session = QuotationSession(
      answers, of: survey, in: store, by: reviewer, bases, on: CalendarDate(london: Date()))
    try session.run()
  }
}
