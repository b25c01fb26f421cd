package import Translations
package import Workshops

extension Interface {
  /// Something that somebody can do, to go into a sentence or a list: “offer an idea”.
  package func act(_ possibility: Possibility, by actor: Actor) -> LocalisedText {
    switch possibility {
    case .write: self[.possibleWrite]
    case .vote: self[.possibleVote]
    case .act(let kind): self[phrase(for: kind, by: actor)]
    }
  }

  private func phrase(for kind: Event.Kind, by actor: Actor) -> WorkshopPhrase {
    // The facilitator comes and goes for others.
    let isOwn = actor.participant != nil
    return switch kind {
    case .opened: .possibleOpened
    case .joined: isOwn ? .possibleJoined : .possibleJoinedOther
    case .left: isOwn ? .possibleLeft : .possibleLeftOther
    case .returned: isOwn ? .possibleReturned : .possibleReturnedOther
    case .languageChanged: .possibleLanguageChanged
    case .groundRulesAgreed: .possibleGroundRulesAgreed
    case .consensusSet: .possibleConsensusSet
    case .stageBegan: .possibleStageBegan
    case .writingFinished: .possibleWritingFinished
    case .writingResumed: .possibleWritingResumed
    case .ideaOffered: .possibleIdeaOffered
    case .turnPassed: .possibleTurnPassed
    case .ideaVisited: .possibleIdeaVisited
    case .clarificationAsked: .possibleClarificationAsked
    case .noteAdded: .possibleNoteAdded
    case .wordingProposed: .possibleWordingProposed
    case .proposalAgreed: .possibleProposalAgreed
    case .proposalDeclined: .possibleProposalDeclined
    case .proposalWithdrawn: .possibleProposalWithdrawn
    case .proposalUndone: .possibleProposalUndone
    case .ideaWithdrawn: .possibleIdeaWithdrawn
    case .ideaTranslated: .possibleIdeaTranslated
    case .votingOpened: .possibleVotingOpened
    case .votingClosed: .possibleVotingClosed
    case .nextStepPlanned: .possibleNextStepPlanned
    case .timeExtended: .possibleTimeExtended
    case .doorClosed: .possibleDoorClosed
    case .doorOpened: .possibleDoorOpened
    case .paused: .possiblePaused
    case .resumed: .possibleResumed
    case .undone: .possibleUndone
    case .closed: .possibleClosed
    }
  }
}
