/// Sentences of 10 words read well; none has more than 15.
enum EasyReadLength {
  private static let good = 10
  private static let most = 15
  /// Of Chinese and Japanese, which are written without blanks.
  private static let mostCharacters = 30

  static func remarks(
    on sentence: EasyReadSentence, in language: LanguageTag
  ) -> [EasyReadRemark] {
    switch language.primary {
    case "zh", "yue", "ja":
      let count = sentence.text.count { $0.isLetter || $0.isNumber }
      guard count > mostCharacters else { return [] }
      return [
        EasyReadRemark(
          .sentenceLength, .error,
          "\(sentence.quoted) has \(count) characters; \(mostCharacters) is the most. Make two "
            + "sentences of it.")
      ]
    case "km", "lo", "my", "th": return []  // Their words cannot be counted without a dictionary.
    default: return remarks(sentence, words: sentence.words.count)
    }
  }

  private static func remarks(_ sentence: EasyReadSentence, words: Int) -> [EasyReadRemark] {
    switch words {
    case ...good: []
    case ...most:
      [
        EasyReadRemark(
          .sentenceLength, .advice,
          "\(sentence.quoted) has \(words) words. \(good) or fewer read better.")
      ]
    default:
      [
        EasyReadRemark(
          .sentenceLength, .error,
          "\(sentence.quoted) has \(words) words; \(most) is the most. Make two sentences of it.")
      ]
    }
  }
}
