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

  private func problem(_ lines: [[UInt8]]) throws -> LogProblem? {
    do {
      _ = try LogFile(Array(lines.joined(separator: [10])))
      return nil
    } catch {
      return error
    }
  }
}
