import Ranking
import Surveys
import Workshops

/// What an act changed, held against what it may change.
extension Walk {
  /// Takes note of an entry that was added to a log.
  mutating func took(_ entry: Entry, from log: EventLog) throws {
    try check(entry.at >= log.last.at, "time goes back")
    let line = String(decoding: room.lines.last?.bytes ?? [], as: UTF8.self)
    try check(!line.contains("§"), "somebody's words are in the log")
    switch entry.event {
    case .undone(let seq): try tookBack(seq)
    case .left(let id): constant?.remove(id)
    case .ideaOffered(let offer): try gave(offer.letter)
    case .wordingProposed(let draught):
      if draught.parents.count > 1 { try gave(draught.result) }
    case .votingOpened(let opening):
      ballots = [:]
      try checkTerms(of: opening, before: log.workshop)
    case .votingClosed(let closing): try checkCount(closing)
    case .opened, .joined, .returned, .languageChanged, .groundRulesAgreed, .consensusSet,
      .stageBegan,
      .writingFinished, .writingResumed, .turnPassed, .ideaVisited, .clarificationAsked, .noteAdded,
      .proposalAgreed, .proposalDeclined, .proposalWithdrawn, .proposalUndone, .ideaWithdrawn,
      .ideaTranslated, .nextStepPlanned, .timeExtended, .doorClosed, .doorOpened, .paused, .resumed,
      .closed:
      break
    }
    if workshop.turns == nil { constant = nil }
    if constant == nil, workshop.turns != nil { constant = Set(workshop.present) }
    try checkSecrets()
    try checkTakingBack(entry, log)
    try checkMerges(since: log)
  }

  private mutating func gave(_ letter: Letter) throws {
    try check(letters.insert(letter).inserted, "\(letter) was given twice")
  }

  /// Undoing something later leaves what undoing it at once would have left.
  private mutating func tookBack(_ seq: Int) throws {
    let undone = room.log.entries[seq - 1]
    if case .ideaOffered(let offer) = undone.event, let author = undone.by.participant,
      let text = room.texts[offer.wording.words]
    {
      room.desk.apply(room.desk.returning(text, to: author))
    }
    var entries = room.log.entries
    let undo = entries.removeLast()
    entries.insert(
      Entry(seq: 0, at: undone.at, by: undo.by, isAssisted: false, undo.event), at: seq)
    let renumbered = entries.enumerated().map { index, entry in
      var event = entry.event
      if index > seq, case .undone(let other) = event, other > seq { event = .undone(other + 1) }
      return Entry(
        seq: index + 1, at: entry.at, by: entry.by, isAssisted: entry.isAssisted, event,
        departures: entry.departures, reason: entry.reason)
    }
    let early = try EventLog(workshop.definition, replaying: renumbered)
    try check(
      early.workshop == workshop, "undone at once, \(undone.event.kind) leaves another room")
  }

  /// Undoing the last step leaves the room as it was, but that letters and numbers are not reused.
  private func checkTakingBack(_ entry: Entry, _ log: EventLog) throws {
    guard room.log.undoable.first?.seq == entry.seq else { return }
    var back = room.log
    _ = try back.add(.undone(entry.seq), by: .facilitator, at: room.now)
    try check(
      RoomWithoutReserves(back.workshop) == RoomWithoutReserves(log.workshop),
      "undoing \(entry.event.kind) leaves something else than there was")
  }

  /// What was just made of ideas can be taken apart, and they are what they were.
  private func checkMerges(since log: EventLog) throws {
    for (proposal, earlier) in zip(workshop.proposals, log.workshop.proposals)
    where proposal.outcome == .made && earlier.outcome == .open {
      var apart = room.log
      _ = try apart.add(
        .proposalUndone(proposal.draught.number), by: .facilitator, at: room.now)
      let ideas = apart.workshop.chart.ideas.filter {
        !proposal.isMerge || $0.letter != proposal.draught.result
      }
      try check(
        ideas == log.workshop.chart.ideas, "\(proposal.draught.result) cannot be taken apart")
    }
  }

  private func checkTerms(of opening: Event.VoteOpening, before: Workshop) throws {
    if let first = before.votes.first?.opening {
      let same = (first.places, first.ideas) == (opening.places, opening.ideas)
      return try check(same && first.roster == opening.roster, "the second vote has other terms")
    }
    try check(opening.roster == before.present, "the roster is not who is there")
    try check(opening.ideas == before.chart.standing.map(\.letter), "other ideas are voted on")
    guard case .nominalGroup(let group) = before.definition.kind else { return }
    var places = min(group.places ?? min(5, opening.ideas.count / 2 + 1), opening.ideas.count)
    let readers = before.participants.filter { $0.isPresent && $0.language.isEasyRead }
    if !readers.isEmpty { places = min(places, 3) }
    try check(opening.places == places, "K is \(opening.places) instead of \(places)")
  }

  private mutating func checkCount(_ closing: Event.VoteClosing) throws {
    let roster = workshop.votes.last?.opening.roster ?? []
    try check(ballots.keys.allSatisfy(roster.contains), "somebody else voted")
    let counted = closing.ballots.map { $0.ideas.map(\.description).joined() }.sorted()
    let cast = ballots.values.map { $0.map(\.description).joined() }.sorted()
    try check(counted == cast, "\(cast) were cast and \(counted) counted")
    let missing = roster.filter { workshop.isPresent($0) && ballots[$0] == nil }
    try check(closing.missing == missing.count, "\(missing) are missing")
    room.desk.removePapers()
  }
}

/// Everything in a workshop but the letters and numbers that were given and taken back.
private struct RoomWithoutReserves: Equatable {
  private let stage: [Stage]
  private let people: [Participant]
  private let ideas: [Idea]
  private let proposals: [Proposal]
  private let votes: [Vote]
  private let rest: [AnyHashable]

  init(_ workshop: Workshop) {
    stage = [workshop.stage]
    people = workshop.participants
    ideas = workshop.chart.ideas
    proposals = workshop.proposals
    votes = workshop.votes
    rest = [
      workshop.clock, workshop.groundRules, workshop.consensus, workshop.turns, workshop.openings,
      workshop.nextSteps, workshop.topicNotes, workshop.topicsBegun, workshop.departures,
    ]
  }
}
