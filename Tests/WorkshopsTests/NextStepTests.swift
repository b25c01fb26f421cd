import Workshops
import XCTest

final class NextStepTests: XCTestCase {
  private func results() throws -> Rehearsal {
    var room = try Rehearsal.clarifying(["a", "b", "c"], people: 3)
    try room.act(.ideaWithdrawn("C"), by: .p(3))
    for letter: Letter in ["A", "B"] { try room.act(.ideaVisited(letter)) }
    try room.openVoting()
    for number in 1...3 { try room.vote("AB", by: number) }
    try room.closeVoting()
    return room
  }

  func testAnIdeaGetsAHorizonASmallChangeAnOwnerAndANote() throws {
    var room = try results()
    let step = NextStep(
      horizon: .short, isSmallChange: true, owner: room.words("The kitchen"),
      note: room.words("Try one pot first"))
    try room.act(.nextStepPlanned("A", step))
    XCTAssertEqual(room.workshop.nextSteps, ["A": step])
  }

  func testALaterPlanTakesAnEarliersPlaceAndCanBeUndone() throws {
    var room = try results()
    let first = NextStep(horizon: .long, isSmallChange: false)
    let second = NextStep(horizon: .now, isSmallChange: true)
    try room.act(.nextStepPlanned("A", first))
    let entry = try room.act(.nextStepPlanned("A", second))
    XCTAssertEqual(room.workshop.nextSteps["A"], second)
    try room.act(.undone(entry.seq))
    XCTAssertEqual(room.workshop.nextSteps["A"], first)
  }

  func testOnlyIdeasThatWereRankedGetOne() throws {
    var room = try results()
    let step = NextStep(horizon: .now, isSmallChange: true)
    XCTAssertEqual(refusal { try room.act(.nextStepPlanned("C", step)) }, .notStanding("C"))
    XCTAssertEqual(refusal { try room.act(.nextStepPlanned("Z", step)) }, .unknownIdea("Z"))
  }

  func testStepsArePlannedByTheFacilitatorAfterAVoteAndUntilTheEnd() throws {
    let step = NextStep(horizon: .medium, isSmallChange: false)
    var early = try Rehearsal.clarifying(["a", "b"], people: 2)
    XCTAssertEqual(
      refusal { try early.act(.nextStepPlanned("A", step)) }, .notNow(.nextStepPlanned))
    var room = try results()
    XCTAssertEqual(
      refusal { try room.act(.nextStepPlanned("A", step), by: .p(1)) },
      .notNow(.nextStepPlanned))
    try room.act(.stageBegan(.discussion))
    try room.act(.nextStepPlanned("A", step))
    try room.openVoting()
    for number in 1...3 { try room.vote("BA", by: number) }
    try room.closeVoting()
    try room.act(.nextStepPlanned("B", step))
    XCTAssertEqual(room.workshop.nextSteps, ["A": step, "B": step])
    try room.act(.closed)
    XCTAssertEqual(
      refusal { try room.act(.nextStepPlanned("A", step)) }, .notNow(.nextStepPlanned))
  }
}
