/// The sentences of a text, to be set one a line as Easy Read asks for.
package enum Sentences {
  package static func of(_ text: String, in language: LanguageTag) -> [String] {
    EasyReadSentence.split(text, in: language).map { String($0.text) }
  }
}

/// The paragraphs of a text, parted by empty lines.
package enum Paragraphs {
  package static func of(_ text: String) -> [String] {
    text.split(separator: "\n\n").map(String.init).filter { paragraph in
      paragraph.contains { !$0.isWhitespace }
    }
  }
}
