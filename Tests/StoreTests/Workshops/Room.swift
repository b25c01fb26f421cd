import Ranking
import Secrets
import Store
import Surveys
import Workshops
import XCTest

/// A made-up workshop; the store does not know what its events mean.
struct Room {
  let store: Store
  let code: WorkshopCode

  static let definition = "older-people-access"

  static func code(_ text: String = "K7M-4QX") throws -> WorkshopCode {
    try XCTUnwrap(WorkshopCode(text))
  }

  /// Opens a workshop whose first line says so.
  init(
    _ store: Store, _ code: String = "K7M-4QX", words: [KeptWords] = [],
    monitoring: [UInt8]? = nil
  ) throws {
    self.store = store
    self.code = try Self.code(code)
    try store.openWorkshop(
      self.code, of: try Sample.survey(Self.definition), on: try Sample.day(), first: Self.first,
      words: words, monitoring: monitoring)
  }

  /// Enters a workshop that is there.
  init(in store: Store, _ code: String = "K7M-4QX") throws {
    self.store = store
    self.code = try Self.code(code)
  }

  static let first = LogLine(
    seq: 1, unsealed: Array(#"{"seq":1,"event":"opened"}"#.utf8), after: nil)

  /// A line as it would follow the log as it stands.
  func next(_ event: String) throws -> (line: LogLine, revision: Int) {
    let standing = try standing()
    return (Self.line(event, after: standing), standing.revision)
  }

  func standing() throws -> StoredWorkshop { try XCTUnwrap(try store.workshop(code)) }

  static func line(_ event: String, after standing: StoredWorkshop) -> LogLine {
    let seq = standing.lastSeq + 1
    return LogLine(
      seq: seq, unsealed: Array(#"{"seq":\#(seq),"event":"\#(event)"}"#.utf8),
      after: standing.lastHash)
  }

  func record(
    _ event: String, words: [KeptWords] = [], forgetting: [Digest] = [],
    desk: [DeskChange] = [], people: [PersonChange] = []
  ) throws {
    let (line, revision) = try next(event)
    try store.record(
      line, after: revision, in: code, words: words, forgetting: forgetting, desk: desk,
      people: people)
  }

  /// Looks again as often as somebody else was quicker.
  func atLast(_ act: () throws -> Void) throws {
    while true {
      do {
        return try act()
      } catch StoreProblem.workshopMovedOn {
        continue
      }
    }
  }

  func keep(
    _ desk: [DeskChange], people: [PersonChange] = [], monitoring: WorkshopMonitoring? = nil
  ) throws {
    try store.keep(
      desk, people: people, monitoring: monitoring, after: try standing().revision, in: code)
  }

  /// Lets a participant in whose device, return words and receipt are derived from the name.
  @discardableResult
  func admit(_ number: Int, _ name: String? = nil, needs: String? = nil) throws -> Person {
    let name = name ?? "person \(number)"
    let person = Person(
      id: ParticipantID(number), session: Sample.session(name), returnMark: mark(name),
      receipt: receipt(name), needs: needs)
    try record("joined", people: [.admitted(person)])
    return person
  }

  func mark(_ name: String) -> KeyedHash { store.key.hash(Array(name.utf8), label: "test mark") }

  func receipt(_ name: String) -> KeyedHash { Self.receipt(name, store) }

  static func receipt(_ name: String, _ store: Store) -> KeyedHash {
    store.key.hash(Array(name.utf8), label: "test receipt")
  }

  func close(words: [KeptWords] = []) throws {
    let (line, revision) = try next("closed")
    try store.closeWorkshop(
      code, on: try Sample.day("2027-01-16"), last: line, after: revision, words: words)
  }

  func lines() throws -> [String] {
    var lines: [String] = []
    try store.forEachLine(of: code) { lines.append(String(decoding: $0.bytes, as: UTF8.self)) }
    return lines
  }

  /// Whether each line's hash is that of the line before and its own bytes.
  func isChained() throws -> Bool {
    var previous: Digest?
    var isChained = true
    try store.forEachLine(of: code) { line in
      let unsealed = line.bytes.dropLast(#","hash":""}"#.utf8.count + 64) + Array("}".utf8)
      isChained =
        isChained && LogLine(seq: line.seq, unsealed: Array(unsealed), after: previous) == line
      previous = line.hash
    }
    return isChained
  }
}

func paper(
  _ letters: String, isAssisted: Bool = false, opening: Int = 1
) throws -> BallotPaper {
  let letters = try letters.split(separator: " ").map { try XCTUnwrap(Letter(String($0))) }
  return BallotPaper(
    try XCTUnwrap(Ballot(letters)), isAssisted: isAssisted, opening: opening)
}

/// Whether the job is refused with the problem, told by what it says.
func assertRefused(
  _ expected: StoreProblem, file: StaticString = #filePath, line: UInt = #line,
  _ job: () throws -> Void
) {
  XCTAssertThrowsError(try job(), file: file, line: line) {
    XCTAssertEqual("\($0)", "\(expected)", file: file, line: line)
  }
}
