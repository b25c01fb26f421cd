import Foundation
import HTTP
import Participation
import Responses
import Secrets
import Store
import Surveys
import Translations

extension Visit {
  /// The start page: what a person should know before the first question.
  func showStart() throws -> Reply {
    let edition = survey.newest
    let page = startPage(try startState())
    countOpened(page.state, edition)
    return document(edition.form(in: reader.tag).title.text, edition, page.content)
  }

  func startPage(_ state: StartPage.State) -> StartPage {
    let edition = survey.newest
    let questions = Journey(
      edition.survey.questions, answers: AnswerSheet(), inEasyRead: reader.isEasyRead
    ).route
    return StartPage(
      reader: reader, survey: edition.survey, form: edition.form(in: reader.tag),
      minutes: Edition.minutes(for: questions, inEasyRead: reader.isEasyRead),
      state: state, site: siteOfCollection(request.query["site"], edition),
      hasCommitments: site.library.commitments[survey.id] != nil,
      offersOffline: offersOffline && survey.availability(on: site.today) == .open)
  }

  /// Counts the page for a browser that could begin and holds no answers; not one fetched ahead.
  ///
  /// Without a cookie nobody is told from anybody else, so a page that is read twice counts twice.
  private func countOpened(_ state: StartPage.State, _ edition: Edition) {
    guard case .open = state, request.method == .get,
      request.header("sec-purpose") == nil, request.header("purpose") == nil
    else { return }
    if let session {
      let opening = OpenedStarts.Opening(
        session: session.digest, survey: survey.id, language: reader.tag)
      guard site.openedStarts.isNew(opening) else { return }
    }
    site.store.countOpened(
      survey.id, version: edition.survey.version, language: reader.tag, channel: .web)
  }

  private func startState() throws -> StartPage.State {
    let availability = survey.availability(on: site.today)
    switch try standing() {
    case .open: return .started
    case .sent: return .sent(isOpen: availability == .open)
    case .none: break
    }
    switch availability {
    case .open: return request.query["lost"] == nil ? .open : .lost
    case .opensOn(let date): return .opensOn(date)
    case .closed: return .closed
    }
  }

  /// Opens a draft, or goes on with the one there is, and leads to the next open question.
  func begin() throws -> Reply {
    let fields = try request.form()
    switch try standing() {
    case .open(let draft, let edition):
      return .now(.seeOther(path(try nextPage(draft, edition))))
    case .sent(let sent) where fields["again"] == nil: return .now(elsewhere(.sent(sent)))
    case .sent, .none: break
    }
    guard survey.availability(on: site.today) == .open else {
      return .now(.seeOther(path(.start)))
    }
    let edition = survey.newest
    guard edition.survey.consent == nil else {
      return .now(.seeOther(path(.consent) + Self.query(carried(fields, edition))))
    }
    return begin(edition, fields, nil)
  }

  /// What a person brings along to the first question: the place of collection, and whether they
  /// answer for another person on the same device.
  func carried(_ fields: FormData, _ edition: Edition) -> [(name: String, value: String)] {
    let site = siteOfCollection(fields["site"], edition).map { ("site", $0.text) }
    let again = fields["again"].map { _ in ("again", "1") }
    return [site, again].compactMap(\.self)
  }

  /// The same as the query of a link to this page in another language.
  var carriedQuery: String {
    switch page {
    case .start, .consent, .offline: Self.query(carried(request.query, survey.newest))
    case .begin, .question, .practice, .check, .aboutYou, .monitoring, .end, .declined, .helped,
      .selfCode, .later, .comeBack, .clear, .withdraw, .commitments, .ownCommitments:
      ""
    }
  }

  private static func query(_ fields: [(name: String, value: String)]) -> String {
    fields.isEmpty ? "" : "?" + fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  }

  /// Opens a draft, with the wording that was agreed to where the survey asks for consent.
  func begin(_ edition: Edition, _ fields: FormData, _ consent: Consent?) -> Reply {
    .later { responder in
      forget { session in
        site.store.begin(
          session: session.digest, survey: survey.id, version: edition.survey.version,
          site: siteOfCollection(fields["site"], edition), language: reader.tag,
          consent: consent
        ) { result in
          responder.answer(
            site.attempt(for: reader) {
              guard case .open(let draft) = try result.get() else {
                return elsewhere(standing(try result.get()))
              }
              return try renewing(session, .seeOther(path(try firstPage(draft, edition))))
            })
        }
      }
    }
  }

  /// Forgets that this browser has sent a response before, so that another person can give one.
  private func forget(then begin: @escaping @Sendable (RandomToken) -> Void) {
    guard let session else { return begin(RandomToken()) }
    site.store.discard(session: session.digest, survey: survey.id) { _ in begin(session) }
  }

  /// The next page of the form for a draft: its first open question, or what follows the last.
  func nextPage(_ draft: Draft, _ edition: Edition) throws -> SurveyPage {
    page(after: try journey(draft, edition).nextOpenStep, draft, edition)
  }

  /// The page of a step: after the last question whether somebody helped, then, where it is offered,
  /// the code, then all answers.
  func page(
    after step: Journey.Step, _ draft: Draft, _ edition: Edition, change: Bool = false
  ) -> SurveyPage {
    switch step {
    case .question(let id): .question(id, change: change)
    case .end where !draft.hasMetHelp: .helped(change: false)
    case .end where edition.survey.offersSelfCode && !draft.hasMetSelfCode: .selfCode
    case .end: .check
    }
  }

  func siteOfCollection(_ name: String?, _ edition: Edition) -> Identifier<Surveys.Site>? {
    guard let name, let id = Identifier<Surveys.Site>(name),
      edition.survey.sites.contains(where: { $0.id == id })
    else { return nil }
    return id
  }
}
