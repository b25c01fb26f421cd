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
  /// Where the pictures of this version are.
  let pictures: String

  /// The name of the field with the answer; a ranking has a field a place.
  static let field = "answer"
  static let preferNotField = "prefer"
  static let preferNotValue = "prefer_not"
  static func placeField(_ place: Int) -> String { "place-\(place)" }

  var content: HTML {
    HTML {
      if let problem { errorSummary(problem) }
      caption
      element(
        "form", .id("question"), Attribute("method", "post"),
        Attribute("novalidate", "novalidate"), .classes("question \(question.kind.name.rawValue)")
      ) {
        QuestionFields(page: self).html
        div(.classes("buttons")) { element("button", .type("submit")) { reader(button) } }
      }
    }
  }

  private var caption: HTML? {
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

  private func errorSummary(_ problem: AnswerProblem) -> HTML {
    div(
      .classes("error-summary"), Attribute("role", "alert"),
      Attribute("aria-labelledby", "error-heading"), Attribute("tabindex", "-1")
    ) {
      h2(.id("error-heading")) { reader(.errorHeading) }
      ul { li { a(.href("#" + fieldID(of: problem))) { message(problem) } } }
    }
  }

  /// The field that a problem is about: the second of two equal places, else the first field.
  func fieldID(of problem: AnswerProblem) -> String {
    guard case .rankedTwice(_, let place) = problem else {
      return question.kind.name == .rank ? Self.placeField(1) : Self.field + "-1"
    }
    return Self.placeField(place)
  }

  func message(_ problem: AnswerProblem) -> HTML {
    AnswerProblemMessage(reader: reader, texts: texts, question: question).html(problem)
  }
}
