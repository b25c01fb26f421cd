/// Ideas in the order of their points: K for a first place, K − 1 for a second, … 1 for the last.
///
/// It is the commonest count in nominal group technique, and a room can check it on a flip chart.
/// A first place earns K however many places a voter left blank. Only the first K places of a ballot
/// count, for points, voters and mean rank alike.
package struct Points<Idea: Hashable & Sendable>: Hashable, Sendable {
  /// The figures of one idea.
  package struct Row: Hashable, Sendable {
    package let idea: Idea
    /// 1 for the best; ideas that tie share a rank and the next one is left out: 1, 2, 2, 4.
    package let rank: Int
    package let points: Int
    /// The ballots that gave the idea one of the first K places.
    package let voters: Int
    /// The ballots on which the idea could have been ranked.
    package let offered: Int
    /// Points of the most it could have earned, from 0 to 100; 0 when it was offered to nobody.
    package let percentOfMaximum: Double
    /// Points of the points of all ideas, from 0 to 100; 0 when there are none.
    package let shareOfPoints: Double
    /// The mean place among its voters; to be read beside their number, never to sort by.
    package let meanRank: Double?

    /// The part of the ballots offering the idea that ranked it, from 0 to 1.
    package var popularity: Double { ratio(voters, to: offered) }
  }

  package let places: Int
  package let ballots: Int
  /// In the order of rank; ideas that share a rank stay in the order in which they were given.
  package let rows: [Row]

  package init(_ ballots: [Ballot<Idea>], ideas: [Idea], places: Int) {
    var tally = PointsTally(offering: ideas)
    for ballot in ballots { tally.count(ballot) }
    self.init(tally, places: places)
  }

  package init(_ tally: PointsTally<Idea>, places: Int) {
    self.places = places
    ballots = tally.ballots
    let scores = tally.counts.map { Score($0, places: places) }
    let total = scores.reduce(0) { $0 + $1.points }
    rows = Self.ranked(scores).map { score, rank in
      Row(
        idea: score.idea, rank: rank, points: score.points, voters: score.voters,
        offered: score.offered,
        percentOfMaximum: ratio(100 * score.points, to: score.offered * places),
        shareOfPoints: ratio(100 * score.points, to: total),
        meanRank: score.voters == 0 ? nil : ratio(score.sumOfPlaces, to: score.voters))
    }
  }

  private static func ranked(_ scores: [Score<Idea>]) -> [(Score<Idea>, rank: Int)] {
    let sorted = scores.enumerated().sorted { left, right in
      if left.element.isBetter(than: right.element) { return true }
      if right.element.isBetter(than: left.element) { return false }
      return left.offset < right.offset
    }
    var rank = 1
    return sorted.indices.map { index in
      if index > 0, sorted[index - 1].element.isBetter(than: sorted[index].element) {
        rank = index + 1
      }
      return (sorted[index].element, rank)
    }
  }
}

/// What an idea earned, before it is compared with the others.
private struct Score<Idea: Hashable & Sendable> {
  let idea: Idea
  let offered: Int
  private(set) var points = 0
  private(set) var voters = 0
  private(set) var sumOfPlaces = 0

  init(_ count: PointsTally<Idea>.Count, places: Int) {
    idea = count.idea
    offered = count.offered
    for (index, ballots) in count.placed.prefix(max(0, places)).enumerated() {
      points += ballots * (places - index)
      voters += ballots
      sumOfPlaces += ballots * (index + 1)
    }
  }

  /// More points for each ballot that offered it, then more voters for each.
  ///
  /// Where all ideas were offered to the same ballots these are simply more points, then more
  /// voters. Multiplied crosswise, the comparison stays in whole numbers and exact.
  func isBetter(than other: Score) -> Bool {
    let (mine, theirs) = (max(offered, 1), max(other.offered, 1))
    guard points * theirs == other.points * mine else {
      return points * theirs > other.points * mine
    }
    return voters * theirs > other.voters * mine
  }
}

private func ratio(_ part: Int, to whole: Int) -> Double {
  whole == 0 ? 0 : Double(part) / Double(whole)
}
