import Surveys
import Workshops
import XCTest

final class UndoTests: XCTestCase {
  func testUndoingTheLastStepLeavesTheRoomAsItWasBefore() throws {
    var room = try Rehearsal()
    try room.join(2)
    try room.startRoundRobin()
    try room.offer("Warm the pot", by: 1)
    let before = room.workshop
    let pass = try room.act(.turnPassed, by: .p(2))
    try room.act(.undone(pass.seq))
    XCTAssertEqual(room.workshop, before)
    XCTAssertEqual(room.workshop.currentTurn, ParticipantID(2))
    XCTAssertEqual(room.log.undone, [pass.seq])
  }

  func testAnUndoneOfferGivesTheTurnBackButItsLetterToNobody() throws {
    var room = try Rehearsal()
    try room.join(2)
    try room.startRoundRobin()
    let offer = try room.offer("Warm the pot", by: 1)
    try room.act(.undone(offer.seq))
    XCTAssertEqual(room.workshop.chart.ideas, [])
    XCTAssertEqual(room.workshop.currentTurn, ParticipantID(1))
    try room.offer("Warm the pot first", by: 1)
    XCTAssertEqual(room.workshop.chart.ideas.map(\.letter), [Letter(1)])
  }

  func testWhatALaterStepNeedsCannotBeUndoneBeforeIt() throws {
    var room = try Rehearsal()
    try room.join(2)
    try room.startRoundRobin()
    let first = try room.offer("Warm the pot", by: 1)
    let second = try room.offer("Buy leaves", by: 2)
    XCTAssertEqual(refusal { try room.act(.undone(first.seq)) }, .neededBy(seq: second.seq))
    try room.act(.undone(second.seq))
    try room.act(.undone(first.seq))
    XCTAssertEqual(room.workshop.chart.ideas, [])
  }

  func testNothingIsUndoneTwiceAndNoUndoIsUndone() throws {
    var room = try Rehearsal()
    try room.join(2)
    let began = try room.act(.stageBegan(.silentGeneration))
    let undo = try room.act(.undone(began.seq))
    XCTAssertEqual(
      refusal { try room.act(.undone(began.seq)) }, .cannotBeUndone(seq: began.seq))
    XCTAssertEqual(refusal { try room.act(.undone(undo.seq)) }, .cannotBeUndone(seq: undo.seq))
    let next = room.log.entries.count + 1
    for seq in [0, -1, next, next + 1, Int.max] {
      XCTAssertEqual(refusal { try room.act(.undone(seq)) }, .cannotBeUndone(seq: seq))
    }
  }

  func testOnlyTheFacilitatorUndoes() throws {
    var room = try Rehearsal()
    try room.join(2)
    let began = try room.act(.stageBegan(.silentGeneration))
    XCTAssertEqual(refusal { try room.act(.undone(began.seq), by: .p(1)) }, .notNow(.undone))
    XCTAssertEqual(
      refusal { try room.act(.undone(began.seq), by: .interpreter) }, .notNow(.undone))
  }

  func testWhoCameAndWentAndWhatWasVotedStays() throws {
    var room = try Rehearsal.atTheVote()
    let left = try room.act(.left(ParticipantID(3)))
    for number in 1...3 { try room.vote("AB", by: number, ifThere: true) }
    try room.closeVoting()
    for entry in room.log.entries {
      switch entry.event.kind {
      case .opened, .joined, .left, .votingOpened, .votingClosed:
        XCTAssertEqual(
          refusal { try room.act(.undone(entry.seq)) }, .cannotBeUndone(seq: entry.seq))
      case _: break
      }
    }
    XCTAssertEqual(left.event, .left(ParticipantID(3)))
  }

  func testTheThresholdCannotBeChangedByUndoingItAfterTheVote() throws {
    var room = try Rehearsal(Rehearsal.tea(consensus: 70))
    try room.join(2)
    let set = try room.act(.consensusSet(90))
    try room.collect(["Warm the pot", "Buy leaves"])
    try room.clarify()
    try room.openVoting()
    let opening = room.log.last.seq
    XCTAssertEqual(refusal { try room.act(.undone(set.seq)) }, .neededBy(seq: opening))
    try room.vote("A", by: 1)
    try room.vote("A", by: 2)
    try room.closeVoting()
    XCTAssertEqual(refusal { try room.act(.undone(set.seq)) }, .neededBy(seq: opening))
    XCTAssertEqual(refusal { try room.act(.consensusSet(51)) }, .notNow(.consensusSet))
    XCTAssertEqual(room.workshop.votes.first?.consensus, 90)
  }

  func testWordsThatWereVotedOnStayAsTheyWere() throws {
    var room = try Rehearsal.clarifying(["Warm the pot", "Buy leaves"], people: 2)
    let edit = try room.propose("A", "Warm the pot twice", by: .p(1))
    for letter in "AB" { try room.act(.ideaVisited(Letter(letter))) }
    try room.openVoting()
    XCTAssertEqual(
      refusal { try room.act(.undone(edit.seq)) }, .neededBy(seq: room.log.last.seq))
    XCTAssertFalse(room.log.undoable.contains(edit))
    try room.act(.stageBegan(.clarification), deliberately: true)
    try room.act(.undone(edit.seq))
    XCTAssertEqual(room.words(of: "A"), "Warm the pot")
  }

  func testANoteCanBeTakenOffAfterTheVoteToo() throws {
    var room = try Rehearsal.clarifying(["Warm the pot", "Buy leaves"], people: 2)
    let note = try room.act(.noteAdded(.idea("A"), room.words("p2 is Ann")))
    for letter in "AB" { try room.act(.ideaVisited(Letter(letter))) }
    try room.openVoting()
    try room.act(.undone(note.seq))
    XCTAssertEqual(room.workshop.chart["A"]?.notes, [])
  }

  func testAnIdeaIsNotTakenOffTheChartByUndoingItsOfferAfterTheRoundRobin() throws {
    var room = try Rehearsal()
    try room.join(2)
    try room.startRoundRobin()
    try room.act(.left(ParticipantID(2)))
    let offer = try room.offer("Warm the pot", by: 1)
    try room.offer("Buy leaves", by: 1)
    try room.pass(1)
    try room.act(.stageBegan(.clarification))
    XCTAssertEqual(
      refusal { try room.act(.undone(offer.seq)) }, .cannotBeUndone(seq: offer.seq))
    XCTAssertFalse(room.log.undoable.contains(offer))
  }

  func testConsentThatSomebodyTookBackIsNotGivenForThemByAnUndo() throws {
    var room = try Rehearsal.clarifying(["Warm the pot", "Buy leaves"], people: 2)
    try room.propose("AB", "Better tea", by: .p(1))
    try room.act(.proposalAgreed(1), by: .p(2))
    let undo = try room.act(.proposalUndone(1), by: .p(2))
    XCTAssertEqual(
      refusal { try room.act(.undone(undo.seq)) }, .cannotBeUndone(seq: undo.seq))
    XCTAssertEqual(room.standing, "AB")
  }

  func testAVoteBrokenOffByMistakeGoesOnWithTheBallotsThatWait() throws {
    var room = try Rehearsal.atTheVote()
    try room.vote("AB", by: 1)
    let reopened = try room.act(.stageBegan(.clarification), deliberately: true)
    XCTAssertEqual(room.desk.voters(in: room.workshop), [ParticipantID(1)])
    XCTAssertEqual(room.workshop.votes, [])
    try room.act(.undone(reopened.seq))
    XCTAssertEqual(room.workshop.stage, .ranking(.first))
    XCTAssertEqual(room.workshop.departures, [])
    try room.vote("BA", by: 2)
    try room.vote("CA", by: 3)
    try room.closeVoting()
    XCTAssertEqual(room.workshop.votes.first?.closing?.ballots.count, 3)
  }

  func testNothingIsUndoneInAClosedWorkshop() throws {
    var room = try Rehearsal()
    try room.join(2)
    let began = try room.act(.stageBegan(.silentGeneration))
    try room.act(.closed, deliberately: true)
    XCTAssertEqual(refusal { try room.act(.undone(began.seq)) }, .notNow(.undone))
  }
}
