/// Words that people may not know: not among the frequent ones, and not explained in the next sentence.
enum EasyReadHardWords {
  static func remarks(
    on sentences: [EasyReadSentence], knowing core: CoreWords
  ) -> [EasyReadRemark] {
    var met: Set<String> = []
    return sentences.indices.flatMap { place -> [EasyReadRemark] in
      let next = place + 1 < sentences.count ? sentences[place + 1] : nil
      return hardWords(in: sentences[place], core).compactMap { word in
        guard met.insert(word.lowercased()).inserted,
          !EasyReadExplanation.stands(in: sentences[place], of: word),
          !EasyReadExplanation.follows(in: next, of: word)
        else { return nil }
        return EasyReadRemark(
          .hardWord, .warning,
          "“\(word)” may be hard. Use a common word, or say in the next sentence what it means.",
          about: word.lowercased())
      }
    }
  }

  private static func hardWords(in sentence: EasyReadSentence, _ core: CoreWords) -> [String] {
    sentence.words.enumerated().flatMap { place, word -> [String] in
      guard !word.contains("{"), !word.contains("@"), !word.contains("://") else { return [] }
      // A capital within a sentence begins a name, and the next one goes on with it.
      let before = place > 1 ? sentence.words[place - 1].bare.first : nil
      let isName =
        place > 0 && word.bare.first?.isUppercase == true
        && (before?.isUppercase == true || !isCommonNoun(word.bare.lowercased()))
      return word.split { "-–—/".contains($0) }.map { String($0.bare) }.filter { part in
        part.count > 1 && part.allSatisfy { $0.isLetter || $0 == "’" || $0 == "'" }
          && !(isName && part.first?.isUppercase == true)
          && !part.dropFirst().contains(where: \.isUppercase) && !core.know(part)
          && !EasyReadLetters.isTold(part.lowercased())
      }
    }
  }

  /// Whether a word with a capital ends as names do not: “Advocacy”, “Accountability”.
  private static func isCommonNoun(_ word: String) -> Bool {
    let single = word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    return single.count > 6 && !names.contains(single)
      && (endings.contains(where: single.hasSuffix)
        || endings.contains { $0.hasSuffix("y") && single.hasSuffix($0.dropLast() + "ie") })
  }

  private static let endings = [
    "able", "acy", "ance", "ancy", "ative", "ence", "ency", "ful", "graphy", "ible", "ical",
    "ioral",
    "ioural", "ious", "isation", "ism", "itive", "ization", "ity", "ive", "less", "ment", "ness",
    "ology", "osis", "ship", "sion", "tion", "tional", "ular",
  ]
  /// Names that end so.
  private static let names: Set<String> = [
    "clarence", "constance", "florence", "lawrence", "prudence", "terence", "terrence", "trinity",
  ]
}
