import Foundation
package import HTTP
import Markup
import Store
import Surveys
import Translations

extension Site {
  /// Headers of every page: nothing from elsewhere, nothing kept, nothing told to others.
  ///
  /// The referrer stays on this service, where it adds nothing to what the address says; without one
  /// browsers would not say from which site a form comes.
  private static let pageHeaders: [(name: String, value: String)] = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Cache-Control", "no-store"),
    (
      "Content-Security-Policy",
      "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'; "
        + "img-src 'self'; media-src 'self'; font-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]

  func response(_ status: Status, _ document: HTML) -> Response {
    Response(status, headers: Self.pageHeaders, body: .bytes(document.bytes))
  }

  /// What every page has around it, for this reader.
  func layout(
    for reader: Reader, title: String, page: Page?, languages: [LanguageTag]
  ) -> Layout {
    Layout(
      reader: reader, title: title, page: page, fonts: fonts.path,
      languages: languages.map { ($0, library.interface(in: $0).ownName) },
      isDemonstration: store.kind == .demonstration, exit: organisation.exit,
      notices: reader.interface.isDraft ? [.draftTranslation] : [])
  }

  /// What a reader should know about the words of a page: a draft, or not all there.
  func notices(for reader: Reader, _ edition: Edition) -> [Phrase] {
    let standing = edition.standing(in: reader.tag)
    return (standing.isDraft ? [.draftTranslation] : [])
      + (standing.isComplete ? [] : [.partTranslation])
  }

  func problem(_ problem: ProblemPage.Problem, for reader: Reader) -> Response {
    var layout = layout(
      for: reader, title: reader.interface[problem.title].text, page: nil, languages: [])
    layout.hasError = false
    let page = ProblemPage(reader: reader, problem: problem)
    return response(problem.status, layout.document { page.content })
  }

  /// The page for a method that another page may take, with those that this one takes.
  func notAllowed(on page: Page?, for reader: Reader) -> Response {
    var response = problem(.notAllowed, for: reader)
    let takesForms = page?.takesForms ?? false
    response.headers.append(("Allow", takesForms ? "GET, HEAD, POST" : "GET, HEAD"))
    return response
  }

  /// The page for an error of ours; what happened goes to the console without any answer in it.
  func failure(_ error: any Error, for reader: Reader) -> Response {
    Console.complain("equalsay: \(error)")
    return problem(.server, for: reader)
  }

  /// The response that the work makes, or the page for what went wrong in it.
  func attempt(for reader: Reader, _ work: () throws -> Response) -> Response {
    do { return try work() } catch { return failure(error, for: reader) }
  }

  /// Answers what the server refuses by itself with a page like any other, and a program with a
  /// problem document.
  package func response(to refusal: Refusal, _ head: Head?) -> Response {
    let path = head?.target.prefix { $0 != "?" }.split(separator: "/").map(String.init) ?? []
    if path.first == "api" { return problem(refusal) }
    let reader = reader(language(path: path, accepted: head?.header("accept-language")))
    let shown: ProblemPage.Problem =
      switch refusal {
      case .malformed: .badRequest
      case .headTooLarge: .headTooLarge
      case .bodyTooLarge: .tooLarge
      case .unanswered, .stopping: .server
      }
    var response = problem(shown, for: reader)
    response.status = refusal.status
    return response
  }

  func asset(_ name: String) -> Response? {
    Asset.named(name).map { Self.lasting($0.bytes, mediaType: $0.mediaType) }
  }

  func picture(_ name: String, of survey: Identifier<Survey>, version: Int) -> Response? {
    library.surveys[survey]?.editions[version]?.pictures[name].map {
      Self.lasting($0.bytes, mediaType: $0.mediaType)
    }
  }

  /// A file whose name never stands for other bytes.
  static func lasting(_ bytes: [UInt8], mediaType: String) -> Response {
    Response(.ok, headers: lastingHeaders(mediaType), body: .bytes(bytes))
  }

  static func lastingHeaders(_ mediaType: String) -> [(name: String, value: String)] {
    [
      ("Content-Type", mediaType), ("Cache-Control", "public, max-age=31536000, immutable"),
      ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
      ("X-Content-Type-Options", "nosniff"),
    ]
  }
}
