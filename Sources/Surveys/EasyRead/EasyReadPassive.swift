/// A sentence says who does what: “We keep your answers”, not “Your answers are kept”.
///
/// It knows English alone, and only forms: “is closed” may be how something is, so words that mostly
/// say that count only where “by” follows.
enum EasyReadPassive {
  static func remark(on sentence: EasyReadSentence) -> EasyReadRemark? {
    // What fills a placeholder is not known, and its name is no word of the sentence.
    let words = sentence.words.map { word in
      word.contains("{") ? "" : word.bare.lowercased().replacing("'", with: "’")
    }
    let isQuestion = sentence.text.contains { "?？".contains($0) }
    for (place, word) in words.enumerated() {
      let rest = words[(place + 1)...]
      var found: String?
      if being.contains(word) {
        let subject = place > 0 ? words[place - 1] : ""
        let isPerson =
          persons.subtracting(things).contains(subject) || beingOfPersons.contains(word)
        found = participle(rest, ofPerson: isPerson) ?? (isQuestion ? asked(rest) : nil)
      } else if getting.contains(word) {
        found = got(rest)
      }
      guard let participle = found else { continue }
      return EasyReadRemark(
        .passive, .warning,
        "\(sentence.quoted) does not say who does it (“\(word) … \(participle)”). Begin with who: "
          + "“We keep your answers”, not “Your answers are kept”.")
    }
    return nil
  }

  /// The participle with which the words go on.
  ///
  /// “We are organised” says how we are; “it was organised” what somebody did.
  private static func participle(_ words: ArraySlice<String>, ofPerson: Bool) -> String? {
    let rest = words.drop { between.contains($0) || $0.hasSuffix("ly") }
    guard let word = rest.first else { return nil }
    let next = rest.dropFirst().first
    let isState = feelings.contains(word) || ofPerson && isStateOfPerson(word, before: next)
    if isParticiple(word) && !isState { return word }
    let behind = rest.dropFirst().drop { particles.contains($0) }
    return (isParticiple(word) || sameForms.contains(word)) && behind.first == "by" ? word : nil
  }

  private static func isStateOfPerson(_ word: String, before next: String?) -> Bool {
    feelingsOfPersons.contains(word) || word == "used" && next == "to"
  }

  /// “Got sent home”, “gets told”; not “gets married”.
  private static func got(_ words: ArraySlice<String>) -> String? {
    guard let word = words.first, isParticiple(word), !feelings.contains(word),
      !feelingsOfPersons.contains(word), !states.contains(word)
    else { return nil }
    return word
  }

  /// The same behind who or what a question is about: “are you told”, “are your answers kept”.
  private static func asked(_ words: ArraySlice<String>) -> String? {
    guard let first = words.first else { return nil }
    if persons.contains(first) {
      // “Is it organised by staff?” is about no person.
      return participle(words.dropFirst(), ofPerson: !things.contains(first))
    }
    guard determiners.contains(first) else { return nil }
    for length in 2...3 where words.count > length {
      if let found = participle(words.dropFirst(length), ofPerson: false) { return found }
      let next = words[words.startIndex + length]
      if persons.contains(next) || determiners.contains(next) { return nil }
    }
    return nil
  }

  private static let getting: Set<String> = ["get", "gets", "got", "gotten", "getting"]
  private static let being: Set<String> = [
    "am", "is", "are", "was", "were", "be", "been", "being", "isn’t", "aren’t", "wasn’t",
    "weren’t", "i’m", "you’re", "we’re", "they’re", "it’s", "he’s", "she’s", "that’s",
  ]
  private static let beingOfPersons: Set<String> = [
    "i’m", "you’re", "we’re", "they’re", "he’s", "she’s",
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
  private static let things: Set<String> = ["it", "this", "that", "these", "those"]
  private static let determiners: Set<String> = [
    "a", "an", "the", "your", "my", "our", "their", "his", "her", "its", "any", "some", "all",
    "these", "those", "many", "most",
  ]

  private static func isParticiple(_ word: String) -> Bool {
    if irregular.contains(word) || always.contains(word) { return true }
    return word.hasSuffix("ed") && word.count > 3 && !notPast.contains(word)
      && !word.hasSuffix("eed")
  }

  private static let irregular: Set<String> = [
    "beaten", "begun", "bitten", "blown", "bought", "bound", "broken", "brought", "built", "burnt",
    "caught", "chosen", "dealt", "done", "drawn", "driven", "dug", "eaten", "fed", "flown",
    "forbidden", "forgiven", "forgotten", "fought", "found", "frozen", "given", "heard", "held",
    "hidden", "hung", "hurt", "kept", "known", "laid", "led", "left", "lent", "lit", "lost", "made",
    "meant", "met", "overheard", "paid", "proven", "put", "rewritten", "ridden", "rung", "said",
    "seen", "sent", "shaken", "shot", "shown", "sold", "sought", "spelt", "spent", "spoken",
    "stolen", "struck", "sung", "swept", "taken", "taught", "thought", "thrown", "told", "torn",
    "understood", "undone", "upheld", "withdrawn", "withheld", "woken", "worn", "written",
  ]
  /// Participles like the verb itself, which behind a form of “be” are nothing else.
  private static let always: Set<String> = ["cut", "hit", "read", "run", "won"]
  /// Participles that are also another form of their verb, or how something is.
  private static let sameForms: Set<String> = [
    "cost", "let", "set", "shut", "split", "spread",
  ]
  /// No forms of a verb.
  private static let notPast: Set<String> = [
    "hundred", "indeed", "kindred", "naked", "sacred", "shed", "sled", "speed", "wicked",
  ]

  /// What people get without anybody who does it to them.
  private static let states: Set<String> = [
    "changed", "dressed", "fed", "hurt", "involved", "left", "paid", "run", "started", "washed",
  ]
  /// Words like participles that say how a person is; of a thing they say what somebody does to it.
  private static let feelingsOfPersons: Set<String> = [
    "agreed", "done", "experienced", "learned", "lost", "organised", "organized",
  ]
  /// Words like participles that say how somebody or something is.
  private static let feelings: Set<String> = [
    "addicted", "aged", "annoyed", "ashamed", "attracted", "based", "bored", "called", "closed",
    "complicated", "concerned", "confused", "connected", "crowded", "depressed", "detailed",
    "disabled", "disappointed", "divorced", "dressed", "embarrassed", "engaged", "excited",
    "exhausted", "finished", "frightened", "gifted", "interested", "involved", "isolated",
    "limited", "located", "married", "mixed", "paralysed", "pleased", "prepared", "qualified",
    "related", "relaxed", "retired", "satisfied", "scared", "separated", "shocked", "skilled",
    "stressed", "stuck", "surprised", "tired", "unemployed", "upset", "widowed", "worried",
  ]
}
