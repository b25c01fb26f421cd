extension Event {
  /// What sort of event it is, by its name in the log.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case opened, joined, left, returned
    case languageChanged = "language-changed"
    case groundRulesAgreed = "ground-rules-agreed"
    case consensusSet = "consensus-set"
    case stageBegan = "stage-began"
    case writingFinished = "writing-finished"
    case writingResumed = "writing-resumed"
    case ideaOffered = "idea-offered"
    case turnPassed = "turn-passed"
    case ideaVisited = "idea-visited"
    case clarificationAsked = "clarification-asked"
    case noteAdded = "note-added"
    case wordingProposed = "wording-proposed"
    case proposalAgreed = "proposal-agreed"
    case proposalDeclined = "proposal-declined"
    case proposalWithdrawn = "proposal-withdrawn"
    case proposalUndone = "proposal-undone"
    case ideaWithdrawn = "idea-withdrawn"
    case ideaTranslated = "idea-translated"
    case votingOpened = "voting-opened"
    case votingClosed = "voting-closed"
    case nextStepPlanned = "next-step-planned"
    case timeExtended = "time-extended"
    case doorClosed = "door-closed"
    case doorOpened = "door-opened"
    case paused, resumed, undone, closed
  }

  package var kind: Kind {
    switch self {
    case .opened: .opened
    case .joined: .joined
    case .left: .left
    case .returned: .returned
    case .languageChanged: .languageChanged
    case .groundRulesAgreed: .groundRulesAgreed
    case .consensusSet: .consensusSet
    case .stageBegan: .stageBegan
    case .writingFinished: .writingFinished
    case .writingResumed: .writingResumed
    case .ideaOffered: .ideaOffered
    case .turnPassed: .turnPassed
    case .ideaVisited: .ideaVisited
    case .clarificationAsked: .clarificationAsked
    case .noteAdded: .noteAdded
    case .wordingProposed: .wordingProposed
    case .proposalAgreed: .proposalAgreed
    case .proposalDeclined: .proposalDeclined
    case .proposalWithdrawn: .proposalWithdrawn
    case .proposalUndone: .proposalUndone
    case .ideaWithdrawn: .ideaWithdrawn
    case .ideaTranslated: .ideaTranslated
    case .votingOpened: .votingOpened
    case .votingClosed: .votingClosed
    case .nextStepPlanned: .nextStepPlanned
    case .timeExtended: .timeExtended
    case .doorClosed: .doorClosed
    case .doorOpened: .doorOpened
    case .paused: .paused
    case .resumed: .resumed
    case .undone: .undone
    case .closed: .closed
    }
  }
}
