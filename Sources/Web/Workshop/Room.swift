import Foundation
import HTTP
package import Store
package import Surveys
package import Workshops

/// A workshop that is going on: every act is judged, logged and on disk before it is acknowledged.
///
/// Nothing is locked while the disk works. An act is judged by the workshop as it stands here, and
/// the store takes it only if nothing has happened since; otherwise the room looks again and judges
/// anew. So several people, facilitators and processes can act at once.
package final class Room: Sendable {
  package let code: WorkshopCode
  private let store: Store
  private let state: Latest<RoomState>
  private let now: @Sendable () -> Moment

  /// How often an act is judged anew when others are quicker.
  private static let tries = 200

  /// Opens a workshop under a code that was never used.
  package static func open(
    _ definition: WorkshopDefinition, in store: Store,
    now: @escaping @Sendable () -> Moment = { .now }
  ) throws -> Room {
    let at = now()
    let log = EventLog(definition, at: at)
    let line = LogLine(seq: 1, unsealed: try LogFormat.line(log.last), after: nil)
    var generator = SystemRandomNumberGenerator()
    while true {
      let code = WorkshopCode(using: &generator)
      do {
        try store.openWorkshop(code, of: definition.id, on: at.day, first: line)
        return try Room(code, in: store, now: now)
      } catch StoreProblem.workshopCodeTaken {
        continue
      }
    }
  }

  /// Enters a workshop that was opened before, going on or closed.
  ///
  /// - Throws: `StoreProblem.noWorkshop` when there is none with the code.
  package init(
    _ code: WorkshopCode, in store: Store, now: @escaping @Sendable () -> Moment = { .now }
  ) throws {
    self.code = code
    self.store = store
    self.now = now
    state = Latest(try Self.read(code, store))
  }

  /// The workshop as it stands, whatever other processes have done to it.
  package func current() throws -> RoomState {
    let held = state.value
    guard let stored = try store.workshop(code) else { throw StoreProblem.noWorkshop(code) }
    return stored.revision == held.revision ? held : try refresh()
  }

  /// Does what the closure makes of the workshop as it stands.
  ///
  /// - Throws: `Refusal` when the protocol does not allow it; then nothing has changed.
  @discardableResult
  package func act(
    by actor: Actor, _ event: (RoomState, inout Act) throws -> Event
  ) throws -> Entry {
    try retrying { before in
      var act = Act(by: actor)
      let event = try event(before, &act)
      var log = before.log
      let entry = try log.add(
        event, by: act.by, isAssisted: act.isAssisted, at: now(), deliberately: act.isDeliberate,
        reason: act.reason?.digest)
      let line = try Self.line(entry, after: before)
      if let reason = act.reason, entry.reason != nil { act.words.append(reason) }
      try keep(line, act, entry, before)
      let after = before.after(act, log, line)
      return (entry, log.workshop.stage == .closed ? after.emptied() : after)
    }
  }

  private func keep(_ line: LogLine, _ act: Act, _ entry: Entry, _ before: RoomState) throws {
    let receipt = Self.author(of: entry, in: before).flatMap { before.people[$0]?.receipt }
    let words = act.words.map { KeptWords(words: $0, receipt: receipt) }
    if case .closed = entry.event {
      try store.closeWorkshop(
        code, on: entry.at.day, last: line, after: before.revision, words: words)
    } else {
      try store.record(
        line, after: before.revision, in: code, words: words,
        forgetting: act.forgotten, desk: act.desk, people: act.people)
    }
  }

  /// Whose words an entry brings: who erases an idea erases what an interpreter made of it as well.
  private static func author(of entry: Entry, in before: RoomState) -> ParticipantID? {
    guard case .ideaTranslated(let letter, _) = entry.event else { return entry.by.participant }
    let originators = before.workshop.chart[letter]?.originators ?? []
    return originators.count == 1 ? originators.first : nil
  }

  /// Changes what is private, by the workshop as it stands.
  package func keep(_ change: (RoomState) throws -> DeskChange) throws {
    try retrying { before in
      let change = try change(before)
      try store.keep([change], after: before.revision, in: code)
      return ((), before.after([change]))
    }
  }

  /// Ends a vote: the ballots that wait enter the log, shuffled, and leave the desks.
  @discardableResult
  package func closeVoting(
    by actor: Actor, deliberately: Bool = false, reason: Words? = nil
  ) throws -> Entry {
    try retrying { before in
      guard case .ranking(let round) = before.workshop.stage else {
        throw before.workshop.refusal(.notNow(.votingClosed), to: actor)
      }
      let expected = before.desk.ballots(in: before.workshop)
      let closed = Lock<(Entry, EventLog)?>(nil)
      let at = now()
      var act = Act(by: actor)
      // The log holds a reason only where people are left out who could still vote.
      act.words = expected.missing > 0 ? reason.map { [$0] } ?? [] : []
      let line = try store.closeVoting(
        in: code, after: before.revision, opening: before.workshop.openings,
        words: act.words.map { KeptWords(words: $0, receipt: nil) }

      ) { papers in
        var generator = SystemRandomNumberGenerator()
        let closing = Desk.closing(
          papers, missing: expected.missing, round: round, using: &generator)
        var log = before.log
        let entry = try log.add(
          .votingClosed(closing), by: actor, at: at, deliberately: deliberately,
          reason: reason?.digest)
        let line = try Self.line(entry, after: before)
        closed.withLock { $0 = (entry, log) }
        return line
      }
      guard let (entry, log) = closed.withLock({ $0 }) else {
        throw StoreProblem.workshopMovedOn(code)
      }
      return (entry, before.after(act, log, line).withoutPapers())
    }
  }

  /// Undoes an entry; an idea whose offer is undone goes back to its author's drafts.
  @discardableResult
  package func undo(_ seq: Int, by actor: Actor) throws -> Entry {
    try act(by: actor) { state, act in
      if state.log.entries.indices.contains(seq - 1) {
        let entry = state.log.entries[seq - 1]
        if case .ideaOffered(let offer) = entry.event, let author = entry.by.participant,
          let text = state.texts[offer.wording.words]
        {
          act.forgotten = [offer.wording.words]
          act.desk = [state.desk.returning(text, to: author)]
        }
      }
      return .undone(seq)
    }
  }

  private static func line(_ entry: Entry, after before: RoomState) throws -> LogLine {
    LogLine(seq: entry.seq, unsealed: try LogFormat.line(entry), after: before.lastHash)
  }

  /// Judges again when others were quicker.
  private func retrying<Value>(
    _ attempt: (RoomState) throws -> (Value, RoomState)
  ) throws -> Value {
    var before = state.value
    for _ in 1..<Self.tries {
      do {
        let (value, after) = try attempt(before)
        hold(after)
        return value
      } catch StoreProblem.workshopMovedOn, StoreProblem.workshopClosed {
        before = try refresh()
      } catch let refusal as Workshops.Refusal {
        // What was refused may have become possible by what another process did.
        let latest = try current()
        guard latest.revision != before.revision else { throw refusal }
        before = latest
      }
    }
    let (value, after) = try attempt(before)
    hold(after)
    return value
  }

  private func refresh() throws -> RoomState {
    let fresh = try Self.read(code, store)
    hold(fresh)
    return fresh
  }

  /// Keeps the later of two states; threads may bring them in either order.
  private func hold(_ next: RoomState) {
    state.update { held in if next.revision > held.revision { held = next } }
  }

  private static func read(_ code: WorkshopCode, _ store: Store) throws -> RoomState {
    guard let contents = try store.contents(of: code) else {
      throw StoreProblem.noWorkshop(code)
    }
    return try RoomState(contents)
  }
}

extension Moment {
  package static var now: Moment { Moment(seconds: Int(Date().timeIntervalSince1970)) }

  /// The day that it is then in Europe/London.
  package var day: CalendarDate {
    CalendarDate(london: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }
}
