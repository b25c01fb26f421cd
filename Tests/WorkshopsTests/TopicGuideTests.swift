import Surveys
import Workshops
import XCTest

final class TopicGuideTests: XCTestCase {
  private func talking(topics: Int = 4) throws -> Rehearsal {
    var room = try Rehearsal(Rehearsal.guide(topics: topics))
    try room.join(3)
    try room.act(.stageBegan(.topic(0)))
    return room
  }

  func testTheTopicsComeInTheirOrderAndThenTheEnd() throws {
    var room = try talking()
    for topic in 1...3 { try room.act(.stageBegan(.topic(topic))) }
    try room.act(.closed)
    XCTAssertEqual(room.workshop.departures, [])
  }

  func testNotesBelongToTheTopicThatIsTalkedAbout() throws {
    var room = try talking()
    let (first, second) = (room.words("Two buses"), room.words("No buses"))
    try room.act(.noteAdded(.topic(0), first))
    try room.act(.noteAdded(.topic(0), second), by: .p(2))
    XCTAssertEqual(refusal { try room.act(.noteAdded(.topic(1), first)) }, .notThisTopic)
    XCTAssertEqual(
      refusal { try room.act(.noteAdded(.idea("A"), first)) }, .unknownIdea("A"))
    XCTAssertEqual(room.workshop.topicNotes[0]?.map(\.words), [first, second])
    XCTAssertEqual(room.workshop.topicNotes[0]?.map(\.by), [.facilitator, .p(2)])
  }

  func testATopicIsLeftOutOnlyDeliberately() throws {
    var room = try talking()
    XCTAssertEqual(refusal { try room.act(.stageBegan(.topic(2))) }, .departs([.skipped]))
    try room.act(.stageBegan(.topic(2)), deliberately: true)
    try room.act(.stageBegan(.topic(1)))
    try room.act(.stageBegan(.topic(3)))
    try room.act(.closed)
    XCTAssertEqual(room.workshop.departures.map(\.departure), [.skipped])
  }

  func testEvenTheFirstTopicCanBeLeftOutDeliberately() throws {
    var room = try Rehearsal(Rehearsal.guide(topics: 2))
    try room.join(3)
    XCTAssertEqual(refusal { try room.act(.stageBegan(.topic(1))) }, .departs([.skipped]))
    try room.act(.stageBegan(.topic(1)), deliberately: true)
  }

  func testGoingBackToATopicIsReopeningAndLeavesNoneOut() throws {
    var room = try talking()
    for topic in 1...2 { try room.act(.stageBegan(.topic(topic))) }
    XCTAssertEqual(refusal { try room.act(.stageBegan(.topic(0))) }, .departs([.reopened]))
    try room.act(.stageBegan(.topic(0)), deliberately: true)
    try room.act(.stageBegan(.topic(3)))
    try room.act(.closed)
    XCTAssertEqual(room.workshop.departures.map(\.departure), [.reopened])
  }

  func testEndingBeforeTheLastTopicIsEarly() throws {
    var room = try talking()
    XCTAssertEqual(refusal { try room.act(.closed) }, .departs([.closedEarly]))
    try room.act(.closed, deliberately: true)
    XCTAssertEqual(room.workshop.departures.map(\.stage), [.topic])
  }

  func testThereIsNoTopicBeyondTheGuide() throws {
    var room = try talking()
    for topic in [-1, 4, Int.min, Int.max] {
      XCTAssertEqual(
        refusal { try room.act(.stageBegan(.topic(topic)), deliberately: true) }, .unknownTopic)
    }
  }

  func testAGuideHasNoIdeasAndNoVote() throws {
    var room = try Rehearsal(Rehearsal.guide(topics: 2))
    try room.join(3)
    XCTAssertEqual(
      refusal { try room.act(.stageBegan(.silentGeneration)) }, .notInThisKind)
    XCTAssertEqual(refusal { try room.act(room.workshop.beginningRoundRobin) }, .notInThisKind)
    XCTAssertEqual(refusal { try room.act(.consensusSet(70)) }, .notInThisKind)
    XCTAssertFalse(room.workshop.possible(for: .facilitator).contains(.act(.consensusSet)))
    try room.act(.stageBegan(.topic(0)))
    XCTAssertEqual(refusal { try room.write("An idea", by: 1) }, .cannotWriteNow)
    XCTAssertEqual(refusal { try room.openVoting() }, .notNow(.votingOpened))
  }

  func testPeopleMayJoinUntilTheEnd() throws {
    var room = try talking(topics: 2)
    try room.act(.stageBegan(.topic(1)))
    try room.join(1)
    try room.act(.noteAdded(.topic(1), room.words("Late, but here")), by: .p(4))
  }
}
