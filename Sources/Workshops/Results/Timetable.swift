/// When each stage began and how long it took, beside what was planned.
package struct Timetable: Sendable {
  /// One stage as often as it was entered.
  package struct Row: Sendable {
    package let stage: Stage
    package let began: Moment
    /// Nothing while the stage goes on.
    package fileprivate(set) var ended: Moment?
    /// In seconds, extensions included.
    package fileprivate(set) var planned: Int
    /// In seconds without breaks, so far for a stage that goes on.
    package fileprivate(set) var taken: Int
    /// By how many minutes the facilitator extended it.
    package fileprivate(set) var minutesAdded: Int
  }

  package private(set) var rows: [Row] = []

  package init(_ log: EventLog) {
    let definition = log.workshop.definition
    var clock = Clock(began: log.entries[0].at, minutes: 0)
    for entry in log.entries where !log.undone.contains(entry.seq) {
      if let stage = entry.event.entersStage {
        end(clock, at: entry.at)
        clock = Clock(began: entry.at, minutes: Schedule.minutes(of: stage, in: definition))
        guard stage != .closed else { return }
        rows.append(
          Row(stage: stage, began: entry.at, planned: clock.planned, taken: 0, minutesAdded: 0))
      }
      switch entry.event {
      case .timeExtended(let minutes):
        clock.planned += minutes * 60
        change { $0.minutesAdded += minutes }
      case .paused: clock.pause(at: entry.at)
      case .resumed: clock.resume(at: entry.at)
      case .opened, .joined, .left, .returned, .groundRulesAgreed, .consensusSet, .stageBegan,
        .writingFinished, .writingResumed, .ideaOffered, .turnPassed, .ideaVisited,
        .clarificationAsked, .noteAdded, .wordingProposed, .proposalAgreed, .proposalDeclined,
        .proposalWithdrawn, .proposalUndone, .ideaWithdrawn, .ideaTranslated, .votingOpened,
        .votingClosed, .nextStepPlanned, .undone, .closed:
        break
      }
    }
    change { row in
      row.planned = clock.planned
      row.taken = clock.elapsed(at: log.last.at)
    }
  }

  private mutating func end(_ clock: Clock, at now: Moment) {
    change { row in
      row.ended = now
      row.planned = clock.planned
      row.taken = clock.elapsed(at: now)
    }
  }

  private mutating func change(_ change: (inout Row) -> Void) {
    guard !rows.isEmpty else { return }
    change(&rows[rows.count - 1])
  }
}

extension Event {
  /// The stage that begins with it.
  fileprivate var entersStage: Stage? {
    switch self {
    case .opened: .gathering
    case .stageBegan(let beginning): beginning.stage
    case .votingOpened(let opening): .ranking(opening.round)
    case .votingClosed(let closing): .results(closing.round)
    case .closed: .closed
    case .joined, .left, .returned, .groundRulesAgreed, .consensusSet, .writingFinished,
      .writingResumed, .ideaOffered, .turnPassed, .ideaVisited, .clarificationAsked, .noteAdded,
      .wordingProposed, .proposalAgreed, .proposalDeclined, .proposalWithdrawn, .proposalUndone,
      .ideaWithdrawn, .ideaTranslated, .nextStepPlanned, .timeExtended, .paused, .resumed, .undone:
      nil
    }
  }
}
