/// Whole words in plain letters: no abbreviations, no capitals or marks for weight.
enum EasyReadLetters {
  static func remarks(
    on sentence: EasyReadSentence, in language: LanguageTag, knowing core: CoreWords?
  ) -> [EasyReadRemark] {
    let isEnglish = language.primary == "en"
    let copied = EasyReadCopied.places(in: sentence.words, language)
    let script = Script(sentence, isEnglish: isEnglish)
    var remarks = sentence.words.enumerated().filter { !copied.contains($0.offset) }
      .flatMap { _, word in
        word.split { separates($0) }.compactMap { remark(on: $0.bare, script, core) }
      }
    if let short = EasyReadShortForms.found(in: sentence, language) {
      remarks.append(
        EasyReadRemark(.abbreviation, .error, "“\(short)” is an abbreviation. Write it out."))
    }
    if isMarkedUp(sentence) {
      remarks.append(
        EasyReadRemark(
          .emphasis, .error,
          "\(sentence.quoted) has marks for bold or italics, which people would read. Take them "
            + "away; put what matters first."))
    }
    return remarks
  }

  /// What parts a word: a mark, or letters of a script that has neither capitals nor blanks.
  private static func separates(_ character: Character) -> Bool {
    ["/", "-", "–", "—"].contains(character) || character.isLetter && !character.isCased
  }

  /// What is known of capitals where a word stands.
  private enum Script {
    /// English, whose words are listed.
    case english
    /// Another language with capitals, where one may be a short form or be shouted.
    case cased
    /// A script without capitals, in which those of another stand for short forms.
    case uncased

    init(_ sentence: EasyReadSentence, isEnglish: Bool) {
      let isUncased = sentence.text.contains { $0.isLetter && !$0.isCased }
      self = isEnglish ? .english : isUncased ? .uncased : .cased
    }
  }

  private static func remark(
    on word: Substring, _ script: Script, _ core: CoreWords?
  ) -> EasyReadRemark? {
    if script == .english,
      let whole = shortened[(EasyReadCopied.unit(of: word) ?? word).lowercased()]
    {
      return EasyReadRemark(
        .abbreviation, .error, "“\(word)” is an abbreviation. \(whole)")
    }
    let letters = Substring(word.filter { $0 != "." && $0 != "&" })
    guard letters.hasCapitalsTogether, !letters.withoutPossessive.isRomanNumeral(alone: false),
      !EasyReadCopied.isPartOfCode(word)
    else { return nil }
    let capitals = letters.prefix(while: \.isUppercase)
    guard KnownAbbreviation.all[String(capitals)] == nil else { return nil }
    let isPlain = letters.allSatisfy(\.isUppercase) && word.count == letters.count
    let isWord = isPlain && (letters.count >= longestAbbreviation || isKnown(letters, core))
    if isWord || script == .english && isJoined(letters, core) {
      return EasyReadRemark(
        .emphasis, .error, "“\(word)” is in capitals. Write it in small letters.")
    }
    if script == .cased, isPlain {
      return EasyReadRemark(
        .abbreviation, .error,
        "“\(word)” is in capitals. If it is a short form, write it out. If it is for emphasis, "
          + "write it in small letters.")
    }
    return EasyReadRemark(
      .abbreviation, .error, "“\(word)” is an abbreviation. Write it out, or say what it does.")
  }

  private static func isKnown(_ letters: Substring, _ core: CoreWords?) -> Bool {
    common.contains(letters.lowercased()) || core?.know(letters.lowercased()) == true
  }

  /// Whether capitals are two English words that an apostrophe joins: “WON’T”, “I’LL”, “IT’S”.
  private static func isJoined(_ letters: Substring, _ core: CoreWords?) -> Bool {
    let parts = letters.split { "’'".contains($0) }
    guard parts.count == 2, parts[0].allSatisfy(\.isUppercase) else { return false }
    return ["T", "LL", "RE", "VE", "D", "M"].contains(parts[1])
      || parts[1] == "S" && isKnown(parts[0], core)
  }

  /// Whether a word is told as an abbreviation, or as a part of a hundred.
  static func isTold(_ word: String) -> Bool {
    shortened[word] != nil || ["cent", "percent", "percentage", "percentages"].contains(word)
  }

  private static let writeOut = "Write it out."
  private static let shortened = [
    "e.g": "Write “for example” or “like”.", "eg": "Write “for example” or “like”.",
    "i.e": "Write “that is”, or begin a new sentence.",
    "ie": "Write “that is”, or begin a new sentence.",
    "etc": "Name the things that matter, or say “and more”.",
    "approx": "Write “about”.", "vs": "Write “or”.", "n.b": "Leave it out.",
    "asap": "Write “as soon as you can”.", "aka": "Write “also called”.",
    "dept": writeOut, "govt": writeOut, "appt": writeOut, "hrs": writeOut, "mins": writeOut,
    "yrs": writeOut, "wks": writeOut, "incl": writeOut, "misc": writeOut, "esp": writeOut,
    "tel": writeOut, "dob": writeOut, "ext": writeOut,
    "a.m": "Write “in the morning”.", "p.m": "Write “in the afternoon” or “in the evening”.",
    "km": "Write “kilometres”.", "kg": "Write “kilograms”.", "dr": "Write “Doctor”.",
    "mon": writeOut, "tue": writeOut, "tues": writeOut, "thur": writeOut, "thurs": writeOut,
    "fri": writeOut, "feb": writeOut, "aug": writeOut, "sept": writeOut, "oct": writeOut,
    "nov": writeOut, "dec": writeOut,
  ]

  /// Capitals of this length or more are a word that is shouted.
  private static let longestAbbreviation = 6

  private static let common: Set<String> = [
    "all", "always", "and", "any", "are", "best", "but", "can", "do", "each", "every", "free",
    "have", "help", "here", "if", "in", "is", "it", "less", "more", "most", "must", "need",
    "never", "new", "no", "not", "now", "one", "only", "or", "our", "out", "read", "same", "stop",
    "that", "the", "this", "two", "very", "we", "will", "write", "yes", "you", "your",
  ]

  private static func isMarkedUp(_ sentence: EasyReadSentence) -> Bool {
    let text = sentence.text
    let tags = text.lowercased().split(separator: "<", omittingEmptySubsequences: false).dropFirst()
    let isTagged = tags.contains { rest in
      ["b", "i", "u", "em", "strong"].contains(rest.prefix(while: \.isLetter))
        && rest.contains(">")
    }
    if isTagged { return true }
    let marks: [Character] = ["*", "_"]
    return marks.contains { mark in
      text.count { $0 == mark } > 1
        && sentence.words.contains { $0.first { !opening.contains($0) } == mark }
    }
  }

  /// What may stand before a mark at the beginning of a word.
  private static let opening: Set<Character> = ["“", "‘", "\"", "'", "(", "[", "«"]
}

extension Substring {
  /// Whether two capitals stand side by side: `NHS`, `GPs`, but not `EqualSay`.
  fileprivate var hasCapitalsTogether: Bool {
    zip(self, dropFirst()).contains { $0.isUppercase && $1.isUppercase }
  }
}
