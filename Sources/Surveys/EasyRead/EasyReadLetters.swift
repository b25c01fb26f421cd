/// Whole words in plain letters: no abbreviations, no capitals or marks for weight.
enum EasyReadLetters {
  static func remarks(on sentence: EasyReadSentence, isEnglish: Bool) -> [EasyReadRemark] {
    var remarks = sentence.words.flatMap { word in
      word.split { separators.contains($0) }.compactMap { remark(on: $0.bare, isEnglish) }
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

  private static let separators: Set<Character> = ["/", "-", "–", "—"]

  private static func remark(on word: Substring, _ isEnglish: Bool) -> EasyReadRemark? {
    if isEnglish, let whole = shortened[word.lowercased()] {
      return EasyReadRemark(
        .abbreviation, .error, "“\(word)” is an abbreviation. \(whole)")
    }
    let letters = Substring(word.filter { $0 != "." && $0 != "&" })
    guard letters.hasCapitalsTogether, !letters.isRomanNumeral(alone: false) else { return nil }
    let capitals = letters.prefix(while: \.isUppercase)
    guard KnownAbbreviation.all[String(capitals)] == nil else { return nil }
    let isWord =
      letters.allSatisfy(\.isUppercase) && word.count == letters.count
      && (letters.count >= longestAbbreviation || common.contains(letters.lowercased()))
    return isWord
      ? EasyReadRemark(
        .emphasis, .error, "“\(word)” is in capitals. Write it in small letters.")
      : EasyReadRemark(
        .abbreviation, .error, "“\(word)” is an abbreviation. Write it out, or say what it does.")
  }

  private static let shortened = [
    "e.g": "Write “for example” or “like”.", "eg": "Write “for example” or “like”.",
    "i.e": "Write “that is”, or begin a new sentence.",
    "ie": "Write “that is”, or begin a new sentence.",
    "etc": "Name the things that matter, or say “and more”.",
    "approx": "Write “about”.", "vs": "Write “or”.", "n.b": "Leave it out.",
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
    let tags = ["<b>", "<i>", "<u>", "<em>", "<strong>"]
    if tags.contains(where: text.lowercased().contains) { return true }
    let marks: [Character] = ["*", "_"]
    return marks.contains { mark in
      text.count { $0 == mark } > 1 && sentence.words.contains { $0.first == mark }
    }
  }
}

extension Substring {
  /// Whether two capitals stand side by side: `NHS`, `GPs`, but not `EqualSay`.
  fileprivate var hasCapitalsTogether: Bool {
    zip(self, dropFirst()).contains { $0.isUppercase && $1.isUppercase }
  }
}
