import Foundation
import HTTP
import Surveys
import Translations

extension Site {
  /// The language to answer in: the one in the path, else the best that the browser asks for.
  func language(of request: Request, _ route: Route?) -> LanguageTag {
    if case .page(_, let tag) = route, library.knows(tag) { return tag }
    return language(path: request.path, accepted: request.header("accept-language"))
  }

  func language(path: [String], accepted: String?) -> LanguageTag {
    if let tag = path.first.flatMap(LanguageTag.init), library.knows(tag) { return tag }
    let wanted = accepted.map(Self.languages(accepted:)) ?? []
    for tag in wanted {
      if library.knows(tag) { return tag }
      if let close = library.language(closeTo: tag) { return close }
    }
    return .british
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
