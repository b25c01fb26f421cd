import Foundation
import Secrets
import Store
import Workshops
import XCTest

final class WorkshopErasingTests: StoreTestCase {
  func testWordsAreKeptOnceWithTheirSalt() throws {
    let own = Words("A shuttle bus")
    let room = try Room(try openStore(), words: [KeptWords(words: own, receipt: nil)])
    let other = Words("A shuttle bus")
    try room.record(
      "shared",
      words: [own, other, other].map { KeptWords(words: $0, receipt: room.receipt("amina")) })
    let kept = try room.store.words(of: room.code)
    XCTAssertEqual(Set(kept), [own, other])
    XCTAssertEqual(kept.count, 2)
    XCTAssertEqual(try room.store.eraseWords(receipt: room.receipt("amina")), 1)
    XCTAssertEqual(try room.store.words(of: room.code), [own], "the first to bring them has them")
  }

  func testErasedWordsAreGoneFromTheDiskAndTheLogHolds() throws {
    let store = try openStore()
    let (room, earlier) = (try Room(store), try Room(store, "ACD-EFG"))
    let id = try room.admit(1, "amina").id
    try room.admit(2, "bo")
    for (person, text) in [
      ("amina", "my own words here"), ("bo", "A bench"), ("amina", "my own words here again"),
    ] {
      try room.record(
        "shared", words: [KeptWords(words: Words(text), receipt: room.receipt(person))])
    }
    try room.record("noted", words: [KeptWords(words: Words("A note"), receipt: nil)])
    try room.keep([.wrote(DraftID(id, 1), "my own words here, unshared")])
    try earlier.record(
      "shared",
      words: [KeptWords(words: Words("my own words here"), receipt: room.receipt("amina"))])
    try earlier.close()
    let before = try room.lines()
    XCTAssertTrue(try contains("my own words here"))

    XCTAssertEqual(try store.eraseWords(receipt: room.receipt("amina")), 4)
    XCTAssertFalse(try contains("my own words here"))
    XCTAssertEqual(
      Set(try store.words(of: room.code).map(\.text)), ["A bench", "A note"])
    XCTAssertEqual(try store.words(of: earlier.code), [])
    XCTAssertEqual(try store.desk(of: room.code), Desk(numbers: [id: 1]))
    XCTAssertEqual(try room.lines(), before)
    XCTAssertTrue(try room.isChained())
    XCTAssertTrue(try earlier.isChained())
    XCTAssertEqual(try store.eraseWords(receipt: room.receipt("amina")), 0)
  }

  func testWordsOfAnIdeaThatWentBackAreForgottenWithTheAct() throws {
    let room = try Room(try openStore())
    let author = try room.admit(1)
    let (words, other) = (Words("my own words here"), Words("A bench"))
    try room.record(
      "shared", words: [words, other].map { KeptWords(words: $0, receipt: author.receipt) })
    try room.record("undone", forgetting: [words.digest])
    XCTAssertEqual(try room.store.words(of: room.code), [other])
    XCTAssertFalse(try contains("my own words here"))
    XCTAssertTrue(try room.isChained())
    try room.close(words: [KeptWords(words: Words("Thank you all"), receipt: nil)])
    XCTAssertEqual(
      Set(try room.store.words(of: room.code).map(\.text)), ["A bench", "Thank you all"])
  }

  func testAReceiptTakesWordsBackAsItTakesAResponseBack() throws {
    let store = try openStore()
    let room = try Room(store)
    let (own, other) = (try Sample.survey(Room.definition), try Sample.survey())
    let receipt = room.receipt("amina")
    let draft = DraftID(try room.admit(1, "amina").id, 1)
    XCTAssertFalse(try store.canWithdraw(receipt, from: own), "nothing is written yet")
    try room.keep([.wrote(draft, "A bus")])
    XCTAssertTrue(try store.canWithdraw(receipt, from: own))
    try room.record(
      "shared", words: [KeptWords(words: Words("A bus"), receipt: receipt)],
      desk: [.discarded(draft)])
    try room.close()
    XCTAssertTrue(try store.canWithdraw(receipt, from: own))
    XCTAssertFalse(try store.canWithdraw(receipt, from: other))
    XCTAssertFalse(try store.canWithdraw(room.receipt("bo"), from: own))
    XCTAssertTrue(try finish { store.withdraw(receipt, done: $0) })
    XCTAssertFalse(try store.canWithdraw(receipt, from: own))
    XCTAssertFalse(try finish { store.withdraw(receipt, done: $0) })
    XCTAssertEqual(try store.words(of: room.code), [])
  }

  func testAReceiptOfAResponseTakesItBackAndLeavesTheWorkshops() throws {
    let store = try openStore()
    let room = try Room(store)
    try room.record(
      "shared", words: [KeptWords(words: Words("A bus"), receipt: room.receipt("amina"))])
    let draft = try XCTUnwrap(try store.begin().opened)
    _ = try store.send()
    let receipt = Sample.receipt(draft, store)
    XCTAssertTrue(try store.canWithdraw(receipt, from: try Sample.survey()))
    XCTAssertTrue(try finish { store.withdraw(receipt, done: $0) })
    XCTAssertEqual(try store.responses().count, 0)
    XCTAssertEqual(try store.words(of: room.code).map(\.text), ["A bus"])
  }
}
