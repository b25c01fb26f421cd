/// Numbers in digits; no percentages, fractions or Roman numerals.
enum EasyReadNumbers {
  static func remarks(
    on sentence: EasyReadSentence, in language: LanguageTag
  ) -> [EasyReadRemark] {
    let isEnglish = language.primary == "en"
    let words = sentence.words.map(\.bare)
    var remarks = numberWords(words, language)
    if sentence.text.contains(where: percentSigns.contains)
      || (isEnglish && hasPercentWord(words.map { $0.lowercased() }))
    {
      remarks.append(
        EasyReadRemark(
          .percent, .error,
          "\(sentence.quoted) has a percentage. Count people or things: 3 out of 10 people."))
    }
    if let fraction = sentence.words.first(where: isFraction) {
      remarks.append(
        EasyReadRemark(
          .fraction, .error,
          "“\(fraction)” is a fraction. Say it with whole numbers (1 out of 2) or in a word (half)."
        ))
    }
    return remarks + romanNumerals(words, isEnglish: isEnglish)
  }

  private static let percentSigns: Set<Character> = ["%", "٪", "％", "‰"]

  private static func hasPercentWord(_ words: [String]) -> Bool {
    words.contains { $0 == "percent" || $0 == "percentage" }
      || zip(words, words.dropFirst()).contains { $0 == "per" && $1 == "cent" }
  }

  private static func numberWords(
    _ words: [Substring], _ language: LanguageTag
  ) -> [EasyReadRemark] {
    words.compactMap { word in
      let first = String(word.lowercased().prefix { $0 != "-" })
      let known =
        language.primary == "en"
        ? digits[first] : EasyReadLanguageWords.digits(for: first, in: language)
      guard let digits = known else { return nil }
      return EasyReadRemark(
        .digits, .warning, "“\(word)” is quicker to read in digits. Write \(digits).")
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

  /// `½`, or digits around one slash; a date has two.
  private static func isFraction(_ word: Substring) -> Bool {
    let hasSign = word.unicodeScalars.contains { scalar in
      scalar.properties.numericType == .numeric
        && scalar.properties.numericValue.map { Int(exactly: $0) == nil } ?? false
    }
    let parts = word.bare.split(separator: "/", omittingEmptySubsequences: false)
    return hasSign
      || (parts.count == 2
        && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) })
  }

  private static func romanNumerals(_ words: [Substring], isEnglish: Bool) -> [EasyReadRemark] {
    words.indices.compactMap { index in
      let isCounted =
        isEnglish && index > 0 && counted.contains(words[index - 1].lowercased())
      guard words[index].isRomanNumeral(alone: isCounted) else { return nil }
      return EasyReadRemark(
        .romanNumeral, .error, "“\(words[index])” is a Roman numeral. Write the number in digits.")
    }
  }

  /// Words behind which a single I, V or X is a number.
  private static let counted: Set<String> = [
    "chapter", "class", "level", "part", "phase", "section", "stage", "step", "type",
  ]
}

extension Substring {
  /// Whether the letters are a Roman numeral from 2 to 39; `alone` also takes I, V and X.
  func isRomanNumeral(alone: Bool) -> Bool {
    guard count > 1 || (alone && ["I", "V", "X"].contains(self)) else { return false }
    let tens = prefix { $0 == "X" }
    let ones = dropFirst(tens.count)
    return tens.count <= 3
      && ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].contains(ones)
  }
}
