/// What the ballots of one session say, by every method that needs no random numbers.
///
/// The order is by points, then voters, then a shared rank: the commonest practice, which a room can
/// check on a flip chart. The other methods stand beside it.
package struct SessionTally: Sendable {
  /// The figures of one idea.
  package struct Row: Sendable {
    /// Its position in the ballot box.
    package let position: Int
    package let idea: BallotBox.Idea
    /// 1 for the best; ideas that tie share a rank and the next one is left out: 1, 2, 2, 4.
    package let rank: Int
    package let scores: PositionalScores
    /// Points of the most it could have earned, from 0 to 100; 0 without voters.
    package let percentOfMaximum: Double
    /// Points of the points of all ideas, from 0 to 100; 0 when there are none.
    package let shareOfPoints: Double
    package let schulzeRank: Int
    package let rankedPairsRank: Int
  }

  package let voters: Int
  package let places: Int
  /// In the order of rank; ideas that share a rank stay in the order of the ballot box.
  package let rows: [Row]
  package let kendall: KendallW
  private let pairwise: Pairwise

  package init(_ box: BallotBox, places: Int) {
    let tally = PlaceTally(box)
    let scores = box.ideas.indices.map { PositionalScores(tally, of: $0, places: places) }
    let pairwise = Pairwise(box, tally)
    let (schulze, rankedPairs) = (Schulze.ranks(pairwise), RankedPairs.ranks(pairwise))
    let (most, all) = (
      Double(box.voters * places), scores.reduce(0) { $0 + $1.points }
    )
    voters = box.voters
    self.places = places
    self.pairwise = pairwise
    kendall = KendallW(tally, scores)
    rows = Self.ranked(scores).map { position, rank in
      Row(
        position: position, idea: box.ideas[position], rank: rank, scores: scores[position],
        percentOfMaximum: most == 0 ? 0 : 100 * scores[position].points / most,
        shareOfPoints: all == 0 ? 0 : 100 * scores[position].points / all,
        schulzeRank: schulze[position], rankedPairsRank: rankedPairs[position])
    }
  }

  private static func ranked(_ scores: [PositionalScores]) -> [(position: Int, rank: Int)] {
    let sorted = scores.indices.sorted { left, right in
      if scores[left].isBetter(than: scores[right]) { return true }
      if scores[right].isBetter(than: scores[left]) { return false }
      return left < right
    }
    var rank = 1
    return sorted.indices.map { index in
      if index > 0, scores[sorted[index - 1]].isBetter(than: scores[sorted[index]]) {
        rank = index + 1
      }
      return (sorted[index], rank)
    }
  }

  /// The positions of the ideas in the ballot box, in the order of rank.
  package var order: [Int] { rows.map(\.position) }

  /// The voters who prefer the idea of the row to that of the column, both in the order of rank.
  package var pairwiseRows: [[Int]] {
    order.map { row in order.map { pairwise[row, over: $0] } }
  }
}
