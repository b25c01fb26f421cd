/// How long a stage was meant to last, and how long it did, in seconds.
package struct StageTime: Hashable, Sendable {
  package let stage: Stage
  /// By the schedule, without extensions; nothing for a stage without a plan.
  package let planned: Int
  /// How much longer it was made while it lasted.
  package let extended: Int
  package let extensions: Int
  /// Without breaks.
  package let taken: Int
  package let breaks: Int
  package let inBreaks: Int
}

/// The way through the stages that a log tells.
struct StageWalk {
  private(set) var times: [StageTime] = []
  /// The stage at which the room last said what it would call agreed.
  private(set) var consensusSetAt: Stage.Name?
  private var stage: Stage = .gathering
  private var clock: Clock
  private var extensions: [Int] = []
  private var breaks = 0

  init(_ log: EventLog) {
    let definition = log.workshop.definition
    let planned = { Schedule.minutes(of: $0, in: definition) }
    clock = Clock(began: log.entries[0].at, minutes: planned(.gathering))
    for entry in log.entries where !log.undone.contains(entry.seq) {
      if let next = entry.event.stageEntered {
        leave(at: entry.at)
        (stage, extensions, breaks) = (next, [], 0)
        clock = Clock(began: entry.at, minutes: planned(next))
      } else {
        take(entry)
      }
    }
    if stage != .closed { leave(at: log.last.at) }
  }

  private mutating func take(_ entry: Entry) {
    switch entry.event {
    case .consensusSet: consensusSetAt = stage.name
    case .timeExtended(let minutes): extensions.append(minutes * 60)
    case .paused:
      clock.pause(at: entry.at)
      breaks += 1
    case .resumed: clock.resume(at: entry.at)
    case .opened, .joined, .left, .returned, .languageChanged, .groundRulesAgreed, .stageBegan,
      .writingFinished,
      .writingResumed, .ideaOffered, .turnPassed, .ideaVisited, .clarificationAsked, .noteAdded,
      .wordingProposed, .proposalAgreed, .proposalDeclined, .proposalWithdrawn, .proposalUndone,
      .ideaWithdrawn, .ideaTranslated, .votingOpened, .votingClosed, .nextStepPlanned, .doorClosed,
      .doorOpened, .undone,
      .closed:
      break
    }
  }

  private mutating func leave(at end: Moment) {
    let taken = clock.elapsed(at: end)
    times.append(
      StageTime(
        stage: stage, planned: clock.planned, extended: extensions.reduce(0, +),
        extensions: extensions.count, taken: taken, breaks: breaks,
        inBreaks: end.seconds - clock.began.seconds - taken))
  }
}

extension Event {
  /// The stage that begins with it, if one does.
  fileprivate var stageEntered: Stage? {
    switch self {
    case .stageBegan(let beginning): beginning.stage
    case .votingOpened(let opening): .ranking(opening.round)
    case .votingClosed(let closing): .results(closing.round)
    case .closed: .closed
    case .opened, .joined, .left, .returned, .languageChanged, .groundRulesAgreed, .consensusSet,
      .writingFinished,
      .writingResumed, .ideaOffered, .turnPassed, .ideaVisited, .clarificationAsked, .noteAdded,
      .wordingProposed, .proposalAgreed, .proposalDeclined, .proposalWithdrawn, .proposalUndone,
      .ideaWithdrawn, .ideaTranslated, .nextStepPlanned, .timeExtended, .doorClosed, .doorOpened,
      .paused, .resumed, .undone:
      nil
    }
  }
}
