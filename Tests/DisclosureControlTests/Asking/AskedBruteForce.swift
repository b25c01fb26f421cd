/// All numbers that could be published as two questions are, of which the second is asked of those
/// alone who gave the first or the second answer to the first.
///
/// They are tried one by one, and nothing of the product is used.
struct AskedBruteForce {
  /// What a reader can take each published count for.
  struct Bounds {
    /// Three answers, then skipped, of the first question; two answers, then skipped, of the second.
    var first: [ClosedRange<Int>]
    var second: [ClosedRange<Int>]
    var firstBase: ClosedRange<Int>
    var secondBase: ClosedRange<Int>
    var notAsked: ClosedRange<Int>
    var everybody: ClosedRange<Int>
  }

  /// The least and the most of each count, first those of the first question.
  let ranges: [ClosedRange<Int>]

  init(_ bounds: Bounds) {
    // By how many are asked, what the counts of each question can be.
    let first = Self.ways(bounds.first).filter { counts in
      let others = counts[2] + counts[3]
      return bounds.firstBase.contains(counts[0] + counts[1] + counts[2])
        && bounds.notAsked.contains(others)
        && bounds.everybody.contains(counts[0] + counts[1] + others)
    }
    let second = Self.ways(bounds.second).filter { bounds.secondBase.contains($0[0] + $0[1]) }
    let firstByAsked = Dictionary(grouping: first) { $0[0] + $0[1] }
    let secondByAsked = Dictionary(grouping: second) { $0.reduce(0, +) }
    let asked = Set(firstByAsked.keys).intersection(secondByAsked.keys)
    func ranges(_ ways: [Int: [[Int]]], _ count: Int) -> [ClosedRange<Int>] {
      let possible = asked.flatMap { ways[$0] ?? [] }
      return (0..<count).map { place in
        let counts = possible.map { $0[place] }
        return (counts.min() ?? 0)...(counts.max() ?? 0)
      }
    }
    self.ranges = ranges(firstByAsked, 4) + ranges(secondByAsked, 3)
  }

  private static func ways(_ bounds: [ClosedRange<Int>]) -> [[Int]] {
    bounds.reduce([[]]) { ways, counts in ways.flatMap { way in counts.map { way + [$0] } } }
  }
}
