import Markup
import Responses
import Surveys
import Translations

/// One question, or one statement, with what was entered so far and what is wrong with it.
struct QuestionPage {
  let reader: Reader
  let question: Question
  let texts: LocalisedQuestion
  let entry: Entry
  let problem: AnswerProblem?
  /// Number and total of questions on this person's way.
  let progress: (number: Int, total: Int)?
  let section: LocalisedText?
  let button: Phrase
  /// Whether a person can stop here and get words to come back with.
  let offersLater: Bool
  /// Where the pictures of this version are.
  let pictures: String
  /// Whether the answer is not kept, which the page then says.
  var isPractice = false
  /// The question spoken or signed.
  var recordings: RecordingsBox?
  /// Where the form is sent, when that is not the page's own address.
  let action: String?
  /// What the form carries along besides the answer.
  var hidden: [(name: String, value: String)] = []

  /// The name of the field with the answer; a ranking has a field a place.
  static let field = "answer"
  static let preferNotField = "prefer"
  static let preferNotValue = "prefer_not"
  /// What the field `then` says when a person wants to come back later.
  static let later = "later"
  static func placeField(_ place: Int) -> String { "place-\(place)" }

  var content: HTML {
    HTML {
      if let problem { error(problem).html }
      caption
      element(
        "form", .id("question"), Attribute("method", "post"),
        action.map { Attribute("action", $0) },
        .unremembered, Attribute("novalidate", "novalidate"),
        .classes("question \(question.kind.name.rawValue)"),
        isRecorded ? nil : reader.listen, isRecorded ? nil : reader.stopListening
      ) {
        for (name, value) in hidden { input(.type("hidden"), .name(name), .value(value)) }
        QuestionFields(page: self).html
        div(.classes("buttons")) {
          element("button", .type("submit")) { reader(button) }
          if offersLater {
            element(
              "button", .type("submit"), .classes("quiet"), .name("then"), .value(Self.later)
            ) { reader(.laterButton) }
          }
        }
      }
    }
  }

  /// Whether a person reads the question aloud, so that the browser's own voice need not.
  private var isRecorded: Bool { recordings?.recordings.audio != nil }

  private var caption: HTML? {
    if isPractice { return p(.classes("caption")) { reader(.practiceNote) } }
    guard section != nil || progress != nil else { return nil }
    return p(.classes("caption")) {
      if let section { reader.html(section) }
      if let progress {
        if section != nil { HTML(vetted: " <span aria-hidden=\"true\">·</span> ") }
        reader(
          .progress, ["number": String(progress.number), "total": String(progress.total)])
      }
    }
  }

  func error(_ problem: AnswerProblem) -> ErrorSummary {
    ErrorSummary(
      reader: reader,
      message: AnswerProblemMessage(reader: reader, texts: texts, question: question)
        .html(problem),
      field: fieldID(of: problem))
  }

  /// The field that a problem is about: the second of two equal places, else the first field.
  private func fieldID(of problem: AnswerProblem) -> String {
    guard case .rankedTwice(_, let place) = problem else {
      return question.kind.name == .rank ? Self.placeField(1) : Self.field + "-1"
    }
    return Self.placeField(place)
  }
}
