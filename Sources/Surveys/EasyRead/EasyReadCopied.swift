/// What people copy as it stands: addresses, codes, a word to send, a number to dial.
///
/// Nothing in it is an abbreviation, is shouted or is an amount.
enum EasyReadCopied {
  /// The places of words in a sentence of which no letter could be another.
  static func places(in words: [Substring], _ language: LanguageTag) -> Set<Int> {
    let isEnglish = language.primary == "en"
    return Set(
      words.indices.filter { place in
        isAddress(words[place]) || isCode(words[place].bare) || isPostBox(place, words)
          || isEnglish && isSent(place, words)
      })
  }

  /// Whether a part of a word is one of a code or a postcode: `M1`, `4AP`.
  static func isPartOfCode(_ part: Substring) -> Bool {
    part.contains(where: \.isUppercase) && part.contains(where: \.isDigit)
      && unit(of: part) == nil
  }

  /// The unit behind a number: `km` of `5km`, `AM` of `10AM`; nothing where anything else stands there.
  static func unit(of word: Substring) -> Substring? {
    let letters = word.drop { $0.isDigit || ".,".contains($0) }
    let isUnit = word.first?.isDigit == true && letters.allSatisfy(\.isLetter)
    return isUnit && units.contains(letters.lowercased()) ? letters : nil
  }

  /// In English, five or six digits behind words that say to dial them: “Text HI to 85258”.
  static func isDialled(_ place: Int, of words: [Substring], _ language: LanguageTag) -> Bool {
    let digits = words[place].bare
    guard language.primary == "en", (5...6).contains(digits.count),
      digits.allSatisfy(\.isDigit), place > 0,
      words[place].allSatisfy({ !"£$€".contains($0) })
    else { return false }
    let before = words[..<place].map { $0.bare.lowercased() }
    guard let last = before.last else { return false }
    return dialling.contains(last)
      || ["on", "to", "is"].contains(last) && before.contains(where: dialling.contains)
  }

  private static let units: Set<String> = ["km", "kg", "am", "pm"]
  private static let dialling: Set<String> = [
    "text", "ring", "call", "phone", "dial", "number", "helpline", "textline",
  ]

  private static func isAddress(_ word: Substring) -> Bool {
    word.contains("@") || word.contains("://") || word.bare.lowercased().hasPrefix("www.")
  }

  /// Groups of capitals and digits, as a receipt has: `K7M-4QX`, but not `COVID-19`.
  private static func isCode(_ word: Substring) -> Bool {
    let groups = word.split(separator: "-", omittingEmptySubsequences: false)
    return groups.count > 1 && word.contains(where: \.isDigit)
      && groups.allSatisfy { $0.count == groups[0].count && $0.count > 2 }
      && word.allSatisfy { $0 == "-" || $0.isDigit || $0.isASCII && $0.isUppercase }
  }

  private static func isPostBox(_ place: Int, _ words: [Substring]) -> Bool {
    func isBox(_ place: Int) -> Bool {
      words.indices.contains(place + 1) && ["PO", "P.O"].contains(words[place].bare)
        && words[place + 1].bare.lowercased() == "box"
    }
    return isBox(place) || place > 0 && isBox(place - 1)
  }

  /// A word to send to a number: “Text SHOUT to 85258”, “Text the word SHOUT to 85258”.
  private static func isSent(_ place: Int, _ words: [Substring]) -> Bool {
    guard place > 0, words.indices.contains(place + 2), words[place + 1].bare == "to" else {
      return false
    }
    let before = words[..<place].map { $0.bare.lowercased() }
    return (before.last == "text" || before.last == "word" && before.contains("text"))
      && words[place + 2].bare.allSatisfy(\.isDigit)
  }
}
