import Surveys
import Workshops
import XCTest

/// What a person is told that they can do, which must be what they can.
final class WhatIsPossibleTests: XCTestCase {
  private func participant(_ number: Int) -> Actor { .participant(ParticipantID(number)) }

  func testWhoeverHasLeftTheRoomCanOnlyComeBack() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.join(3)
    try rehearsal.collect(["Warm cups", "Fresh milk"])
    try rehearsal.clarify()
    try rehearsal.act(.left(ParticipantID(2)), by: participant(2))
    XCTAssertEqual(rehearsal.workshop.possible(for: participant(2)), [.act(.returned)])
  }

  func testWhoeverHasNotJoinedCanOnlyJoinAndNotOnceVotingIsOpen() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.join(2)
    XCTAssertEqual(rehearsal.workshop.possible(for: participant(9)), [.act(.joined)])
    try rehearsal.collect(["Warm cups", "Fresh milk"])
    try rehearsal.clarify()
    try rehearsal.openVoting()
    XCTAssertEqual(rehearsal.workshop.possible(for: participant(9)), [])
  }

  func testWhoeverComesBackDuringAVoteThatBeganWithoutThemDoesNotVote() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.join(3)
    try rehearsal.collect(["Warm cups", "Fresh milk"])
    try rehearsal.clarify()
    try rehearsal.act(.left(ParticipantID(3)), by: participant(3))
    try rehearsal.openVoting()
    try rehearsal.act(.returned(ParticipantID(3)), by: participant(3))
    XCTAssertEqual(rehearsal.workshop.possible(for: participant(3)), [.act(.left)])
    XCTAssertEqual(rehearsal.workshop.possible(for: participant(1)), [.vote, .act(.left)])
  }

  func testASuggestionIsAnsweredOnlyByThoseWhoseIdeasItConcerns() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.join(3)
    try rehearsal.collect(["Warm cups", "Fresh milk"])
    try rehearsal.clarify()
    let ideas = [Letter(0), Letter(1)]
    let words = rehearsal.words("Warm cups of fresh tea")
    try rehearsal.act(
      rehearsal.workshop.proposing(ideas, as: words, in: .british), by: participant(1))
    let (first, second, third) = (possible(1), possible(2), possible(3))
    XCTAssertTrue(first.contains(.act(.proposalWithdrawn)))
    XCTAssertFalse(first.contains(.act(.proposalAgreed)))
    XCTAssertTrue(second.contains(.act(.proposalAgreed)))
    XCTAssertFalse(second.contains(.act(.proposalWithdrawn)))
    XCTAssertTrue(second.contains(.act(.ideaWithdrawn)))
    for kind: Event.Kind in [.proposalAgreed, .proposalDeclined, .proposalUndone, .ideaWithdrawn] {
      XCTAssertFalse(third.contains(.act(kind)), kind.rawValue)
    }

    func possible(_ number: Int) -> [Possibility] {
      rehearsal.workshop.possible(for: participant(number))
    }
  }

  func testARefusalKnowsWhoseActItRefuses() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.join(2)
    try rehearsal.startRoundRobin()
    XCTAssertThrowsError(try rehearsal.pass(2)) { error in
      let refusal = error as? Refusal
      XCTAssertEqual(refusal?.reason, .notYourTurn(current: ParticipantID(1)))
      XCTAssertEqual(refusal?.actor, participant(2))
      XCTAssertEqual(refusal?.possible, [.write, .act(.left)])
    }
  }

  func testReasonsTellApartWhatLooksAlike() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.join(3)
    try rehearsal.act(.stageBegan(.silentGeneration))
    let events: [(Event, Refusal.Reason)] = [
      (.writingResumed, .writingAlready), (.stageBegan(.discussion), .noWay(to: .discussion)),
    ]
    XCTAssertEqual(reason(events[0].0, participant(1)), events[0].1)
    XCTAssertEqual(reason(events[1].0, .facilitator), events[1].1)
    for number in 1...3 { try rehearsal.act(.writingFinished, by: participant(number)) }
    XCTAssertEqual(reason(.writingFinished, participant(1)), .finishedAlready)
    try rehearsal.act(rehearsal.workshop.beginningRoundRobin)
    for idea in ["Warm cups", "Fresh milk", "Big spoons"] {
      try rehearsal.offer(idea, by: try XCTUnwrap(rehearsal.workshop.currentTurn?.number))
    }
    for number in 1...3 { try rehearsal.pass(number) }
    try rehearsal.clarify()
    let words = rehearsal.words("Warm cups of fresh tea")
    try rehearsal.act(
      rehearsal.workshop.proposing([Letter(0), Letter(1)], as: words, in: .british),
      by: participant(1))
    XCTAssertEqual(reason(.proposalWithdrawn(1), participant(3)), .notProposer)
    XCTAssertEqual(reason(.proposalUndone(1), .facilitator), .proposalNotMade(1))
    try rehearsal.act(.proposalAgreed(1), by: participant(2))
    XCTAssertEqual(reason(.ideaWithdrawn(Letter(3)), participant(2)), .madeOfOthers(Letter(3)))
    XCTAssertEqual(reason(.ideaWithdrawn(Letter(3)), participant(3)), .notOriginator)

    func reason(_ event: Event, _ actor: Actor) -> Refusal.Reason? {
      var trial = rehearsal
      return refusal { try trial.act(event, by: actor) }
    }
  }
}
