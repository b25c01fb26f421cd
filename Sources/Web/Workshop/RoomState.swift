package import HTTP
package import Secrets
package import Store
package import Workshops

/// A workshop as it was at one moment, with what lies beside its log.
package struct RoomState: Sendable {
  package fileprivate(set) var log: EventLog
  package fileprivate(set) var desk: Desk
  /// What people wrote and did not have erased.
  package fileprivate(set) var texts: [Digest: String]
  package fileprivate(set) var people: [ParticipantID: Person]
  package let openedAs: StoredWorkshop
  fileprivate(set) var lastHash: Digest
  fileprivate(set) var revision: Int

  package var workshop: Workshop { log.workshop }

  /// What pages are told of the state: it is another one when somebody else can see a difference.
  ///
  /// What a person writes for themselves or how somebody votes makes none.
  package var change: ServerSentEvent {
    let votes = desk.voters(in: workshop).count
    let erased = texts.count
    return ServerSentEvent(
      id: "\(log.last.seq)-\(votes)-\(erased)", event: "change", data: "\(log.last.seq)")
  }

  /// Brings it about from what the store keeps.
  ///
  /// - Throws: `LogProblem` when the log in the database was damaged.
  init(_ contents: WorkshopContents) throws(LogProblem) {
    log = try LogFile(Array(contents.lines.map(\.bytes).joined(separator: [UInt8(ascii: "\n")])))
      .log
    desk = contents.desk
    texts = Dictionary(contents.words.map { ($0.digest, $0.text) }) { first, _ in first }
    people = Dictionary(contents.people.map { ($0.id, $0) }) { first, _ in first }
    openedAs = contents.workshop
    lastHash = contents.workshop.lastHash
    revision = contents.workshop.revision
  }

  /// Takes in what the store has just kept, which was one transaction.
  func after(_ act: Act, _ log: EventLog, _ line: LogLine) -> RoomState {
    var next = self
    next.log = log
    next.lastHash = line.hash
    for words in act.words { next.texts[words.digest] = words.text }
    for digest in act.forgotten { next.texts[digest] = nil }
    next.take(act.desk, act.people)
    return next
  }

  func after(_ desk: [DeskChange], _ people: [PersonChange] = []) -> RoomState {
    var next = self
    next.take(desk, people)
    return next
  }

  private mutating func take(_ changes: [DeskChange], _ people: [PersonChange]) {
    for change in changes { desk.apply(change) }
    for change in people {
      switch change {
      case .admitted(let person):
        part(person.session)
        self.people[person.id] = person
      case .moved(let id, let session):
        part(session)
        self.people[id]?.session = session
      case .asked(let id): self.people[id]?.isAsked = true
      case .tookSlip(let id): self.people[id]?.hasSlip = true
      }
    }
    revision += 1
  }

  /// Parts a device from whom it belonged to.
  private mutating func part(_ session: Digest?) {
    guard let session else { return }
    for (id, person) in people where person.session == session { people[id]?.session = nil }
  }

  /// Without ballots, as the store has it once a vote has closed.
  func withoutPapers() -> RoomState {
    var next = self
    next.desk.removePapers()
    return next
  }

  /// Without people, drafts and ballots, as the store has them once a workshop has closed.
  func emptied() -> RoomState {
    var next = self
    next.desk = Desk()
    next.people = [:]
    return next
  }
}

/// What somebody does in a room: an event, with what changes beside the log in the same transaction.
package struct Act: Sendable {
  package var by: Actor
  package var isAssisted = false
  /// Whether a departure from the protocol is meant.
  package var isDeliberate = false
  /// Why it departs from the protocol.
  package var reason: Words?
  /// The words that the event refers to.
  package var words: [Words] = []
  /// Words that nobody shares any more.
  package var forgotten: [Digest] = []
  package var desk: [DeskChange] = []
  package var people: [PersonChange] = []

  package init(by: Actor) { self.by = by }
}
