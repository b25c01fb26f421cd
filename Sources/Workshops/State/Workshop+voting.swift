import Ranking
import Surveys

/// The two votes.
extension Workshop {
  mutating func openVoting(_ opening: Event.VoteOpening, _ entry: Entry) throws(Refusal) {
    let expected = try votingTerms(of: opening.round, for: entry.by)
    guard opening.places == expected.places else {
      throw refusal(.disagrees(field: "places"), to: entry.by)
    }
    guard opening.roster == expected.roster else {
      throw refusal(.disagrees(field: "roster"), to: entry.by)
    }
    guard opening.ideas == expected.ideas else {
      throw refusal(.disagrees(field: "ideas"), to: entry.by)
    }
    lapseProposals(about: opening.ideas)
    openings += 1
    votes.append(Vote(opening: opening, consensus: consensus, openings: openings))
    enter(.ranking(opening.round), at: entry.at)
  }

  /// What the rules give for a vote: the first fixes the roster, the ideas and K for both.
  package func votingTerms(
    of round: Round, for actor: Actor
  ) throws(Refusal) -> (places: Int, roster: [ParticipantID], ideas: [Letter]) {
    guard case .nominalGroup(let group) = definition.kind else {
      throw refusal(.notInThisKind, to: actor)
    }
    if round == .second, let first = votes.first?.opening {
      return (first.places, first.roster, first.ideas)
    }
    let ideas = chart.standing.map(\.letter)
    guard ideas.count >= 2 else { throw refusal(.tooFewIdeas(standing: ideas.count), to: actor) }
    guard ideas.count <= BallotBox.mostIdeas else {
      throw refusal(.tooManyIdeas(standing: ideas.count, most: BallotBox.mostIdeas), to: actor)
    }
    let roster = present
    guard roster.count >= 2 else { throw refusal(.tooFewPeople(present: roster.count), to: actor) }
    return (places(for: roster, ideas: ideas.count, group), roster, ideas)
  }

  /// One K for the whole room, and 3 where anybody in it uses Easy Read.
  private func places(for roster: [ParticipantID], ideas: Int, _ group: NominalGroup) -> Int {
    let hasEasyRead = roster.contains { self[$0]?.language.isEasyRead ?? false }
    let wanted = group.places ?? Places.usual(among: ideas)
    return min(wanted, hasEasyRead ? 3 : wanted, ideas)
  }

  mutating func closeVoting(_ closing: Event.VoteClosing, _ entry: Entry) {
    votes[votes.count - 1].closing = closing
    enter(.results(closing.round), at: entry.at)
  }

  /// Holds the end of a vote against its beginning: as many ballots as the roster can have cast,
  /// each of which ranks what could be ranked.
  func check(_ closing: Event.VoteClosing, for actor: Actor) throws(Refusal) {
    guard stage == .ranking(closing.round), let vote = votes.last else {
      throw refusal(.notNow(.votingClosed), to: actor)
    }
    let (voted, eligible) = (closing.ballots.count, vote.opening.roster.count)
    guard voted > 0 else { throw refusal(.noBallots, to: actor) }
    guard closing.ballots.allSatisfy(vote.accepts) else {
      throw refusal(.ballotNotValid(places: vote.opening.places), to: actor)
    }
    let inTheRoom = vote.opening.roster.count(where: isPresent)
    guard voted <= eligible, (0...eligible - voted).contains(closing.missing),
      voted + closing.missing >= inTheRoom
    else { throw refusal(.disagrees(field: "ballots"), to: actor) }
    guard (0...voted).contains(closing.assisted) else {
      throw refusal(.disagrees(field: "assisted"), to: actor)
    }
  }
}
