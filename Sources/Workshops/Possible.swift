/// Who may do what at which stage: the protocol as a table.
enum Possible {
  /// The sorts of events that the protocol has for somebody at a stage, in the protocol's order.
  static func kinds(for actor: Actor, at stage: Stage) -> [Event.Kind] {
    switch actor {
    case .facilitator: facilitator(stage)
    case .participant: participant(stage)
    case .interpreter: interpreter(stage)
    }
  }

  /// What a person does at a stage without the log.
  static func alone(for actor: Actor, at stage: Stage) -> [Possibility] {
    guard actor.participant != nil else { return [] }
    return switch stage {
    case .silentGeneration, .roundRobin: [.write]
    case .ranking: [.vote]
    case .gathering, .clarification, .results, .discussion, .topic, .closed: []
    }
  }

  /// Who comes in, as long as anybody can.
  private static let door: [Event.Kind] = [.joined, .doorClosed, .doorOpened]

  /// What only concerns the room and its clock, and is possible until the end.
  private static let always: [Event.Kind] = [
    .left, .returned, .timeExtended, .paused, .resumed, .undone, .closed,
  ]

  private static func facilitator(_ stage: Stage) -> [Event.Kind] {
    switch stage {
    case .gathering:
      door + [.groundRulesAgreed, .consensusSet, .stageBegan] + always
    case .silentGeneration:
      door + [.consensusSet, .stageBegan] + always
    case .roundRobin:
      door + [.consensusSet, .ideaTranslated, .stageBegan, .votingOpened] + always
    case .clarification:
      door + [
        .consensusSet, .ideaVisited, .noteAdded, .wordingProposed, .proposalWithdrawn,
        .proposalUndone, .ideaTranslated, .votingOpened, .stageBegan,
      ] + always
    // Ballots that wait would be lost if the workshop could close here.
    case .ranking:
      [.ideaTranslated, .votingClosed, .stageBegan] + always.filter { $0 != .closed }
    case .results(.first): [.noteAdded, .nextStepPlanned, .ideaTranslated, .stageBegan] + always
    case .discussion:
      [.noteAdded, .nextStepPlanned, .ideaTranslated, .votingOpened] + always
    case .results(.second): [.noteAdded, .nextStepPlanned, .ideaTranslated] + always
    case .topic: door + [.noteAdded, .stageBegan] + always
    case .closed: []
    }
  }

  private static func participant(_ stage: Stage) -> [Event.Kind] {
    let always: [Event.Kind] = [.languageChanged, .left, .returned]
    return switch stage {
    case .gathering: [.joined] + always
    case .silentGeneration: [.joined, .writingFinished, .writingResumed] + always
    case .roundRobin: [.joined, .ideaOffered, .turnPassed, .ideaWithdrawn] + always
    case .clarification:
      [
        .joined, .clarificationAsked, .noteAdded, .wordingProposed, .proposalAgreed,
        .proposalDeclined, .proposalWithdrawn, .proposalUndone, .ideaWithdrawn,
      ] + always
    case .ranking: always
    case .results, .discussion: [.noteAdded] + always
    case .topic: [.joined, .noteAdded] + always
    case .closed: []
    }
  }

  private static func interpreter(_ stage: Stage) -> [Event.Kind] {
    switch stage {
    case .roundRobin, .clarification, .ranking, .results, .discussion: [.ideaTranslated]
    case .gathering, .silentGeneration, .topic, .closed: []
    }
  }
}
