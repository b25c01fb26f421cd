import HTTP
import Markup
import Secrets
import Store
import Surveys
import Translations

extension Visit {
  func showClear() -> Reply {
    document(
      reader.interface[.clearTitle].text, survey.newest, back: path(.start),
      HTML {
        h1 { reader(.clearTitle) }
        p { reader(.clearText) }
        if offersOffline { waitingWarning }
        element("form", Attribute("method", "post")) {
          div(.classes("buttons")) { element("button", .type("submit")) { reader(.clearButton) } }
        }
      })
  }

  /// What a script fills in where answers wait on the device, which clearing would lose.
  private var waitingWarning: HTML {
    div(.id("unsent"), .classes("banner"), .hidden) {
      p { reader.html(reader.interface[.offlineLost]) }
      p { a(.href(path(.offline))) { reader(.offlineWaitingLink) } }
      element("script", .src(Asset.offlineScript.path), Attribute("defer", "defer")) {}
    }
  }

  /// Deletes every draft of this device and takes the cookie off it.
  func clear() -> Reply {
    guard let session else { return .now(cleared()) }
    return .later { responder in
      site.store.discardAll(of: session.digest) { result in
        responder.answer(
          site.attempt(for: reader) {
            try result.get()
            return cleared()
          })
      }
    }
  }

  private func cleared() -> HTTP.Response {
    let page = Visit(
      site: site, request: request, reader: reader, survey: survey, page: .start, session: nil
    ).response(
      reader.interface[.clearedTitle].text, survey.newest,
      HTML {
        h1 { reader(.clearedTitle) }
        p { reader(.clearedText) }
      })
    return site.attempt(for: reader) {
      var response = page
      response.headers.append(try SessionCookie.removal(isSecure: site.isSecure))
      response.headers.append(("Clear-Site-Data", "\"cache\", \"storage\""))
      return response
    }
  }
}
