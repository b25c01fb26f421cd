package import Translations
package import Workshops

extension Interface {
  /// What the stage is called, with its round or its number.
  package func name(of stage: Stage) -> LocalisedText {
    switch stage {
    case .ranking(.second): self[.stageRankingSecond]
    case .results(.second): self[.stageResultsSecond]
    case .topic(let position): self(.stageTopicNumber, ["number": number(position + 1)])
    case .gathering, .silentGeneration, .roundRobin, .clarification, .ranking(.first),
      .results(.first), .discussion, .closed:
      generalName(of: stage.name)
    }
  }

  /// What the stage is called, whichever round or topic it is.
  package func generalName(of stage: Stage.Name) -> LocalisedText {
    switch stage {
    case .gathering: self[.stageGathering]
    case .silentGeneration: self[.stageSilentGeneration]
    case .roundRobin: self[.stageRoundRobin]
    case .clarification: self[.stageClarification]
    case .ranking: self[.stageRanking]
    case .results: self[.stageResults]
    case .discussion: self[.stageDiscussion]
    case .topic: self[.stageTopic]
    case .closed: self[.stageClosed]
    }
  }
}
