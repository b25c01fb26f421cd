/// Collects the texts of a definition for translators.
struct TextList {
  private(set) var all: [SourceText] = []

  /// Adds a text, if there is one, with where it stands and how many characters it may have.
  mutating func add(_ context: String, _ text: String?, _ place: String, _ longest: Int) {
    guard let text, !text.trimmed.isEmpty else { return }
    // Where the source itself is long, its translation may be half as long again.
    let most = max(longest, (text.count * 3 / 2 + 9) / 10 * 10)
    all.append(
      SourceText(context: context, text: text, note: "\(place) At most \(most) characters."))
  }
}
