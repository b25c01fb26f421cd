import Foundation
import Markup
import Surveys
import Translations

/// What a person should know before the first question, and the way in.
struct StartPage {
  let reader: Reader
  let survey: Survey
  let form: LocalisedForm
  let minutes: Int
  let state: State
  let site: Identifier<Surveys.Site>?
  /// Whether anything was decided on the survey.
  let hasCommitments: Bool
  /// Whether a device may keep the form and work without a connection.
  let offersOffline: Bool

  enum State {
    case open
    /// This device holds answers that were not sent.
    case started
    /// This device has sent a response; where the survey is open, another person can give one.
    case sent(isOpen: Bool)
    /// Somebody opened a page of the form, and this device holds no answers.
    case lost
    case opensOn(CalendarDate)
    case closed
  }

  var content: HTML {
    HTML {
      h1 { reader.html(form.title) }
      if case .lost = state { p(.classes("banner")) { reader(.startLost) } }
      information
      wayIn
      ul(.classes("links")) {
        if hasCommitments {
          li {
            a(.href(Page.survey(survey.id, .commitments).path(in: reader.tag))) { reader(.didLink) }
          }
        }
        li { link(.comeBack, .returnLink) }
        li { link(.withdraw, .withdrawLink) }
        if offersOffline { offline }
      }
    }
  }

  /// What is asked, by whom and what for, and what becomes of the answers.
  var information: HTML {
    HTML {
      if let purpose = form.purpose {
        h2 { reader(.startWhy) }
        reader.paragraphs(purpose)
      }
      if let askedBy = form.askedBy {
        h2 { reader(.startWho) }
        reader.paragraphs(askedBy)
      }
      h2 { reader(.startHow) }
      p { reader(.startMinutes, count: minutes) }
      p { reader(.startFree) }
      p { reader(.startSaved) }
      h2 { reader(.startAnswers) }
      p { reader(.startPrivate) }
      if let madeWith = form.madeWith {
        h2 { reader(.startMadeWith) }
        reader.paragraphs(madeWith)
      }
    }
  }

  /// Hidden until a script finds that this browser can do it.
  private var offline: HTML {
    let path = Page.survey(survey.id, .offline).path(in: reader.tag)
    return li(.id("offline"), .hidden) {
      a(.href(path + (site.map { "?site=\($0)" } ?? ""))) { reader(.offlineLink) }
    }
  }

  private var wayIn: HTML {
    switch state {
    case .open, .lost: beginForm(.startBegin)
    case .started: beginForm(.startResume)
    case .sent(let isOpen):
      HTML {
        p(.classes("banner")) {
          reader(.startSent)
          " "
          a(.href(Page.survey(survey.id, .end).path(in: reader.tag))) { reader(.startReceipt) }
        }
        if isOpen { beginForm(.startAgain, again: true) }
      }
    case .opensOn(let date):
      p(.classes("banner")) { reader(.startNotYet, ["date": date.formatted(for: reader.tag)]) }
    case .closed: p(.classes("banner")) { reader(.startClosed) }
    }
  }

  private func link(_ page: SurveyPage, _ phrase: Phrase) -> HTML {
    a(.href(Page.survey(survey.id, page).path(in: reader.tag))) { reader(phrase) }
  }

  private func beginForm(_ phrase: Phrase, again: Bool = false) -> HTML {
    element(
      "form", Attribute("method", "post"),
      Attribute("action", Page.survey(survey.id, .begin).path(in: reader.tag))
    ) {
      if again { input(.type("hidden"), .name("again"), .value("1")) }
      if let site { input(.type("hidden"), .name("site"), .value(site.text)) }
      div(.classes("buttons")) { element("button", .type("submit")) { reader(phrase) } }
    }
  }
}
