import Secrets
import Store
import Workshops
import XCTest

final class WorkshopPeopleTests: StoreTestCase {
  func testAPersonIsFoundByTheirDeviceAndByTheirWords() throws {
    let room = try Room(try openStore())
    let amina = try room.admit(1, "amina", needs: "bsl large-print")
    let paper = Person(
      id: ParticipantID(2), session: nil, returnMark: nil, receipt: room.receipt("paper"),
      needs: nil)
    let another = Person(
      id: ParticipantID(3), session: nil, returnMark: nil, receipt: room.receipt("another"),
      needs: nil)
    try room.record("joined", people: [.admitted(paper), .admitted(another)])
    XCTAssertEqual(try room.store.people(of: room.code), [amina, paper, another])
    XCTAssertEqual(
      try room.store.participant(session: Sample.session("amina"), in: room.code), amina.id)
    XCTAssertEqual(
      try room.store.participant(returnMark: room.mark("amina"), in: room.code), amina.id)
    XCTAssertNil(try room.store.participant(session: Sample.session("bo"), in: room.code))
    XCTAssertNil(try room.store.participant(returnMark: room.mark("bo"), in: room.code))
    let elsewhere = try Room(room.store, "ACD-EFG")
    XCTAssertNil(
      try room.store.participant(session: Sample.session("amina"), in: elsewhere.code))
    XCTAssertNil(
      try room.store.participant(returnMark: room.mark("amina"), in: elsewhere.code))
  }

  func testWhoComesBackOnAnotherDeviceKeepsTheirDesk() throws {
    let room = try Room(try openStore())
    let id = try room.admit(1, "amina").id
    try room.keep([.wrote(DraftID(id, 1), "A bus")])
    try room.keep([], people: [.moved(id, session: Sample.session("tablet"))])
    XCTAssertEqual(
      try room.store.participant(session: Sample.session("tablet"), in: room.code), id)
    XCTAssertNil(try room.store.participant(session: Sample.session("amina"), in: room.code))
    XCTAssertEqual(try room.store.desk(of: room.code), Desk(drafts: [DraftID(id, 1): "A bus"]))
  }

  func testADeviceIsOneParticipantAtATime() throws {
    let room = try Room(try openStore())
    let (one, two) = (try room.admit(1, "amina").id, try room.admit(2, "bo").id)
    try room.keep([], people: [.moved(two, session: Sample.session("amina"))])
    XCTAssertEqual(
      try room.store.participant(session: Sample.session("amina"), in: room.code), two)
    XCTAssertEqual(try room.store.people(of: room.code).map(\.session?.hex).count, 2)
    XCTAssertEqual(
      try room.store.participant(returnMark: room.mark("amina"), in: room.code), one,
      "the other one can come back")
  }

  func testAClearedDeviceIsNobodyAnyMoreAndThePersonCanComeBack() throws {
    let room = try Room(try openStore())
    let id = try room.admit(1, "amina").id
    try room.admit(2, "bo")
    try finish { room.store.discardAll(of: Sample.session("amina"), done: $0) }
    XCTAssertNil(try room.store.participant(session: Sample.session("amina"), in: room.code))
    XCTAssertEqual(
      try room.store.participant(returnMark: room.mark("amina"), in: room.code), id)
    XCTAssertNotNil(try room.store.participant(session: Sample.session("bo"), in: room.code))
  }
}
