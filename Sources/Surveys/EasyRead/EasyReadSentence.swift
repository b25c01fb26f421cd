/// A sentence of a text, or what stands for one: a heading, an answer, a line of a list.
package struct EasyReadSentence {
  let text: Substring
  /// What stands between blanks and holds a letter, a digit or a placeholder.
  let words: [Substring]

  private init(_ text: Substring) {
    self.text = text
    words = text.split(whereSeparator: \.isWhitespace).filter { word in
      word.contains { $0.isLetter || $0.isNumber || $0 == "{" }
    }
  }

  /// The beginning of the sentence in quotation marks, to find it by.
  var quoted: String { Self.short(String(text)) }

  /// The beginning of a text in quotation marks.
  static func short(_ text: String) -> String {
    let longest = 50
    return text.count > longest ? "“\(text.prefix(longest))…”" : "“\(text)”"
  }

  /// The sentences of a text that hold words.
  static func split(_ text: String, in language: LanguageTag) -> [EasyReadSentence] {
    var sentences: [EasyReadSentence] = []
    var rest = text[...]
    while let end = end(of: rest, in: language) {
      sentences.append(EasyReadSentence(rest[..<end].trimmed))
      rest = rest[end...]
    }
    sentences.append(EasyReadSentence(rest.trimmed))
    return sentences.filter { !$0.words.isEmpty }
  }

  /// All of a text, a sentence a line, as an Easy Read page shows it; nothing is left out.
  package static func lines(of text: String, in language: LanguageTag) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while let end = end(of: rest, in: language) {
      lines.append(rest[..<end].trimmed)
      rest = rest[end...]
    }
    lines.append(rest.trimmed)
    return lines.filter { !$0.isEmpty }
  }

  /// Where the first sentence ends, behind its mark and closing quotation marks.
  private static func end(
    of text: Substring, in language: LanguageTag
  ) -> Substring.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      let mark = text[index]
      let next = text.index(after: index)
      if mark.isNewline || closeAtOnce.contains(mark) { return next }
      guard marks.contains(mark) else {
        index = next
        continue
      }
      let end = text[next...].firstIndex { !marks.contains($0) && !closing.contains($0) }
      guard let end else { return text.endIndex }
      // A point within a number or an address has no blank behind it.
      let isWithin = !text[end].isWhitespace
      let isAbbreviation =
        mark == "." && goesOn(after: text[..<next], before: text[end...], in: language)
      if !isWithin && !isAbbreviation { return end }
      index = end
    }
    return nil
  }

  private static let marks: Set<Character> = [".", "!", "?", "…", "۔", "؟", "।", "॥"]
  private static let closeAtOnce: Set<Character> = ["。", "！", "？"]
  static let closing: Set<Character> = ["”", "’", "\"", "'", ")", "]", "»", "“"]

  /// Whether the point belongs to an abbreviation, and the sentence goes on behind it.
  private static func goesOn(
    after text: Substring, before rest: Substring, in language: LanguageTag
  ) -> Bool {
    let word = text.split(whereSeparator: \.isWhitespace).last ?? ""
    let abbreviation = word.drop { !$0.isLetter }.lowercased()
    guard let next = rest.first(where: { !$0.isWhitespace }) else { return false }
    guard language.primary == "en" else {
      return goesOn(behind: abbreviation, before: next, in: language)
    }
    if neverLast.contains(abbreviation) { return true }
    if abbreviation == "no." { return next.isNumber }
    return sometimesLast.contains(abbreviation) && !next.isUppercase
  }

  private static func goesOn(
    behind abbreviation: String, before next: Character, in language: LanguageTag
  ) -> Bool {
    let parts = EasyReadShortForms.leading(in: language).flatMap { $0.split(separator: " ") }
    if parts.contains(Substring(abbreviation)) { return true }
    return EasyReadShortForms.closing(in: language).contains(abbreviation) && !next.isUppercase
  }

  private static let neverLast: Set<String> = [
    "e.g.", "i.e.", "eg.", "ie.", "dr.", "mr.", "mrs.", "ms.", "prof.", "st.", "vs.", "approx.",
    "p.o.",
  ]
  private static let sometimesLast: Set<String> = ["etc.", "a.m.", "p.m."]
}

extension Substring {
  /// The text without white space at either end.
  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...last]
  }
}
