import Markup
import Responses
import Surveys
import Translations

/// The pages of a saved form, each in a template that the script takes out when it comes to it.
struct OfflineTemplates {
  let reader: Reader
  let edition: Edition

  private var form: LocalisedForm { edition.form(in: reader.tag) }

  var html: HTML {
    HTML {
      template("error") { errorParts }
      template("back") { a(.href("#main"), .classes("back")) { reader(.back) } }
      if let consent = form.consent {
        template("consent") { consentPage(consent) }
        template("declined") { declinedPage }
      }
      for question in edition.practice(for: reader) {
        template("practice." + question.id.text) {
          page(question, form[question], section: nil, isPractice: true)
        }
      }
      for question in edition.survey.questions {
        template("question." + question.id.text) {
          page(
            question, form[question],
            section: edition.section(of: question.id).flatMap { form[section: $0] })
        }
      }
      template("helped") { HelpedPage(reader: reader, help: nil).content }
      if edition.survey.offersSelfCode {
        template("code") { SelfCodePage(reader: reader, hasCode: false).content }
      }
      template("check") { checkPage }
      if !edition.monitoringQuestions.isEmpty {
        template("equality") { gate }
        for question in edition.monitoringQuestions {
          template("monitoring." + question.id.text) {
            page(question, form.monitoring[question], section: nil)
          }
        }
      }
      template("done") { donePage }
      template("lost") { lostPage }
      template("cleared") {
        h1 { reader(.clearedTitle) }
        p { reader(.clearedText) }
      }
    }
  }

  private func template(_ name: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    element("template", Attribute("data-page", name), content: content)
  }

  private var errorParts: HTML {
    let error = ErrorSummary(reader: reader, message: HTML {}, field: "main")
    return HTML {
      error.html
      error.inline
    }
  }

  private func consentPage(_ consent: LocalisedText) -> HTML {
    HTML {
      h1 { reader(.consentTitle) }
      reader.paragraphs(consent)
      ChoiceForm(
        reader: reader, question: .consentQuestion, field: "agreed",
        choices: [("yes", reader(.consentYes)), ("no", reader(.consentNo))], chosen: nil
      ).html
    }
  }

  private var declinedPage: HTML {
    HTML {
      h1 { reader(.declinedTitle) }
      p { reader(.declinedText) }
      next
    }
  }

  /// A question with every option that may ever be offered; the script takes out those that are not.
  private func page(
    _ question: Question, _ texts: LocalisedQuestion, section: LocalisedText?,
    isPractice: Bool = false
  ) -> HTML {
    QuestionPage(
      reader: reader, question: question, texts: texts,
      entry: Entry(choices: question.kind.name == .rank ? [] : question.options.map(\.id.text)),
      problem: nil, progress: (0, 0), section: section, button: .continueOn, offersLater: false,
      pictures: edition.picturesPath, isPractice: isPractice, action: nil
    ).content
  }

  private var checkPage: HTML {
    HTML {
      h1 { reader(.checkTitle) }
      p { reader(.checkIntro) }
      element("dl", .classes("answers")) {
        div {
          element("dt") {}
          element("dd") {}
          element("dd", .classes("change")) {
            a(.href("#main")) {
              span(Attribute("aria-hidden", "true")) { reader(.checkChange) }
              span(.classes("hidden")) {}
            }
          }
        }
      }
      element("form", .unremembered) {
        div(.classes("buttons")) {
          element("button", .type("submit")) {
            reader(edition.monitoringQuestions.isEmpty ? .send : .continueOn)
          }
        }
      }
    }
  }

  private var gate: HTML {
    let asked = Journey(
      edition.monitoringQuestions, answers: AnswerSheet(), inEasyRead: reader.isEasyRead)
    return AboutYouPage(
      reader: reader, minutes: Edition.minutes(for: asked.route, inEasyRead: reader.isEasyRead),
      wanted: nil, hasError: false
    ).content
  }

  private var donePage: HTML {
    HTML {
      h1 { reader(.offlineDone) }
      div(.classes("receipt")) {
        h2 { reader(.endReceipt) }
        p { element("bdi", .dir("ltr"), .classes("code"), .id("receipt")) {} }
        p { reader(.endReceiptWhy) }
        p { reader(.offlineCode) }
      }
      next
    }
  }

  private var next: HTML {
    div(.classes("buttons")) {
      button(.id("next"), .type("button")) { reader(.offlineNext) }
    }
  }

  private var lostPage: HTML {
    HTML {
      h1 { reader(.clearTitle) }
      p(.id("lost"), .classes("banner")) {}
      div(.classes("buttons")) {
        button(.id("clear"), .type("button")) { reader(.clearButton) }
      }
    }
  }
}
