import Markup
import Responses
import Surveys
import Translations

/// Every answer shown back before it is sent, each with a way to change it.
struct CheckPage {
  let reader: Reader
  let survey: Identifier<Survey>
  let form: LocalisedForm
  let journey: Journey
  /// Whether sending comes next, or the monitoring questions.
  let isLast: Bool

  var content: HTML {
    HTML {
      h1 { reader(.checkTitle) }
      p { reader(.checkIntro) }
      element("dl", .classes("answers")) {
        for question in journey.route where question.kind != .statement { row(question) }
      }
      element("form", Attribute("method", "post")) {
        div(.classes("buttons")) {
          element("button", .type("submit")) { reader(isLast ? .send : .continueOn) }
        }
      }
    }
  }

  private func row(_ question: Question) -> HTML {
    let texts = form[question]
    return div {
      element("dt") { reader.html(texts.text) }
      element("dd") {
        AnswerText(reader: reader, texts: texts, question: question)
          .html(journey.counted[question.id])
      }
      element("dd", .classes("change")) {
        a(.href(Page.survey(survey, .question(question.id, change: true)).path(in: reader.tag))) {
          span(Attribute("aria-hidden", "true")) { reader(.checkChange) }
          span(.classes("hidden")) {
            reader(.checkChangeWhat, ["question": texts.text.text])
          }
        }
      }
    }
  }
}
