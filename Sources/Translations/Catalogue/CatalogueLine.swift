/// What one line of a catalogue says by itself.
enum CatalogueLine {
  case blank
  case comment(CatalogueComment)
  case flags([String])
  /// A line after `#|`: a keyword with its string, or more of the string before.
  case previous(Keyword?, [UInt8])
  case obsolete
  case keyword(Keyword, [UInt8])
  case continuation([UInt8])

  enum Keyword: Hashable {
    case context, source, plural, translation
    case form(Int)
  }

  init(_ line: ArraySlice<UInt8>) throws(LineFault) {
    let trimmed = line.drop { $0 == .space || $0 == .tab }
    guard let first = trimmed.first else {
      self = .blank
      return
    }
    switch first {
    case UInt8(ascii: "#"): self = try Self.marked(trimmed.dropFirst())
    case .quote: self = .continuation(try QuotedText.decode(trimmed))
    default:
      let (keyword, text) = try Self.statement(trimmed)
      self = .keyword(keyword, text)
    }
  }

  private static func marked(_ rest: ArraySlice<UInt8>) throws(LineFault) -> Self {
    let text = rest.dropFirst()
    switch rest.first {
    case UInt8(ascii: "."): return .comment(CatalogueComment(.note, String(utf8: text)))
    case UInt8(ascii: ":"): return .comment(CatalogueComment(.reference, String(utf8: text)))
    case UInt8(ascii: "~"): return .obsolete
    case UInt8(ascii: ","):
      let flags = text.split(separator: UInt8(ascii: ","))
      return .flags(flags.map { String(utf8: $0).trimmed }.filter { !$0.isEmpty })
    case UInt8(ascii: "|"):
      let trimmed = text.drop { $0 == .space || $0 == .tab }
      guard trimmed.first != .quote else {
        return .previous(nil, try QuotedText.decode(trimmed))
      }
      let (keyword, string) = try statement(trimmed)
      return .previous(keyword, string)
    case .some, .none: return .comment(CatalogueComment(.translator, String(utf8: rest)))
    }
  }

  private static func statement(
    _ line: ArraySlice<UInt8>
  ) throws(LineFault) -> (Keyword, [UInt8]) {
    let word = line.prefix { $0 != .space && $0 != .tab && $0 != .quote }
    guard let keyword = keyword(String(utf8: word)) else {
      throw LineFault(
        "“\(String(utf8: word.prefix(40)))” is not a keyword of a catalogue. Write msgctxt, msgid, "
          + "msgid_plural, msgstr or msgstr[0], or begin the line with # for a comment.")
    }
    return (keyword, try QuotedText.decode(line[word.endIndex...]))
  }

  private static func keyword(_ word: String) -> Keyword? {
    switch word {
    case "msgctxt": return .context
    case "msgid": return .source
    case "msgid_plural": return .plural
    case "msgstr": return .translation
    default:
      guard word.hasPrefix("msgstr["), word.hasSuffix("]"),
        let number = Int(word.dropFirst("msgstr[".count).dropLast()), number >= 0
      else { return nil }
      return .form(number)
    }
  }
}

/// Why a line cannot be read, and what to do about it.
struct LineFault: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
}

extension String {
  /// Text of bytes that are already known to be UTF-8.
  init(utf8 bytes: ArraySlice<UInt8>) { self.init(decoding: bytes, as: UTF8.self) }

  /// The text without white space at either end.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
