import Foundation
import Surveys
import Translations

/// Makes of a page as readers get it the page that a translator looks at.
///
/// Marked texts become elements that show; what would reload the page or lead away from it by itself
/// is taken out of a page that is only looked at.
struct PreviewDressing {
  let marks: [TextMark]
  /// What a mark says when somebody points at it.
  let names: (TextMark) -> String
  /// The numbers of the marks on the page, in its order.
  private(set) var found: [Int] = []
  private var output = ""
  /// The element whose content is text and nothing else, until it ends.
  private var plain: String?

  init(_ marks: [TextMark], names: @escaping (TextMark) -> String) {
    self.marks = marks
    self.names = names
  }

  private static let plainElements: Set = ["title", "textarea", "option", "svg", "style", "script"]
  private static let droppedElements: Set = ["script", "noscript"]

  /// Dresses a whole page.
  ///
  /// - Parameters:
  ///   - page: As its readers get it.
  ///   - head: What comes at the end of the head.
  ///   - banner: What comes first in the body.
  ///   - isStill: Whether scripts are taken out.
  /// - Returns: The page for a translator.
  mutating func dress(_ page: [UInt8], head: String, banner: String, isStill: Bool) -> [UInt8] {
    var rest = String(decoding: page, as: UTF8.self)[...]
    while let start = rest.firstIndex(of: "<") {
      text(rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else { break }
      let tag = rest[start...end]
      let name = Self.name(of: tag)
      rest = rest[rest.index(after: end)...]
      if isStill, plain == nil, Self.droppedElements.contains(name) {
        if let close = rest.range(of: "</\(name)>") { rest = rest[close.upperBound...] }
        continue
      }
      if name == "/head" { output += head }
      output += plainText(tag)
      if name == "body" { output += banner }
      if let open = plain {
        if name == "/" + open { plain = nil }
      } else if Self.plainElements.contains(name), !tag.hasSuffix("/>") {
        plain = name
      }
    }
    text(rest)
    return Array(output.utf8)
  }

  private static func name(of tag: Substring) -> String {
    String(tag.dropFirst().prefix { $0 != " " && $0 != ">" && $0 != "\n" })
  }

  /// Text without its marks, where no element can stand.
  private mutating func plainText(_ text: Substring) -> String {
    var plain = String.UnicodeScalarView()
    var number: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case MarkCharacters.begin: number = 0
      case MarkCharacters.text:
        note(number)
        number = nil
      case MarkCharacters.end: break
      case _:
        if let value = number, let digit = MarkCharacters.digit(scalar) {
          number = value * 10 + digit
        } else {
          plain.append(scalar)
        }
      }
    }
    return String(plain)
  }

  private mutating func note(_ number: Int?) {
    guard let number, marks.indices.contains(number), !found.contains(number) else { return }
    found.append(number)
  }

  private mutating func text(_ text: Substring) {
    guard plain == nil else {
      output += plainText(text)
      return
    }
    var open = 0
    var number: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case MarkCharacters.begin: number = 0
      case MarkCharacters.text:
        note(number)
        if let number, marks.indices.contains(number) {
          output += Self.opening(marks[number], names(marks[number]))
          open += 1
        }
        number = nil
      case MarkCharacters.end where open > 0:
        output += "</span>"
        open -= 1
      case MarkCharacters.end: break
      case _:
        if let value = number, let digit = MarkCharacters.digit(scalar) {
          number = value * 10 + digit
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
    output += String(repeating: "</span>", count: open)
  }

  private static func opening(_ mark: TextMark, _ name: String) -> String {
    String(
      decoding: PreviewMarkup.opening(
        lang: mark.language.forMarkup, dir: mark.language.direction.rawValue, title: name),
      as: UTF8.self)
  }
}
