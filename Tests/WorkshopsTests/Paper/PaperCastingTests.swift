import Ranking
import Surveys
import Workshops
import XCTest

/// Paper ballots that become votes of the people who take part on paper.
final class PaperCastingTests: XCTestCase {
  /// Two on phones and three on paper vote on the ideas A, B and C.
  private func voting() throws -> Rehearsal {
    var hall = try Rehearsal()
    try hall.join(2)
    for _ in 1...3 { try hall.act(hall.workshop.joining(language: .british, means: .paper)) }
    try hall.collect(["Warm the pot", "Loose leaves", "Better water"])
    try hall.clarify()
    try hall.openVoting()
    return hall
  }

  private func ballots(_ text: String, _ hall: Rehearsal) throws -> PaperBallots {
    try PaperBallots(
      Array(text.utf8), for: try XCTUnwrap(hall.workshop.votes.last?.opening))
  }

  private func cast(_ ballots: PaperBallots, in hall: Rehearsal, seed: UInt64) throws -> Desk {
    var generator = Xoshiro256(seed: seed)
    var desk = hall.desk
    for change in try ballots.casting(in: hall.workshop, hall.desk, using: &generator) {
      desk.apply(change)
    }
    return desk
  }

  func testBallotsGoToThePeopleOnPaperAndToNobodyElse() throws {
    let hall = try voting()
    let paper = try ballots("ballot,first,second\n9001,A,B\n4002,C,\n7003,B,A\n", hall)
    let desk = try cast(paper, in: hall, seed: 1)
    XCTAssertEqual(desk.voters(in: hall.workshop), Set((3...5).map { ParticipantID($0) }))
    let papers = desk.ballots(in: hall.workshop).papers
    XCTAssertEqual(
      Set(papers.map { $0.ballot.ideas.map(\.description).joined() }), ["AB", "C", "BA"])
    XCTAssertTrue(papers.allSatisfy(\.isAssisted))
  }

  func testWhoGetsWhichBallotIsDrawnByLot() throws {
    let hall = try voting()
    let paper = try ballots("ballot,first\n1,A\n2,B\n3,C\n", hall)
    let draws = try (1...20).map { seed in
      try cast(paper, in: hall, seed: seed).paper(of: ParticipantID(3))?.ballot.ideas
    }
    XCTAssertEqual(Set(draws), [[Letter(0)], [Letter(1)], [Letter(2)]])
  }

  func testMoreBallotsThanPeopleOnPaperWhoCanVoteAreRefusedWhole() throws {
    var hall = try voting()
    try hall.vote("AB", by: 4)
    let paper = try ballots("ballot,first\n1,A\n2,B\n3,C\n", hall)
    XCTAssertThrowsError(try cast(paper, in: hall, seed: 1)) { error in
      XCTAssertEqual(error as? PaperBallotsNotCast, .tooMany(ballots: 3, people: 2))
      XCTAssertTrue("\(error)".contains("more ballots (3) than people on paper who can still"))
    }
  }

  func testWithoutAnOpenVoteNothingIsCast() throws {
    var hall = try voting()
    let paper = try ballots("ballot,first\n1,A\n", hall)
    try hall.vote("A", by: 1)
    try hall.closeVoting(deliberately: true)
    XCTAssertThrowsError(try cast(paper, in: hall, seed: 1)) { error in
      XCTAssertEqual(error as? PaperBallotsNotCast, .noVote)
    }
  }
}
