import Workshops
import XCTest

final class LogFileTests: XCTestCase {
  /// Three people, four ideas, a vote and an end.
  private func finished() throws -> Rehearsal {
    var room = try Rehearsal()
    try room.join(3)
    try room.collect(["Warm the pot", "Buy leaves", "Ask first", "Milk last"])
    try room.clarify()
    try room.openVoting()
    for (number, ballot) in ["ABC", "BA", "CAD"].enumerated() {
      try room.vote(ballot, by: number + 1)
    }
    try room.closeVoting()
    try room.act(.closed)
    return room
  }

  func testAPrintedLogComesBackAsTheSameWorkshop() throws {
    let room = try finished()
    let file = try LogFile(room.printed)
    XCTAssertEqual(file.log.workshop, room.workshop)
    XCTAssertEqual(file.log.entries, room.log.entries)
    XCTAssertEqual(file.lastHash, room.lines.last?.hash)
    XCTAssertEqual(file.log.workshop.stage, .closed)
  }

  func testEveryChangedMissingOrMovedLineIsNamed() throws {
    let room = try finished()
    let lines = room.lines.map(\.bytes)
    for index in lines.indices {
      var changed = lines
      let place = try XCTUnwrap(changed[index].firstIndex(of: UInt8(ascii: "2")))
      changed[index][place] = UInt8(ascii: "3")
      XCTAssertEqual(try problem(changed)?.line, index + 1)
      guard index + 1 < lines.count else { continue }
      var missing = lines
      missing.remove(at: index)
      XCTAssertEqual(
        try problem(missing)?.message,
        "seq \(index + 2) stands where seq \(index + 1) should. A line is missing, added or out of "
          + "its order.")
      var moved = lines
      moved.swapAt(index, index + 1)
      XCTAssertEqual(try problem(moved)?.line, index + 1)
    }
  }

  func testALogThatWentThroughWindowsIsTheSame() throws {
    let room = try finished()
    let lines = Array(room.lines.map(\.bytes).joined(separator: [13, 10])) + [13, 10]
    XCTAssertEqual(try LogFile(lines).log.workshop, room.workshop)
    XCTAssertEqual(try LogFile(room.printed + [10, 10]).log.workshop, room.workshop)
  }

  func testAnUndoneStepIsUndoneInThePrintedLogToo() throws {
    var room = try Rehearsal.clarifying(["Warm the pot", "Buy leaves"], people: 2)
    let note = try room.act(.noteAdded(.idea("A"), room.words("Not that")))
    try room.act(.undone(note.seq))
    let file = try LogFile(room.printed)
    XCTAssertEqual(file.log.undone, [note.seq])
    XCTAssertEqual(file.log.workshop, room.workshop)
    XCTAssertEqual(file.log.workshop.chart["A"]?.notes, [])
  }

  func testALogGoesOnFromWhereItWasRead() throws {
    var room = try Rehearsal.atTheVote()
    let set = try XCTUnwrap(room.log.entries.last { $0.event.kind == .ideaVisited })
    var log = try LogFile(room.printed).log
    XCTAssertEqual(
      refusal { _ = try log.add(.undone(set.seq), by: .facilitator, at: room.now) },
      .neededBy(seq: room.log.last.seq))
    let entry = try log.add(.left(ParticipantID(1)), by: .facilitator, at: room.now)
    XCTAssertEqual(entry, try room.act(.left(ParticipantID(1))))
    XCTAssertEqual(log.workshop, room.workshop)
  }

  func testWhatIsNoLogIsRefused() throws {
    let room = try finished()
    let empty = "The log is empty. 'equalsay workshop log' prints one."
    XCTAssertEqual(LogProblem(reading: [])?.message, empty)
    XCTAssertEqual(LogProblem(reading: [10, 10])?.message, empty)
    XCTAssertEqual(LogProblem(reading: [0xEF, 0xBB, 0xBF])?.message, empty)
    for text in [
      "tea", "null", "[]", "{}", "\"", "{\"seq\":", "\0", " ",
      String(repeating: "[", count: 1_000_000), String(repeating: "{\"a\":", count: 500_000),
      "{\"seq\":1" + String(repeating: " ", count: 3_000_000) + "}",
    ] {
      XCTAssertEqual(LogProblem(reading: Array(text.utf8))?.line, 1, String(text.prefix(20)))
    }
    XCTAssertEqual(LogProblem(reading: [0xFF, 0xFE])?.line, 1)
    let lines = room.lines.map(\.bytes)
    XCTAssertEqual(try problem(lines + [Array("tea".utf8)])?.line, lines.count + 1)
    XCTAssertEqual(try problem([lines[0], [], lines[1]])?.line, 2)
    XCTAssertNil(try problem([[0xEF, 0xBB, 0xBF] + lines[0]]))
    XCTAssertEqual(try problem([lines[0] + Array(" ".utf8)])?.line, 1)
    XCTAssertEqual(try problem([[32] + lines[0]])?.line, 1)
  }

  func testALogWhoseEndIsMissingIsOneThatGoesOn() throws {
    let room = try finished()
    let file = try LogFile(Array(room.lines.dropLast().map(\.bytes).joined(separator: [10])))
    XCTAssertEqual(file.log.workshop.stage, .results(.first))
    XCTAssertNotEqual(file.lastHash, room.lines.last?.hash)
  }

  private func problem(_ lines: [[UInt8]]) throws -> LogProblem? {
    do {
      _ = try LogFile(Array(lines.joined(separator: [10])))
      return nil
    } catch {
      return error
    }
  }
}
