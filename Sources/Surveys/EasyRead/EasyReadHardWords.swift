/// Words that people may not know: not among the frequent ones, and not explained in the next sentence.
enum EasyReadHardWords {
  static func remarks(
    on sentences: [EasyReadSentence], knowing core: CoreWords
  ) -> [EasyReadRemark] {
    var met: Set<String> = []
    return sentences.indices.flatMap { place -> [EasyReadRemark] in
      let next = place + 1 < sentences.count ? sentences[place + 1] : nil
      return hardWords(in: sentences[place], core).compactMap { word in
        guard met.insert(word.lowercased()).inserted, !explains(next, word) else { return nil }
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
      return word.split { "-–—/".contains($0) }.map { String($0.bare) }.filter { part in
        part.count > 1 && part.allSatisfy { $0.isLetter || $0 == "’" || $0 == "'" }
          // A capital within a sentence begins a name.
          && !(place > 0 && part.first?.isUppercase == true)
          && !part.dropFirst().contains(where: \.isUppercase) && !core.know(part)
      }
    }
  }

  /// Whether a sentence says what a word means: “This means …”, “It is …”, “Grief is …”.
  private static func explains(_ sentence: EasyReadSentence?, _ word: String) -> Bool {
    guard let words = sentence?.words.map({ $0.bare.lowercased() }), words.count > 2 else {
      return false
    }
    let telling: Set<String> = ["is", "are", "means", "mean", "was", "were"]
    let pointing: Set<String> = ["this", "that", "it", "they", "these", "those"]
    if pointing.contains(words[0]) { return telling.contains(words[1]) }
    return words.contains(word.lowercased()) && words.contains(where: telling.contains)
  }
}
