/// Numbers in digits; no percentages, fractions or Roman numerals.
enum EasyReadNumbers {
  static func remarks(
    on sentence: EasyReadSentence, in language: LanguageTag
  ) -> [EasyReadRemark] {
    let isEnglish = language.primary == "en"
    let words = sentence.words.map(\.bare)
    let fraction =
      sentence.words.first(where: isFraction).map(String.init)
      ?? (isEnglish ? spelledFraction(words.map { $0.lowercased() }) : nil)
    var remarks = numberWords(words, language).filter {
      fraction?.lowercased().contains($0.word.lowercased()) != true
    }
    .map(\.remark)
    if sentence.text.contains(where: percentSigns.contains) || hasPercentWord(words, language) {
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
    return remarks + romanNumerals(words, isEnglish: isEnglish)
  }

  private static let percentSigns: Set<Character> = ["%", "٪", "％", "‰"]

  private static func hasPercentWord(_ words: [Substring], _ language: LanguageTag) -> Bool {
    let text =
      words.map { " " + $0.lowercased().split { "-–".contains($0) }.joined(separator: " ") }
      .joined() + " "
    return EasyReadLanguageWords.percents(in: language).contains { text.contains(" \($0) ") }
  }

  private static func numberWords(
    _ words: [Substring], _ language: LanguageTag
  ) -> [(word: Substring, remark: EasyReadRemark)] {
    words.compactMap { word in
      let first = String(word.lowercased().prefix { $0 != "-" })
      let known =
        language.primary == "en"
        ? digits[first] : EasyReadLanguageWords.digits(for: first, in: language)
      guard let digits = known else { return nil }
      return (
        word,
        EasyReadRemark(
          .digits, .warning, "“\(word)” is quicker to read in digits. Write \(digits).")
      )
    }
  }

  /// “One” is missing on purpose: it mostly stands for a thing, not for a number.
  private static let digits = [
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
    "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
    "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70",
    "eighty": "80", "ninety": "90", "hundred": "100", "thousand": "1,000", "twice": "2 times",
    "dozen": "12",
  ]

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
      let isCounted = digits[before] != nil || before.allSatisfy(\.isNumber)
      let isOne = ["a", "one", "1"].contains(before) && (next == nil || next == "of")
      if isCounted && shares.contains(piece) || isOne && share.contains(piece) {
        return words.first { $0 == "\(before)-\(piece)" } ?? "\(before) \(piece)"
      }
    }
    return nil
  }

  private static let share: Set<String> = [
    "quarter", "third", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "hundredth",
  ]
  private static let shares = Set(share.map { $0 + "s" })

  private static func romanNumerals(_ words: [Substring], isEnglish: Bool) -> [EasyReadRemark] {
    words.indices.compactMap { index in
      let isCounted =
        isEnglish && index > 0 && counted.contains(words[index - 1].bare.lowercased())
      guard words[index].holdsRomanNumeral(alone: isCounted, small: isEnglish) else { return nil }
      return EasyReadRemark(
        .romanNumeral, .error, "“\(words[index])” is a Roman numeral. Write the number in digits.")
    }
  }

  /// Words behind which a single I, V or X is a number.
  private static let counted: Set<String> = [
    "chapter", "class", "level", "part", "phase", "section", "stage", "step", "type", "war",
  ]
}
