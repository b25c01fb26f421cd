/// Say what is, and who does it: no passive, and never two negatives in one sentence.
///
/// These rules know English alone.
enum EasyReadSpeech {
  static func remarks(on sentence: EasyReadSentence) -> [EasyReadRemark] {
    let words = sentence.words.map { $0.bare.lowercased() }
    return [EasyReadPassive.remark(on: sentence), negatives(words, sentence)].compactMap(\.self)
  }

  private static func negatives(
    _ words: [String], _ sentence: EasyReadSentence
  ) -> EasyReadRemark? {
    // The “no” of an answer: “No, I did not need it.”
    let words =
      words.first == "no" && sentence.words.first?.last == "," ? words.dropFirst() : words[...]
    let found = words.filter { no.contains($0) || $0.hasSuffix("n’t") || $0.hasSuffix("n't") }
    let against = words.first {
      opposite.contains($0) || $0.hasPrefix("un") && $0.count > 4 && !notAgainst($0)
    }
    guard found.count > 1 || (!found.isEmpty && against != nil) else { return nil }
    let list = (found + [against].compactMap(\.self)).map { "“\($0)”" }.joined(separator: " and ")
    return EasyReadRemark(
      .negative, .warning, "\(sentence.quoted) has \(list). Say what is, not what is not.")
  }

  private static let no: Set<String> = [
    "not", "no", "never", "nobody", "nothing", "none", "nowhere", "neither", "nor", "cannot",
    "without",
  ]

  private static let opposite: Set<String> = [
    "disagree", "dislike", "illegal", "impossible", "incorrect", "incomplete", "invalid",
    "irregular",
  ]

  private static func notAgainst(_ word: String) -> Bool {
    ["under", "unanim", "uncle", "union", "unique", "unit", "univers", "unless", "until"]
      .contains { word.hasPrefix($0) }
  }
}
