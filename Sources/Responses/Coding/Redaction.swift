/// Words that wait to be approved for quoting, some of them taken out.
package struct Redaction: Hashable, Sendable {
  /// Stands where something was taken out.
  package static let mark = "[…]"

  package private(set) var text: String
  /// Details that a person has looked at and found harmless.
  private var kept: Set<String> = []

  package init(_ text: String) { self.text = text }

  /// What could still tell who wrote it, as far as a program sees.
  package var details: [IdentifyingDetail] {
    IdentifyingDetail.found(in: text).filter { !kept.contains($0.words) }
  }

  /// Takes words out wherever they stand; tells if they stood anywhere.
  package mutating func remove(_ words: String) -> Bool {
    guard !words.isEmpty, text.contains(words) else { return false }
    text = text.replacing(words, with: Self.mark)
    return true
  }

  /// Lets a detail stand.
  package mutating func keep(_ detail: IdentifyingDetail) { kept.insert(detail.words) }

  /// Whether anything is left of it that says something.
  package var saysSomething: Bool {
    text.replacing(Self.mark, with: "").contains { $0.isLetter }
  }
}
