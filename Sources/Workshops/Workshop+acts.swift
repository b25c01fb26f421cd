package import Secrets
package import Surveys

/// Events with what the rules decide filled in: numbers, letters, orders, rosters.
extension Workshop {
  package func joining(language: LanguageTag, means: Event.Joining.Means) -> Event {
    .joined(Event.Joining(ParticipantID(participants.count + 1), language: language, means: means))
  }

  /// The round robin in the order of joining, which is how people sit down; if it begins again, in
  /// the order that it had.
  package var beginningRoundRobin: Event {
    .stageBegan(.roundRobin(order: turns?.order ?? participants.map(\.id)))
  }

  package func offering(_ words: Digest, in language: LanguageTag) -> Event {
    .ideaOffered(Event.Offer(chart.nextLetter, Wording(words, in: language)))
  }

  /// Other words for one idea, or one idea in the place of several.
  package func proposing(
    _ parents: [Letter], as words: Digest, in language: LanguageTag
  ) -> Event {
    let result = parents.count == 1 ? parents[0] : chart.nextLetter
    return .wordingProposed(
      Event.Draught(
        nextProposal, parents: parents.sorted(), result: result,
        Wording(words, in: language)))
  }

  /// The next vote, with K, the roster and the ideas as the rules give them.
  package func openingVoting(
    for actor: Actor, using generator: inout some RandomNumberGenerator
  ) throws(Refusal) -> Event {
    let round: Round = stage == .discussion ? .second : .first
    _ = try departing(toVote: round, by: actor)
    let terms = try votingTerms(of: round, for: actor)
    return .votingOpened(
      Event.VoteOpening(
        round: round, places: terms.places, roster: terms.roster, ideas: terms.ideas,
        seed: generator.next()))
  }
}
