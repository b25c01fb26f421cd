import Foundation
import Ranking
import SQLite
import Secrets
import Store
import Workshops
import XCTest

final class WorkshopDeskTests: StoreTestCase {
  func testDraftsAreKeptAsTheyWereLastWritten() throws {
    let room = try Room(try openStore())
    let (one, two) = (try room.admit(1).id, try room.admit(2).id)
    try room.keep([.wrote(DraftID(one, 1), "A bus"), .wrote(DraftID(one, 2), "ایک بینچ\nyes")])
    try room.keep([.wrote(DraftID(one, 1), "A shuttle bus"), .wrote(DraftID(two, 1), "")])
    let drafts = [
      DraftID(one, 1): "A shuttle bus", DraftID(one, 2): "ایک بینچ\nyes", DraftID(two, 1): "",
    ]
    XCTAssertEqual(try room.store.desk(of: room.code), Desk(drafts: drafts))
    XCTAssertEqual(try room.lines().count, 3, "a draft is no event")
    room.store.stop()
    XCTAssertEqual(try openStore().desk(of: room.code), Desk(drafts: drafts))
  }

  func testAnIdeaThatIsSharedLeavesTheDesk() throws {
    let room = try Room(try openStore())
    let author = try room.admit(1)
    let draft = DraftID(author.id, 1)
    try room.keep([.wrote(draft, "A shuttle bus")])
    let words = Words("A shuttle bus")
    try room.record(
      "shared", words: [KeptWords(words: words, receipt: author.receipt)],
      desk: [.discarded(draft)])
    let contents = try XCTUnwrap(try room.store.contents(of: room.code))
    XCTAssertEqual(contents.desk, Desk(numbers: [author.id: 1]))
    XCTAssertEqual(contents.words, [words])
  }

  func testADraftThatIsThrownAwayIsGoneFromTheDisk() throws {
    let room = try Room(try openStore())
    let draft = DraftID(try room.admit(1).id, 1)
    try room.keep([.wrote(draft, "my own words here")])
    XCTAssertTrue(try contains("my own words here"))
    try room.keep([.discarded(draft)])
    XCTAssertFalse(try contains("my own words here"))
    XCTAssertEqual(try room.store.desk(of: room.code), Desk(numbers: [draft.participant: 1]))
  }

  func testTheLastBallotOfAParticipantStands() throws {
    let room = try Room(try openStore())
    let (one, two) = (try room.admit(1).id, try room.admit(2).id)
    try room.keep([.cast(one, try paper("A B")), .cast(two, try paper("", isAssisted: true))])
    try room.keep([.cast(one, try paper("AA C", opening: 2))])
    XCTAssertEqual(
      try room.store.desk(of: room.code),
      Desk(papers: [one: try paper("AA C", opening: 2), two: try paper("", isAssisted: true)]))
    try room.keep([.withdrew(two)])
    XCTAssertEqual(
      try room.store.desk(of: room.code), Desk(papers: [one: try paper("AA C", opening: 2)]))
  }

  func testOnlyWhoIsThereHasADesk() throws {
    let room = try Room(try openStore())
    let stranger = ParticipantID(3)
    assertRefused(.noParticipant(stranger, room.code)) {
      try room.keep([.cast(stranger, try paper("A"))])
    }
    assertRefused(.noParticipant(stranger, room.code)) {
      try room.keep([], people: [.moved(stranger, session: Sample.session())])
    }
  }

  func testEachWorkshopHasItsOwnDesks() throws {
    let (one, two) = (try Room(try openStore()), try Room(in: try openStore(), "ACD-EFG"))
    _ = try Room(two.store, "ACD-EFG")
    for room in [one, two] { try room.admit(1) }
    try one.keep([.wrote(DraftID(ParticipantID(1), 1), "here")])
    try two.keep([.wrote(DraftID(ParticipantID(1), 1), "there")])
    try two.close()
    XCTAssertEqual(
      try two.store.desk(of: one.code), Desk(drafts: [DraftID(ParticipantID(1), 1): "here"]))
    XCTAssertEqual(try one.store.desk(of: two.code), Desk())
    XCTAssertEqual(try one.store.people(of: one.code).count, 1)
  }

  func testDraftsKeptAtOnceLoseNothing() throws {
    let rooms = [try Room(try openStore()), try Room(in: try openStore())]
    let ids = try (1...8).map { try rooms[0].admit($0).id }
    let failures = Locked<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { place in
      let room = rooms[place % 2]
      for number in 1...20 {
        do {
          try room.atLast { try room.keep([.wrote(DraftID(ids[place], number), "\(number)")]) }
        } catch {
          failures.update { $0.append("\(error)") }
        }
      }
    }
    XCTAssertEqual(failures.withLock { $0 }, [])
    let desk = try rooms[1].store.desk(of: rooms[1].code)
    for id in ids {
      XCTAssertEqual(desk.drafts(of: id).map(\.text), (1...20).map(String.init))
    }
  }

  func testTheNumberOfADraftIsRememberedWhenTheDraftIsGone() throws {
    let room = try Room(try openStore())
    let (one, two) = (try room.admit(1).id, try room.admit(2).id)
    try room.keep([
      .wrote(DraftID(one, 1), "A bus"), .wrote(DraftID(one, 2), "A bench"),
      .wrote(DraftID(two, 1), "A tree"),
    ])
    try room.keep([.discarded(DraftID(one, 2)), .wrote(DraftID(one, 1), "A shuttle bus")])
    try room.keep([.discarded(DraftID(one, 1)), .discarded(DraftID(two, 1))])
    room.store.stop()
    XCTAssertEqual(try openStore().desk(of: room.code), Desk(numbers: [one: 2, two: 1]))
  }

  func testADatabaseOfVersion8KnowsTheNumbersOfItsDrafts() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let key = try KeyFile(folder + "/equalsay.key").loadOrCreate()
    let old = try Connection(file, .writing)
    try Migrations.run(Array(Migrations.all.prefix(8)), on: old)
    try old.run(
      "INSERT INTO store (id, kind, key_mark, publications) VALUES (1, 'real', ?, 0)",
      key.hash(label: "equalsay key mark 1").bytes)
    try old.execute(
      """
      INSERT INTO workshop (code, id, opened_on, last_seq, last_hash)
        VALUES ('K7M4QX', 'tea', 20261201, 1, zeroblob(32));
      INSERT INTO workshop_participant (workshop, number, receipt)
        VALUES (1, 1, zeroblob(32)), (1, 2, zeroblob(32));
      INSERT INTO workshop_draft VALUES (1, 1, 2, 'A bus'), (1, 1, 5, 'A bench');
      """)
    let store = try openStore()
    XCTAssertEqual(try store.check(), [])
    let one = ParticipantID(1)
    XCTAssertEqual(
      try store.desk(of: Room.code()),
      Desk(
        drafts: [DraftID(one, 2): "A bus", DraftID(one, 5): "A bench"], numbers: [one: 5]))
    XCTAssertEqual(try old.value("SELECT drafts FROM workshop_participant WHERE number = 2"), 0)
  }

  func testOfTwoThatJudgedByTheSameDeskOneLooksAgain() throws {
    let (mine, yours) = (try Room(try openStore()), try Room(in: try openStore()))
    let draft = DraftID(try mine.admit(1).id, 1)
    let before = try yours.standing()
    try mine.store.keep([.wrote(draft, "A bus")], after: before.revision, in: mine.code)
    assertRefused(.workshopMovedOn(mine.code)) {
      try yours.store.keep(
        [.wrote(draft, "A bench")], after: before.revision, in: yours.code)
    }
    XCTAssertEqual(try yours.store.desk(of: yours.code), Desk(drafts: [draft: "A bus"]))
    XCTAssertEqual(try yours.standing().lastHash, before.lastHash)
  }
}
