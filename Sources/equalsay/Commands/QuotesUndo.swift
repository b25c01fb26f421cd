import Foundation
import Responses
import Store
import Surveys
import Web

/// `quotes undo SURVEY`: takes back what a reviewer decided last.
struct QuotesUndo: Command {
  static let words = ["quotes", "undo"]
  static let summary = "Take back what a reviewer decided last; the answer waits to be read again."
  static let remarks = [
    "So an approved quotation is taken back when every answer is decided; give it again to go further back."
  ]

  private let data: String
  private let survey: Identifier<Survey>
  private let question: Identifier<Question>?
  private let reviewer: Identifier<AnswerReviewer>?

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    question = try arguments.question()
    reviewer = try arguments.reviewer("reviewer", help: "whose decision is taken back")
    survey = try arguments.survey()
  }

  func run() throws {
    let question = try question.required("--question", "name the question")
    let reviewer = try reviewer.required("--reviewer", "name whose decision is taken back")
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    _ = try FreeTextAnswers(question, of: try store.published(survey), in: store)
    try store.audit(.quotationsReviewed(survey, question), by: .local)
    let decisions = Quotations(try store.quotationEntries(of: survey))
    guard let latest = decisions.latest(by: reviewer, question) else {
      throw InputProblems("\(survey): \(reviewer) has decided on no answer to \"\(question)\".")
    }
    let entry = QuotationEntry(
      response: latest, question: question, reviewer: reviewer, act: .undone)
    guard try store.decide(entry, in: survey, on: CalendarDate(london: Date())) else {
      throw InputProblems(
        "\(survey): Somebody has just taken this answer back. Nothing is kept of it; begin again.")
    }
    print("Took back what \(reviewer) decided last of \(question).")
  }
}
