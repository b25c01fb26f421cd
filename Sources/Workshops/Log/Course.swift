import Surveys

/// A workshop on its way through its log, with what undoing has to know of the way.
struct Course: Sendable {
  private(set) var workshop: Workshop
  /// The entries that opened the votes that stand, by their `seq`.
  private var votes: [Int] = []
  private var latest: Moment

  init(_ definition: WorkshopDefinition, at: Moment) {
    workshop = Workshop(definition, at: at)
    latest = at
  }

  /// Takes the next entry, or changes nothing and says why it cannot have happened.
  mutating func apply(_ entry: Entry) throws(Refusal) {
    try checkTime(entry)
    try workshop.apply(entry)
    latest = entry.at
    if case .votingOpened = entry.event { votes.append(entry.seq) }
    // A vote that was broken off does not stand.
    if votes.count > workshop.votes.count { votes.removeLast() }
  }

  /// Passes over an entry that counts no more.
  mutating func pass(over entry: Entry) throws(Refusal) {
    try checkTime(entry)
    workshop.reserve(entry.event)
    latest = entry.at
  }

  /// Takes an entry that undoes another.
  mutating func undo(_ undone: Entry, by entry: Entry) throws(Refusal) {
    try checkTime(entry)
    guard entry.by == .facilitator, workshop.stage != .closed else {
      throw workshop.refusal(.notNow(.undone), to: entry.by)
    }
    if let reason = objection(toUndoing: undone) { throw workshop.refusal(reason, to: entry.by) }
    try workshop.check([], against: entry)
    latest = entry.at
  }

  private func checkTime(_ entry: Entry) throws(Refusal) {
    guard entry.at >= latest else {
      throw workshop.refusal(.disagrees(field: "at"), to: entry.by)
    }
  }

  /// Why an entry cannot be undone now, whatever came after it.
  ///
  /// What people vote on, and what makes them agree, stays as it was when the vote opened. An idea
  /// goes back to its author's drafts only while it can be offered again. And what a participant
  /// took apart, nobody puts together for them.
  func objection(toUndoing entry: Entry) -> Refusal.Reason? {
    guard entry.event.canBeUndone else { return .cannotBeUndone(seq: entry.seq) }
    switch entry.event {
    case .ideaOffered where workshop.stage != .roundRobin,
      .proposalUndone where entry.by.participant != nil:
      return .cannotBeUndone(seq: entry.seq)
    case .noteAdded, .ideaTranslated, .nextStepPlanned: return nil
    case .opened, .joined, .left, .returned, .languageChanged, .groundRulesAgreed, .consensusSet,
      .stageBegan,
      .writingFinished, .writingResumed, .ideaOffered, .turnPassed, .ideaVisited,
      .clarificationAsked, .wordingProposed, .proposalAgreed, .proposalDeclined,
      .proposalWithdrawn, .proposalUndone, .ideaWithdrawn, .votingOpened, .votingClosed,
      .timeExtended, .doorClosed, .doorOpened, .paused, .resumed, .undone, .closed:
      return votes.last.flatMap { $0 > entry.seq ? .neededBy(seq: $0) : nil }
    }
  }
}

extension Event {
  /// Whether the room can ever take it back: not who came and went, not a vote, not an end.
  var canBeUndone: Bool {
    switch self {
    case .opened, .joined, .left, .returned, .languageChanged, .votingOpened, .votingClosed,
      .undone, .closed:
      false
    case .groundRulesAgreed, .consensusSet, .stageBegan, .writingFinished, .writingResumed,
      .ideaOffered, .turnPassed, .ideaVisited, .clarificationAsked, .noteAdded, .wordingProposed,
      .proposalAgreed, .proposalDeclined, .proposalWithdrawn, .proposalUndone, .ideaWithdrawn,
      .ideaTranslated, .nextStepPlanned, .timeExtended, .doorClosed, .doorOpened, .paused, .resumed:
      true
    }
  }
}
