package import Foundation
package import HTTP
import Markup
package import Participation
import Secrets
package import Store
import Surveys
import Translations
import Workshops

/// The web service: every request comes in here and leaves as a page.
package final class Site: Sendable {
  let store: Store
  let organisation: Organisation
  let isSecure: Bool
  let hearsOnlyItself: Bool
  let shared: SharedFiles
  let fonts: FontFolder
  let rooms: Rooms
  let entrance: Entrance
  /// What staff are shown; nothing where the service runs without.
  let figures: StaffFigures?
  private let shelf: Shelf
  private let tries = WrongTries()
  let codeTries = CodeTries()
  let wordTries = CodeTries()
  let openedStarts = OpenedStarts()
  private let now: @Sendable () -> Date

  /// Reads the published surveys and the catalogues.
  ///
  /// `isSecure` says that browsers reach the service by TLS, so that the cookie says so too;
  /// `hearsOnlyItself` that it listens on an address which no other machine reaches. The made-up
  /// languages of CLDR, for trying pages with, are there only where they are asked for; languages
  /// that no survey lists only for translators, with `showsEveryLanguage`. By `console` the process
  /// knows the console that it runs itself.
  package init(
    store: Store, translations: String, organisation: Organisation = .unknown,
    isSecure: Bool = false, hearsOnlyItself: Bool = false, withPseudoLanguages: Bool = false,
    showsEveryLanguage: Bool = false, console: AccessToken? = nil,
    shared: SharedFiles = .none, fonts: FontFolder = .none, figures: StaffFigures? = nil,
    now: @escaping @Sendable () -> Date = { Date() }
  ) throws {
    self.store = store
    self.organisation = organisation
    self.figures = figures
    rooms = Rooms(store: store) { Moment(seconds: Int(now().timeIntervalSince1970)) }
    entrance = Entrance(store: store, console: console, now: now)
    shelf = try Shelf(
      store: store, translations: translations, withPseudoLanguages: withPseudoLanguages,
      showsEveryLanguage: showsEveryLanguage)
    self.isSecure = isSecure
    self.hearsOnlyItself = hearsOnlyItself
    self.shared = shared
    self.fonts = fonts
    self.now = now
  }

  var today: CalendarDate { CalendarDate(london: time) }
  var time: Date { now() }
  var library: Library { shelf.library }

  /// Answers a request: now, or once what it brings is on disk.
  package func reply(to request: Request) -> Reply {
    shelf.refresh()
    let route = Route(path: request.path) { request.query[$0] }
    let cookie = SessionCookie(request, isSecure: isSecure)
    let reader = reader(language(of: request, route), cookie?.display ?? .usual)
    do {
      return try reply(to: request, route, cookie, reader)
    } catch is FormProblem {
      return .now(problem(.badRequest, for: reader))
    } catch {
      return .now(failure(error, for: reader))
    }
  }

  private func reply(
    to request: Request, _ route: Route?, _ cookie: SessionCookie?, _ reader: Reader
  ) throws -> Reply {
    guard let route else { return .now(problem(.notFound, for: reader)) }
    if case .api(let route) = route { return api(route, request) }
    if case .other = request.method { return .now(notAllowed(on: route.page, for: reader)) }
    guard route.page != nil || request.method != .post else {
      return .now(notAllowed(on: nil, for: reader))
    }
    switch route {
    case .root: return .now(.seeOther(Page.surveys.path(in: reader.tag)))
    case .health: return health()
    case .worker: return .now(OfflineWorker.response)
    case .asset(let name): return .now(asset(name) ?? problem(.notFound, for: reader))
    case .picture(let survey, let version, let name):
      return .now(picture(name, of: survey, version: version) ?? problem(.notFound, for: reader))
    case .workshopPicture(let code, let name):
      return try workshopPicture(name, of: code, request, cookie, reader)
    case .font(let name): return .now(font(name) ?? problem(.notFound, for: reader))
    case .recording(let file):
      return .now(recording(file, request) ?? problem(.notFound, for: reader))
    case .changes(let code, _): return try changes(of: code, request, cookie, reader)
    case .api(let route): return api(route, request)
    case .page(let page, let tag):
      let accepted = request.header("accept-language")
      guard let language = language(of: page, askedIn: tag, accepted) else {
        return .now(problem(.notFound, for: reader))
      }
      if language != tag, let moved = moved(request, to: language) { return .now(moved) }
      guard request.method != .post || isFromHere(request) else {
        return .now(problem(.badRequest, for: reader))
      }
      return try reply(to: request, page, cookie, reader)
    }
  }

  private func reply(
    to request: Request, _ page: Page, _ cookie: SessionCookie?, _ reader: Reader
  ) throws -> Reply {
    switch page {
    case .surveys:
      guard request.method != .post else { return .now(notAllowed(on: page, for: reader)) }
      return .now(surveys(for: reader))
    case .about(let about): return try self.about(about, request, cookie, reader)
    case .survey(let id, let surveyPage):
      guard let survey = library.surveys[id] else {
        let isSent = surveyPage == .offline && request.method == .post
        return .now(
          isSent ? Visit.offlineRefusal(.unknown, .notFound) : problem(.notFound, for: reader))
      }
      return try Visit(
        site: self, request: request, reader: reader, survey: survey, page: surveyPage,
        session: cookie?.session
      ).reply()
    case .workshops: return try workshops(request, cookie, reader)
    case .staff(let id):
      guard let survey = library.surveys[id], let figures else {
        return .now(problem(.notFound, for: reader))
      }
      return try StaffVisit(site: self, request: request, reader: reader, survey: survey, figures)
        .reply()
    case .workshop(let code, let workshopPage):
      return try workshop(code, workshopPage, request, cookie, reader)
    }
  }

  /// Whether somebody may try words now, or must wait because there were so many wrong ones lately.
  func admitsTry() -> Bool { tries.admit(at: now()) }

  func forgiveTry() { tries.forgive(at: now()) }

  private func surveys(for reader: Reader) -> Response {
    let open = library.surveys.values
      .filter { $0.availability(on: today) == .open }
      .sorted { $0.id < $1.id }
    let page = SurveysPage(
      reader: reader,
      surveys: open.map { ($0.id, $0.newest.form(in: language(of: $0, for: reader)).title) })
    let title = reader.interface[.surveysTitle].text
    let layout = layout(
      for: reader, title: title, page: .surveys, languages: library.languages(of: open))
    return response(.ok, layout.document { page.content })
  }

  /// The language in which a reader of another page is shown a survey.
  private func language(of survey: PublishedSurvey, for reader: Reader) -> LanguageTag {
    language(of: .survey(survey.id, .start), askedIn: reader.tag, nil)
      ?? survey.newest.survey.language
  }

  private func health() -> Reply {
    .later { [store] responder in
      store.writable { isWritable in
        responder.answer(
          Response(
            isWritable ? .ok : .serviceUnavailable,
            headers: [("Content-Type", "application/json"), ("Cache-Control", "no-store")],
            body: .bytes(
              Array((isWritable ? #"{"status":"ok"}"# : #"{"status":"failing"}"#).utf8))))
      }
    }
  }
}
