import Ranking
import Surveys
import Tabulation

/// Between which ranks each option that is shown comes when the ballots are drawn anew.
///
/// The seed is fixed, so the same ballots give the same ranks in every release.
enum RankIntervals {
  private static let seed: UInt64 = 1

  /// Of everybody's ranking; options are named in the order of `CountedQuestion.options`.
  static func of(
    _ figures: RankFigures, options: [Identifier<Option>], ballots: DistinctBallots,
    hiding hidden: Set<Identifier<Option>>
  ) -> [Identifier<Option>: ClosedRange<Int>] {
    let positions = Dictionary(uniqueKeysWithValues: options.enumerated().map { ($1, $0) })
    let order = figures.points.rows.compactMap { positions[$0.idea] }
    guard order.count == options.count else { return [:] }
    let shown = options.indices.filter { !hidden.contains(options[$0]) }
    let standings = Bootstrap(
      ballots.box(of: options), places: figures.places, order: order, ranked: Set(shown),
      seed: seed
    ).standings
    guard !standings.isEmpty else { return [:] }
    return Dictionary(uniqueKeysWithValues: shown.map { (options[$0], standings[$0].interval) })
  }
}
