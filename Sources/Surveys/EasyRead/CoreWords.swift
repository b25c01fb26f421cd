/// The words of a language that people know without being told: about the 2,000 most frequent, and
/// those of the field that every survey explains.
package struct CoreWords: Sendable {
  package static let sizeLimit = 1 << 20

  private let words: Set<String>
  private let isEnglish: Bool

  /// Reads a file of words between blanks; a line that begins with `#` is a note.
  package init(_ text: String, language: LanguageTag) {
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
    words = Set(lines.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { $0.lowercased() })
    isEnglish = language.primary == "en"
  }

  package var count: Int { words.count }

  /// Whether a word, or the one it is a form of, is among them.
  package func know(_ word: String) -> Bool {
    let word = String(word.map { $0 == "’" ? "'" : $0 }).lowercased()
    if words.contains(word) { return true }
    guard isEnglish else { return false }
    if Self.stems(of: word).contains(where: words.contains) { return true }
    // Who knows “kind” knows “unkind”.
    return word.hasPrefix("un") && word.count > 4 && know(String(word.dropFirst(2)))
  }

  /// What an English word may be a form of, by its ending.
  private static func stems(of word: String) -> [String] {
    var stems: [String] = []
    func add(_ ending: String, _ replacements: String...) {
      guard word.hasSuffix(ending), word.count > ending.count + 1 else { return }
      let stem = String(word.dropLast(ending.count))
      stems += replacements.map { stem + $0 }
      if replacements.contains(""), let last = stem.last, stem.dropLast().last == last {
        stems.append(String(stem.dropLast()))
      }
    }
    add("'s", "")
    add("s'", "s", "")
    add("n't", "")
    add("'ll", "")
    add("'re", "")
    add("'ve", "")
    add("'d", "")
    add("ies", "y")
    add("ied", "y")
    add("ier", "y")
    add("iest", "y")
    add("ily", "y")
    add("es", "", "e")
    add("s", "")
    add("ed", "", "e")
    add("ing", "", "e")
    add("er", "", "e")
    add("est", "", "e")
    add("ly", "", "le")
    return stems
  }
}
