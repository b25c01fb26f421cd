/// What each person can do as things stand.
extension Workshop {
  /// What somebody can do now, by the protocol; whether a single act is right is seen when it is
  /// done.
  package func possible(for actor: Actor) -> [Possibility] {
    Possible.alone(for: actor, at: stage).filter { isPossible($0, for: actor) }
      + Possible.kinds(for: actor, at: stage).filter { isPossible($0, for: actor) }
      .map(Possibility.act)
  }

  private func isPossible(_ possibility: Possibility, for actor: Actor) -> Bool {
    guard let id = actor.participant, isPresent(id) else { return false }
    return switch possibility {
    case .act(let kind): isPossible(kind, for: actor)
    case .write: true
    case .vote: votes.last?.opening.roster.contains(id) ?? false
    }
  }

  private func isPossible(_ kind: Event.Kind, for actor: Actor) -> Bool {
    guard let id = actor.participant else { return isPossibleForOthers(kind) }
    guard let person = self[id] else { return kind == .joined }
    guard person.isPresent else { return kind == .returned }
    return isPossible(kind, for: person)
  }

  /// Whether somebody can do it who is in the room.
  private func isPossible(_ kind: Event.Kind, for person: Participant) -> Bool {
    switch kind {
    case .joined, .returned: false
    case .writingFinished: !person.hasFinishedWriting
    case .writingResumed: person.hasFinishedWriting
    case .ideaOffered, .turnPassed: person.id == currentTurn
    case .proposalAgreed:
      proposals.contains { $0.outcome == .open && $0.awaited.contains(person.id) }
    case .proposalDeclined:
      proposals.contains { $0.outcome == .open && $0.originators.contains(person.id) }
    case .proposalWithdrawn:
      proposals.contains { $0.outcome == .open && $0.by == .participant(person.id) }
    case .proposalUndone:
      proposals.contains { $0.outcome == .made && $0.originators.contains(person.id) }
    case .ideaWithdrawn:
      chart.standing.contains { $0.originators == [person.id] && $0.parents.isEmpty }
    case .opened, .left, .groundRulesAgreed, .consensusSet, .stageBegan, .ideaVisited,
      .clarificationAsked, .noteAdded, .wordingProposed, .ideaTranslated, .votingOpened,
      .votingClosed, .nextStepPlanned, .timeExtended, .paused, .resumed, .undone, .closed:
      true
    }
  }

  /// Whether the facilitator or an interpreter can do it.
  private func isPossibleForOthers(_ kind: Event.Kind) -> Bool {
    switch kind {
    case .left: !present.isEmpty
    case .returned: participants.contains { !$0.isPresent }
    case .paused: !clock.isPaused
    case .resumed: clock.isPaused
    case .consensusSet: isNominalGroup && votes.isEmpty
    case .proposalWithdrawn: proposals.contains { $0.outcome == .open }
    case .proposalUndone: proposals.contains { $0.outcome == .made }
    case .ideaTranslated: !chart.ideas.isEmpty
    case .opened, .joined, .groundRulesAgreed, .stageBegan, .writingFinished, .writingResumed,
      .ideaOffered, .turnPassed, .ideaVisited, .clarificationAsked, .noteAdded, .wordingProposed,
      .proposalAgreed, .proposalDeclined, .ideaWithdrawn, .votingOpened, .votingClosed,
      .nextStepPlanned, .timeExtended, .undone, .closed:
      true
    }
  }
}
