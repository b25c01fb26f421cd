import Foundation
package import HTTP
import Secrets
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
  let store: Store
  var key: SecretKey { store.key }
  /// The pictures of its question, rules and topics, by name.
  let pictures: [String: PublishedPicture]
  /// Tells the pages of everybody that something has changed which others can see.
  let changes: Broadcast
  private let state: Latest<RoomState>
  let now: @Sendable () -> Moment
  /// Tells whoever leads the room that it has changed, by its revision.
  package let news: Broadcast

  /// How often an act is judged anew when others are quicker.
  private static let tries = 200

  /// Opens a workshop under a code that was never used, with the equality questions it chose.
  package static func open(
    _ definition: WorkshopDefinition, in store: Store, pictures: [PublishedPicture] = [],
    monitoring: KeptMonitoring? = nil, under mandate: Mandate? = nil,
    now: @escaping @Sendable () -> Moment = { .now }
  ) throws -> Room {
    let at = now()
    let log = EventLog(definition, at: at)
    let line = LogLine(seq: 1, unsealed: try LogFormat.line(log.last), after: nil)
    var generator = SystemRandomNumberGenerator()
    while true {
      let code = WorkshopCode(using: &generator)
      do {
        try store.openWorkshop(
          code, of: definition.id, on: at.day, first: line, pictures: pictures,
          monitoring: monitoring?.bytes, by: mandate)
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
    pictures = Dictionary(try store.workshopPictures(of: code).map { ($0.name, $0) }) {
      first, _ in first
    }
    let first = try Self.read(code, store)
    state = Latest(first)
    changes = Broadcast(first.change)
    news = Broadcast(Self.event(first))
  }

  /// Whether anybody waits for news of it.
  var isFollowed: Bool { changes.listenerCount + news.listenerCount > 0 }

  /// The workshop as it stands, whatever other processes have done to it.
  package func current() throws -> RoomState {
    let held = state.value
    guard let stored = try store.workshop(code) else { throw StoreProblem.noWorkshop(code) }
    return stored.revision == held.revision ? held : try refresh()
  }

  /// Does what the closure makes of the workshop as it stands.
  ///
  /// - Throws: `Refusal` when the protocol does not allow it, or `DoneAct` when it was done before
  ///   under the key of the mandate; then nothing has changed.
  @discardableResult
  package func act(
    by actor: Actor, under mandate: Mandate? = nil,
    _ event: (RoomState, inout Act) throws -> Event
  ) throws -> Entry {
    try retrying(under: mandate) { before in
      var act = Act(by: actor)
      let event = try event(before, &act)
      var log = before.log
      let entry = try log.add(
        event, by: act.by, isAssisted: act.isAssisted, at: now(), deliberately: act.isDeliberate,
        reason: act.reason?.digest)
      let line = try Self.line(entry, after: before)
      if let reason = act.reason, entry.reason != nil { act.words.append(reason) }
      try keep(line, act, entry, before, mandate)
      let after = before.after(act, log, line)
      return (entry, log.workshop.stage == .closed ? after.emptied() : after)
    }
  }

  private func keep(
    _ line: LogLine, _ act: Act, _ entry: Entry, _ before: RoomState, _ mandate: Mandate?
  ) throws {
    let receipt = Self.author(of: entry, in: before).flatMap { before.people[$0]?.receipt }
    let words = act.words.map { KeptWords(words: $0, receipt: receipt) }
    if case .closed = entry.event {
      try store.closeWorkshop(
        code, on: entry.at.day, last: line, after: before.revision, words: words, by: mandate)
    } else {
      try store.record(
        line, after: before.revision, in: code, words: words,
        forgetting: act.forgotten, desk: act.desk, people: act.people, by: mandate)
    }
  }

  /// Whose words an entry brings: who erases an idea erases what an interpreter made of it as well.
  private static func author(of entry: Entry, in before: RoomState) -> ParticipantID? {
    guard case .ideaTranslated(let letter, _) = entry.event else { return entry.by.participant }
    let originators = before.workshop.chart[letter]?.originators ?? []
    return originators.count == 1 ? originators.first : nil
  }

  /// Changes what is private, by the workshop as it stands.
  package func keep(
    under mandate: Mandate? = nil, _ change: (RoomState) throws -> DeskChange
  ) throws {
    try retrying(under: mandate) { before in
      let change = try change(before)
      try store.keep([change], after: before.revision, in: code, by: mandate)
      return ((), before.after([change]))
    }
  }

  /// Changes several things that are private, all or none.
  func keep(all change: (RoomState) throws -> [DeskChange], under mandate: Mandate?) throws {
    try retrying(under: mandate) { before in
      let changes = try change(before)
      guard !changes.isEmpty else { return ((), before) }
      try store.keep(changes, after: before.revision, in: code, by: mandate)
      return ((), before.after(changes))
    }
  }

  /// Changes what is known of a person, or nothing where the closure finds nobody.
  ///
  /// What the person answered to equality questions is kept only where they are found.
  func keep(
    people change: (RoomState) throws -> (ParticipantID, [PersonChange])?,
    monitoring: WorkshopMonitoring? = nil
  ) throws -> ParticipantID? {
    try retrying { before in
      guard let (id, changes) = try change(before) else { return (nil, before) }
      try store.keep(
        [], people: changes, monitoring: monitoring, after: before.revision, in: code)
      return (id, before.after([], changes))
    }
  }

  /// Ends a vote: the ballots that wait enter the log, shuffled, and leave the desks.
  @discardableResult
  package func closeVoting(
    by actor: Actor, under mandate: Mandate? = nil, deliberately: Bool = false,
    reason: Words? = nil
  ) throws -> Entry {
    try retrying(under: mandate) { before in
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
        words: act.words.map { KeptWords(words: $0, receipt: nil) }, by: mandate
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
  package func undo(
    _ seq: Int, by actor: Actor, under mandate: Mandate? = nil
  ) throws -> Entry {
    try act(by: actor, under: mandate) { state, act in
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
    under mandate: Mandate? = nil, _ attempt: (RoomState) throws -> (Value, RoomState)
  ) throws -> Value {
    var before = state.value
    for _ in 1..<Self.tries {
      if let mandate { before = try check(mandate, before) }
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

  /// Gives the state by which an act is judged, unless it was done before or the room has moved on.
  private func check(_ mandate: Mandate, _ before: RoomState) throws -> RoomState {
    if let key = mandate.key, let done = try store.actDone(under: key) { throw done }
    guard let revision = mandate.revision, revision != before.revision else { return before }
    let latest = try current()
    guard revision == latest.revision else { throw StoreProblem.workshopMovedOn(code) }
    return latest
  }

  private func refresh() throws -> RoomState {
    let fresh = try Self.read(code, store)
    hold(fresh)
    return fresh
  }

  /// Keeps the later of two states; threads may bring them in either order.
  private func hold(_ next: RoomState) {
    state.update { held in
      guard next.revision > held.revision else { return }
      // Sent while nobody else can change the state, so that the newest is sent last.
      if next.change != held.change { changes.send(next.change) }
      held = next
      news.send(Self.event(next))
    }
  }

  private static func event(_ state: RoomState) -> ServerSentEvent {
    let revision = String(state.revision)
    return ServerSentEvent(id: revision, event: "revision", data: revision)
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
