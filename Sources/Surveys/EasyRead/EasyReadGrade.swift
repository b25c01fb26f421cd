/// The reading age of a longer text, by Flesch and Kincaid: a sign to look again, never a proof.
///
/// Grade = 0.39 × words a sentence + 11.8 × syllables a word − 15.59; it was made for English alone, and
/// of few words it says nothing.
package enum EasyReadGrade {
  private static let highest = 5.0
  private static let fewestWords = 20

  static func remarks(on sentences: [EasyReadSentence]) -> [EasyReadRemark] {
    guard let grade = grade(of: sentences), grade > highest else { return [] }
    let shown = (grade * 10).rounded() / 10
    return [
      EasyReadRemark(
        .readingAge, .warning,
        "Its words and sentences are long (Flesch-Kincaid grade \(shown); 5 is the most). Use shorter "
          + "words.")
    ]
  }

  private static func grade(of sentences: [EasyReadSentence]) -> Double? {
    let words = sentences.flatMap(\.words).map { $0.bare.lowercased() }
      .filter { $0.contains(where: \.isLetter) }
    guard words.count >= fewestWords else { return nil }
    let syllables = words.reduce(0) { $0 + Self.syllables(of: $1) }
    return 0.39 * Double(words.count) / Double(sentences.count)
      + 11.8 * Double(syllables) / Double(words.count) - 15.59
  }

  /// Groups of vowels, without a silent e at the end.
  static func syllables(of word: String) -> Int {
    let vowels = word.split { !"aeiouy".contains($0) }.count
    let hasSilentE =
      vowels > 1 && word.hasSuffix("e")
      && !(word.hasSuffix("le") && word.count > 3
        && !"aeiouy".contains(word.dropLast(2).last ?? "a"))
    let hasSilentED =
      vowels > 1 && word.hasSuffix("ed") && !word.hasSuffix("ted") && !word.hasSuffix("ded")
    return max(1, vowels - (hasSilentE || hasSilentED ? 1 : 0))
  }
}
