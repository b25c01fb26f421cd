import Surveys
import Translations
import Workshops

/// The stages one after another, with the time they took and what came of them.
extension MethodsParagraph {
  var stages: [LocalisedText] {
    let stages = methods.times.map(\.stage).reduce(into: [Stage]()) { stages, stage in
      // The questions of a topic guide are told as one.
      if !stages.contains(where: { isTold($0, with: stage) }) { stages.append(stage) }
    }
    let (before, after) = (stages.prefix { !isVote($0) }, stages.drop { !isVote($0) })
    return before.flatMap(told) + ideas + after.flatMap(told) + clock
  }

  private func isTold(_ first: Stage, with other: Stage) -> Bool {
    first == other || (first.name == .topic && other.name == .topic)
  }

  private func isVote(_ stage: Stage) -> Bool { stage.name == .ranking }

  private func told(_ stage: Stage) -> [LocalisedText] {
    switch stage {
    case .gathering: [say(.methodsGathering), time(of: stage)]
    case .silentGeneration: [say(.methodsSilentGeneration), time(of: stage)]
    case .roundRobin: [say(.methodsRoundRobin), time(of: stage)]
    case .clarification: [say(.methodsClarification), time(of: stage)]
    case .discussion: [say(.methodsDiscussion), time(of: stage)]
    case .topic: [say(.methodsTopic), time(of: stage)]
    case .results: [say(.methodsResults), time(of: stage)]
    case .ranking(let round):
      methods.votes.filter { $0.round == round }.flatMap { vote in
        [
          say(vote.round == .first ? .methodsRanking : .methodsRankingSecond),
          time(of: stage),
        ] + told(vote)
      }
    case .closed: []
    }
  }

  /// A stage that began again took all its times together, but was planned once.
  private func time(of stage: Stage) -> LocalisedText {
    let times = methods.times.filter { isTold(stage, with: $0.stage) }
    let planned = Dictionary(times.map { ($0.stage, $0.planned) }) { first, _ in first }
    return say(
      .methodsTime,
      [
        "taken": time(times.map(\.taken).reduce(0, +)),
        "planned": time(planned.values.reduce(0, +)),
      ])
  }

  private var ideas: [LocalisedText] {
    guard methods.times.contains(where: { $0.stage == .roundRobin }) else { return [] }
    let ideas = methods.ideas
    return [interface(.methodsIdeas, count: ideas.offered)]
      + counted(ideas.assisted) { interface(.methodsIdeasAssisted, count: $0) }
      + counted(ideas.merged) { interface(.methodsMerged, count: $0) }
      + counted(ideas.reworded) { interface(.methodsReworded, count: $0) }
      + counted(ideas.declined) { interface(.methodsDeclined, count: $0) }
      + counted(ideas.withdrawn) { interface(.methodsWithdrawn, count: $0) }
  }

  private var clock: [LocalisedText] {
    let extended = time(methods.times.map(\.extended).reduce(0, +))
    let inBreaks = time(methods.times.map(\.inBreaks).reduce(0, +))
    return counted(methods.times.map(\.extensions).reduce(0, +)) {
      interface(.methodsExtended, count: $0, ["minutes": extended])
    }
      + counted(methods.times.map(\.breaks).reduce(0, +)) {
        interface(.methodsBreaks, count: $0, ["minutes": inBreaks])
      }
  }
}
