/// Numbers in digits; no percentages, fractions or Roman numerals.
enum EasyReadNumbers {
  static func remarks(
    on sentence: EasyReadSentence, in language: LanguageTag
  ) -> [EasyReadRemark] {
    let isEnglish = language.primary == "en"
    let isChinese = ["zh", "yue"].contains(language.primary)
    let words = sentence.words.map(\.bare)
    let fraction =
      sentence.words.first(where: isFraction).map(String.init)
      ?? (isEnglish ? spelledFraction(words.map { $0.lowercased() }) : nil)
      ?? (isChinese ? ChineseFraction.first(in: sentence.text) : nil)
    var remarks = numberWords(sentence, language).filter {
      fraction?.lowercased().contains($0.text.lowercased()) != true
    }
    .map(remark)
    if sentence.text.contains(where: percentSigns.contains) || hasPercentWord(sentence, language) {
      remarks.append(
        EasyReadRemark(
          .percent, .error,
          "\(sentence.quoted) has a percentage. Count people or things: 3 out of 10 people."))
    }
    if let fraction {
      remarks.append(
        EasyReadRemark(
          .fraction, .error,
          "“\(fraction)” is a fraction. Say it with whole numbers (1 out of 2) or in a word (half)."
        ))
    }
    return remarks + romanNumerals(words, language)
  }

  private static let percentSigns: Set<Character> = ["%", "٪", "％", "‰"]

  private static func hasPercentWord(
    _ sentence: EasyReadSentence, _ language: LanguageTag
  ) -> Bool {
    let percents = EasyReadLanguageWords.percents(in: language)
    if EasyReadLanguageWords.isUnspaced(language) {
      return percents.contains { sentence.text.contains($0) }
    }
    let words = sentence.words.map(\.bare)
    let text =
      words.map { " " + $0.lowercased().split { "-–".contains($0) }.joined(separator: " ") }
      .joined() + " "
    return percents.contains { text.contains(" \($0) ") }
  }

  /// Numbers in words, and what to write instead; a large one is told as that.
  private static func numberWords(
    _ sentence: EasyReadSentence, _ language: LanguageTag
  ) -> [(text: String, digits: String)] {
    let numbers = SpelledNumber.all(in: sentence, language).filter { !$0.isLarge }
      .map { (text: $0.text, digits: $0.value == 1000 ? "1,000" : String($0.value)) }
    guard language.primary == "en" else { return numbers }
    let times = sentence.words.filter { $0.bare.lowercased() == "twice" }
    return numbers + times.map { (text: String($0.bare), digits: "2 times") }
  }

  private static func remark(on number: (text: String, digits: String)) -> EasyReadRemark {
    EasyReadRemark(
      .digits, .warning,
      "“\(number.text)” is quicker to read in digits. Write \(number.digits).")
  }

  /// `½`, or digits around one slash; a date has two, and two years or “24/7” are none.
  private static func isFraction(_ word: Substring) -> Bool {
    let hasSign = word.unicodeScalars.contains { scalar in
      scalar.properties.numericType == .numeric
        && scalar.properties.numericValue.map { Int(exactly: $0) == nil } ?? false
    }
    if hasSign { return true }
    let bare = word.bare
    let parts = bare.split(omittingEmptySubsequences: false) { "/⁄∕".contains($0) }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else {
      return false
    }
    return !bare.contains("/") || (bare != "24/7" && parts[0].count < 4)
  }

  /// “Two thirds”, “a quarter”; half may be said in a word.
  private static func spelledFraction(_ words: [String]) -> String? {
    let pieces = words.flatMap { $0.split { "-–".contains($0) }.map(String.init) }
    for (place, piece) in pieces.enumerated().dropFirst() {
      let before = pieces[place - 1]
      let next = place + 1 < pieces.count ? pieces[place + 1] : nil
      let isCounted = counts.contains(before) || before.allSatisfy(\.isNumber)
      let isOne = ["a", "one", "1"].contains(before) && (next == nil || next == "of")
      if isCounted && shares.contains(piece) || isOne && share.contains(piece) {
        return words.first { $0 == "\(before)-\(piece)" } ?? "\(before) \(piece)"
      }
    }
    return nil
  }

  private static let counts: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
  private static let share: Set<String> = [
    "quarter", "third", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "hundredth",
  ]
  private static let shares = Set(share.map { $0 + "s" })

  private static func romanNumerals(
    _ words: [Substring], _ language: LanguageTag
  ) -> [EasyReadRemark] {
    let counted = EasyReadLanguageWords.counted(in: language)
    return words.indices.compactMap { index in
      let isCounted = index > 0 && counted.contains(words[index - 1].bare.lowercased())
      let word = words[index]
      guard word.holdsRomanNumeral(alone: isCounted, small: language.primary == "en") else {
        return nil
      }
      return EasyReadRemark(
        .romanNumeral, .error, "“\(word)” is a Roman numeral. Write the number in digits.")
    }
  }
}

/// Chinese fractions, the whole before its part: 三分之一.
private enum ChineseFraction {
  /// The first in a text; parts of a hundred are told as what they are.
  static func first(in text: Substring) -> String? {
    var rest = text
    while let sign = rest.firstRange(of: "分之") {
      let whole = rest[..<sign.lowerBound].reversed().prefix { isFigure($0) }
      let part = rest[sign.upperBound...].prefix { isFigure($0) }
      if !whole.isEmpty, !part.isEmpty, String(whole) != "百" {
        return String(whole.reversed()) + "分之" + part
      }
      rest = rest[sign.upperBound...]
    }
    return nil
  }

  private static func isFigure(_ character: Character) -> Bool {
    character.isDigit || "一二两三四五六七八九十百千万".contains(character)
  }
}
