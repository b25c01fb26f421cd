import Ranking
import Web
import Workshops

/// One of the votes, with its figures once it is closed.
struct ReplayedVote: Encodable {
  let round: Int
  let isClosed: Bool
  let places: Int
  let ideas: [String]
  let eligible: Int
  let voted: Int
  /// The ballots that fill every place.
  let complete: Int
  let assisted: Int
  /// How many people were in the room and did not vote.
  let missing: Int
  @OrNull var consensus: Consensus?
  let ballots: [[String]]
  @OrNull var figures: TallyDocument?

  init(_ vote: Vote, _ counted: (result: VoteResult, figures: TallyDocument)?) {
    let result = counted?.result
    round = vote.opening.round.rawValue
    isClosed = vote.closing != nil
    places = vote.opening.places
    ideas = vote.opening.ideas.map(\.description)
    eligible = vote.opening.roster.count
    voted = vote.closing?.ballots.count ?? 0
    complete = result?.complete ?? 0
    assisted = vote.closing?.assisted ?? 0
    missing = vote.closing?.missing ?? 0
    consensus = result.flatMap(Consensus.init)
    ballots = result?.ballots ?? []
    figures = counted?.figures
  }
}

/// The threshold that a room fixed before it voted, and the ideas that reached it.
struct Consensus: Encodable {
  let percent: Int
  let reachedBy: [String]

  init?(_ result: VoteResult) {
    guard let percent = result.consensus, let agreed = result.agreed else { return nil }
    self.percent = percent
    reachedBy = agreed.map(\.description)
  }
}

/// How an idea moved from the first vote to the second.
struct ReplayedShift: Encodable {
  struct Figures: Encodable {
    let rank: Int
    let points: Double
  }

  let idea: String
  let first: Figures
  let second: Figures
  let ranksRisen: Int
  let pointsGained: Double

  init(_ shift: Shift) {
    idea = shift.idea.description
    first = Figures(rank: shift.first.rank, points: shift.first.scores.points)
    second = Figures(rank: shift.second.rank, points: shift.second.scores.points)
    ranksRisen = shift.ranksRisen
    pointsGained = shift.pointsGained
  }
}

extension VoteResult {
  /// The ballots as lists of letters, best first, in the order of the log.
  var ballots: [[String]] { closing.ballots.map { $0.ideas.map(\.description) } }
}
