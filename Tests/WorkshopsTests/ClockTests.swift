import Workshops
import XCTest

final class ClockTests: XCTestCase {
  private func room() throws -> (Rehearsal, began: Int) {
    var room = try Rehearsal()
    try room.join(2)
    try room.act(.stageBegan(.silentGeneration))
    return (room, room.workshop.clock.began.seconds)
  }

  private func elapsed(_ room: Rehearsal, _ began: Int, after seconds: Int) -> Int {
    room.workshop.clock.elapsed(at: Moment(seconds: began + seconds))
  }

  func testTheClockAdvisesAndEndsNothing() throws {
    var (room, began) = try room()
    XCTAssertEqual(room.workshop.clock.planned, 600)
    XCTAssertFalse(room.workshop.clock.isOver(at: Moment(seconds: began + 599)))
    XCTAssertTrue(room.workshop.clock.isOver(at: Moment(seconds: began + 600)))
    room.now = Moment(seconds: began + 86_400)
    try room.write("A day later", by: 1)
    try room.act(.writingFinished, by: .p(1))
    XCTAssertEqual(room.workshop.stage, .silentGeneration)
  }

  func testMoreTimeIsOneActAndAddsUp() throws {
    var (room, began) = try room()
    try room.act(.timeExtended(minutes: 5))
    try room.act(.timeExtended(minutes: 240))
    XCTAssertEqual(room.workshop.clock.planned, 600 + 300 + 14_400)
    XCTAssertFalse(room.workshop.clock.isOver(at: Moment(seconds: began + 15_299)))
    for minutes in [0, -5, 241, Int.max] {
      XCTAssertEqual(
        refusal { try room.act(.timeExtended(minutes: minutes)) }, .minutesOutOfRange)
    }
  }

  func testABreakDoesNotCount() throws {
    var (room, began) = try room()
    room.now = Moment(seconds: began + 100)
    try room.act(.paused)
    XCTAssertTrue(room.workshop.clock.isPaused)
    XCTAssertEqual(elapsed(room, began, after: 500), 100)
    XCTAssertEqual(refusal { try room.act(.paused) }, .pausedAlready)
    room.now = Moment(seconds: began + 700)
    try room.act(.resumed)
    XCTAssertEqual(elapsed(room, began, after: 710), 110)
    XCTAssertEqual(refusal { try room.act(.resumed) }, .notPaused)
    room.now = Moment(seconds: began + 800)
    try room.act(.paused)
    room.now = Moment(seconds: began + 1_000)
    try room.act(.resumed)
    XCTAssertEqual(elapsed(room, began, after: 1_001), 201)
  }

  func testPeopleMayActDuringABreak() throws {
    var (room, _) = try room()
    try room.act(.paused)
    try room.write("Tea, of course", by: 1)
    try room.act(.writingFinished, by: .p(1))
  }

  func testANewStageEndsABreakAndStartsTheClock() throws {
    var (room, _) = try room()
    for number in 1...2 { try room.act(.writingFinished, by: .p(number)) }
    try room.act(.paused)
    try room.act(room.workshop.beginningRoundRobin)
    XCTAssertFalse(room.workshop.clock.isPaused)
    XCTAssertEqual(room.workshop.clock.began, room.log.last.at)
    XCTAssertEqual(room.workshop.clock.planned, 900)
  }

  func testAClockThatGoesBackIsStoppedInTheLog() throws {
    var (room, began) = try room()
    room.now = Moment(seconds: began - 3_600)
    try room.act(.writingFinished, by: .p(1))
    XCTAssertEqual(room.log.last.at, Moment(seconds: began))
    XCTAssertEqual(try LogFile(room.printed).log.workshop, room.workshop)
  }
}
