package import Secrets

extension Entry {
  /// The digests of all words that stand in the entry.
  package var words: [Digest] { event.words + (reason.map { [$0] } ?? []) }
}

extension Event {
  fileprivate var words: [Digest] {
    switch self {
    case .groundRulesAgreed(let rules): rules
    case .ideaOffered(let offer): [offer.wording.words]
    case .noteAdded(_, let words): [words]
    case .wordingProposed(let draught): [draught.wording.words]
    case .ideaTranslated(_, let wording): [wording.words]
    case .nextStepPlanned(_, let step): [step.owner, step.note].compactMap { $0 }
    case .opened, .joined, .left, .returned, .languageChanged, .consensusSet, .stageBegan,
      .writingFinished,
      .writingResumed, .turnPassed, .ideaVisited, .clarificationAsked, .proposalAgreed,
      .proposalDeclined, .proposalWithdrawn, .proposalUndone, .ideaWithdrawn, .votingOpened,
      .votingClosed, .timeExtended, .doorClosed, .doorOpened, .paused, .resumed, .undone, .closed:
      []
    }
  }
}
