/// One picture goes with one or two sentences, and no number is larger than people can picture.
enum EasyReadAmounts {
  private static let mostSentences = 2
  private static let largest = 1000
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

  static func remarks(on sentence: EasyReadSentence) -> [EasyReadRemark] {
    guard let number = sentence.words.first(where: isLarge) else { return [] }
    return [
      EasyReadRemark(
        .bigNumber, .warning,
        "“\(number.bare)” is a large number. Say “many”, or compare it with something people know.")
    ]
  }

  /// More than 1,000, whatever parts the thousands; a year is none.
  private static func isLarge(_ word: Substring) -> Bool {
    let bare = word.bare
    guard !bare.isEmpty, bare.allSatisfy({ $0.isNumber || ",.٬٫'’".contains($0) }) else {
      return false
    }
    let groups = bare.split { !$0.isNumber }
    let isParted = groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard groups.count == 1 || isParted,
      let value = Int(groups.joined().compactMap { $0.wholeNumberValue.map(String.init) }.joined())
    else { return false }
    return value > largest && !(groups.count == 1 && years.contains(value))
  }
}
