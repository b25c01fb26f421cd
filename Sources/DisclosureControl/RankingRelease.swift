import Ranking
import Surveys
package import Tabulation

/// How a ranking is made fit to be shown, and why this way.
///
/// - An option that fewer than 5 people ranked, perhaps nobody, is hidden: its voters, and its points
///   with their percentages, because each voter gives 1 to K points.
/// - Its rank is hidden too and the others are ranked among themselves. Between two options that are
///   shown, a rank would bound its points from below: with five places, four first places stand above
///   an option of 18 points, and only exactly four can. Five hidden options in a strict order of one
///   place could only have 4, 3, 2, 1 and 0 voters.
/// - Rounding does not save it from subtraction: where every ballot is full, all voters add up to n·K
///   and all points to n·K(K+1)/2, and 22, 12 and 4 of 38 are published as 20, 10 and [c] of 40,
///   which only 4 fits. So `RankingAttack` tries that on each ranking before it leaves, and shown options
///   with the fewest voters are hidden as well until the attack fails.
extension DisclosurePolicy {
  package func release(_ figures: RankFigures) -> ReleasedRanking {
    release(figures, hiding: hiddenOptions(figures), intervals: [:])
  }

  /// The ranking without the options that are to be hidden, which `hiddenOptions` names.
  func release(
    _ figures: RankFigures, hiding hidden: Set<Identifier<Option>>,
    intervals: [Identifier<Option>: ClosedRange<Int>]
  ) -> ReleasedRanking {
    guard figures.ballots >= smallestBaseForRanking else {
      return ReleasedRanking(
        question: figures.question, places: figures.places, base: .confidential,
        outcome: .withheld(.tooFewBallots(needed: smallestBaseForRanking)))
    }
    return ReleasedRanking(
      question: figures.question, places: figures.places, base: released(figures.ballots),
      outcome: .rows(rows(figures, hiding: hidden, intervals: intervals)))
  }

  private func rows(
    _ figures: RankFigures, hiding hidden: Set<Identifier<Option>>,
    intervals: [Identifier<Option>: ClosedRange<Int>]
  ) -> [ReleasedRanking.Row] {
    let shown = figures.points.rows.filter { !hidden.contains($0.idea) }
    let total = shown.reduce(0) { $0 + rounded($1.points) }
    return shown.map { row in
      // Options that share a rank share it still when others have left the order.
      let rank = 1 + shown.prefix { $0.rank < row.rank }.count
      return self.row(
        row, rank: rank, places: figures.places, total: total, interval: intervals[row.idea])
    } + figures.tally.counts.filter { hidden.contains($0.idea) }.map(hiddenRow)
  }

  private func row(
    _ row: Points<Identifier<Option>>.Row, rank: Int, places: Int, total: Int,
    interval: ClosedRange<Int>?
  ) -> ReleasedRanking.Row {
    let (points, base) = (rounded(row.points), rounded(row.offered))
    return ReleasedRanking.Row(
      option: row.idea, rank: .value(rank), points: .value(points),
      percentOfMaximum: percent(points, of: base * places, base: base),
      shareOfPoints: percent(points, of: total, base: base),
      voters: .value(rounded(row.voters)), base: .value(base),
      rankLow: interval.map { .value($0.lowerBound) } ?? .notApplicable,
      rankHigh: interval.map { .value($0.upperBound) } ?? .notApplicable)
  }

  private func hiddenRow(_ count: PointsTally<Identifier<Option>>.Count) -> ReleasedRanking.Row {
    ReleasedRanking.Row(
      option: count.idea, rank: .confidential, points: .confidential,
      percentOfMaximum: .confidential, shareOfPoints: .confidential, voters: .confidential,
      base: released(count.offered), rankLow: .confidential, rankHigh: .confidential)
  }

  /// Those with too few voters and those hidden already, then as many more as it takes for an attack
  /// to fail; all of them where the ranking is withheld.
  func hiddenOptions(
    _ figures: RankFigures, hidden: Set<Identifier<Option>> = []
  ) -> Set<Identifier<Option>> {
    let rows = figures.points.rows
    guard figures.ballots >= smallestBaseForRanking else { return Set(rows.map(\.idea)) }
    let small = rows.filter { $0.voters < smallestCount }
    var shown = rows.filter { $0.voters >= smallestCount && !hidden.contains($0.idea) }
    var others = rows.filter { $0.voters >= smallestCount && hidden.contains($0.idea) }
    guard !small.isEmpty else { return Set(others.map(\.idea)) }
    while let least = shown.map(\.voters).min(),
      let last = shown.lastIndex(where: { $0.voters == least }),
      RankingAttack(
        self, figures: figures, shown: shown, small: small.count, others: others.count
      ).succeeds
    {
      others.append(shown.remove(at: last))
    }
    return Set((small + others).map(\.idea))
  }
}
