/// A sentence says who does what: “We keep your answers”, not “Your answers are kept”.
///
/// It knows English alone, and only forms: “is closed” may be how something is, so words that mostly
/// say that count only where “by” follows.
enum EasyReadPassive {
  static func remark(on sentence: EasyReadSentence) -> EasyReadRemark? {
    let words = sentence.words.map { word in
      word.bare.lowercased().replacing("'", with: "’")
    }
    let isQuestion = sentence.text.contains { "?？".contains($0) }
    for (place, word) in words.enumerated() where being.contains(word) {
      let rest = words[(place + 1)...]
      guard let participle = participle(rest) ?? (isQuestion ? asked(rest) : nil) else { continue }
      return EasyReadRemark(
        .passive, .warning,
        "\(sentence.quoted) does not say who does it (“\(word) … \(participle)”). Begin with who: "
          + "“We keep your answers”, not “Your answers are kept”.")
    }
    return nil
  }

  /// The participle with which the words go on.
  private static func participle(_ words: ArraySlice<String>) -> String? {
    let rest = words.drop { between.contains($0) || $0.hasSuffix("ly") }
    guard let word = rest.first else { return nil }
    if isParticiple(word) && !feelings.contains(word) { return word }
    let behind = rest.dropFirst().drop { particles.contains($0) }
    return (isParticiple(word) || sameForms.contains(word)) && behind.first == "by" ? word : nil
  }

  /// The same behind who or what a question is about: “are you told”, “are your answers kept”.
  private static func asked(_ words: ArraySlice<String>) -> String? {
    guard let first = words.first else { return nil }
    if persons.contains(first) { return participle(words.dropFirst()) }
    guard determiners.contains(first) else { return nil }
    for length in 2...3 where words.count > length {
      if let found = participle(words.dropFirst(length)) { return found }
      let next = words[words.startIndex + length]
      if persons.contains(next) || determiners.contains(next) { return nil }
    }
    return nil
  }

  private static let being: Set<String> = [
    "am", "is", "are", "was", "were", "be", "been", "being", "isn’t", "aren’t", "wasn’t",
    "weren’t", "i’m", "you’re", "we’re", "they’re", "it’s", "he’s", "she’s", "that’s",
  ]
  private static let between: Set<String> = [
    "not", "never", "ever", "always", "often", "also", "still", "now", "then", "all", "both",
    "just",
  ]
  private static let particles: Set<String> = [
    "up", "off", "out", "down", "away", "in", "on", "over", "at", "after", "back",
  ]
  private static let persons: Set<String> = [
    "i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "people",
    "everybody", "everyone", "somebody", "someone", "anybody", "anyone", "nobody",
  ]
  private static let determiners: Set<String> = [
    "a", "an", "the", "your", "my", "our", "their", "his", "her", "its", "any", "some", "all",
    "these", "those", "many", "most",
  ]

  private static func isParticiple(_ word: String) -> Bool {
    if irregular.contains(word) { return true }
    return word.hasSuffix("ed") && word.count > 3 && !notPast.contains(word)
      && !word.hasSuffix("eed")
  }

  private static let irregular: Set<String> = [
    "beaten", "begun", "bitten", "blown", "bought", "broken", "brought", "built", "caught",
    "chosen",
    "done", "drawn", "driven", "eaten", "fed", "forbidden", "forgiven", "forgotten", "fought",
    "found", "frozen", "given", "heard", "held", "hidden", "hung", "hurt", "kept", "known", "led",
    "left", "lent", "lit", "lost", "made", "meant", "met", "paid", "put", "ridden", "said", "seen",
    "sent", "shaken", "shot", "shown", "sold", "spent", "spoken", "stolen", "sung", "swept",
    "taken",
    "taught", "thought", "thrown", "told", "torn", "understood", "woken", "worn", "written",
  ]
  /// Participles that are also another form of their verb, or how something is.
  private static let sameForms: Set<String> = [
    "cost", "cut", "hit", "let", "read", "run", "set", "shut", "split", "spread", "won",
  ]
  /// No forms of a verb.
  private static let notPast: Set<String> = [
    "hundred", "indeed", "naked", "sacred", "shed", "sled", "wicked",
  ]

  /// Words like participles that say how somebody or something is.
  private static let feelings: Set<String> = [
    "agreed", "ashamed", "attracted", "bored", "called", "closed", "confused", "crowded",
    "disabled", "divorced", "embarrassed", "excited", "experienced", "finished", "frightened",
    "interested", "learned", "limited", "married", "mixed", "needed", "organised", "pleased",
    "related", "relaxed", "retired", "satisfied", "scared", "separated", "stressed", "surprised",
    "tired", "upset", "widowed", "worried",
  ]
}
