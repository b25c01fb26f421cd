package import HTTP
import Markup
import Surveys
import Translations

/// Serves the preview of a survey: its own pages at `/` and `/preview/…`, and beneath them the service
/// itself, on which a translator can go through the form as readers will.
package final class PreviewSite: Sendable {
  private struct Numbered: Sendable {
    let number: Int
    let state: PreviewState
  }

  private let latest: Lock<Numbered>
  private let changes = Broadcast()

  package init(_ state: PreviewState) { latest = Lock(Numbered(number: 1, state: state)) }

  /// Shows other pages from now on, and tells those that are open.
  package func show(_ state: PreviewState) {
    let number = latest.withLock { latest -> Int in
      latest = Numbered(number: latest.number + 1, state: state)
      return latest.number
    }
    changes.send(ServerSentEvent(id: String(number), event: "change", data: String(number)))
  }

  /// Keeps the pages as they are, and says on them what is wrong in the files.
  package func report(_ problems: [String]) {
    var state = latest.withLock { $0.state }
    state.problems = problems
    state.isEarlier = true
    show(state)
  }

  package func stop() { changes.close() }

  package func reply(to request: Request) -> Reply {
    let latest = latest.withLock { $0 }
    let state = latest.state
    switch (request.path.first, request.path.count) {
    case (nil, _): return .now(page(PreviewPages(state, latest.number).index))
    case (PreviewPages.segment, 2) where request.path[1] == PreviewPages.changes:
      return .stream(EventStream(of: changes, after: request.lastEventID))
    case (PreviewPages.segment, 2), (PreviewPages.segment, 3):
      return .now(own(request.path, latest) ?? dressed(state.site.missing(request), state))
    case (_, _): break
    }
    if case .now(let response) = state.site.reply(to: request) {
      return .now(dressed(response, state))
    }
    return state.site.reply(to: request)
  }

  package func response(to refusal: Refusal, _ head: Head?) -> Response {
    latest.withLock { $0.state }.site.response(to: refusal, head)
  }

  private func own(_ path: [String], _ latest: Numbered) -> Response? {
    let pages = PreviewPages(latest.state, latest.number)
    guard let number = Int(path[1]), latest.state.shown.indices.contains(number - 1) else {
      return nil
    }
    guard path.count == 3 else { return page(pages.page(number - 1)) }
    guard let tag = LanguageTag(path[2]), let bytes = latest.state.shown[number - 1].pages[tag]
    else { return nil }
    var dressing = pages.dressing
    let body = dressing.dress(
      bytes, head: pages.head, banner: pages.banner(in: tag), isStill: true)
    return Response(headers: Self.headers(of: latest.state.site), body: .bytes(body))
  }

  private func page(_ html: HTML) -> Response {
    Response(headers: Self.headers(of: latest.withLock { $0.state }.site), body: .bytes(html.bytes))
  }

  /// The headers of every page, but for frames of our own.
  private static func headers(of site: Site) -> [(name: String, value: String)] {
    framed(site.response(.ok, .empty).headers)
  }

  private static func framed(
    _ headers: [(name: String, value: String)]
  ) -> [(name: String, value: String)] {
    headers.map { name, value in
      guard name == "Content-Security-Policy" else { return (name, value) }
      return (
        name,
        value.replacing("frame-ancestors 'none'", with: "frame-ancestors 'self'")
          .replacing("default-src 'none'", with: "default-src 'none'; frame-src 'self'")
      )
    }
  }

  /// A page of the service with its marks shown; anything else as it is.
  private func dressed(_ response: Response, _ state: PreviewState) -> Response {
    guard case .bytes(let bytes) = response.body,
      response.headers.contains(where: {
        $0.name == "Content-Type" && $0.value.hasPrefix("text/html")
      })
    else { return response }
    let pages = PreviewPages(state, 0)
    var dressing = pages.dressing
    let body = dressing.dress(
      bytes, head: pages.head, banner: pages.banner(in: state.language), isStill: false)
    return Response(
      response.status, headers: Self.framed(response.headers), body: .bytes(body))
  }
}

extension Site {
  /// The page for an address that leads nowhere.
  func missing(_ request: Request) -> Response {
    problem(.notFound, for: reader(language(of: request, nil)))
  }
}
