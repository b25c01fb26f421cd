package import Secrets
package import Surveys

/// A workshop with the log that it follows from, entry after entry.
///
/// The state is what comes of all entries that were not undone. Undoing one is only possible where
/// everything after it could have happened without it; then nothing has to be made up, and whoever
/// reads the log comes to the same state in one pass.
package struct EventLog: Sendable {
  package private(set) var workshop: Workshop
  package private(set) var entries: [Entry]
  /// The entries that count no more, by their `seq`.
  package private(set) var undone: Set<Int> = []

  /// Opens a workshop.
  package init(_ definition: WorkshopDefinition, at: Moment) {
    workshop = Workshop(definition, at: at)
    entries = [Entry(seq: 1, at: at, by: .facilitator, .opened(definition))]
  }

  /// Brings about the state of a log that was kept.
  ///
  /// - Throws: `Illegal` for the first entry that cannot have happened.
  package init(_ definition: WorkshopDefinition, replaying entries: [Entry]) throws(Illegal) {
    self.entries = entries
    undone = try Self.undone(by: entries, definition)
    workshop = try Self.replay(entries, definition, without: undone)
  }

  /// An entry of a log that the protocol does not allow.
  package struct Illegal: Error {
    package let seq: Int
    package let refusal: Refusal
  }

  package var last: Entry { entries[entries.count - 1] }

  /// Adds what somebody does now, or changes nothing and says why it is not possible.
  ///
  /// A step that leaves the protocol happens only `deliberately`. Clocks that go back are stopped,
  /// so the log never does.
  package mutating func add(
    _ event: Event, by actor: Actor, isAssisted: Bool = false, at now: Moment,
    deliberately: Bool = false, reason: Digest? = nil
  ) throws(Refusal) -> Entry {
    let now = max(now, last.at)
    let departures = try workshop.departures(of: event, by: actor, at: now)
    let entry = Entry(
      seq: entries.count + 1, at: now, by: actor, isAssisted: isAssisted, event,
      departures: deliberately ? departures : [], reason: departures.isEmpty ? nil : reason)
    if case .undone(let seq) = event {
      try undo(seq, by: actor)
    } else {
      try workshop.apply(entry)
    }
    entries.append(entry)
    return entry
  }

  private mutating func undo(_ seq: Int, by actor: Actor) throws(Refusal) {
    guard actor == .facilitator, workshop.stage != .closed else {
      throw workshop.refusal(.notNow(.undone), to: actor)
    }
    guard (1...entries.count).contains(seq), !undone.contains(seq),
      entries[seq - 1].event.canBeUndone
    else { throw workshop.refusal(.cannotBeUndone(seq: seq), to: actor) }
    do {
      workshop = try Self.replay(
        entries, workshop.definition, without: undone.union([seq]))
    } catch {
      throw workshop.refusal(.neededBy(seq: error.seq), to: actor)
    }
    undone.insert(seq)
  }

  /// What can be undone now, the latest first; whether later entries need it is seen when it is
  /// tried.
  package var undoable: [Entry] {
    entries.reversed().filter { $0.event.canBeUndone && !undone.contains($0.seq) }
  }

  private static func replay(
    _ entries: [Entry], _ definition: WorkshopDefinition, without undone: Set<Int>
  ) throws(Illegal) -> Workshop {
    guard let first = entries.first, case .opened = first.event else {
      let workshop = Workshop(definition, at: Moment(seconds: 0))
      throw Illegal(seq: 1, refusal: workshop.refusal(.notNow(.joined), to: .facilitator))
    }
    var workshop = Workshop(definition, at: first.at)
    for entry in entries.dropFirst() {
      if case .undone = entry.event {
        guard entry.by == .facilitator, workshop.stage != .closed else {
          throw Illegal(seq: entry.seq, refusal: workshop.refusal(.notNow(.undone), to: entry.by))
        }
        continue
      }
      if undone.contains(entry.seq) {
        workshop.reserve(entry.event)
        continue
      }
      do {
        try workshop.apply(entry)
      } catch {
        throw Illegal(seq: entry.seq, refusal: error)
      }
    }
    return workshop
  }

  /// The entries that others undo: each once, earlier than what undoes it, and of a sort that can
  /// be undone.
  private static func undone(
    by entries: [Entry], _ definition: WorkshopDefinition
  ) throws(Illegal) -> Set<Int> {
    var undone: Set<Int> = []
    for entry in entries {
      guard case .undone(let seq) = entry.event else { continue }
      guard (1..<entry.seq).contains(seq), entries[seq - 1].event.canBeUndone,
        undone.insert(seq).inserted
      else {
        let workshop = Workshop(definition, at: entry.at)
        throw Illegal(
          seq: entry.seq, refusal: workshop.refusal(.cannotBeUndone(seq: seq), to: entry.by))
      }
    }
    return undone
  }
}

extension Event {
  /// Whether the room can take it back: not who came and went, not a vote, not an end.
  fileprivate var canBeUndone: Bool {
    switch self {
    case .opened, .joined, .left, .returned, .votingOpened, .votingClosed, .undone, .closed: false
    case .groundRulesAgreed, .consensusSet, .stageBegan, .writingFinished, .writingResumed,
      .ideaOffered, .turnPassed, .ideaVisited, .clarificationAsked, .noteAdded, .wordingProposed,
      .proposalAgreed, .proposalDeclined, .proposalWithdrawn, .proposalUndone, .ideaWithdrawn,
      .ideaTranslated, .nextStepPlanned, .timeExtended, .paused, .resumed:
      true
    }
  }
}
