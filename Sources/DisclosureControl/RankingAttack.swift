import Ranking
import Surveys
import Tabulation

/// What somebody who knows the rules could work out about a hidden option by adding and subtracting.
///
/// Each published number stands for the few counts that round to it. The attack takes all voters and
/// all points together, once supposing that every ballot is full and once that ballots are partial,
/// and asks which counts of voters an option hidden for having too few can still have. All of them
/// look the same from outside, so one answer holds for each.
struct RankingAttack {
  private let places: Int
  private let smallestCount: Int
  private let ballots: ClosedRange<Int>
  private let shown: [ShownBounds]
  /// The options hidden for having too few voters, and those hidden to protect them.
  private let small: Int
  private let others: Int

  init(
    _ policy: DisclosurePolicy, figures: RankFigures, shown: [Points<Identifier<Option>>.Row],
    small: Int, others: Int
  ) {
    places = figures.places
    smallestCount = policy.smallestCount
    let base = policy.counts(publishedAs: policy.rounded(figures.ballots))
    ballots = max(base.lowerBound, policy.smallestBaseForRanking)...base.upperBound
    self.shown = ShownBounds.all(shown, places: places, policy)
    self.small = small
    self.others = others
  }

  /// Whether the attack leaves fewer than four of the five counts 0 to 4.
  ///
  /// A supposition that no count fits is one that the attacker drops.
  var succeeds: Bool {
    [true, false].map(possibleVoters).contains { !$0.isEmpty && $0.count < smallestCount - 1 }
  }

  private func possibleVoters(fullBallots full: Bool) -> Set<Int> {
    ballots.reduce(into: []) { possible, ballots in
      let (mostVoters, mostPoints) = (ballots * places, ballots * places * (places + 1) / 2)
      let voters = (full ? mostVoters : ballots)...mostVoters
      let points = (full ? mostPoints : ballots * places)...mostPoints
      possible.formUnion(possibleVoters(ballots: ballots, voters: voters, points: points))
    }
  }

  /// The counts that one option of too few voters can have, given the sums over all options.
  private func possibleVoters(
    ballots: Int, voters: ClosedRange<Int>, points: ClosedRange<Int>
  ) -> [Int] {
    let few = smallestCount - 1
    let most = min(ballots, shown.map(\.voters.upperBound).min() ?? ballots)
    let (highest, lowest) = (others * most + (small - 1) * few, others * smallestCount)
    let shownVoters = shown.reduce((low: 0, high: 0)) {
      ($0.low + $1.voters.lowerBound, $0.high + min(ballots, $1.voters.upperBound))
    }
    let shownPoints = shown.reduce((low: 0, high: 0)) {
      ($0.low + $1.points.lowerBound, $0.high + $1.points.upperBound)
    }
    let fewestPoints = points.lowerBound - shownPoints.high - highest * places
    let low = max(
      0, voters.lowerBound - shownVoters.high - highest, (fewestPoints + places - 1) / places)
    let high = min(
      few, voters.upperBound - shownVoters.low - lowest,
      points.upperBound - shownPoints.low - lowest)
    return (0...few).filter { low <= $0 && $0 <= high }
  }
}
