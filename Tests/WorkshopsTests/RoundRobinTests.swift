import Surveys
import Workshops
import XCTest

final class RoundRobinTests: XCTestCase {
  private func sharing(_ people: Int = 3) throws -> Rehearsal {
    var room = try Rehearsal()
    try room.join(people)
    try room.startRoundRobin()
    return room
  }

  private func turn(_ room: Rehearsal) -> Int? { room.workshop.currentTurn?.number }

  func testOneIdeaIsOneTurnInTheOrderOfJoining() throws {
    var room = try sharing()
    var order: [Int?] = []
    for text in ["a", "b", "c", "d"] {
      order.append(turn(room))
      try room.offer(text, by: try XCTUnwrap(turn(room)))
    }
    XCTAssertEqual(order, [1, 2, 3, 1])
    XCTAssertEqual(room.workshop.participants.map(\.turns), [2, 1, 1])
  }

  func testTheRoomMayStateAnotherOrderOfEverybody() throws {
    var room = try Rehearsal()
    try room.join(3)
    try room.act(.stageBegan(.silentGeneration))
    for number in 1...3 { try room.act(.writingFinished, by: .p(number)) }
    for order in [[1, 2], [1, 2, 2], [1, 2, 3, 3], [1, 2, 4], []] {
      let event = Event.stageBegan(.roundRobin(order: order.map { ParticipantID($0) }))
      XCTAssertEqual(refusal { try room.act(event) }, .disagrees(field: "order"), "\(order)")
    }
    try room.act(.stageBegan(.roundRobin(order: [3, 1, 2].map { ParticipantID($0) })))
    try room.pass(3)
    XCTAssertEqual(turn(room), 1)
  }

  func testNobodySpeaksOutOfTurn() throws {
    var room = try sharing()
    let expected = Refusal.Reason.notYourTurn(current: ParticipantID(1))
    XCTAssertEqual(refusal { try room.offer("b", by: 2) }, expected)
    XCTAssertEqual(refusal { try room.pass(3) }, expected)
    XCTAssertEqual(
      refusal { try room.act(room.workshop.offering(room.words("x"), in: .british)) },
      .notNow(.ideaOffered))
  }

  func testIdeasAreOnTheChartInTheWordsOfTheirOriginatorsWithALetterEach() throws {
    var room = try sharing()
    try room.offer("“Warm  the pot”", by: 1)
    try room.offer("Buy leaves", by: 2, assisted: true)
    XCTAssertEqual(room.workshop.chart.ideas.map(\.letter.description), ["A", "B"])
    XCTAssertEqual(room.words(of: "A"), "“Warm  the pot”")
    XCTAssertEqual(
      room.workshop.chart.ideas.map(\.originators), [[ParticipantID(1)], [ParticipantID(2)]])
    XCTAssertEqual(room.workshop.chart.ideas.map(\.isAssisted), [false, true])
  }

  func testAPassRemovesNobody() throws {
    var room = try sharing()
    try room.pass(1)
    try room.offer("b", by: 2)
    try room.pass(3)
    XCTAssertEqual(turn(room), 1)
    try room.offer("a after all", by: 1)
    XCTAssertEqual(room.workshop.chart.ideas.map(\.originators.first?.number), [2, 1])
  }

  func testItIsExhaustedWhenEverybodyInTheRoomHasPassedInARow() throws {
    var room = try sharing()
    try room.pass(1)
    try room.pass(2)
    XCTAssertFalse(room.workshop.isExhausted)
    try room.offer("c", by: 3)
    try room.pass(1)
    try room.pass(2)
    XCTAssertFalse(room.workshop.isExhausted)
    try room.pass(3)
    XCTAssertTrue(room.workshop.isExhausted)
    try room.act(.stageBegan(.clarification))
    XCTAssertEqual(room.workshop.departures, [])
  }

  func testAnIdeaThatComesAfterAllHavePassedIsStillTaken() throws {
    var room = try sharing(2)
    try room.offer("a", by: 1)
    try room.pass(2)
    try room.pass(1)
    try room.offer("b", by: 2)
    XCTAssertFalse(room.workshop.isExhausted)
    XCTAssertEqual(room.standing, "AB")
  }

  func testWhoLeavesDuringTheirTurnHoldsNobodyUpAndGetsItBackIfNobodyHasActed() throws {
    var room = try sharing()
    try room.act(.left(ParticipantID(1)), by: .p(1))
    XCTAssertEqual(turn(room), 2)
    try room.act(.returned(ParticipantID(1)), by: .p(1))
    XCTAssertEqual(turn(room), 1)
    try room.act(.left(ParticipantID(1)))
    try room.offer("b", by: 2)
    try room.act(.returned(ParticipantID(1)))
    XCTAssertEqual(turn(room), 3)
    try room.pass(3)
    XCTAssertEqual(turn(room), 1)
  }

  func testTheOnlyPersonLeftHasEveryTurn() throws {
    var room = try sharing()
    try room.act(.left(ParticipantID(1)))
    try room.act(.left(ParticipantID(3)))
    try room.offer("b", by: 2)
    try room.offer("c", by: 2)
    XCTAssertFalse(room.workshop.isExhausted)
    try room.pass(2)
    XCTAssertTrue(room.workshop.isExhausted)
  }

  func testWhenAllHaveLeftNobodyHasTheTurnAndTheRoomWaits() throws {
    var room = try sharing(2)
    try room.offer("a", by: 1)
    try room.act(.left(ParticipantID(1)))
    try room.act(.left(ParticipantID(2)))
    XCTAssertNil(turn(room))
    XCTAssertFalse(room.workshop.isExhausted)
    XCTAssertEqual(refusal { try room.act(.stageBegan(.clarification)) }, .departs([.closedEarly]))
    try room.act(.returned(ParticipantID(1)))
    XCTAssertEqual(turn(room), 1)
  }

  func testWhoComesLateIsAtTheEndOfTheOrderAndIsAsked() throws {
    var room = try sharing(2)
    try room.offer("a", by: 1)
    try room.join(1)
    try room.offer("b", by: 2)
    XCTAssertEqual(turn(room), 3)
    try room.pass(3)
    try room.pass(1)
    try room.pass(2)
    XCTAssertTrue(room.workshop.isExhausted)
    try room.join(1)
    XCTAssertFalse(room.workshop.isExhausted)
  }

  func testARoundRobinThatBeginsAgainGoesOnWhereItEndedAndAsksEverybodyAgain() throws {
    var room = try sharing()
    try room.offer("a", by: 1)
    try room.act(.stageBegan(.clarification), deliberately: true)
    let another = Event.stageBegan(.roundRobin(order: [1, 3, 2].map { ParticipantID($0) }))
    XCTAssertEqual(
      refusal { try room.act(another, deliberately: true) }, .disagrees(field: "order"))
    try room.act(room.workshop.beginningRoundRobin, deliberately: true)
    XCTAssertEqual(turn(room), 2)
    for number in [2, 3, 1] { try room.pass(number) }
    XCTAssertTrue(room.workshop.isExhausted)
    try room.act(.stageBegan(.clarification))
    try room.act(room.workshop.beginningRoundRobin, deliberately: true)
    XCTAssertFalse(room.workshop.isExhausted)
  }

  func testAnOriginatorTakesAnIdeaBackAndItStaysOnTheChart() throws {
    var room = try sharing(2)
    try room.offer("a", by: 1)
    XCTAssertEqual(refusal { try room.act(.ideaWithdrawn("A"), by: .p(2)) }, .notOriginator)
    XCTAssertEqual(refusal { try room.act(.ideaWithdrawn("B"), by: .p(2)) }, .unknownIdea("B"))
    try room.act(.ideaWithdrawn("A"), by: .p(1))
    XCTAssertEqual(room.workshop.chart["A"]?.standing, .withdrawn)
    XCTAssertEqual(room.words(of: "A"), "a")
    XCTAssertEqual(refusal { try room.act(.ideaWithdrawn("A"), by: .p(1)) }, .notStanding("A"))
    try room.offer("b", by: 2)
    XCTAssertEqual(room.standing, "B")
  }

  func testWithoutAnyIdeaThereIsNothingToClarify() throws {
    var room = try sharing(2)
    try room.pass(1)
    try room.pass(2)
    XCTAssertEqual(refusal { try room.act(.stageBegan(.clarification)) }, .noIdeas)
    try room.offer("a", by: 1)
    try room.act(.ideaWithdrawn("A"), by: .p(1))
    XCTAssertEqual(
      refusal { try room.act(.stageBegan(.clarification), deliberately: true) }, .noIdeas)
    try room.act(.stageBegan(.silentGeneration), deliberately: true)
  }

  func testPeopleGoOnWritingWhileOthersSpeak() throws {
    var room = try sharing(2)
    try room.write("A thought that another idea brought", by: 2)
    XCTAssertEqual(room.desk.drafts(of: ParticipantID(2)).count, 1)
  }
}
