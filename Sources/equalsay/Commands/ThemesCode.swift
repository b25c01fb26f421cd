import Foundation
import Responses
import Store
import Surveys
import Web

/// `themes code SURVEY`: reads free-text answers one by one and notes the themes in each.
struct ThemesCode: Command {
  static let words = ["themes", "code"]
  static let summary = "Read answers in people's own words, and note which themes are in each."
  static let remarks = [
    "It goes on where this coder stopped. Each session is written into the audit log.",
    "Answers stay in the data folder: this works on the machine that holds it, and not from afar.",
    "The coder \"agreed\" stands for what the coders settled on together.",
  ]

  private let data: String
  private let survey: Identifier<Survey>
  private let question: Identifier<Question>?
  private let coder: Identifier<AnswerReviewer>?

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    question = try arguments.question()
    coder = try arguments.reviewer("coder", help: "the name under which you code")
    survey = try arguments.survey()
  }

  func run() throws {
    let question = try question.required("--question", "name the question to be read")
    let coder = try coder.required("--coder", "give a name under which you code")
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    let published = try store.published(survey)
    let themes = try store.codebook(of: survey).filter { !$0.isRetired }
    guard !themes.isEmpty else {
      throw InputProblems(
        "\(survey): Its codebook has no theme yet. Add one with 'equalsay themes codebook \(survey) "
          + "--add NAME --title TITLE --definition WORDS'.")
    }
    try store.audit(.answersCoded(survey, question), by: .local)
    AnswerPrompt.warn(store.kind)
    var session = CodingSession(
      try FreeTextAnswers(question, of: published, in: store), of: survey, in: store, by: coder,
      themes: themes, on: CalendarDate(london: Date()))
    try session.run()
  }
}

/// `themes undo SURVEY`: takes back what a coder coded last.
struct ThemesUndo: Command {
  static let words = ["themes", "undo"]
  static let summary = "Take back what a coder coded last; what was coded before counts again."

  private let data: String
  private let survey: Identifier<Survey>
  private let question: Identifier<Question>?
  private let coder: Identifier<AnswerReviewer>?

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    question = try arguments.question()
    coder = try arguments.reviewer("coder", help: "whose coding is taken back")
    survey = try arguments.survey()
  }

  func run() throws {
    let question = try question.required("--question", "name the question")
    let coder = try coder.required("--coder", "name whose coding is taken back")
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    let answers = try FreeTextAnswers(question, of: try store.published(survey), in: store)
    try store.audit(.answersCoded(survey, question), by: .local)
    var session = CodingSession(
      answers, of: survey, in: store, by: coder, themes: [], on: CalendarDate(london: Date()))
    guard try session.undo() else {
      throw InputProblems("\(survey): \(coder) has coded no answer to \"\(question)\".")
    }
    print("Took back what \(coder) coded last of \(question).")
  }
}
