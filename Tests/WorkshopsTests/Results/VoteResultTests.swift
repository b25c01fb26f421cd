import Ranking
import Workshops
import XCTest

final class VoteResultTests: XCTestCase {
  /// Four people and four ideas; each string a ballot.
  private func room(_ first: [String], _ second: [String]? = nil, consensus: Int? = nil) throws
    -> Rehearsal
  {
    var room = try Rehearsal(Rehearsal.tea(consensus: consensus))
    try room.join(4)
    try room.collect(["Warm the pot", "Buy leaves", "Ask first", "Milk last"])
    try room.clarify()
    for (round, ballots) in [first, second].compactMap({ $0 }).enumerated() {
      if round == 1 { try room.act(.stageBegan(.discussion)) }
      try room.openVoting()
      for (index, ballot) in ballots.enumerated() { try room.vote(ballot, by: index + 1) }
      try room.closeVoting(deliberately: ballots.count < 4)
    }
    return room
  }

  private func results(_ room: Rehearsal) -> [VoteResult] {
    room.workshop.votes.compactMap { VoteResult($0) { "Idea \($0)" } }
  }

  func testAnOpenVoteHasNoResult() throws {
    var room = try room(["AB", "BA", "AB", "BA"])
    try room.act(.stageBegan(.discussion))
    try room.openVoting()
    XCTAssertEqual(results(room).count, 1)
    XCTAssertNil(Shift.between(results(room)))
  }

  func testABallotIsCompleteWhenItFillsEveryPlace() throws {
    let result = try XCTUnwrap(results(room(["ABC", "BA", "ABD", "C"])).first)
    XCTAssertEqual(result.tally.places, 3)
    XCTAssertEqual(result.complete, 2)
    XCTAssertEqual(result.tally.rows.first?.idea.title, "Idea A")
  }

  func testAnIdeaIsAgreedWhenTheThresholdIsReachedExactly() throws {
    let ballots = ["ABC", "BA", "AB", "C"]
    // A and B stand on three of four ballots, C on two.
    XCTAssertEqual(try results(room(ballots)).first?.agreed, nil)
    XCTAssertEqual(
      try results(room(ballots, consensus: 75)).first?.agreed, [Letter(0), Letter(1)])
    XCTAssertEqual(try results(room(ballots, consensus: 76)).first?.agreed, [])
  }

  func testTheShiftIsFromTheFirstVoteToTheSecondInTheOrderOfTheSecond() throws {
    let room = try room(["ABC", "ACB", "BAC", "AB"], ["BAC", "BAC", "BCA"])
    // First: A 3+3+2+3 = 11, B 2+1+3+2 = 8, C 1+2+1 = 4. Second: B 9, A 2+2+1 = 5, C 1+1+2 = 4.
    let shift = try XCTUnwrap(Shift.between(results(room)))
    XCTAssertEqual(shift.map(\.idea.description), ["B", "A", "C", "D"])
    XCTAssertEqual(shift.map(\.ranksRisen), [1, -1, 0, 0])
    XCTAssertEqual(shift.map(\.pointsGained), [1, -6, 0, 0])
  }
}
