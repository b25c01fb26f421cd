import Surveys

/// The ways in which a step can leave the protocol.
extension Workshop {
  /// A departure, with the stage that it leaves out, ends or begins again.
  typealias Departing = (departure: Departure, stage: Stage.Name)

  /// In which ways an event would leave the protocol if it happened now.
  package func departures(
    of event: Event, by actor: Actor, at now: Moment
  ) throws(Refusal) -> [Departure] {
    try departing(event, by: actor, at: now).map(\.departure)
  }

  /// The departures of an event that happens now.
  ///
  /// - Throws: `Refusal` when the protocol has no such step at all, deliberate or not.
  func departing(
    _ event: Event, by actor: Actor, at now: Moment
  ) throws(Refusal) -> [Departing] {
    switch event {
    case .stageBegan(let beginning): try departing(to: beginning.stage, by: actor, at: now)
    case .votingOpened(let opening): try departing(toVote: opening.round, by: actor)
    case .votingClosed(let closing): try departing(fromVote: closing, by: actor)
    case .closed: departingAtTheEnd
    case .opened, .joined, .left, .returned, .languageChanged, .groundRulesAgreed, .consensusSet,
      .writingFinished,
      .writingResumed, .ideaOffered, .turnPassed, .ideaVisited, .clarificationAsked, .noteAdded,
      .wordingProposed, .proposalAgreed, .proposalDeclined, .proposalWithdrawn, .proposalUndone,
      .ideaWithdrawn, .ideaTranslated, .nextStepPlanned, .timeExtended, .doorClosed, .doorOpened,
      .paused, .resumed, .undone:
      []
    }
  }

  private func departing(
    to next: Stage, by actor: Actor, at now: Moment
  ) throws(Refusal) -> [Departing] {
    switch (stage, next) {
    case (.gathering, .silentGeneration), (.gathering, .roundRobin):
      try checkGathered(for: actor)
      return agreement + (next == .roundRobin ? [(.skipped, .silentGeneration)] : [])
    case (.silentGeneration, .roundRobin): return stillWriting(at: now)
    case (.roundRobin, .clarification):
      try checkIdeas(for: actor)
      return isExhausted ? [] : [(.closedEarly, .roundRobin)]
    case (.results(.first), .discussion): return []
    case (.gathering, .topic(let to)):
      try checkTopic(to, for: actor)
      return agreement + skipped(upTo: to)
    case (.topic, .topic(let to)):
      try checkTopic(to, for: actor)
      return topicsBegun.contains(to) ? [(.reopened, .topic)] : skipped(upTo: to)
    case (.roundRobin, .silentGeneration), (.clarification, .silentGeneration),
      (.clarification, .roundRobin), (.ranking(.first), .clarification),
      (.ranking(.second), .discussion):
      return [(.reopened, next.name)]
    case (.results(.second), .discussion): throw refusal(.secondVoteWasLast, to: actor)
    case (_, .topic) where isNominalGroup: throw refusal(.notInThisKind, to: actor)
    case (_, .silentGeneration) where !isNominalGroup, (_, .roundRobin) where !isNominalGroup:
      throw refusal(.notInThisKind, to: actor)
    case _: throw refusal(.noWay(to: next.name), to: actor)
    }
  }

  private var agreement: [Departing] {
    definition.groundRules.isEmpty || groundRules != nil ? [] : [(.withoutGroundRules, .gathering)]
  }

  private func stillWriting(at now: Moment) -> [Departing] {
    let isDone = participants.allSatisfy { !$0.isPresent || $0.hasFinishedWriting }
    return isDone || clock.isOver(at: now) ? [] : [(.closedEarly, .silentGeneration)]
  }

  /// Whether a question before this one was never asked; one that was asked is not left out by
  /// going back and forth.
  private func skipped(upTo topic: Int) -> [Departing] {
    topicsBegun.isSuperset(of: 0..<topic) ? [] : [(.skipped, .topic)]
  }

  private func checkGathered(for actor: Actor) throws(Refusal) {
    guard isNominalGroup else { throw refusal(.notInThisKind, to: actor) }
    guard present.count >= 2 else {
      throw refusal(.tooFewPeople(present: present.count), to: actor)
    }
  }

  private func checkIdeas(for actor: Actor) throws(Refusal) {
    guard chart.ideas.contains(where: \.isStanding) else { throw refusal(.noIdeas, to: actor) }
  }

  private func checkTopic(_ position: Int, for actor: Actor) throws(Refusal) {
    guard case .topicGuide(let topics) = definition.kind else {
      throw refusal(.notInThisKind, to: actor)
    }
    guard topics.indices.contains(position) else { throw refusal(.unknownTopic, to: actor) }
  }

  func departing(toVote round: Round, by actor: Actor) throws(Refusal) -> [Departing] {
    switch (stage, round) {
    case (.clarification, .first): return isClarified ? [] : [(.closedEarly, .clarification)]
    case (.roundRobin, .first):
      return (isExhausted ? [] : [(.closedEarly, .roundRobin)]) + [(.skipped, .clarification)]
    case (.discussion, .second): return []
    case (.results(.second), _): throw refusal(.secondVoteWasLast, to: actor)
    case _: throw refusal(.notNow(.votingOpened), to: actor)
    }
  }

  private func departing(
    fromVote closing: Event.VoteClosing, by actor: Actor
  ) throws(Refusal) -> [Departing] {
    try check(closing, for: actor)
    return closing.missing > 0 ? [(.closedEarly, .ranking)] : []
  }

  /// By the protocol a workshop ends after its results, or when all topics were talked about.
  private var departingAtTheEnd: [Departing] {
    switch (stage, definition.kind) {
    case (.results, _), (.discussion, _): []
    case (.topic, .topicGuide(let topics)) where topicsBegun.isSuperset(of: topics.indices): []
    case _: [(.closedEarly, stage.name)]
    }
  }
}
