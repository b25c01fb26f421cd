package import Secrets
package import Surveys

/// A workshop with the log that it follows from, entry after entry.
///
/// The state is what comes of all entries that were not undone. Undoing one is only possible where
/// everything after it could have happened without it; then nothing has to be made up, and whoever
/// reads the log comes to the same state in one pass.
package struct EventLog: Sendable {
  package private(set) var entries: [Entry]
  /// The entries that count no more, by their `seq`.
  package private(set) var undone: Set<Int> = []
  private var course: Course

  package var workshop: Workshop { course.workshop }

  /// Opens a workshop.
  package init(_ definition: WorkshopDefinition, at: Moment) {
    entries = [Entry(seq: 1, at: at, by: .facilitator, .opened(definition))]
    course = Course(definition, at: at)
  }

  /// Brings about the state of a log that was kept.
  ///
  /// - Throws: `Illegal` for the first entry that cannot have happened.
  package init(_ definition: WorkshopDefinition, replaying entries: [Entry]) throws(Illegal) {
    self.entries = entries
    undone = try Self.undone(by: entries, definition)
    course = try Self.replay(entries, definition, without: undone)
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
      seq: entries.count + 1, at: now, by: actor,
      isAssisted: isAssisted && actor.participant != nil, event,
      departures: deliberately ? departures : [], reason: departures.isEmpty ? nil : reason)
    if case .undone(let seq) = event {
      try undo(seq, by: entry)
    } else {
      try course.apply(entry)
      entries.append(entry)
    }
    return entry
  }

  private mutating func undo(_ seq: Int, by entry: Entry) throws(Refusal) {
    guard (1..<entry.seq).contains(seq), !undone.contains(seq) else {
      throw workshop.refusal(.cannotBeUndone(seq: seq), to: entry.by)
    }
    var onward = course
    try onward.undo(entries[seq - 1], by: entry)
    let (longer, without) = (entries + [entry], undone.union([seq]))
    do {
      course = try Self.replay(longer, workshop.definition, without: without)
    } catch {
      throw workshop.refusal(.neededBy(seq: error.seq), to: entry.by)
    }
    (entries, undone) = (longer, without)
  }

  /// What can be undone now, the latest first; whether later entries need it is seen when it is
  /// tried.
  package var undoable: [Entry] {
    entries.reversed().filter { entry in
      !undone.contains(entry.seq) && course.objection(toUndoing: entry) == nil
    }
  }

  private static func replay(
    _ entries: [Entry], _ definition: WorkshopDefinition, without undone: Set<Int>
  ) throws(Illegal) -> Course {
    var course = Course(definition, at: entries.first?.at ?? Moment(seconds: 0))
    guard let first = entries.first,
      first == Entry(seq: 1, at: first.at, by: .facilitator, .opened(definition))
    else {
      let refusal = course.workshop.refusal(.disagrees(field: "opened"), to: .facilitator)
      throw Illegal(seq: 1, refusal: refusal)
    }
    for entry in entries.dropFirst() {
      do throws(Refusal) {
        if case .undone(let seq) = entry.event {
          try course.undo(entries[seq - 1], by: entry)
        } else if undone.contains(entry.seq) {
          try course.pass(over: entry)
        } else {
          try course.apply(entry)
        }
      } catch {
        throw Illegal(seq: entry.seq, refusal: error)
      }
    }
    return course
  }

  /// The entries that others undo: each once, earlier than what undoes it, and of a sort that can
  /// be undone.
  private static func undone(
    by entries: [Entry], _ definition: WorkshopDefinition
  ) throws(Illegal) -> Set<Int> {
    var undone: Set<Int> = []
    for (index, entry) in entries.enumerated() {
      guard case .undone(let seq) = entry.event else { continue }
      guard (1..<index + 1).contains(seq), entries[seq - 1].event.canBeUndone,
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
