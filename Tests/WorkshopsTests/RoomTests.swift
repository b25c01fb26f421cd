import Surveys
import Workshops
import XCTest

final class RoomTests: XCTestCase {
  func testPeopleAreNumberedInTheOrderOfJoining() throws {
    var room = try Rehearsal()
    try room.join(1)
    try room.act(room.workshop.joining(language: .british, means: .paper), by: .p(2))
    XCTAssertEqual(room.workshop.participants.map(\.id.description), ["p1", "p2"])
    XCTAssertEqual(room.workshop.participants.map(\.means), [.web, .paper])
  }

  func testNobodyJoinsAsSomebodyElseOrTwice() throws {
    var room = try Rehearsal()
    try room.join(2)
    let joining = room.workshop.joining(language: .british, means: .web)
    XCTAssertEqual(refusal { try room.act(joining, by: .p(1)) }, .disagrees(field: "by"))
    let again = Event.joined(
      Event.Joining(ParticipantID(2), language: .british, means: .web))
    XCTAssertEqual(refusal { try room.act(again) }, .disagrees(field: "participant"))
    let gap = Event.joined(Event.Joining(ParticipantID(9), language: .british, means: .web))
    XCTAssertEqual(refusal { try room.act(gap) }, .disagrees(field: "participant"))
  }

  func testAPersonReadsOnInAnotherLanguageOfTheWorkshop() throws {
    var room = try Rehearsal()
    try room.join(2)
    let (urdu, welsh) = (try XCTUnwrap(LanguageTag("ur")), try XCTUnwrap(LanguageTag("cy")))
    try room.act(.languageChanged(urdu), by: .p(2))
    XCTAssertEqual(room.workshop.participants.map(\.language.text), ["en-GB", "ur"])
    XCTAssertEqual(
      refusal { try room.act(.languageChanged(urdu), by: .p(2)) }, .notNow(.languageChanged))
    XCTAssertEqual(
      refusal { try room.act(.languageChanged(welsh), by: .p(2)) }, .languageNotOffered)
    XCTAssertEqual(
      refusal { try room.act(.languageChanged(urdu)) }, .notNow(.languageChanged))
  }

  func testOnlyLanguagesOfTheWorkshopAreOffered() throws {
    var room = try Rehearsal()
    let welsh = try XCTUnwrap(LanguageTag("cy"))
    XCTAssertEqual(
      refusal { try room.act(room.workshop.joining(language: welsh, means: .web)) },
      .languageNotOffered)
    try room.join(1, language: "ur")
    XCTAssertEqual(room.workshop.participants.first?.language.text, "ur")
  }

  func testPeopleJoinUntilVotingOpens() throws {
    var room = try Rehearsal()
    try room.join(2)
    try room.act(.stageBegan(.silentGeneration))
    try room.join(1)
    for number in 1...3 { try room.act(.writingFinished, by: .p(number)) }
    try room.act(room.workshop.beginningRoundRobin)
    try room.join(1)
    for text in ["a", "b", "c", "d"] {
      try room.offer(text, by: try XCTUnwrap(room.workshop.currentTurn?.number))
    }
    for number in 1...4 { try room.pass(number) }
    try room.act(.stageBegan(.clarification))
    try room.join(1)
    for idea in room.workshop.chart.standing { try room.act(.ideaVisited(idea.letter)) }
    try room.openVoting()
    XCTAssertEqual(room.workshop.votes.last?.opening.roster.count, 5)
    XCTAssertEqual(refusal { try room.join(1) }, .rosterIsFrozen)
    for number in 1...5 { try room.vote("A", by: number) }
    try room.closeVoting()
    XCTAssertEqual(refusal { try room.join(1) }, .rosterIsFrozen)
    try room.act(.closed)
    XCTAssertEqual(refusal { try room.join(1) }, .notNow(.joined))
    XCTAssertEqual(room.workshop.departures, [])
  }

  func testTheIdeasOfWhoLeavesStay() throws {
    var room = try Rehearsal.clarifying(["a", "b"], people: 3)
    try room.act(.left(ParticipantID(1)), by: .p(1))
    XCTAssertEqual(room.standing, "AB")
    for letter: Letter in ["A", "B"] { try room.act(.ideaVisited(letter)) }
    try room.openVoting()
    XCTAssertEqual(room.workshop.votes.last?.opening.ideas, ["A", "B"])
  }

  func testWhoHasLeftDoesNothingButComeBack() throws {
    var room = try Rehearsal.clarifying(["a", "b"], people: 2)
    try room.act(.left(ParticipantID(1)), by: .p(1))
    XCTAssertEqual(
      refusal { try room.act(.clarificationAsked("B"), by: .p(1)) },
      .notInTheRoom(ParticipantID(1)))
    XCTAssertEqual(
      refusal { try room.act(.left(ParticipantID(1)), by: .p(1)) },
      .notInTheRoom(ParticipantID(1)))
    XCTAssertEqual(room.workshop.possible(for: .p(1)), [.act(.returned)])
    try room.act(.returned(ParticipantID(1)), by: .p(1))
    XCTAssertEqual(
      refusal { try room.act(.returned(ParticipantID(1))) }, .inTheRoomAlready(ParticipantID(1)))
    try room.act(.clarificationAsked("B"), by: .p(1))
  }

  func testAParticipantSendsNobodyElseAway() throws {
    var room = try Rehearsal()
    try room.join(2)
    XCTAssertEqual(refusal { try room.act(.left(ParticipantID(2)), by: .p(1)) }, .onlyFacilitator)
    XCTAssertEqual(
      refusal { try room.act(.left(ParticipantID(7))) }, .unknownParticipant(ParticipantID(7)))
    XCTAssertEqual(
      refusal { try room.act(.left(ParticipantID(7)), by: .p(7)) },
      .unknownParticipant(ParticipantID(7)))
    XCTAssertEqual(room.workshop.possible(for: .p(7)), [.act(.joined)])
  }

  func testAGroupIsTwoPeopleAtLeast() throws {
    var room = try Rehearsal()
    try room.join(1)
    XCTAssertEqual(
      refusal { try room.act(.stageBegan(.silentGeneration)) }, .tooFewPeople(present: 1))
    try room.join(1)
    try room.act(.left(ParticipantID(1)))
    XCTAssertEqual(
      refusal { try room.act(.stageBegan(.silentGeneration)) }, .tooFewPeople(present: 1))
    try room.act(.returned(ParticipantID(1)))
    try room.act(.stageBegan(.silentGeneration))
  }

  func testOnlyWhatAParticipantDoesIsEnteredForSomebody() throws {
    var room = try Rehearsal()
    try room.join(2)
    try room.act(.stageBegan(.silentGeneration), assisted: true)
    XCTAssertFalse(room.log.last.isAssisted)
    try room.act(.writingFinished, by: .p(1), assisted: true)
    XCTAssertTrue(room.log.last.isAssisted)
  }

  func testAClosedWorkshopStaysAsItIs() throws {
    var room = try Rehearsal()
    try room.join(2)
    try room.act(.closed, deliberately: true)
    for actor: Actor in [.facilitator, .interpreter, .p(1), .p(7)] {
      XCTAssertEqual(room.workshop.possible(for: actor), [])
    }
    XCTAssertEqual(refusal { try room.act(.closed) }, .notNow(.closed))
    XCTAssertEqual(
      refusal { try room.act(.left(ParticipantID(1)), by: .p(1)) }, .notNow(.left))
  }
}
