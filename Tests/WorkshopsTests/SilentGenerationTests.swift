import Workshops
import XCTest

final class SilentGenerationTests: XCTestCase {
  private func writing(_ people: Int = 3) throws -> Rehearsal {
    var room = try Rehearsal()
    try room.join(people)
    try room.act(.stageBegan(.silentGeneration))
    return room
  }

  func testADraftIsSeenByItsAuthorAndByNothingThatIsShared() throws {
    var room = try writing()
    let before = (room.workshop, room.printed)
    try room.write("Warm the pot", by: 1)
    XCTAssertEqual(room.desk.drafts(of: ParticipantID(1)).map(\.text), ["Warm the pot"])
    XCTAssertEqual(room.desk.drafts(of: ParticipantID(2)).map(\.text), [])
    XCTAssertEqual(room.workshop, before.0)
    XCTAssertEqual(room.printed, before.1)
  }

  func testDraftsStandInTheOrderOfWritingAndCanBeChangedAndThrownAway() throws {
    var room = try writing()
    for text in ["Milk last", "Warm the pot", "Buy leaves"] { try room.write(text, by: 2) }
    let ids = room.desk.drafts(of: ParticipantID(2)).map(\.id)
    room.desk.apply(
      try room.desk.rewriting(ids[1], as: "Warm it twice", by: ParticipantID(2), in: room.workshop))
    room.desk.apply(try room.desk.discarding(ids[0], by: ParticipantID(2), in: room.workshop))
    XCTAssertEqual(
      room.desk.drafts(of: ParticipantID(2)).map(\.text), ["Warm it twice", "Buy leaves"])
  }

  func testTheNumberOfADraftIsNeverGivenAgain() throws {
    var room = try writing()
    let author = ParticipantID(2)
    for text in ["Milk last", "Warm the pot"] { try room.write(text, by: 2) }
    for number in [2, 1] {
      room.desk.apply(
        try room.desk.discarding(DraftID(author, number), by: author, in: room.workshop))
    }
    XCTAssertEqual(
      refusal {
        _ = try room.desk.rewriting(
          DraftID(author, 1), as: "Cold", by: author, in: room.workshop)
      }, .unknownDraft)
    try room.write("Buy leaves", by: 2)
    XCTAssertEqual(room.desk.drafts(of: author).map(\.id), [DraftID(author, 3)])
    room.desk.apply(room.desk.returning("Milk last", to: author))
    XCTAssertEqual(room.desk.drafts(of: author).map(\.id.number), [3, 4])
  }

  func testNobodyTouchesADraftOfSomebodyElse() throws {
    var room = try writing()
    try room.write("Warm the pot", by: 1)
    let id = DraftID(ParticipantID(1), 1)
    XCTAssertEqual(
      refusal {
        _ = try room.desk.rewriting(id, as: "Cold", by: ParticipantID(2), in: room.workshop)
      }, .unknownDraft)
    XCTAssertEqual(
      refusal { _ = try room.desk.discarding(id, by: ParticipantID(2), in: room.workshop) },
      .unknownDraft)
  }

  func testAnIdeaIsKeptAsItWasTypedButForTheSpaceAroundIt() throws {
    var room = try writing()
    try room.write(" \n“Two  sugars”,\nplease! \t", by: 1)
    XCTAssertEqual(
      room.desk.drafts(of: ParticipantID(1)).map(\.text), ["“Two  sugars”,\nplease!"])
  }

  func testAnEmptyIdeaIsNoneAndALongOneIsTooLong() throws {
    var room = try writing()
    XCTAssertEqual(refusal { try room.write(" \n ", by: 1) }, .nothingWritten)
    try room.write(String(repeating: "ط", count: 500), by: 1)
    XCTAssertEqual(
      refusal { try room.write(String(repeating: "a", count: 501), by: 1) },
      .ideaTooLong(most: 500))
  }

  func testAHundredDraftsAreEnoughForOnePerson() throws {
    var room = try writing()
    for number in 1...100 { try room.write("Idea \(number)", by: 1) }
    XCTAssertEqual(refusal { try room.write("One more", by: 1) }, .tooManyDrafts)
    try room.write("Mine", by: 2)
  }

  func testNobodyOffersOrDiscussesWhileOthersWrite() throws {
    var room = try writing()
    XCTAssertEqual(refusal { try room.offer("Warm the pot", by: 1) }, .notNow(.ideaOffered))
    XCTAssertEqual(
      refusal { try room.act(.noteAdded(.idea("A"), room.words("No")), by: .p(1)) },
      .notNow(.noteAdded))
    XCTAssertEqual(
      room.workshop.possible(for: .p(1)), [.write, .act(.writingFinished), .act(.left)])
  }

  func testWhoHasFinishedCanResume() throws {
    var room = try writing()
    try room.act(.writingFinished, by: .p(1))
    XCTAssertEqual(refusal { try room.act(.writingFinished, by: .p(1)) }, .finishedAlready)
    try room.act(.writingResumed, by: .p(1))
    XCTAssertEqual(
      refusal { try room.act(.writingResumed, by: .p(1)) }, .writingAlready)
    XCTAssertEqual(room.workshop[ParticipantID(1)]?.hasFinishedWriting, false)
  }

  func testTheRoundRobinBeginsWhenEverybodyInTheRoomHasFinished() throws {
    var room = try writing()
    try room.act(.writingFinished, by: .p(1))
    try room.act(.writingFinished, by: .p(2))
    XCTAssertEqual(
      refusal { try room.act(room.workshop.beginningRoundRobin) }, .departs([.closedEarly]))
    try room.act(.left(ParticipantID(3)))
    try room.act(room.workshop.beginningRoundRobin)
    XCTAssertEqual(room.workshop.departures, [])
  }

  func testTheRoundRobinBeginsWhenTheTimeIsOverAndNotByItself() throws {
    var room = try writing()
    room.now = Moment(seconds: room.workshop.clock.began.seconds + 599)
    XCTAssertEqual(
      refusal { try room.act(room.workshop.beginningRoundRobin) }, .departs([.closedEarly]))
    room.now = Moment(seconds: room.workshop.clock.began.seconds + 600)
    try room.write("Still here", by: 1)
    XCTAssertEqual(room.workshop.stage, .silentGeneration)
    try room.act(room.workshop.beginningRoundRobin)
    XCTAssertEqual(room.workshop.departures, [])
  }

  func testWhenWritingBeginsAgainNobodyHasFinishedAndDraftsAreStillThere() throws {
    var room = try writing()
    try room.write("Warm the pot", by: 1)
    for number in 1...3 { try room.act(.writingFinished, by: .p(number)) }
    try room.act(room.workshop.beginningRoundRobin)
    try room.write("Buy leaves", by: 1)
    try room.act(.stageBegan(.silentGeneration), deliberately: true)
    XCTAssertEqual(room.workshop.participants.map(\.hasFinishedWriting), [false, false, false])
    XCTAssertEqual(
      room.desk.drafts(of: ParticipantID(1)).map(\.text), ["Warm the pot", "Buy leaves"])
  }

  func testNobodyWritesFromOutsideTheRoomOrBeforeTheBeginning() throws {
    var room = try Rehearsal()
    try room.join(2)
    XCTAssertEqual(refusal { try room.write("Warm the pot", by: 1) }, .cannotWriteNow)
    try room.act(.stageBegan(.silentGeneration))
    try room.act(.left(ParticipantID(1)), by: .p(1))
    XCTAssertEqual(
      refusal { try room.write("Warm the pot", by: 1) }, .notInTheRoom(ParticipantID(1)))
    XCTAssertEqual(refusal { try room.write("Who?", by: 7) }, .notInTheRoom(ParticipantID(7)))
  }
}
