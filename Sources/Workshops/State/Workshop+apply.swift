extension Workshop {
  /// Adds what happened, or changes nothing and says why it cannot have happened.
  package mutating func apply(_ entry: Entry) throws(Refusal) {
    guard Possible.kinds(for: entry.by, at: stage).contains(entry.event.kind) else {
      let isTooLate = entry.event.kind == .joined && !votes.isEmpty && stage != .closed
      throw refusal(isTooLate ? .rosterIsFrozen : .notNow(entry.event.kind), to: entry.by)
    }
    try checkRoom(entry)
    let found = try departing(entry.event, by: entry.by, at: entry.at)
    try check(found.map(\.departure), against: entry)
    switch entry.event {
    case .opened, .undone: throw refusal(.notNow(entry.event.kind), to: entry.by)
    case .joined(let joining): try join(joining, entry)
    case .left(let id): try leave(id, entry)
    case .returned(let id): try comeBack(id, entry)
    case .languageChanged(let tag): try changeLanguage(to: tag, entry)
    case .groundRulesAgreed(let rules): groundRules = rules
    case .consensusSet(let percentage): try setConsensus(percentage, entry)
    case .stageBegan(let beginning): try begin(beginning, entry)
    case .writingFinished: try setWriting(finished: true, entry)
    case .writingResumed: try setWriting(finished: false, entry)
    case .ideaOffered(let offer): try self.offer(offer, entry)
    case .turnPassed: try pass(entry)
    case .ideaVisited(let letter): try visit(letter, entry)
    case .clarificationAsked(let letter): try ask(about: letter, entry)
    case .noteAdded(let subject, let words):
      try addNote(Note(words: words, by: entry.by), to: subject, entry)
    case .wordingProposed(let draught): try propose(draught, entry)
    case .proposalAgreed(let number): try agree(to: number, entry)
    case .proposalDeclined(let number): try decline(number, entry)
    case .proposalWithdrawn(let number): try withdrawProposal(number, entry)
    case .proposalUndone(let number): try undoProposal(number, entry)
    case .ideaWithdrawn(let letter): try withdrawIdea(letter, entry)
    case .ideaTranslated(let letter, let wording): try translate(letter, wording, entry)
    case .votingOpened(let opening): try openVoting(opening, entry)
    case .votingClosed(let closing): closeVoting(closing, entry)
    case .nextStepPlanned(let letter, let step): try plan(step, for: letter, entry)
    case .timeExtended(let minutes): try extend(by: minutes, entry)
    case .doorClosed: try closeDoor(entry)
    case .doorOpened: try openDoor(entry)
    case .paused: try pause(entry)
    case .resumed: try resume(entry)
    case .closed: enter(.closed, at: entry.at)
    }
    record(found, entry)
  }

  /// A participant acts only while in the room, but for joining and coming back.
  private func checkRoom(_ entry: Entry) throws(Refusal) {
    guard let id = entry.by.participant else { return }
    switch entry.event.kind {
    case .joined, .returned: return
    case .opened, .left, .languageChanged, .groundRulesAgreed, .consensusSet, .stageBegan,
      .writingFinished,
      .writingResumed, .ideaOffered, .turnPassed, .ideaVisited, .clarificationAsked, .noteAdded,
      .wordingProposed, .proposalAgreed, .proposalDeclined, .proposalWithdrawn, .proposalUndone,
      .ideaWithdrawn, .ideaTranslated, .votingOpened, .votingClosed, .nextStepPlanned,
      .timeExtended, .doorClosed, .doorOpened, .paused, .resumed, .undone, .closed:
      guard self[id] != nil else { throw refusal(.unknownParticipant(id), to: entry.by) }
      guard isPresent(id) else { throw refusal(.notInTheRoom(id), to: entry.by) }
    }
  }

  /// Holds what an entry says of itself against what it does.
  func check(_ found: [Departure], against entry: Entry) throws(Refusal) {
    guard found == entry.departures else {
      throw refusal(found.isEmpty ? .disagrees(field: "departures") : .departs(found), to: entry.by)
    }
    guard entry.reason == nil || !found.isEmpty else {
      throw refusal(.disagrees(field: "reason"), to: entry.by)
    }
    guard !entry.isAssisted || entry.by.participant != nil else {
      throw refusal(.disagrees(field: "assisted"), to: entry.by)
    }
  }

  private mutating func record(_ found: [Departing], _ entry: Entry) {
    departures += found.map { step in
      RecordedDeparture(
        departure: step.departure, stage: step.stage, at: entry.at, reason: entry.reason)
    }
  }

  /// Enters a stage and starts its clock.
  mutating func enter(_ next: Stage, at: Moment) {
    stage = next
    clock = Clock(began: at, minutes: Schedule.minutes(of: next, in: definition))
  }

  mutating func change(_ id: ParticipantID, _ change: (inout Participant) -> Void) {
    guard participants.indices.contains(id.number - 1) else { return }
    change(&participants[id.number - 1])
  }
}
