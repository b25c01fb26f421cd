import Ranking
import Surveys

/// The two votes.
extension Workshop {
  mutating func openVoting(_ opening: Event.VoteOpening, _ entry: Entry) throws(Refusal) {
    let found = try departures(toVote: opening.round, for: entry.by)
    try check(found.map(\.0), against: entry)
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
    record(found, entry)
    lapseProposals(about: opening.ideas)
    openings += 1
    votes.append(Vote(opening: opening, consensus: consensus, openings: openings))
    enter(.ranking(opening.round), at: entry.at)
  }

  /// In which ways opening a vote now would leave the protocol.
  func departures(
    toVote round: Round, for actor: Actor
  ) throws(Refusal) -> [(Departure, Stage.Name)] {
    switch (stage, round) {
    case (.clarification, .first):
      let isDone =
        chart.ideas.allSatisfy { !$0.isStanding || $0.isVisited }
        && !proposals.contains { $0.outcome == .open }
      return isDone ? [] : [(.closedEarly, .clarification)]
    case (.roundRobin, .first):
      return (isExhausted ? [] : [(.closedEarly, .roundRobin)]) + [(.skipped, .clarification)]
    case (.discussion, .second): return []
    case _: throw refusal(.notNow(.votingOpened), to: actor)
    }
  }

  /// What the rules give for a vote: the first fixes the roster, the ideas and K for both.
  func votingTerms(
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

  mutating func closeVoting(_ closing: Event.VoteClosing, _ entry: Entry) throws(Refusal) {
    guard stage == .ranking(closing.round), let vote = votes.last else {
      throw refusal(.notNow(.votingClosed), to: entry.by)
    }
    guard !closing.ballots.isEmpty else { throw refusal(.noBallots, to: entry.by) }
    try check(closing, vote, entry)
    let found: [(Departure, Stage.Name)] = closing.missing > 0 ? [(.closedEarly, .ranking)] : []
    try check(found.map(\.0), against: entry)
    record(found, entry)
    votes[votes.count - 1].closing = closing
    enter(.results(closing.round), at: entry.at)
  }

  private func check(
    _ closing: Event.VoteClosing, _ vote: Vote, _ entry: Entry
  ) throws(Refusal) {
    guard closing.ballots.allSatisfy(vote.accepts) else {
      throw refusal(.ballotNotValid(places: vote.opening.places), to: entry.by)
    }
    let inTheRoom = vote.opening.roster.count(where: isPresent)
    let (voted, possible) = (closing.ballots.count, vote.opening.roster.count)
    guard closing.missing >= 0, voted + closing.missing >= inTheRoom,
      voted + closing.missing <= possible
    else { throw refusal(.disagrees(field: "ballots"), to: entry.by) }
    guard (0...voted).contains(closing.assisted) else {
      throw refusal(.disagrees(field: "assisted"), to: entry.by)
    }
  }
}
