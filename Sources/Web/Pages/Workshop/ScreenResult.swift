import Ranking
import Workshops

/// What a vote came to, as the room sees it: its own ballots, whole and exact.
struct ScreenResult {
  struct Row {
    let idea: Idea
    let rank: Int
    let points: Int
    let voters: Int
    /// Points of the most it could have earned, from 0 to 100.
    let percent: Double
    /// How many places it went up since the first vote; nothing in the first.
    let movedUp: Int?
    let isAgreed: Bool
  }

  let round: Round
  let ballots: Int
  /// The percentage of voters who must choose an idea for it to be agreed.
  let threshold: Int?
  /// In the order of rank.
  let rows: [Row]

  /// The result of the last vote that was closed; nothing before one was.
  init?(_ workshop: Workshop) {
    let closed = workshop.votes.filter { $0.closing != nil }
    guard let vote = closed.last, let points = Self.points(vote) else { return nil }
    let before = vote.opening.round == .second ? closed.first.flatMap(Self.points) : nil
    let ranks = before.map { points in
      Dictionary(points.rows.map { ($0.idea, $0.rank) }) { first, _ in first }
    }
    round = vote.opening.round
    ballots = points.ballots
    threshold = vote.consensus
    rows = points.rows.compactMap { row in
      guard let idea = workshop.chart[row.idea] else { return nil }
      return Row(
        idea: idea, rank: row.rank, points: row.points, voters: row.voters,
        percent: row.percentOfMaximum, movedUp: ranks?[row.idea].map { $0 - row.rank },
        isAgreed: vote.consensus.map { row.voters * 100 >= $0 * points.ballots } ?? false)
    }
  }

  private static func points(_ vote: Vote) -> Points<Letter>? {
    vote.closing.map {
      Points($0.ballots, ideas: vote.opening.ideas, places: vote.opening.places)
    }
  }
}
