/// Finds names that follow a title, such as “Dr Khan” and “nurse Mary O’Neill”.
enum TitledName {
  /// After these any word is a name.
  private static let short: Set = ["dr", "mr", "mrs", "ms", "mx", "prof"]
  /// After these a word with a capital letter is one; “the nurse said” names nobody.
  private static let long: Set = [
    "doctor", "nurse", "sister", "matron", "miss", "professor", "rev", "reverend", "imam", "sir",
    "lady",
  ]

  private struct Word {
    let range: Range<Int>
    let text: String

    var isCapital: Bool { text.first?.isUppercase ?? false }
  }

  /// The places of characters, from the title to the end of the name.
  static func ranges(in text: String) -> [Range<Int>] {
    let characters = Array(text)
    let words = words(in: characters)
    return words.indices.dropLast().compactMap { place in
      let (title, name) = (words[place], words[place + 1])
      let isNamed =
        short.contains(title.text.lowercased())
        || long.contains(title.text.lowercased()) && name.isCapital
      guard isNamed, isBeside(title, name, characters) else { return nil }
      guard place + 2 < words.count, words[place + 2].isCapital,
        isBeside(name, words[place + 2], characters)
      else { return title.range.lowerBound..<name.range.upperBound }
      return title.range.lowerBound..<words[place + 2].range.upperBound
    }
  }

  /// Whether nothing stands between two words but a space, or a point and a space.
  private static func isBeside(_ one: Word, _ other: Word, _ characters: [Character]) -> Bool {
    let between = String(characters[one.range.upperBound..<other.range.lowerBound])
    return [" ", ". ", "."].contains(between)
  }

  private static func words(in characters: [Character]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for place in 0...characters.count {
      let isInside = place < characters.count && isOfWord(characters[place])
      if isInside, start == nil { start = place }
      if !isInside, let begun = start {
        words.append(
          Word(range: begun..<place, text: String(characters[begun..<place])))
        start = nil
      }
    }
    return words
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character == "'" || character == "’" || character == "-"
  }
}
