/// Whether a sentence says what a hard word means, and does not only begin as if it did.
enum EasyReadExplanation {
  /// In the sentence with the word: “Advocacy means help to speak up”, “This is called advocacy”.
  static func stands(in sentence: EasyReadSentence, of word: String) -> Bool {
    let words = Self.words(of: sentence)
    return isSubject(word, of: words)
      || words.indices.contains { place in
        words[place] == word.lowercased()
          && words[..<place].reversed().prefix(3).contains { naming.contains($0) }
      }
  }

  /// In the sentence behind it: “This means you grow”, “It is a group that helps”, “Grief is …”.
  static func follows(in sentence: EasyReadSentence?, of word: String) -> Bool {
    guard let sentence else { return false }
    let words = Self.words(of: sentence)
    guard words.count > 2 else { return false }
    if pointing.contains(words[0]) { return tells(words.dropFirst(), isNamed: false) }
    return isSubject(word, of: words)
  }

  private static func words(of sentence: EasyReadSentence) -> [String] {
    sentence.words.map { $0.bare.lowercased() }
  }

  /// Whether the sentence begins with the word, perhaps behind an article, and goes on to tell it.
  private static func isSubject(_ word: String, of words: [String]) -> Bool {
    let word = word.lowercased()
    let place = words.prefix(4).firstIndex { $0 == word || $0 == word + "s" || $0 + "s" == word }
    guard let place else { return false }
    return tells(words[(place + 1)...], isNamed: true)
  }

  /// “Means” and more than “a lot”; or “is”, before what something is and not how it is.
  ///
  /// “It is …” tells most often how something is, so there only some words begin what it is.
  private static func tells(_ words: ArraySlice<String>, isNamed: Bool) -> Bool {
    guard let verb = words.first, let next = words.dropFirst().first else { return false }
    if ["means", "mean", "meant"].contains(verb) { return !vague(words.dropFirst()) }
    guard ["is", "are", "was", "were"].contains(verb) else { return false }
    guard words.count > 2, !judging.contains(words.last ?? "") else { return false }
    return defining.contains(next) || isNamed && !describing.contains(next)
  }

  private static func vague(_ words: ArraySlice<String>) -> Bool {
    let words = Array(words)
    return words.count < 3
      && ["a lot", "so much", "much", "nothing", "everything"].contains(
        words.joined(separator: " "))
  }

  private static let pointing: Set<String> = ["this", "that", "it", "they", "these", "those"]
  private static let naming: Set<String> = ["called", "call"]
  /// Words with which what something is begins.
  private static let defining: Set<String> = [
    "a", "an", "another", "any", "anything", "help", "how", "like", "money", "people", "places",
    "somebody", "someone", "something", "somewhere", "things", "to", "what", "when", "where", "who",
    "words", "workers",
  ]
  /// Words with which begins how or where something is.
  private static let describing: Set<String> = [
    "about", "also", "always", "at", "available", "bad", "best", "better", "closed", "easy", "fine",
    "for", "free", "from", "fun", "good", "great", "hard", "here", "important", "in", "my", "near",
    "never", "nice", "no", "not", "now", "often", "on", "open", "our", "out", "ready", "safe", "so",
    "still", "the", "there", "today", "too", "up", "useful", "very", "with", "your",
  ]
  /// Words that end what somebody thinks of it: “It is a good thing”.
  private static let judging: Set<String> = ["idea", "problem", "thing"]
}
