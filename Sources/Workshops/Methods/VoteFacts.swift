import Ranking
import Surveys

/// How a vote went, as a methods section tells it.
package struct VoteFacts: Hashable, Sendable {
  /// Why people ranked as many ideas as they did.
  package enum PlacesReason: Hashable, Sendable, CaseIterable {
    /// Half of the ideas and one more, and no more than five.
    case rule
    /// The definition of the workshop said so.
    case fixed
    /// There were no more ideas.
    case everyIdea
    /// With Easy Read in use nobody ranks more than three.
    case easyRead
  }

  package let round: Round
  package let ideas: Int
  /// K: how many ideas each person could rank.
  package let places: Int
  package let reason: PlacesReason
  /// How many people were in the room when voting opened, and so could vote.
  package let eligible: Int
  package let voted: Int
  /// How many ballots ranked as many ideas as they could.
  package let complete: Int
  /// How many ballots somebody else wrote down for the voter.
  package let assisted: Int
  /// How many people were in the room at the end of the vote and had not voted.
  package let missing: Int

  /// The facts of a vote that was closed.
  init?(_ vote: Vote, in workshop: Workshop) {
    guard let closing = vote.closing else { return nil }
    round = vote.opening.round
    ideas = vote.opening.ideas.count
    places = vote.opening.places
    reason = Self.reason(vote.opening, workshop)
    eligible = vote.opening.roster.count
    voted = closing.ballots.count
    complete = closing.ballots.count { $0.ideas.count == vote.opening.places }
    assisted = closing.assisted
    missing = closing.missing
  }

  private static func reason(_ opening: Event.VoteOpening, _ workshop: Workshop) -> PlacesReason {
    guard case .nominalGroup(let group) = workshop.definition.kind else { return .rule }
    let wanted = group.places ?? Places.usual(among: opening.ideas.count)
    guard opening.places < wanted else { return group.places == nil ? .rule : .fixed }
    return opening.places == opening.ideas.count ? .everyIdea : .easyRead
  }
}
