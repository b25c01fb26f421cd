package import Surveys

/// How long each stage is meant to last, in minutes.
///
/// 60 and 90 are the timings of Ryan 2024 for staff and for people with lived experience; 180
/// divides the three to four hours that facilitators' guides give (processarts), with a second vote.
package enum Schedule {
  package static func minutes(
    of stage: Stage, in definition: WorkshopDefinition
  ) -> Int {
    switch definition.kind {
    case .nominalGroup: minutes(of: stage, definition.preset)
    case .topicGuide(let topics): minutes(of: stage, definition.preset, topics: topics.count)
    }
  }

  private static func minutes(of stage: Stage, _ preset: Preset) -> Int {
    let (sixty, ninety, hundredAndEighty) =
      switch stage {
      case .gathering: (10, 15, 15)
      case .silentGeneration: (10, 10, 15)
      case .roundRobin: (10, 15, 35)
      case .clarification: (10, 15, 30)
      case .ranking(.first): (10, 10, 10)
      case .results(.first): (10, 25, 15)
      case .discussion: (10, 10, 30)
      case .ranking(.second): (5, 5, 10)
      case .results(.second): (10, 10, 20)
      case .topic, .closed: (0, 0, 0)
      }
    return switch preset {
    case .sixty: sixty
    case .ninety: ninety
    case .hundredAndEighty: hundredAndEighty
    }
  }

  /// A focus group's time, after the beginning, belongs to its questions in equal parts.
  private static func minutes(of stage: Stage, _ preset: Preset, topics: Int) -> Int {
    let gathering = minutes(of: .gathering, preset)
    return switch stage {
    case .gathering: gathering
    case .topic: (preset.rawValue - gathering) / max(1, topics)
    case .silentGeneration, .roundRobin, .clarification, .ranking, .results, .discussion, .closed: 0
    }
  }
}
