/// All ideas in the order of their letters; none is ever taken off.
package struct FlipChart: Hashable, Sendable {
  package private(set) var ideas: [Idea] = []
  private var positions: [Letter: Int] = [:]
  /// The first letter that no idea and no proposal ever had.
  package private(set) var nextLetter = Letter(0)

  package subscript(letter: Letter) -> Idea? { positions[letter].map { ideas[$0] } }

  /// The ideas that can be ranked.
  package var standing: [Idea] { ideas.filter(\.isStanding) }

  /// Puts an idea where its letter belongs; others may have come since the letter was reserved.
  mutating func add(_ idea: Idea) {
    reserve(idea.letter)
    let position = (ideas.lastIndex { $0.letter < idea.letter } ?? -1) + 1
    ideas.insert(idea, at: position)
    for index in position..<ideas.count { positions[ideas[index].letter] = index }
  }

  /// Keeps a letter from being given to another idea.
  mutating func reserve(_ letter: Letter) {
    nextLetter = max(nextLetter, Letter(letter.index + 1))
  }

  mutating func change(_ letter: Letter, _ change: (inout Idea) -> Void) {
    guard let position = positions[letter] else { return }
    change(&ideas[position])
  }
}
