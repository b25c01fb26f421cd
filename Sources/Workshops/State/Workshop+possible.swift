extension Workshop {
  /// What somebody can do now; whether a single act is right is seen when it is done.
  package func possible(for actor: Actor) -> [Possibility] {
    possibleAlone(for: actor)
      + Possible.kinds(for: actor, at: stage).filter { isPossible($0, for: actor) }
      .map(Possibility.act)
  }

  private func possibleAlone(for actor: Actor) -> [Possibility] {
    guard let id = actor.participant, isPresent(id) else { return [] }
    return Possible.alone(for: actor, at: stage).filter { possibility in
      possibility != .vote || votes.last?.opening.roster.contains(id) ?? false
    }
  }

  private func isPossible(_ kind: Event.Kind, for actor: Actor) -> Bool {
    guard let id = actor.participant else { return isPossible(kind, for: actor, nil) }
    guard let person = self[id] else {
      return kind == .joined && obstacle(toJoiningBy: actor) == nil
    }
    return person.isPresent ? isPossible(kind, for: actor, person) : kind == .returned
  }

  /// Whether there is anything of this sort to do, for somebody in the room or beside it.
  private func isPossible(
    _ kind: Event.Kind, for actor: Actor, _ person: Participant?
  ) -> Bool {
    switch kind {
    case .joined: person == nil && obstacle(toJoiningBy: actor) == nil
    case .doorClosed: !isDoorClosed
    case .doorOpened: isDoorClosed
    case .returned: person == nil && participants.contains { !$0.isPresent }
    case .left: !present.isEmpty
    // Every page has the languages to choose from; nobody needs to be told.
    case .languageChanged: false
    case .consensusSet: isNominalGroup && votes.isEmpty
    case .paused: !clock.isPaused
    case .resumed: clock.isPaused
    case .ideaOffered, .turnPassed: person != nil && person?.id == currentTurn
    case .writingFinished: person?.hasFinishedWriting == false
    case .writingResumed: person?.hasFinishedWriting == true
    case .ideaVisited, .clarificationAsked, .wordingProposed:
      chart.ideas.contains(where: \.isStanding)
    case .noteAdded: stage.name == .topic || !chart.ideas.isEmpty
    case .ideaTranslated: !chart.ideas.isEmpty
    case .ideaWithdrawn: chart.ideas.contains { isWithdrawable($0, by: actor) }
    case .proposalAgreed: proposals.contains { $0.isOpen && isAwaited(person, $0) }
    case .proposalDeclined: proposals.contains { $0.isOpen && isOriginator(person, $0) }
    case .proposalWithdrawn: proposals.contains { $0.isOpen && isWithdrawable($0, by: actor) }
    case .proposalUndone:
      proposals.contains { $0.outcome == .made && (person == nil || isOriginator(person, $0)) }
    case .groundRulesAgreed, .stageBegan, .votingOpened, .votingClosed, .nextStepPlanned,
      .timeExtended, .undone, .closed, .opened:
      true
    }
  }

  private func isAwaited(_ person: Participant?, _ proposal: Proposal) -> Bool {
    person.map { proposal.awaited.contains($0.id) } ?? false
  }

  private func isOriginator(_ person: Participant?, _ proposal: Proposal) -> Bool {
    person.map { proposal.originators.contains($0.id) } ?? false
  }

  /// Whether somebody may take a proposal back: the facilitator, and who made it.
  func isWithdrawable(_ proposal: Proposal, by actor: Actor) -> Bool {
    actor == .facilitator || actor == proposal.by
  }

  /// Whether somebody may take an idea back: only the person whose idea it alone is.
  func isWithdrawable(_ idea: Idea, by actor: Actor) -> Bool {
    idea.isStanding && idea.parents.isEmpty && idea.originators == actor.participant.map { [$0] }
  }
}
