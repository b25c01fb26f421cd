import Foundation
import SQLite
import Secrets
import Store
import Workshops
import XCTest

final class WorkshopClosingTests: StoreTestCase {
  private struct Refused: Error {}

  func testBallotsEnterTheLogWithoutTheirVotersAndInNoOrderOfTheirs() throws {
    let room = try Room(try openStore())
    for number in 1...4 { try room.admit(number) }
    let ballots = ["C A", "B", "A C", "B"]
    for (place, letters) in ballots.enumerated() {
      try room.keep([.cast(ParticipantID(place + 1), try paper(letters))])
    }
    let standing = try room.standing()
    let seen = Locked<[BallotPaper]>([])
    let line = try room.store.closeVoting(
      in: room.code, after: standing.revision, opening: 1
    ) { ballots in
      seen.withLock { $0 = ballots }
      return Room.line("counted", after: standing)
    }
    XCTAssertEqual(
      seen.withLock { $0 }, [try paper("A C"), try paper("B"), try paper("B"), try paper("C A")])
    XCTAssertEqual(try room.store.workshop(room.code)?.lastHash, line.hash)
    XCTAssertEqual(try room.store.desk(of: room.code), Desk())
    XCTAssertEqual(try room.store.people(of: room.code).count, 4, "the workshop goes on")
  }

  func testABallotThatNobodyConfirmedAfterReopeningIsNotCounted() throws {
    let room = try Room(try openStore())
    for number in 1...2 { try room.admit(number) }
    try room.keep([
      .cast(ParticipantID(1), try paper("A")), .cast(ParticipantID(2), try paper("B", opening: 2)),
    ])
    let standing = try room.standing()
    let expected = [try paper("B", opening: 2)]
    try room.store.closeVoting(in: room.code, after: standing.revision, opening: 2) { ballots in
      XCTAssertEqual(ballots, expected)
      return Room.line("counted", after: standing)
    }
    XCTAssertEqual(try room.store.desk(of: room.code), Desk())
  }

  func testVotingStaysOpenWhenItsEndFails() throws {
    let room = try Room(try openStore())
    let id = try room.admit(1).id
    try room.keep([.cast(id, try paper("A"))])
    let standing = try room.standing()
    XCTAssertThrowsError(
      try room.store.closeVoting(in: room.code, after: standing.revision, opening: 1) { _ in
        throw Refused()
      }
    ) { XCTAssertTrue($0 is Refused) }
    XCTAssertThrowsError(
      try room.store.closeVoting(in: room.code, after: standing.revision, opening: 1) { _ in
        Room.first
      }, "its line is already there")
    assertRefused(.workshopMovedOn(room.code)) {
      try room.store.closeVoting(in: room.code, after: 1, opening: 1) { _ in
        throw Refused()
      }
    }
    XCTAssertEqual(try room.store.workshop(room.code), standing)
    XCTAssertEqual(
      try room.store.desk(of: room.code), Desk(papers: [id: try paper("A")]))
  }

  func testWhenVotingHasClosedNoFileSaysWhatAnybodyVoted() throws {
    let room = try Room(try openStore())
    // A ballot that cannot stand in the files by chance.
    let telling = "ZZZZQ YYYYQ XXXXQ"
    for number in 1...200 {
      try room.admit(number)
      try room.keep([.cast(ParticipantID(number), try paper(telling))])
    }
    XCTAssertTrue(try contains(telling))
    let standing = try room.standing()
    try room.store.closeVoting(in: room.code, after: standing.revision, opening: 1) { ballots in
      XCTAssertEqual(ballots.count, 200)
      return Room.line("counted", after: standing)
    }
    XCTAssertFalse(try contains(telling))
  }

  func testWhenAWorkshopHasClosedNoFileSaysWhoWasThere() throws {
    let store = try openStore()
    let (room, other) = (try Room(store), try Room(store, "ACD-EFG"))
    var people: [Person] = []
    for number in 1...200 {
      people.append(try room.admit(number, needs: "my own needs here"))
      try room.keep([
        .wrote(DraftID(ParticipantID(number), 1), "my own words here, more of them \(number)"),
        .cast(ParticipantID(number), try paper("ZZZZQ YYYYQ")),
      ])
      try other.admit(number, "other \(number)", needs: "needs of others")
      try other.keep([.wrote(DraftID(ParticipantID(number), 1), "words of others \(number)")])
    }
    let marks = try people.flatMap {
      [try XCTUnwrap($0.session).bytes, try XCTUnwrap($0.returnMark).bytes, $0.receipt.bytes]
    }
    XCTAssertEqual(try traces(of: marks), 600)
    XCTAssertTrue(try contains("my own words here"))
    try room.close()
    XCTAssertEqual(try traces(of: marks), 0)
    for text in ["my own words here", "my own needs here", "ZZZZQ"] {
      XCTAssertFalse(try contains(text), text)
    }
    XCTAssertEqual(try store.people(of: room.code), [])
    XCTAssertEqual(try store.people(of: other.code).count, 200)
    XCTAssertEqual(try store.check(), [])
    XCTAssertEqual(try room.lines().count, 202)
  }

  /// How many of the marks any file of the folder holds.
  private func traces(of marks: [[UInt8]]) throws -> Int {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).map {
      try Data(contentsOf: URL(filePath: folder + "/" + $0))
    }
    return marks.count { mark in files.contains { $0.range(of: Data(mark)) != nil } }
  }

  func testACrashWhileVotingClosesLeavesItOpen() throws {
    let room = try Room(try openStore())
    let id = try room.admit(1).id
    try room.keep([.cast(id, try paper("B A"))])
    let standing = try room.standing()
    let (folder, copy) = (
      folder, URL(filePath: folder).deletingLastPathComponent().path + "/crashed"
    )
    try room.store.closeVoting(in: room.code, after: standing.revision, opening: 1) { _ in
      try FileManager.default.copyItem(atPath: folder, toPath: copy)
      return Room.line("counted", after: standing)
    }
    let survivor = try openStore(at: copy)
    XCTAssertEqual(try survivor.workshop(room.code), standing)
    XCTAssertEqual(
      try survivor.desk(of: room.code), Desk(papers: [id: try paper("B A")]))
    XCTAssertEqual(try survivor.check(), [])
  }
}

extension WorkshopClosingTests {
  /// Rows of many lengths that come, change and go make SQLite divide and join pages, and such a
  /// page may keep an old copy of a row outside its rows, where `secure_delete` does not look.
  func testWhatManyChangesLeftBehindIsGoneToo() throws {
    let store = try openStore()
    let rooms = [try Room(store), try Room(store, "ACD-EFG"), try Room(store, "EFG-HJK")]
    for room in rooms { for number in 1...40 { try room.admit(number, "\(room.code) \(number)") } }
    var dice = Dice(state: 7)
    for _ in 0..<100 {
      for room in rooms { try room.keep((0..<25).map { _ in dice.change(in: room) }) }
    }
    try rooms[0].close()
    XCTAssertFalse(try contains("\(rooms[0].code) "))
    XCTAssertTrue(try contains("\(rooms[1].code) "))
  }

  /// Chance that is the same each time.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func change(in room: Room) -> DeskChange {
      let draft = DraftID(ParticipantID(1 + roll(40)), 1 + roll(5))
      guard roll(10) < 6 else { return .discarded(draft) }
      let length = [0, 5, 40, 300, 1500, 6000][roll(6)]
      return .wrote(draft, "\(room.code) \(roll(1000)) " + String(repeating: "x", count: length))
    }
  }
}
