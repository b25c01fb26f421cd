import HTTP
import Markup
import Participation
import Responses
import Secrets
import Store
import Surveys
import Translations

/// One request to a page of a survey, with all that answering it takes.
struct Visit: Sendable {
  let site: Site
  let request: Request
  let reader: Reader
  let survey: PublishedSurvey
  let page: SurveyPage
  /// The random name of the browser's session, if it brought one.
  let session: RandomToken?
  /// Where the page's form is sent, when that is not the address by which the page was asked for.
  var action: String?

  /// Where this person stands with this survey.
  enum Standing {
    case none
    case open(Draft, Edition)
    case sent(SentDraft)

    var isNone: Bool {
      switch self {
      case .none: true
      case .open, .sent: false
      }
    }
  }

  func reply() throws -> Reply {
    switch (page, request.method) {
    case (.start, .get), (.start, .head): try showStart()
    case (.begin, .post): try begin()
    case (.begin, .get), (.begin, .head): .now(.seeOther(path(.start)))
    case (.question(let id, let change), .get), (.question(let id, let change), .head):
      try showQuestion(id, change: change)
    case (.question(let id, let change), .post): try answerQuestion(id, change: change)
    case (.practice(let id), .get), (.practice(let id), .head): try showPractice(id)
    case (.practice(let id), .post): try answerPractice(id)
    case (.check, .get), (.check, .head): try showCheck()
    case (.check, .post): try finishCheck()
    case (.aboutYou, .get), (.aboutYou, .head): try showAboutYou(hasError: false)
    case (.aboutYou, .post): try decideAboutYou()
    case (.monitoring(let id), .get), (.monitoring(let id), .head): try showMonitoring(id)
    case (.monitoring(let id), .post): try answerMonitoring(id)
    case (.end, .get), (.end, .head): try showEnd()
    case (.consent, .get), (.consent, .head): try showConsent(hasError: false)
    case (.consent, .post): try takeConsent()
    case (.declined, .get), (.declined, .head): showDeclined()
    case (.helped(let change), .get), (.helped(let change), .head):
      try showHelped(change: change)
    case (.helped, .post): try answerHelped()
    case (.selfCode, .get), (.selfCode, .head): try showSelfCode()
    case (.selfCode, .post): try takeSelfCode()
    case (.later, .get), (.later, .head): try showLater()
    case (.comeBack, .get), (.comeBack, .head): showReturn()
    case (.comeBack, .post): try comeBack()
    case (.clear, .get), (.clear, .head): showClear()
    case (.clear, .post): clear()
    case (.withdraw, .get), (.withdraw, .head): showWithdraw(entered: "", hasError: false)
    case (.withdraw, .post): try withdraw()
    case (.commitments, .get), (.commitments, .head): showCommitments()
    case (.ownCommitments, .get), (.ownCommitments, .head): showOwnCommitments()
    case (.ownCommitments, .post): try findOwnCommitments()
    case (.offline, .get), (.offline, .head): showOffline()
    case (.offline, .post): try receiveOffline()
    case (.start, _), (.begin, _), (.question, _), (.practice, _), (.check, _), (.aboutYou, _),
      (.monitoring, _),
      (.end, _), (.consent, _), (.declined, _), (.helped, _), (.selfCode, _), (.later, _),
      (.comeBack, _), (.clear, _), (.withdraw, _), (.commitments, _), (.ownCommitments, _),
      (.offline, _):
      .now(site.notAllowed(on: .survey(survey.id, page), for: reader))
    }
  }

  /// Finds out whether this browser has a draft of this survey.
  func standing() throws -> Standing {
    guard let session else { return .none }
    return standing(try site.store.draft(session: session.digest, survey: survey.id))
  }

  func standing(_ state: DraftState) -> Standing {
    switch state {
    case .none: .none
    case .sent(let sent): .sent(sent)
    case .open(let draft):
      survey.editions[draft.version].map { .open(draft, $0) } ?? .none
    }
  }

  /// What to do for somebody who has no draft here: the start page, or the end of what was sent.
  func elsewhere(_ standing: Standing) -> HTTP.Response {
    switch standing {
    case .none: .seeOther(path(.start) + "?lost=1")
    case .sent: .seeOther(path(.end))
    case .open: .seeOther(path(.check))
    }
  }

  /// The header that keeps the session on the device.
  func cookie(_ session: RandomToken) throws -> (name: String, value: String) {
    try SessionCookie(session: session, display: reader.display).header(isSecure: site.isSecure)
  }

  /// The response with the cookie set anew, so that it lasts as long as the draft it leads to.
  func renewing(_ session: RandomToken, _ response: HTTP.Response) throws -> HTTP.Response {
    var response = response
    response.headers.append(try cookie(session))
    return response
  }

  func path(_ page: SurveyPage) -> String { Page.survey(survey.id, page).path(in: reader.tag) }

  func journey(_ draft: Draft, _ edition: Edition) throws -> Journey {
    Journey(
      edition.survey.questions, answers: try edition.answers(in: draft),
      inEasyRead: reader.isEasyRead)
  }

  func monitoringJourney(_ draft: Draft, _ edition: Edition) throws -> Journey {
    Journey(
      edition.monitoringQuestions,
      answers: try edition.monitoringAnswers(in: draft),
      inEasyRead: reader.isEasyRead)
  }

  /// The whole document around a page's content.
  func document(
    _ title: String, _ edition: Edition, hasError: Bool = false, back: String? = nil,
    status: Status = .ok, _ content: HTML
  ) -> Reply {
    .now(
      response(
        title, edition, hasError: hasError, back: back, status: status, content))
  }

  func response(
    _ title: String, _ edition: Edition, hasError: Bool = false, back: String? = nil,
    status: Status = .ok, _ content: HTML
  ) -> HTTP.Response {
    var layout = site.layout(
      for: reader, title: title, page: .survey(survey.id, page),
      languages: edition.survey.languages)
    layout.hasError = hasError
    layout.back = back
    layout.query = carriedQuery
    layout.clear = session == nil ? nil : path(.clear)
    layout.notices = site.notices(for: reader, edition)
    return site.response(status, layout.document { content })
  }
}
