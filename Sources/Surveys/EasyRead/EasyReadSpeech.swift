/// Say what is, and who does it: no passive, and never two negatives in one sentence.
///
/// These rules know English alone.
enum EasyReadSpeech {
  static func remarks(on sentence: EasyReadSentence) -> [EasyReadRemark] {
    let words = sentence.words.map { $0.bare.lowercased() }
    return [passive(words, sentence), negatives(words, sentence)].compactMap(\.self)
  }

  private static func passive(
    _ words: [String], _ sentence: EasyReadSentence
  ) -> EasyReadRemark? {
    for (place, word) in words.enumerated() where being.contains(word) {
      let next = words[(place + 1)...].first { !between.contains($0) && !$0.hasSuffix("ly") }
      guard let next, isParticiple(next) else { continue }
      return EasyReadRemark(
        .passive, .warning,
        "\(sentence.quoted) does not say who does it (“\(word) … \(next)”). Begin with who: "
          + "“We keep your answers”, not “Your answers are kept”.")
    }
    return nil
  }

  private static let being: Set<String> = [
    "am", "is", "are", "was", "were", "be", "been", "being", "isn’t", "aren’t", "wasn’t",
    "weren’t", "isn't", "aren't", "wasn't", "weren't",
  ]
  private static let between: Set<String> = [
    "not", "never", "always", "often", "also", "still", "now", "then", "all", "both", "just",
  ]

  private static func isParticiple(_ word: String) -> Bool {
    if irregular.contains(word) { return true }
    return word.hasSuffix("ed") && word.count > 4 && !feelings.contains(word)
      && !word.hasSuffix("eed")
  }

  private static let irregular: Set<String> = [
    "begun", "bought", "brought", "built", "chosen", "done", "drawn", "found", "given", "heard",
    "held", "hidden", "kept", "known", "led", "left", "lost", "made", "meant", "met", "paid",
    "put", "said", "seen", "sent", "shown", "sold", "spent", "spoken", "stolen", "taken", "taught",
    "thrown", "told", "understood", "written",
  ]

  /// Words like participles that say how somebody or something is.
  private static let feelings: Set<String> = [
    "agreed", "ashamed", "attracted", "bored", "called", "closed", "confused", "crowded",
    "disabled", "divorced", "embarrassed",
    "excited", "experienced", "finished", "frightened", "interested", "learned", "limited",
    "married", "mixed", "naked", "needed", "organised", "pleased", "red", "related", "relaxed",
    "retired", "sacred", "satisfied", "scared", "separated", "stressed", "surprised", "tired",
    "upset", "widowed", "worried", "wicked",
  ]

  private static func negatives(
    _ words: [String], _ sentence: EasyReadSentence
  ) -> EasyReadRemark? {
    // The “no” of an answer: “No, I did not need it.”
    let words =
      words.first == "no" && sentence.words.first?.last == "," ? words.dropFirst() : words[...]
    let found = words.filter { no.contains($0) || $0.hasSuffix("n’t") || $0.hasSuffix("n't") }
    let against = words.first { $0.hasPrefix("un") && $0.count > 4 && !notAgainst($0) }
    guard found.count > 1 || (!found.isEmpty && against != nil) else { return nil }
    let list = (found + [against].compactMap(\.self)).map { "“\($0)”" }.joined(separator: " and ")
    return EasyReadRemark(
      .negative, .warning, "\(sentence.quoted) has \(list). Say what is, not what is not.")
  }

  private static let no: Set<String> = [
    "not", "no", "never", "nobody", "nothing", "none", "nowhere", "neither", "nor", "cannot",
    "without",
  ]

  private static func notAgainst(_ word: String) -> Bool {
    ["under", "until", "union", "unit", "uncle", "unless", "univers", "unique"]
      .contains { word.hasPrefix($0) }
  }
}
