import Foundation
import SQLite
import Secrets
import Store
import Surveys
import Workshops
import XCTest

final class WorkshopLogTests: StoreTestCase {
  func testAWorkshopIsKeptWithItsLog() throws {
    let room = try Room(try openStore())
    try room.record("joined")
    try room.record("moved")
    room.store.stop()
    let store = try openStore()
    let kept = try XCTUnwrap(try store.workshop(room.code))
    XCTAssertEqual(kept.code.text, "K7M4QX")
    XCTAssertEqual(kept.id.text, "older-people-access")
    XCTAssertEqual(kept.openedOn.description, "2027-01-15")
    XCTAssertNil(kept.closedOn)
    XCTAssertEqual(kept.lastSeq, 3)
    let reopened = try Room(in: store)
    let hashes = try store.contents(of: room.code)?.lines.map(\.hash.hex) ?? []
    XCTAssertEqual(
      try reopened.lines(),
      [
        #"{"seq":1,"event":"opened","hash":"\#(hashes[0])"}"#,
        #"{"seq":2,"event":"joined","hash":"\#(hashes[1])"}"#,
        #"{"seq":3,"event":"moved","hash":"\#(hashes[2])"}"#,
      ])
    // printf '%064d{"seq":1,"event":"opened"}' 0 | sha256sum
    XCTAssertEqual(
      hashes[0], "8aa6be48b054b85b02919030e5b831ece1443eda9f1d9b5afac3f505d0ab5641")
    XCTAssertEqual(kept.lastHash.hex, hashes[2])
    XCTAssertTrue(try reopened.isChained())
  }

  func testTheLogIsReadFromWhereSomebodyHasReadBefore() throws {
    let room = try Room(try openStore())
    for event in ["one", "two", "three"] { try room.record(event) }
    var seqs: [Int] = []
    try room.store.forEachLine(of: room.code, after: 2) { seqs.append($0.seq) }
    XCTAssertEqual(seqs, [3, 4])
    XCTAssertEqual(
      try room.store.contents(of: room.code, after: 3)?.lines.map(\.seq), [4])
  }

  func testWorkshopsAreListedFromTheOldest() throws {
    let store = try openStore()
    XCTAssertEqual(try store.workshops(), [])
    for code in ["K7M", "ACD"] { _ = try Room(store, "\(code)-4QX") }
    XCTAssertEqual(try store.workshops().map(\.code.text), ["K7M4QX", "ACD4QX"])
  }

  func testACodeIsNeverUsedTwice() throws {
    let room = try Room(try openStore())
    assertRefused(.workshopCodeTaken(room.code)) { _ = try Room(room.store) }
    try room.close()
    assertRefused(.workshopCodeTaken(room.code)) { _ = try Room(room.store) }
    XCTAssertEqual(try room.lines().count, 2)
  }

  func testAnUnknownCodeLeadsNowhere() throws {
    let store = try openStore()
    let room = try Room(in: store)
    XCTAssertNil(try store.workshop(room.code))
    XCTAssertNil(try store.contents(of: room.code))
    XCTAssertEqual(try room.lines(), [])
    XCTAssertEqual(try store.words(of: room.code), [])
    XCTAssertEqual(try store.people(of: room.code), [])
    assertRefused(.noWorkshop(room.code)) {
      try store.record(Room.first, after: 1, in: room.code)
    }
  }

  func testTheSlowerOfTwoIsToldThatTheWorkshopMovedOn() throws {
    let (mine, yours) = (try Room(try openStore()), try Room(in: try openStore()))
    let author = try mine.admit(1)
    let (line, revision) = try yours.next("shared")
    try mine.record("moved")
    assertRefused(.workshopMovedOn(mine.code)) {
      try yours.store.record(
        line, after: revision, in: yours.code,
        words: [KeptWords(words: Words("A shuttle bus"), receipt: nil)],
        desk: [.wrote(DraftID(author.id, 1), "A shuttle bus")])
    }
    assertRefused(.workshopMovedOn(mine.code)) {
      try yours.store.keep([.cast(author.id, try paper("A"))], after: revision, in: yours.code)
    }
    let contents = try XCTUnwrap(try mine.store.contents(of: mine.code))
    XCTAssertEqual(contents.workshop.lastSeq, 3)
    XCTAssertEqual(contents.words, [])
    XCTAssertEqual(contents.desk, Desk())
    try yours.record("shared")
    XCTAssertEqual(try mine.lines().count, 4)
    XCTAssertTrue(try mine.isChained())
  }

  func testActsMadeAtOnceFromTwoSidesMakeOneChain() throws {
    let rooms = [try Room(try openStore()), try Room(in: try openStore())]
    let failures = Locked<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { place in
      for number in 1...20 {
        do {
          try rooms[place % 2].atLast { try rooms[place % 2].record("act \(place) \(number)") }
        } catch {
          failures.update { $0.append("\(error)") }
        }
      }
    }
    XCTAssertEqual(failures.withLock { $0 }, [])
    let lines = try rooms[0].lines()
    XCTAssertEqual(lines.count, 161)
    for place in 0..<8 {
      let own = lines.filter { $0.contains("act \(place) ") }
      XCTAssertEqual(own.count, 20)
      XCTAssertTrue(own[0].contains("act \(place) 1\""), own[0])
      XCTAssertTrue(own[19].contains("act \(place) 20\""), own[19])
    }
    XCTAssertTrue(try rooms[1].isChained())
  }

  func testAnActThatFailsHalfwayLeavesNothing() throws {
    let room = try Room(try openStore())
    let before = try XCTUnwrap(try room.store.workshop(room.code))
    let stranger = ParticipantID(9)
    let newcomer = Person(
      id: ParticipantID(1), session: nil, returnMark: nil, receipt: room.receipt("newcomer"),
      needs: nil)
    assertRefused(.noParticipant(stranger, room.code)) {
      try room.record(
        "joined", words: [KeptWords(words: Words("A shuttle bus"), receipt: nil)],
        desk: [.wrote(DraftID(newcomer.id, 1), "mine"), .wrote(DraftID(stranger, 1), "whose?")],
        people: [.admitted(newcomer)])
    }
    let contents = try XCTUnwrap(try room.store.contents(of: room.code))
    XCTAssertEqual(contents.workshop, before)
    XCTAssertEqual(contents.lines, [Room.first])
    XCTAssertEqual(contents.words, [])
    XCTAssertEqual(contents.people, [])
    XCTAssertEqual(contents.desk, Desk())
  }

  func testAnActIsOnDiskWhenItIsAcknowledged() throws {
    let room = try Room(try openStore())
    let (line, revision) = try room.next("joined")
    let words = KeptWords(words: Words("A shuttle bus"), receipt: nil)
    try room.store.record(line, after: revision, in: room.code, words: [words])
    let copy = URL(filePath: folder).deletingLastPathComponent().path + "/crashed"
    try FileManager.default.copyItem(atPath: folder, toPath: copy)
    let survivor = try openStore(at: copy)
    XCTAssertEqual(try survivor.workshop(room.code)?.lastHash, line.hash)
    XCTAssertEqual(try survivor.words(of: room.code), [words.words])
    XCTAssertEqual(try survivor.check(), [])
  }

  func testAClosedWorkshopTakesNothingMore() throws {
    let room = try Room(try openStore())
    try room.admit(1)
    try room.close()
    let closed = try XCTUnwrap(try room.store.workshop(room.code))
    XCTAssertEqual(closed.closedOn?.description, "2027-01-16")
    let problem = StoreProblem.workshopClosed(room.code, on: try Sample.day("2027-01-16"))
    assertRefused(problem) { try room.record("moved") }
    assertRefused(problem) { try room.keep([.wrote(DraftID(ParticipantID(1), 1), "late")]) }
    assertRefused(problem) { try room.close() }
    assertRefused(problem) {
      try room.store.closeVoting(in: room.code, after: closed.revision, opening: 1) { _ in
        Room.first
      }
    }
    XCTAssertEqual(try room.store.workshop(room.code), closed)
  }

  func testTheDatabaseItselfRefusesToChangeALog() throws {
    let room = try Room(try openStore())
    try room.record("moved")
    let connection = try Connection(file, .writing)
    for sql in [
      "UPDATE workshop_line SET line = x'00' WHERE seq = 1",
      "UPDATE workshop_line SET seq = 7 WHERE seq = 2",
      "DELETE FROM workshop_line WHERE seq = 2",
      "DELETE FROM workshop_line",
      "DELETE FROM workshop",
      "INSERT OR REPLACE INTO workshop_line VALUES (1, 1, x'00', zeroblob(32))",
      "INSERT INTO workshop_line VALUES (1, 4, x'00', zeroblob(32))",
    ] {
      XCTAssertThrowsError(try connection.run(sql), sql) {
        XCTAssertEqual(($0 as? SQLiteError)?.reason, .constraint, sql)
      }
    }
    XCTAssertTrue(try room.isChained())
    XCTAssertEqual(try room.lines().count, 2)
  }

  func testACopyInMemoryCanBeToldFromACurrentOne() throws {
    let room = try Room(try openStore())
    let person = try room.admit(1)
    let words = KeptWords(words: Words("A shuttle bus"), receipt: person.receipt)
    var revisions = [try room.standing().revision]
    for change: () throws -> Void in [
      { try room.record("shared", words: [words]) },
      { try room.keep([.wrote(DraftID(person.id, 1), "A bench")]) },
      { try room.keep([.cast(person.id, try paper("A"))]) },
      { try room.keep([], people: [.moved(person.id, session: Sample.session("other"))]) },
      { try room.store.eraseWords(receipt: person.receipt) },
      { try finish { room.store.discardAll(of: Sample.session("other"), done: $0) } },
      { try room.close() },
    ] {
      try change()
      revisions.append(try room.standing().revision)
    }
    XCTAssertEqual(Set(revisions).count, 8)
    XCTAssertEqual(revisions, revisions.sorted())
  }
}
