package import Secrets

/// Four plain words by which a person finds an unsent draft again, on any device.
///
/// Like a receipt they are derived, not stored: the store knows only their keyed hash. Four of 550
/// words are 36 bits, enough against guessing a draft that lives for three days as long as wrong
/// tries are slowed.
package struct ReturnWords: Hashable, Sendable {
  package let words: [String]

  private static let count = 4
  private static let derivation = "return words"
  private static let storage = "stored return words"

  /// The words of a draft in a session: the same ones each time they are asked for.
  package init(session: RandomToken, draft: RandomToken, key: SecretKey) {
    let hash = key.hash(session.bytes, draft.bytes, label: Self.derivation).bytes
    words = (0..<Self.count).map { place in
      // Eight bytes a word leave no bias that matters.
      let number = hash[place * 8..<place * 8 + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return PlainWords.all[Int(number % UInt64(PlainWords.all.count))]
    }
  }

  /// Reads the words as a person types them, in any case, parted by anything; nothing when they
  /// are not four.
  package init?(_ text: String) {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.count == Self.count else { return nil }
    self.words = words
  }

  package var text: String { words.joined(separator: " ") }

  /// What the store keeps of the words.
  package func hash(_ key: SecretKey) -> KeyedHash {
    key.hash(Array(text.utf8), label: Self.storage)
  }
}
