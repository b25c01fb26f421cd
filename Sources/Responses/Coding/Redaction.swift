/// Words that wait to be approved for quoting, some of them taken out.
///
/// What is taken out stays known by its place in the words as they were written. So a mark keeps its
/// number while others go, and taking out a part of it does not hide what is left of it.
package struct Redaction: Hashable, Sendable {
  /// Stands where something was taken out.
  package static let mark = "[…]"

  /// A detail that a person has neither taken out whole nor found harmless.
  package struct Mark: Hashable, Sendable {
    /// From 1; it means the same as long as the answer is looked at.
    package let number: Int
    package let kind: IdentifyingDetail.Kind
    /// What is left of it.
    package let words: String
  }

  private let characters: [Character]
  private var isRemoved: [Bool]
  /// All that was ever marked, in the order of the numbers, with places in `characters`.
  private var found: [IdentifyingDetail]
  /// Numbers of what a person has looked at and found harmless.
  private var kept: Set<Int> = []

  package init(_ text: String) {
    characters = Array(text)
    isRemoved = Array(repeating: false, count: characters.count)
    found = IdentifyingDetail.found(in: text)
  }

  package var text: String { shown(characters.indices) }

  /// What could still tell who wrote it, as far as a program sees.
  package var marks: [Mark] {
    found.enumerated().compactMap { place, detail in
      let isGone = detail.range.allSatisfy { isRemoved[$0] || !characters[$0].isWordPart }
      guard !isGone, !kept.contains(place + 1) else { return nil }
      return Mark(number: place + 1, kind: detail.kind, words: shown(detail.range))
    }
  }

  /// Takes a mark out whole, and its words wherever else they stand.
  package mutating func remove(_ mark: Mark) {
    let detail = found[mark.number - 1]
    for place in detail.range { isRemoved[place] = true }
    if !remove(detail.words) { markWhatAppeared() }
  }

  /// Takes whole words out wherever they stand; tells if they stood anywhere.
  ///
  /// Any space in them stands for any in the answer.
  package mutating func remove(_ words: String) -> Bool {
    let wanted = words.map(\.withPlainSpace)
    let places = occurrences(of: wanted)
    for place in places.joined() { isRemoved[place] = true }
    markWhatAppeared()
    return !places.isEmpty
  }

  /// Lets a detail stand wherever it does.
  package mutating func keep(_ mark: Mark) {
    let words = found[mark.number - 1].words
    for (place, detail) in found.enumerated() where detail.words == words { kept.insert(place + 1) }
  }

  /// Whether anything is left of it that says something.
  package var saysSomething: Bool {
    zip(characters, isRemoved).contains { $0.isLetter && !$1 }
  }

  private func occurrences(of wanted: [Character]) -> [Range<Int>] {
    guard let first = wanted.first, let last = wanted.last, wanted.count <= characters.count else {
      return []
    }
    return (0...characters.count - wanted.count).map { $0..<$0 + wanted.count }.filter { range in
      let before = range.lowerBound - 1
      let beginsInside = first.isWordPart && before >= 0 && characters[before].isWordPart
      let endsInside =
        last.isWordPart && range.upperBound < characters.count
        && characters[range.upperBound].isWordPart
      return !beginsInside && !endsInside
        && zip(range, wanted).allSatisfy { place, character in
          !isRemoved[place] && characters[place].withPlainSpace == character
        }
    }
  }

  /// Marks what only looks like a detail now that something beside it is gone.
  private mutating func markWhatAppeared() {
    let places = standing(in: characters.indices)
    let details = IdentifyingDetail.found(in: text)
    for detail in details {
      let left = places[detail.range].compactMap(\.self)
      guard let first = left.first, let last = left.last,
        !found.contains(where: { $0.range.overlaps(first..<last + 1) })
      else { continue }
      found.append(
        IdentifyingDetail(kind: detail.kind, range: first..<last + 1, words: detail.words))
    }
  }

  private func shown(_ range: Range<Int>) -> String {
    let mark = Array(Self.mark)
    var taken = 0
    return String(
      standing(in: range).map { place in
        if let place { return characters[place] }
        defer { taken += 1 }
        return mark[taken % mark.count]
      })
  }

  /// For each character that is shown its place in the answer; none for those of `mark`.
  private func standing(in range: Range<Int>) -> [Int?] {
    range.flatMap { place -> [Int?] in
      guard isRemoved[place] else { return [place] }
      let goesOn = place > range.lowerBound && isRemoved[place - 1]
      return goesOn ? [] : Array(repeating: nil, count: Self.mark.count)
    }
  }
}

extension Character {
  /// Whether a word or number goes on with it.
  fileprivate var isWordPart: Bool { isLetter || isNumber }

  fileprivate var withPlainSpace: Character { isWhitespace ? " " : self }
}
