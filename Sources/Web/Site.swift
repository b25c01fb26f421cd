package import Foundation
package import HTTP
import Markup
import Secrets
package import Store
import Surveys
import Translations

/// The web service: every request comes in here and leaves as a page.
package struct Site: Sendable {
  let store: Store
  private let shelf: Shelf
  private let isSecure: Bool
  private let now: @Sendable () -> Date

  /// Reads the published surveys and the catalogues.
  ///
  /// Cookies are marked for TLS where `isSecure` says that browsers come by it. The made-up languages
  /// of CLDR, for trying pages with, are there only where they are asked for.
  package init(
    store: Store, translations: String, isSecure: Bool = false,
    withPseudoLanguages: Bool = false, now: @escaping @Sendable () -> Date = { Date() }
  ) throws {
    self.store = store
    shelf = try Shelf(
      store: store, translations: translations, withPseudoLanguages: withPseudoLanguages)
    self.isSecure = isSecure
    self.now = now
  }

  var today: CalendarDate { CalendarDate(london: now()) }
  var library: Library { shelf.library }

  /// Answers a request: now, or once what it brings is on disk.
  package func reply(to request: Request) -> Reply {
    let route = Route(path: request.path) { request.query[$0] }
    let language = language(of: request, route)
    do {
      return try reply(to: request, route, language)
    } catch is FormProblem {
      return .now(problem(.badRequest, for: reader(language)))
    } catch {
      return .now(failure(error, for: reader(language)))
    }
  }

  private func reply(
    to request: Request, _ route: Route?, _ language: LanguageTag
  ) throws -> Reply {
    guard let route else { return .now(problem(.notFound, for: reader(language))) }
    if case .other = request.method {
      return .now(problem(.notAllowed, for: reader(language)))
    }
    switch route {
    case .root: return .now(.seeOther(Page.surveys.path(in: language)))
    case .health: return health()
    case .asset(let name): return .now(asset(name) ?? problem(.notFound, for: reader(language)))
    case .picture(let survey, let version, let name):
      return .now(
        picture(name, of: survey, version: version) ?? problem(.notFound, for: reader(language)))
    case .page(let page, let tag):
      guard library.knows(tag) else { return .now(problem(.notFound, for: reader(language))) }
      guard request.method != .post || isFromHere(request) else {
        return .now(problem(.badRequest, for: reader(tag)))
      }
      return try reply(to: request, page, reader(tag))
    }
  }

  private func reply(to request: Request, _ page: Page, _ reader: Reader) throws -> Reply {
    switch page {
    case .surveys:
      guard request.method != .post else { return .now(problem(.notAllowed, for: reader)) }
      return .now(surveys(for: reader))
    case .survey(let id, let surveyPage):
      guard let survey = library.surveys[id] else {
        return .now(problem(.notFound, for: reader))
      }
      let session = request.cookie(Self.cookieName).flatMap(RandomToken.init)
      return try Visit(
        site: self, request: request, reader: reader, survey: survey, page: surveyPage,
        session: session
      ).reply()
    }
  }

  /// A form may only come from our own pages; browsers that say where it came from are believed.
  private func isFromHere(_ request: Request) -> Bool {
    guard request.contentType == "application/x-www-form-urlencoded" || request.body.isEmpty else {
      return false
    }
    return switch request.header("sec-fetch-site") {
    case nil, "same-origin", "none": true
    case _?: false
    }
  }

  private func surveys(for reader: Reader) -> Response {
    let open = library.surveys.values
      .filter { $0.availability(on: today) == .open }
      .sorted { $0.id < $1.id }
    let page = SurveysPage(
      reader: reader,
      surveys: open.map { ($0.id, $0.newest.form(in: reader.tag).title) })
    let title = reader.interface[.surveysTitle].text
    let layout = layout(
      for: reader, title: title, page: .surveys, languages: library.languages(of: open))
    return response(.ok, layout.document { page.content })
  }

  private func health() -> Reply {
    .later { responder in
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

  static let cookieName = "equalsay"

  /// The session cookie; it lasts as long as a draft does.
  func cookie(_ session: RandomToken) throws -> Cookie {
    guard
      let cookie = Cookie(
        Self.cookieName, session.text, isSecure: isSecure, maxAge: Store.draftLifetime)
    else { throw UnusableCookie() }
    return cookie
  }

  private struct UnusableCookie: Error {}
}
