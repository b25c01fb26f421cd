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
  static func languages(accepted header: String) -> [LanguageTag] {
    let weighted = header.split(separator: ",").prefix(20).compactMap { item in
      let parts = item.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap {
        Double($0.dropFirst(2))
      }
      return parts.first.flatMap(LanguageTag.init).map { (tag: $0, weight: weight ?? 1) }
    }
    return weighted.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element.tag)
  }

  func reader(_ tag: LanguageTag, _ display: Display = .usual) -> Reader {
    Reader(tag: tag, interface: library.interface(in: tag), display: display)
  }
}
