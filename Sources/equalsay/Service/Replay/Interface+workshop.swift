import Translations
import Workshops

extension Interface {
  func name(of stage: Stage.Name) -> String {
    switch stage {
    case .gathering: self[.replayStageGathering].text
    case .silentGeneration: self[.replayStageSilent].text
    case .roundRobin: self[.replayStageRoundRobin].text
    case .clarification: self[.replayStageClarification].text
    case .ranking: self[.replayStageRanking].text
    case .results: self[.replayStageResults].text
    case .discussion: self[.replayStageDiscussion].text
    case .topic: self[.replayStageTopic].text
    case .closed: self[.replayStageClosed].text
    }
  }

  func name(of horizon: NextStep.Horizon) -> String {
    switch horizon {
    case .now: self[.replayNow].text
    case .short: self[.replayShort].text
    case .medium: self[.replayLater].text
    case .long: self[.replayLong].text
    }
  }

  /// Where and how a group left the protocol.
  func sentence(for departure: Workshop.RecordedDeparture) -> String {
    let stage = name(of: departure.stage)
    return switch departure.departure {
    case .withoutGroundRules: self[.replayWithoutRules].text
    case .skipped: self(.replaySkipped, ["stage": stage]).text
    case .closedEarly: self(.replayClosedEarly, ["stage": stage]).text
    case .reopened: self(.replayReopened, ["stage": stage]).text
    }
  }
}
