package import Surveys

/// A text of a preview that the translator's language does not have: where it stands, and why.
package struct TextMark: Hashable, Sendable {
  package let context: String
  package let state: TranslationState
  package let source: String
  /// What stands in the catalogue but reaches nobody; empty where there is nothing.
  package let unread: String
  /// The language of what people read instead.
  package let language: LanguageTag
  /// The catalogue, and the line at which the text begins where it stands there.
  package let file: String
  package let line: Int?

  package init(
    context: String, state: TranslationState, source: String, unread: String,
    language: LanguageTag, file: String, line: Int?
  ) {
    self.context = context
    self.state = state
    self.source = source
    self.unread = unread
    self.language = language
    self.file = file
    self.line = line
  }
}

/// How a text says, in characters for private use, which mark it has.
///
/// They go unseen through whatever puts pages together, and are taken out of the finished page. A
/// page reads like this: begin, the digits of the number, text, the text itself, end.
package enum MarkCharacters {
  package static let begin: Unicode.Scalar = "\u{E010}"
  package static let text: Unicode.Scalar = "\u{E011}"
  package static let end: Unicode.Scalar = "\u{E012}"
  private static let zero: UInt32 = 0xE000

  /// The text with its mark, each paragraph by itself since each becomes an element.
  static func marked(_ text: String, _ number: Int) -> String {
    text.split(separator: "\n\n", omittingEmptySubsequences: false).map { paragraph in
      "\(begin)\(digits(number))\(Self.text)\(paragraph)\(end)"
    }.joined(separator: "\n\n")
  }

  private static func digits(_ number: Int) -> String {
    var text = ""
    for byte in String(number).utf8 {
      if let scalar = Unicode.Scalar(zero + UInt32(byte) - 0x30) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The digit that a character stands for.
  package static func digit(_ scalar: Unicode.Scalar) -> Int? {
    (zero...zero + 9).contains(scalar.value) ? Int(scalar.value - zero) : nil
  }
}
