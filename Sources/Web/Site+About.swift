import HTTP
import Markup
import Secrets
import Store
import Surveys
import Translations

extension Site {
  /// The pages about the service itself.
  func about(
    _ page: AboutPage, _ request: Request, _ cookie: SessionCookie?, _ reader: Reader
  ) throws -> Reply {
    if request.method == .post {
      guard page == .display else { return .now(notAllowed(on: .about(page), for: reader)) }
      return .now(try setDisplay(request, cookie, reader))
    }
    let open = library.surveys.values.filter { $0.availability(on: today) == .open }
    var layout = layout(
      for: reader, title: reader.interface[page.title].text, page: .about(page),
      languages: library.languages(of: open.sorted { $0.id < $1.id }))
    layout.back = request.query[DisplayPage.origin].flatMap(Self.page)
    layout.query = layout.back.map(AboutPage.query) ?? ""
    return .now(response(.ok, layout.document { content(of: page, request, reader, open) }))
  }

  private func content(
    of page: AboutPage, _ request: Request, _ reader: Reader, _ open: [PublishedSurvey]
  ) -> HTML {
    switch page {
    case .help: HelpPage(reader: reader, organisation: organisation).content
    case .cookies: CookiesPage(reader: reader, isSecure: isSecure).content
    case .accessibility: AccessibilityPage(reader: reader).content
    case .display:
      DisplayPage(reader: reader, origin: request.query[DisplayPage.origin] ?? "").content
    case .privacy:
      PrivacyPage(
        reader: reader, organisation: organisation,
        characteristics: characteristics(of: open, for: reader)
      ).content
    }
  }

  /// What the monitoring questions of these surveys are about, each once.
  private func characteristics(
    of surveys: [PublishedSurvey], for reader: Reader
  ) -> [LocalisedText] {
    var seen: Set<Identifier<Characteristic>> = []
    return surveys.flatMap { survey -> [LocalisedText] in
      guard let set = survey.newest.survey.monitoring else { return [] }
      let asked = Set(set.questions.compactMap { $0.monitoring?.characteristic })
      let texts = survey.newest.form(in: reader.tag).monitoring
      return set.characteristics
        .filter { asked.contains($0.id) && seen.insert($0.id).inserted }
        .map { texts[$0] }
    }
  }

  /// Keeps the choice in the cookie and goes back to where the person came from.
  private func setDisplay(
    _ request: Request, _ cookie: SessionCookie?, _ reader: Reader
  ) throws -> Response {
    let fields = try request.form()
    var cookie = cookie ?? SessionCookie()
    cookie.display.textSize =
      fields[DisplayPage.size].flatMap(Display.TextSize.init) ?? cookie.display.textSize
    cookie.display.colours =
      fields[DisplayPage.colours].flatMap(Display.Colours.init) ?? cookie.display.colours
    cookie.display.pictures =
      fields[DisplayPage.pictures].flatMap(Display.Pictures.init) ?? cookie.display.pictures
    let origin = fields[DisplayPage.origin].flatMap(Self.page)
    var response = Response.seeOther(
      origin ?? Page.about(.display).path(in: reader.tag))
    response.headers.append(try cookie.header(isSecure: isSecure))
    return response
  }

  /// The target that a field names, where it is a page of ours; nothing else is ever gone to.
  private static func page(_ target: String) -> String? {
    guard let request = Request(Head(method: .get, target: target, headers: [])),
      case .page = Route(path: request.path, query: { request.query[$0] })
    else { return nil }
    return target
  }
}
