/// How many voters prefer each idea to each other one.
///
/// A ranked idea is preferred to one left out; between two left out, or two that tie, a voter
/// prefers neither.
package struct Pairwise: Hashable, Sendable {
  package let ideas: Int
  private let cells: [Int]

  /// The voters who prefer the first to the second.
  package subscript(_ first: Int, over second: Int) -> Int { cells[first * ideas + second] }

  init(_ box: BallotBox, _ tally: PlaceTally) {
    let ideas = box.ideas.count
    var above = [Int](repeating: 0, count: ideas * ideas)
    var tied = box.hasTies ? above : []
    above.withUnsafeMutableBufferPointer { above in
      tied.withUnsafeMutableBufferPointer { tied in
        box.forEachBallot { Self.count($0, $1, ideas, above, tied) }
      }
    }
    self.ideas = ideas
    cells = (0..<ideas).flatMap { first in
      (0..<ideas).map { second in
        guard first != second else { return 0 }
        let (here, there) = (first * ideas + second, second * ideas + first)
        let bothRanked = above[here] + above[there] + (tied.isEmpty ? 0 : tied[here])
        return above[here] + tally.counts[first].ranked - bothRanked
      }
    }
  }

  private static func count(
    _ ballot: UnsafeBufferPointer<Entry>, _ voters: Int, _ ideas: Int,
    _ above: UnsafeMutableBufferPointer<Int>, _ tied: UnsafeMutableBufferPointer<Int>
  ) {
    var start = 0
    while start < ballot.count {
      let end = ballot.endOfTie(from: start)
      for index in start..<end {
        let row = ballot[index].idea * ideas
        for lower in end..<ballot.count { above[row + ballot[lower].idea] += voters }
        guard end > start + 1 else { continue }
        for other in start..<end where other != index { tied[row + ballot[other].idea] += voters }
      }
      start = end
    }
  }

  /// A matrix as given: the voters who prefer the idea of the row to that of the column.
  package init(_ rows: [[Int]]) {
    ideas = rows.count
    cells = rows.flatMap { $0 }
  }

  /// Whether more voters prefer the first than prefer the second.
  package func beats(_ first: Int, _ second: Int) -> Bool {
    self[first, over: second] > self[second, over: first]
  }
}
