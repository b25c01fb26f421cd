import Foundation
import HTTP
import Surveys
import Translations

extension Site {
  /// The language to answer in: the one in the path, else the best that the browser asks for.
  func language(of request: Request, _ route: Route?) -> LanguageTag {
    let accepted = request.header("accept-language")
    if case .page(let page, let tag) = route,
      let language = language(of: page, askedIn: tag, accepted)
    {
      return language
    }
    return language(path: request.path, accepted: accepted)
  }

  func language(path: [String], accepted: String?) -> LanguageTag {
    if let tag = path.first.flatMap(LanguageTag.init), library.shownTags.contains(tag) {
      return tag
    }
    let wanted = accepted.map(Self.languages(accepted:)) ?? []
    return .best(for: wanted, among: library.shownTags) ?? .british
  }

  /// The language in which a page answers whoever asks for it in some language: that one, or the best
  /// of those in which it is shown.
  ///
  /// Nothing where there is not a word in any form of the language.
  func language(
    of page: Page, askedIn tag: LanguageTag, _ accepted: String?
  ) -> LanguageTag? {
    if library.answers(page, in: tag) { return tag }
    return language(askedIn: tag, accepted, among: library.languages(of: page))
  }

  /// The best of some languages for whoever asks for one that is none of them; the first where none
  /// suits, and nothing where nobody has a word of what was asked for.
  func language(
    askedIn tag: LanguageTag, _ accepted: String?, among offered: [LanguageTag]
  ) -> LanguageTag? {
    if let close = LanguageTag.best(for: [tag], among: offered) { return close }
    guard library.tags.contains(where: { $0.primary == tag.primary }) else { return nil }
    let wanted = accepted.map(Self.languages(accepted:)) ?? []
    return .best(for: wanted, among: offered) ?? offered.first
  }

  /// Leads to the same page in another language, with all that its address says.
  ///
  /// A form that came in a language which is not shown is taken instead, so that nothing is lost.
  func moved(_ request: Request, to tag: LanguageTag) -> Response? {
    switch request.method {
    case .get, .head:
      let rest = request.target.dropFirst().drop { $0 != "/" && $0 != "?" }
      return .seeOther("/\(tag)" + rest)
    case .post, .other: return nil
    }
  }

  /// The tags of an `Accept-Language` header, the most wanted first (RFC 9110, section 12.5.4).
  ///
  /// What the browser refuses (`q=0`) and what makes no sense is left out. Easy Read is a choice
  /// that a person makes on a page, so a tag counts as its language alone.
  static func languages(accepted header: String) -> [LanguageTag] {
    let weighted = header.split(separator: ",").prefix(20).compactMap { item in
      let parts = item.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      return parts.first.flatMap(LanguageTag.init).map { tag in
        (tag: tag.standard, weight: weight(in: parts.dropFirst()))
      }
    }
    return weighted.enumerated().filter { $0.element.weight > 0 }
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element.tag)
  }

  /// How much a language is wanted, from 0 to 1; one with a weight that is none is not wanted.
  private static func weight(in parameters: ArraySlice<String>) -> Double {
    guard let parameter = parameters.first(where: { $0.lowercased().hasPrefix("q=") }) else {
      return 1
    }
    let number = parameter.dropFirst(2)
    return number.wholeMatch(of: /0(\.[0-9]{0,3})?|1(\.0{0,3})?/) == nil ? 0 : Double(number) ?? 0
  }

  func reader(_ tag: LanguageTag, _ display: Display = .usual) -> Reader {
    Reader(tag: tag, interface: library.interface(in: tag), display: display)
  }
}
