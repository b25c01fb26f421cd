import Surveys
import Workshops
import XCTest

/// Who still comes in: the door, and how many people there can be.
final class DoorTests: XCTestCase {
  private func join(_ room: inout Rehearsal, by actor: Actor) throws {
    try room.act(room.workshop.joining(language: .british, means: .web), by: actor)
  }

  func testBehindAClosedDoorNobodyNewComesInByThemselves() throws {
    var room = try Rehearsal()
    try join(&room, by: .p(1))
    XCTAssertTrue(room.workshop.isOpenToNewcomers)
    try room.act(.doorClosed)
    XCTAssertFalse(room.workshop.isOpenToNewcomers)
    XCTAssertEqual(refusal { try join(&room, by: .p(2)) }, .doorIsClosed)
    try join(&room, by: .facilitator)
    try room.act(.left(ParticipantID(1)), by: .p(1))
    try room.act(.returned(ParticipantID(1)), by: .p(1))
    try room.act(.doorOpened)
    try join(&room, by: .p(3))
    XCTAssertEqual(room.workshop.present.count, 3)
  }

  func testADoorIsClosedAndOpenedByTheFacilitatorAlone() throws {
    var room = try Rehearsal()
    try room.join(2)
    XCTAssertEqual(refusal { try room.act(.doorOpened) }, .doorNotClosed)
    XCTAssertEqual(
      refusal { try room.act(.doorClosed, by: .p(1)) }, .notNow(.doorClosed))
    try room.act(.doorClosed)
    XCTAssertEqual(refusal { try room.act(.doorClosed) }, .doorClosedAlready)
    let possible = room.workshop.possible(for: .facilitator)
    XCTAssertTrue(possible.contains(.act(.doorOpened)))
    XCTAssertFalse(possible.contains(.act(.doorClosed)))
    XCTAssertTrue(possible.contains(.act(.joined)))
  }

  func testAnOpeningIsNotTakenBackWhereSomebodyCameInBecauseOfIt() throws {
    var room = try Rehearsal()
    try room.act(.doorClosed)
    let opened = try room.act(.doorOpened)
    try join(&room, by: .p(1))
    let joined = opened.seq + 1
    XCTAssertEqual(refusal { try room.act(.undone(opened.seq)) }, .neededBy(seq: joined))
  }

  func testAWorkshopTakesFiveHundredPeople() throws {
    var room = try Rehearsal()
    try room.join(500)
    for actor in [Actor.facilitator, .p(501)] {
      XCTAssertEqual(refusal { try join(&room, by: actor) }, .roomIsFull(most: 500))
    }
    XCTAssertFalse(room.workshop.possible(for: .facilitator).contains(.act(.joined)))
  }

  func testALogWithADoorIsReadAsItWasWritten() throws {
    var room = try Rehearsal()
    try room.act(.doorClosed)
    let log = try LogFile(room.printed).log
    XCTAssertTrue(log.workshop.isDoorClosed)
    XCTAssertEqual(log.workshop, room.workshop)
  }
}
