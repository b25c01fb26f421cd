/// One picture goes with one or two sentences, and no number is larger than people can picture.
enum EasyReadAmounts {
  private static let mostSentences = 2
  private static let years = 1900...2099

  static func remarks(
    on sentences: [EasyReadSentence], besidePicture: Bool
  ) -> [EasyReadRemark] {
    guard besidePicture, sentences.count > mostSentences, let first = sentences.first else {
      return []
    }
    return [
      EasyReadRemark(
        .paragraph, .error,
        "\(first.quoted) is the first of \(sentences.count) sentences beside one picture; "
          + "\(mostSentences) is the most. Put the rest in the hint, or leave it out.")
    ]
  }

  /// A hint of several paragraphs: the first stands beside the picture of the text above it, each
  /// other beside one of its own, and those for which there is none beside the last.
  static func remarks(
    on paragraphs: [[EasyReadSentence]], below count: Int, pictures: Int
  ) -> [EasyReadRemark] {
    let further = max(0, paragraphs.count - 1)
    if pictures > further, !paragraphs.isEmpty {
      return [
        EasyReadRemark(
          .picture, .error,
          "The definition has \(pictures) pictures for paragraphs of the hint after the first, of "
            + "which there are \(further). Part it with empty lines, or take pictures out.")
      ]
    }
    let beside = paragraphs.prefix(pictures) + [Array(paragraphs.dropFirst(pictures).joined())]
    return beside.enumerated().compactMap { place, sentences in
      let above = place == 0 ? count : 0
      // Too long above is said there.
      guard above <= mostSentences, above + sentences.count > mostSentences,
        let first = sentences.first
      else { return nil }
      return EasyReadRemark(
        .paragraph, .error,
        "With what begins \(first.quoted) there are \(above + sentences.count) sentences beside one "
          + "picture; \(mostSentences) is the most. Shorten it, or begin a new paragraph with a "
          + "picture of its own (\"easyRead\": { \"pictures\": […] }).")
    }
  }

  static func remarks(
    on sentence: EasyReadSentence, in language: LanguageTag
  ) -> [EasyReadRemark] {
    let spelled = SpelledNumber.all(in: sentence, language).first(where: \.isLarge)?.text
    guard let number = spelled ?? largeNumber(sentence.words, language) else { return [] }
    return [
      EasyReadRemark(
        .bigNumber, .warning,
        "“\(number)” is a large number. Say “many”, or compare it with something people know.")
    ]
  }

  /// The first number of more than 1,000, as it stands there.
  private static func largeNumber(_ words: [Substring], _ language: LanguageTag) -> String? {
    for (place, word) in words.enumerated() {
      if isLarge(word), !isGroup(place, words),
        !EasyReadCopied.isDialled(place, of: words, language)
      {
        return String(word.bare)
      }
      let before = place > 0 ? words[place - 1].bare : ""
      let small = word.bare.lowercased()
      let isMany =
        EasyReadNumberWords.isMillions(small, in: language) && !before.isEmpty
        || EasyReadNumberWords.isThousands(small, in: language) && before != "1"
          && before.last?.isDigit == true
      if isMany { return "\(before) \(word.bare)" }
      if let number = parted(words[place...]) { return number }
    }
    return nil
  }

  /// Whether digits stand beside digits, as in a telephone number.
  private static func isGroup(_ place: Int, _ words: [Substring]) -> Bool {
    func isDigits(_ place: Int) -> Bool {
      words.indices.contains(place) && words[place].bare.allSatisfy(\.isDigit)
    }
    return isDigits(place) && (isDigits(place - 1) || isDigits(place + 1))
  }

  /// More than 1,000 within a word; also one that stands between letters of a script without blanks.
  private static func isLarge(_ word: Substring) -> Bool {
    let pieces = word.split { $0.isLetter && !$0.isCased }
    return pieces.contains { isLargeNumber($0.bare, isPrice: $0.contains { "£$€".contains($0) }) }
      || isMyriad(word)
  }

  /// Whatever parts the thousands; a year is none, and neither is a telephone number.
  private static func isLargeNumber(_ bare: Substring, isPrice: Bool) -> Bool {
    guard let first = bare.first, first.isDigit, first.wholeNumberValue != 0 else { return false }
    let unit = bare.drop { !$0.isLetter }.lowercased()
    guard unit.isEmpty || unit == "k" || (isPrice && ["m", "mn", "bn"].contains(unit)) else {
      return false
    }
    let figures = bare.dropLast(unit.count)
    guard figures.allSatisfy({ $0.isDigit || ",.٬٫'’".contains($0) }) else { return false }
    var groups = figures.split { !$0.isDigit }.map(number)
    if groups.count > 1, groups.last?.count != 3 { groups.removeLast() }
    let isParted = groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard groups.count == 1 || isParted, let value = Int(groups.joined()) else { return false }
    guard unit.isEmpty else { return unit != "k" || value > 1 }
    return value > SpelledNumber.largest && (isPrice || isParted || !years.contains(value))
  }

  /// Digits before the sign for ten thousand, or a hundred million; or several thousand.
  private static func isMyriad(_ word: Substring) -> Bool {
    zip(word, word.dropFirst()).contains {
      $0.isDigit && ("万萬亿億".contains($1) || $1 == "千" && $0 != "1")
    }
  }

  /// Thousands that blanks part: a round number, since others may be for ringing somebody up.
  private static func parted(_ words: ArraySlice<Substring>) -> String? {
    guard let first = words.first?.bare, (1...3).contains(first.count),
      first.allSatisfy(\.isDigit), first.first?.wholeNumberValue != 0
    else { return nil }
    let rest = words.dropFirst().map(\.bare).prefix { $0.count == 3 && $0.allSatisfy(\.isDigit) }
    guard let last = rest.last, last.hasSuffix("0") || number(last).hasSuffix("0") else {
      return nil
    }
    return ([first] + rest).joined(separator: " ")
  }

  /// Digits of any script as ours.
  private static func number(_ digits: Substring) -> String {
    digits.compactMap { $0.wholeNumberValue.map(String.init) }.joined()
  }
}

extension Character {
  /// A decimal digit of any script.
  var isDigit: Bool {
    unicodeScalars.first?.properties.generalCategory == .decimalNumber
  }
}
