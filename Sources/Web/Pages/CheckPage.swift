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
  let help: Help?
  /// Whether the person made a code; nothing where none is offered.
  let hasSelfCode: Bool?
  /// Whether sending comes next, or the monitoring questions.
  let isLast: Bool

  var content: HTML {
    HTML {
      h1 { reader(.checkTitle) }
      p { reader(.checkIntro) }
      element("dl", .classes("answers")) {
        for question in journey.route where question.kind != .statement {
          row(
            reader.html(form[question].text), form[question].text.text,
            AnswerText(reader: reader, texts: form[question], question: question)
              .html(journey.counted[question.id]),
            change: .question(question.id, change: true))
        }
        row(
          reader(.helpedTitle), reader.interface[.helpedTitle].text,
          help.map { reader($0.phrase) }
            ?? span(.classes("none")) { reader(.checkNotAnswered) },
          change: .helped(change: true))
        if let hasSelfCode {
          row(
            reader(.codeTitle), reader.interface[.codeTitle].text,
            hasSelfCode
              ? reader(.codeYes) : span(.classes("none")) { reader(.checkNotAnswered) },
            change: .selfCode)
        }
      }
      element("form", Attribute("method", "post")) {
        div(.classes("buttons")) {
          element("button", .type("submit")) { reader(isLast ? .send : .continueOn) }
        }
      }
    }
  }

  private func row(
    _ question: HTML, _ plain: String, _ answer: HTML, change: SurveyPage
  ) -> HTML {
    div {
      element("dt") { question }
      element("dd") { answer }
      element("dd", .classes("change")) {
        a(.href(Page.survey(survey, change).path(in: reader.tag))) {
          span(Attribute("aria-hidden", "true")) { reader(.checkChange) }
          span(.classes("hidden")) { reader(.checkChangeWhat, ["question": plain]) }
        }
      }
    }
  }
}
