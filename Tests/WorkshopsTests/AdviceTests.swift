import Workshops
import XCTest

final class AdviceTests: XCTestCase {
  func testAGroupOfFourToNineNeedsNoAdvice() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.join(3)
    XCTAssertEqual(rehearsal.workshop.advice(at: rehearsal.now), [.fewPeople(3)])
    try rehearsal.join(1)
    XCTAssertEqual(rehearsal.workshop.advice(at: rehearsal.now), [])
    try rehearsal.join(5)
    XCTAssertEqual(rehearsal.workshop.advice(at: rehearsal.now), [])
    try rehearsal.join(1)
    XCTAssertEqual(
      rehearsal.workshop.advice(at: rehearsal.now), [.manyPeople(10, sessions: 2)])
    try rehearsal.join(9)
    XCTAssertEqual(
      rehearsal.workshop.advice(at: rehearsal.now), [.manyPeople(19, sessions: 3)])
  }

  func testWhoeverHasLeftIsNotCounted() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.join(4)
    try rehearsal.act(.left(ParticipantID(2)))
    XCTAssertEqual(rehearsal.workshop.advice(at: rehearsal.now), [.fewPeople(3)])
  }

  func testOnceVotingIsOpenTheSizeOfTheGroupIsAsItIs() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.join(2)
    try rehearsal.collect(["Warm cups", "Fresh milk"])
    try rehearsal.clarify()
    XCTAssertEqual(rehearsal.workshop.advice(at: rehearsal.now), [.fewPeople(2)])
    try rehearsal.openVoting()
    XCTAssertEqual(rehearsal.workshop.advice(at: rehearsal.now), [])
  }

  func testTimeThatIsOverIsSaidInWholeMinutesUntilItIsExtended() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.join(4)
    try rehearsal.act(.stageBegan(.silentGeneration))
    let began = rehearsal.workshop.clock.began.seconds
    let advice = { rehearsal.workshop.advice(at: Moment(seconds: began + $0)) }
    XCTAssertEqual(advice(599), [])
    XCTAssertEqual(advice(600), [.overTime(minutes: 0)])
    XCTAssertEqual(advice(719), [.overTime(minutes: 1)])
    XCTAssertEqual(advice(720), [.overTime(minutes: 2)])
    try rehearsal.act(.timeExtended(minutes: 5))
    XCTAssertEqual(rehearsal.workshop.advice(at: Moment(seconds: began + 899)), [])
    XCTAssertEqual(
      rehearsal.workshop.advice(at: Moment(seconds: began + 900)), [.overTime(minutes: 0)])
    try rehearsal.act(.paused)
    XCTAssertEqual(rehearsal.workshop.advice(at: Moment(seconds: began + 9_000)), [])
  }

  func testAWorkshopThatHasClosedNeedsNoAdvice() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.closed, deliberately: true)
    XCTAssertEqual(rehearsal.workshop.advice(at: Moment(seconds: 2_000_000_000)), [])
  }
}
