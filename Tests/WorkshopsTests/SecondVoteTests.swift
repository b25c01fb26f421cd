import Ranking
import Workshops
import XCTest

final class SecondVoteTests: XCTestCase {
  private func discussing() throws -> Rehearsal {
    var room = try Rehearsal.atTheVote()
    for (number, ballot) in ["ABC", "BA", "CAD"].enumerated() {
      try room.vote(ballot, by: number + 1)
    }
    try room.closeVoting()
    try room.act(.stageBegan(.discussion))
    return room
  }

  func testTheSecondVoteKeepsTheFirstWithItsPlacesItsRosterAndItsIdeas() throws {
    var room = try discussing()
    try room.act(.left(ParticipantID(3)))
    try room.openVoting()
    XCTAssertEqual(room.workshop.stage, .ranking(.second))
    let openings = room.workshop.votes.map(\.opening)
    XCTAssertEqual(openings.map(\.round), [.first, .second])
    XCTAssertEqual(openings[1].roster, openings[0].roster)
    XCTAssertEqual(openings[1].ideas, openings[0].ideas)
    XCTAssertEqual(openings[1].places, openings[0].places)
    XCTAssertNotEqual(openings[1].seed, openings[0].seed)
    XCTAssertEqual(room.workshop.votes[0].closing?.ballots.count, 3)
  }

  func testTheBallotsOfTheFirstVoteDoNotCountInTheSecond() throws {
    var room = try discussing()
    try room.openVoting()
    XCTAssertEqual(room.desk.voters(in: room.workshop), [])
    try room.vote("D", by: 1)
    try room.closeVoting(deliberately: true)
    XCTAssertEqual(room.workshop.votes[1].closing?.ballots.map(\.ideas), [["D"]])
    XCTAssertEqual(room.workshop.votes[1].closing?.missing, 2)
  }

  func testNobodyCanTellBallotsOfTheTwoVotesAsOnePersons() throws {
    var room = try discussing()
    try room.openVoting()
    for number in 1...3 { try room.vote("A", by: number) }
    try room.closeVoting()
    let voters = room.lines.map { String(decoding: $0.bytes, as: UTF8.self) }
      .filter { $0.contains("voting-closed") }
      .map { line in ["v1", "v3", "w1", "w3"].filter { line.contains("\"\($0)\"") } }
    XCTAssertEqual(voters, [["v1", "v3"], ["w1", "w3"]])
  }

  func testWhoLeftBetweenTheVotesMayComeBackAndVote() throws {
    var room = try discussing()
    try room.act(.left(ParticipantID(3)))
    try room.openVoting()
    XCTAssertEqual(refusal { try room.vote("A", by: 3) }, .notInTheRoom(ParticipantID(3)))
    try room.act(.returned(ParticipantID(3)), by: .p(3))
    try room.vote("A", by: 3)
    XCTAssertEqual(room.desk.voters(in: room.workshop), [ParticipantID(3)])
  }

  func testThereIsNoThirdVote() throws {
    var room = try discussing()
    try room.openVoting()
    for number in 1...3 { try room.vote("A", by: number) }
    try room.closeVoting()
    XCTAssertEqual(room.workshop.stage, .results(.second))
    XCTAssertEqual(refusal { try room.act(.stageBegan(.discussion)) }, .secondVoteWasLast)
    XCTAssertEqual(refusal { try room.openVoting() }, .secondVoteWasLast)
    XCTAssertEqual(
      room.workshop.possible(for: .facilitator),
      [
        .act(.noteAdded), .act(.nextStepPlanned), .act(.ideaTranslated), .act(.left),
        .act(.timeExtended), .act(.paused), .act(.undone), .act(.closed),
      ])
    try room.act(.closed)
    XCTAssertEqual(room.workshop.departures, [])
  }

  func testTheThresholdIsTheSameForBothVotes() throws {
    var room = try discussing()
    XCTAssertEqual(refusal { try room.act(.consensusSet(60)) }, .notNow(.consensusSet))
  }

  func testASecondVoteThatIsBrokenOffLeavesTheFirst() throws {
    var room = try discussing()
    try room.openVoting()
    try room.vote("A", by: 1)
    try room.act(.stageBegan(.discussion), deliberately: true)
    XCTAssertEqual(room.workshop.votes.count, 1)
    XCTAssertEqual(room.workshop.departures.map(\.departure), [.reopened])
    try room.openVoting()
    XCTAssertEqual(room.desk.voters(in: room.workshop), [])
    XCTAssertEqual(room.workshop.votes.last?.openings, 3)
  }

  func testASecondVoteThatNobodyCastsEndsInDiscussion() throws {
    var room = try discussing()
    for number in 1...3 { try room.act(.left(ParticipantID(number))) }
    try room.openVoting()
    XCTAssertEqual(refusal { try room.closeVoting(deliberately: true) }, .noBallots)
    try room.act(.stageBegan(.discussion), deliberately: true)
    try room.act(.closed)
    XCTAssertEqual(room.workshop.votes.count, 1)
  }

  func testARoomMayEndAfterTheFirstVoteOrTheDiscussion() throws {
    var room = try discussing()
    try room.act(.closed)
    XCTAssertEqual(room.workshop.departures, [])
  }
}
