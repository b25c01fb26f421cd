import Surveys
import Workshops
import XCTest

final class DepartureTests: XCTestCase {
  private static let rules = [
    GroundRule(id: Identifier(literal: "listen"), text: "We listen to one another")
  ]

  private func recorded(_ room: Rehearsal) -> [String] {
    room.workshop.departures.map { "\($0.departure.rawValue) \($0.stage.rawValue)" }
  }

  func testAWorkshopByTheProtocolHasNone() throws {
    var room = try Rehearsal(Rehearsal.tea(consensus: 70, groundRules: Self.rules))
    try room.join(3)
    try room.act(.groundRulesAgreed([room.words("We listen"), room.words("No phones")]))
    try room.collect(["a", "b", "c", "d"])
    try room.clarify()
    for round in 1...2 {
      try room.openVoting()
      for number in 1...3 { try room.vote("AB", by: number) }
      try room.closeVoting()
      if round == 1 { try room.act(.stageBegan(.discussion)) }
    }
    try room.act(.closed)
    XCTAssertEqual(recorded(room), [])
    XCTAssertEqual(room.log.entries.flatMap(\.departures), [])
  }

  func testADepartureHappensOnlyDeliberatelyAndChangesNothingBefore() throws {
    var room = try Rehearsal(Rehearsal.tea(groundRules: Self.rules))
    try room.join(2)
    let before = room.workshop
    XCTAssertEqual(
      refusal { try room.act(.stageBegan(.silentGeneration)) }, .departs([.withoutGroundRules]))
    XCTAssertEqual(
      refusal { try room.act(room.workshop.beginningRoundRobin) },
      .departs([.withoutGroundRules, .skipped]))
    XCTAssertEqual(room.workshop, before)
    try room.act(room.workshop.beginningRoundRobin, deliberately: true)
    XCTAssertEqual(
      recorded(room), ["without-ground-rules gathering", "skipped silent-generation"])
    XCTAssertEqual(room.log.last.departures, [.withoutGroundRules, .skipped])
  }

  func testAGroupMayAgreeOnNoRules() throws {
    var room = try Rehearsal(Rehearsal.tea(groundRules: Self.rules))
    try room.join(2)
    try room.act(.groundRulesAgreed([]))
    try room.act(.stageBegan(.silentGeneration))
    XCTAssertEqual(recorded(room), [])
  }

  func testTheReasonStandsInTheLogWithTheDepartureAndNowhereElse() throws {
    var room = try Rehearsal()
    try room.join(2)
    let reason = room.words("The caretaker locks up at five")
    try room.act(.stageBegan(.silentGeneration), deliberately: true, reason: reason)
    XCTAssertNil(room.log.last.reason)
    try room.act(room.workshop.beginningRoundRobin, deliberately: true, reason: reason)
    XCTAssertEqual(room.log.last.reason, reason)
    XCTAssertEqual(room.workshop.departures.map(\.reason), [reason])
    XCTAssertEqual(room.workshop.departures.map(\.at), [room.log.last.at])
  }

  func testWhatIsLeftOutAndWhatEndsEarlyAreBothSaid() throws {
    var room = try Rehearsal()
    try room.join(2)
    try room.startRoundRobin()
    try room.offer("a", by: 1)
    try room.offer("b", by: 2)
    XCTAssertEqual(refusal { try room.openVoting() }, .departs([.closedEarly, .skipped]))
    try room.openVoting(deliberately: true)
    XCTAssertEqual(recorded(room), ["closed-early round-robin", "skipped clarification"])
  }

  func testEveryWayBackIsRecordedAsReopening() throws {
    var room = try Rehearsal.clarifying(["a", "b"], people: 2)
    try room.act(room.workshop.beginningRoundRobin, deliberately: true)
    try room.act(.stageBegan(.silentGeneration), deliberately: true)
    for number in 1...2 { try room.act(.writingFinished, by: .p(number)) }
    try room.act(room.workshop.beginningRoundRobin)
    for number in 1...2 { try room.pass(number) }
    try room.act(.stageBegan(.clarification))
    try room.act(.stageBegan(.silentGeneration), deliberately: true)
    XCTAssertEqual(
      recorded(room),
      ["reopened round-robin", "reopened silent-generation", "reopened silent-generation"])
  }

  func testEndingBeforeTheResultsIsEarly() throws {
    for stage in 0...2 {
      var room = try Rehearsal()
      try room.join(2)
      if stage > 0 { try room.startRoundRobin() }
      if stage > 1 {
        try room.offer("a", by: 1)
        try room.act(.stageBegan(.clarification), deliberately: true)
      }
      XCTAssertEqual(refusal { try room.act(.closed) }, .departs([.closedEarly]))
      try room.act(.closed, deliberately: true)
      XCTAssertEqual(
        recorded(room).last,
        ["closed-early gathering", "closed-early round-robin", "closed-early clarification"][stage])
    }
  }

  func testAStageThatIsFarAwayCannotBeReachedAtAll() throws {
    var room = try Rehearsal()
    try room.join(2)
    XCTAssertEqual(
      refusal { try room.act(.stageBegan(.clarification), deliberately: true) },
      .noWay(to: .clarification))
    XCTAssertEqual(
      refusal { try room.act(.stageBegan(.discussion), deliberately: true) },
      .noWay(to: .discussion))
    XCTAssertEqual(
      refusal { try room.act(.stageBegan(.topic(0)), deliberately: true) }, .notInThisKind)
    XCTAssertEqual(refusal { try room.openVoting(deliberately: true) }, .notNow(.votingOpened))
  }

  func testOnlyTheFacilitatorMovesTheRoom() throws {
    var room = try Rehearsal()
    try room.join(2)
    for event: Event in [
      .stageBegan(.silentGeneration), .groundRulesAgreed([]), .consensusSet(70), .paused,
      .timeExtended(minutes: 5), .closed, .undone(2),
    ] {
      XCTAssertEqual(
        refusal { try room.act(event, by: .p(1), deliberately: true) }, .notNow(event.kind))
      XCTAssertEqual(
        refusal { try room.act(event, by: .interpreter, deliberately: true) },
        .notNow(event.kind))
    }
  }

  func testARefusalSaysWhatIsPossibleInstead() throws {
    var room = try Rehearsal()
    try room.join(2)
    do {
      try room.pass(1)
      XCTFail("Nobody passes while the room gathers.")
    } catch let refusal as Refusal {
      XCTAssertEqual(refusal.reason, .notNow(.turnPassed))
      XCTAssertEqual(refusal.stage, .gathering)
      XCTAssertEqual(refusal.possible, [.act(.left)])
    }
  }
}
