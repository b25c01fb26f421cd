import Ranking
import Surveys
import Tabulation

/// Between which ranks each option that is shown comes when the ballots are drawn anew.
///
/// The seed is fixed, so the same ballots give the same ranks in every release.
enum RankIntervals {
  private static let seed: UInt64 = 1

  /// Nothing where no ballots are at hand, or where some options were offered to fewer of them.
  static func of(
    _ figures: RankFigures, ballots: [Ballot<Identifier<Option>>: Int],
    hiding hidden: Set<Identifier<Option>>
  ) -> [Identifier<Option>: ClosedRange<Int>] {
    let options = figures.points.rows.map(\.idea)
    let offered = Set(figures.tally.counts.map(\.offered))
    guard offered == [figures.ballots], ballots.values.reduce(0, +) == figures.ballots,
      let box = box(ballots, options)
    else { return [:] }
    let shown = options.indices.filter { !hidden.contains(options[$0]) }
    let standings = Bootstrap(
      box, places: figures.places, order: Array(options.indices), ranked: Set(shown), seed: seed
    ).standings
    guard !standings.isEmpty else { return [:] }
    return Dictionary(uniqueKeysWithValues: shown.map { (options[$0], standings[$0].interval) })
  }

  private static func box(
    _ ballots: [Ballot<Identifier<Option>>: Int], _ options: [Identifier<Option>]
  ) -> BallotBox? {
    let positions = Dictionary(uniqueKeysWithValues: options.enumerated().map { ($1, $0) })
    var box = BallotBox(ideas: options.map { BallotBox.Idea(id: $0.text, title: $0.text) })
    for (ballot, people) in ballots {
      let order = ballot.ideas.compactMap { positions[$0] }
      guard order.count == ballot.ideas.count, box.add(order.map { [$0] }, count: people)
      else { return nil }
    }
    return box
  }
}
