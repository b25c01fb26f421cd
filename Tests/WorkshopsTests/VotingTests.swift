import Ranking
import Surveys
import Workshops
import XCTest

final class VotingTests: XCTestCase {
  private func places(
    ideas: Int, languages: [String] = ["en-GB", "en-GB"], fixed: Int? = nil
  ) throws -> Int? {
    var room = try Rehearsal(Rehearsal.tea(places: fixed))
    for language in languages { try room.join(1, language: language) }
    try room.collect((1...ideas).map { "Idea \($0)" })
    try room.clarify()
    try room.openVoting()
    return room.workshop.votes.last?.opening.places
  }

  func testKIsHalfOfTheIdeasPlusOneAndFiveAtMost() throws {
    let expected = [2: 2, 3: 2, 4: 3, 5: 3, 6: 4, 7: 4, 8: 5, 9: 5, 10: 5, 30: 5]
    for (ideas, places) in expected {
      XCTAssertEqual(try self.places(ideas: ideas), places, "\(ideas)")
    }
  }

  func testKIsThreeForTheWholeRoomIfAnybodyInItUsesEasyRead() throws {
    let languages = ["en-GB", "en-GB-x-easyread", "ur"]
    XCTAssertEqual(try places(ideas: 10, languages: languages), 3)
    XCTAssertEqual(try places(ideas: 10, languages: languages, fixed: 7), 3)
    XCTAssertEqual(try places(ideas: 3, languages: languages), 2)
  }

  func testKIsWhatTheDefinitionSaysButNeverMoreThanThereAreIdeas() throws {
    XCTAssertEqual(try places(ideas: 10, fixed: 7), 7)
    XCTAssertEqual(try places(ideas: 10, fixed: 1), 1)
    XCTAssertEqual(try places(ideas: 4, fixed: 7), 4)
  }

  func testWhoTurnsToEasyReadBeforeTheVoteMakesKThreeForAll() throws {
    var room = try Rehearsal()
    try room.join(3)
    try room.collect((1...9).map { "Idea \($0)" })
    try room.clarify()
    let easyRead = try XCTUnwrap(LanguageTag("en-GB-x-easyread"))
    try room.act(.languageChanged(easyRead), by: .p(2))
    try room.openVoting()
    XCTAssertEqual(room.workshop.votes.last?.opening.places, 3)
  }

  func testAnEasyReadReaderWhoLeftBeforeTheVoteDoesNotShortenIt() throws {
    var room = try Rehearsal()
    try room.join(2)
    try room.join(1, language: "en-GB-x-easyread")
    try room.collect((1...8).map { "Idea \($0)" })
    try room.clarify()
    try room.act(.left(ParticipantID(3)))
    try room.openVoting()
    XCTAssertEqual(room.workshop.votes.last?.opening.places, 5)
  }

  func testTheRosterIsWhoIsInTheRoomWhenVotingOpensAndThenFrozen() throws {
    var room = try Rehearsal.clarifying(["a", "b", "c", "d"], people: 4)
    for letter: Letter in ["A", "B", "C", "D"] { try room.act(.ideaVisited(letter)) }
    try room.act(.left(ParticipantID(2)))
    try room.openVoting()
    XCTAssertEqual(room.workshop.votes.last?.opening.roster.map(\.number), [1, 3, 4])
    XCTAssertEqual(refusal { try room.join(1) }, .rosterIsFrozen)
    try room.act(.returned(ParticipantID(2)))
    XCTAssertEqual(refusal { try room.vote("A", by: 2) }, .notOnRoster)
    XCTAssertEqual(room.workshop.possible(for: .p(2)), [.act(.left)])
    XCTAssertEqual(room.workshop.possible(for: .p(3)), [.vote, .act(.left)])
    XCTAssertEqual(room.workshop.chart["B"]?.isStanding, true)
  }

  func testABallotRanksFromOneToKIdeasOfTheVoteEachOnce() throws {
    var room = try Rehearsal.atTheVote()
    for ballot in ["", "AA", "ABCD", "E", "AE"] {
      XCTAssertEqual(
        refusal { try room.vote(ballot, by: 1) }, .ballotNotValid(places: 3), ballot)
    }
    for ballot in ["A", "BA", "DCB"] { try room.vote(ballot, by: 1) }
    XCTAssertEqual(room.desk.paper(of: ParticipantID(1))?.ballot.ideas, ["D", "C", "B"])
  }

  func testABallotCanBeChangedAndTakenBackUntilVotingCloses() throws {
    var room = try Rehearsal.atTheVote(people: 2)
    try room.vote("ABC", by: 1)
    try room.vote("BA", by: 2)
    try room.vote("C", by: 1)
    room.desk.apply(try room.desk.withdrawing(by: ParticipantID(2), in: room.workshop))
    XCTAssertEqual(room.desk.voters(in: room.workshop), [ParticipantID(1)])
    try room.vote("D", by: 2)
    try room.closeVoting()
    XCTAssertEqual(
      Set(room.workshop.votes[0].closing?.ballots.map(\.ideas) ?? []), [["C"], ["D"]])
    XCTAssertEqual(refusal { try room.vote("A", by: 1) }, .cannotVoteNow)
    XCTAssertEqual(
      refusal { _ = try room.desk.withdrawing(by: ParticipantID(1), in: room.workshop) },
      .cannotVoteNow)
  }

  func testBallotsWaitOutsideTheLogAndEnterItWithoutTheirVoters() throws {
    var room = try Rehearsal.atTheVote()
    let before = room.printed
    for (number, ballot) in ["ABC", "DCA", "BDC"].enumerated() {
      try room.vote(ballot, by: number + 1, assisted: number == 1)
    }
    XCTAssertEqual(room.printed, before)
    try room.closeVoting()
    let closing = try XCTUnwrap(room.workshop.votes[0].closing)
    XCTAssertEqual(
      Set(closing.ballots.map { $0.ideas.map(\.description).joined() }), ["ABC", "DCA", "BDC"])
    XCTAssertEqual(closing.assisted, 1)
    let line = String(decoding: try XCTUnwrap(room.lines.last).bytes, as: UTF8.self)
    for voter in ["p1", "p2", "p3"] { XCTAssertFalse(line.contains(voter)) }
  }

  func testTheOrderOfTheBallotsInTheLogIsDrawnByLot() throws {
    let papers = try ["A", "B", "C", "D"].map { letter in
      BallotPaper(
        try XCTUnwrap(Ballot([try XCTUnwrap(Letter(letter))])), isAssisted: false, opening: 1)
    }
    var chance = Xoshiro256(seed: 1)
    var firsts: Set<Letter> = []
    for _ in 0..<60 {
      let closing = Desk.closing(papers, missing: 0, round: .first, using: &chance)
      XCTAssertEqual(Set(closing.ballots), Set(papers.map(\.ballot)))
      if let first = closing.ballots.first?.ideas.first { firsts.insert(first) }
    }
    XCTAssertEqual(firsts, ["A", "B", "C", "D"])
  }

  func testEachPersonSeesTheIdeasInAnOrderOfTheirOwnThatTheSeedGives() throws {
    let vote = try XCTUnwrap(Rehearsal.atTheVote(people: 5).workshop.votes.last)
    let orders = (1...5).map { number in
      vote.order(for: ParticipantID(number)).map(\.description).joined()
    }
    for order in orders { XCTAssertEqual(String(order.sorted()), "ABCD") }
    XCTAssertGreaterThan(Set(orders).count, 2)
  }

  /// The orders are those of an implementation of the two generators and the shuffle in Python.
  func testASeedMeansTheSameOrderForEver() throws {
    let vote = try XCTUnwrap(Rehearsal.atTheVote().workshop.votes.last)
    XCTAssertEqual(vote.opening.seed, 12_923_355_070_828_475_994)
    XCTAssertEqual(
      (1...3).map { vote.order(for: ParticipantID($0)).map(\.description).joined() },
      ["CBAD", "DCAB", "ABCD"])
  }

  func testVotingClosesWhenEverybodyOfTheRosterInTheRoomHasVoted() throws {
    var room = try Rehearsal.atTheVote()
    try room.vote("A", by: 1)
    try room.act(.left(ParticipantID(1)))
    try room.vote("B", by: 2)
    XCTAssertEqual(refusal { try room.closeVoting() }, .departs([.closedEarly]))
    try room.act(.left(ParticipantID(3)))
    try room.closeVoting()
    XCTAssertEqual(room.workshop.votes[0].closing?.ballots.count, 2)
    XCTAssertEqual(room.workshop.votes[0].closing?.missing, 0)
    XCTAssertEqual(room.workshop.departures, [])
  }

  func testWhoWasSentOutDuringTheVoteComesBackAlone() throws {
    var room = try Rehearsal.atTheVote()
    try room.act(.left(ParticipantID(3)))
    XCTAssertEqual(refusal { try room.vote("A", by: 3) }, .notInTheRoom(ParticipantID(3)))
    try room.act(.returned(ParticipantID(3)), by: .p(3))
    try room.vote("A", by: 3)
    XCTAssertEqual(room.desk.voters(in: room.workshop), [ParticipantID(3)])
  }

  func testClosingBeforeEverybodyHasVotedIsRecordedWithHowManyAreMissing() throws {
    var room = try Rehearsal.atTheVote()
    try room.vote("A", by: 1)
    try room.closeVoting(deliberately: true)
    XCTAssertEqual(room.workshop.votes[0].closing?.missing, 2)
    XCTAssertEqual(room.workshop.departures.map(\.departure), [.closedEarly])
  }

  func testAVoteWithoutABallotIsNone() throws {
    var room = try Rehearsal.atTheVote()
    XCTAssertEqual(refusal { try room.closeVoting(deliberately: true) }, .noBallots)
    XCTAssertEqual(refusal { try room.closeVoting() }, .noBallots)
    try room.act(.stageBegan(.clarification), deliberately: true)
    XCTAssertEqual(room.workshop.votes, [])
  }

  func testAVoteThatOpensAgainAsksEverybodyToLookAgain() throws {
    var room = try Rehearsal.atTheVote()
    try room.vote("A", by: 1)
    try room.act(.stageBegan(.clarification), deliberately: true)
    try room.join(1)
    try room.propose("AB", "Both", by: .p(1))
    try room.act(.proposalAgreed(1), by: .p(2))
    try room.openVoting()
    let vote = try XCTUnwrap(room.workshop.votes.last)
    XCTAssertEqual(vote.openings, 2)
    XCTAssertEqual(vote.opening.roster.map(\.number), [1, 2, 3, 4])
    XCTAssertEqual(vote.opening.ideas, ["C", "D", "E"])
    XCTAssertEqual(room.desk.voters(in: room.workshop), [])
    XCTAssertEqual(room.desk.ballots(in: room.workshop).missing, 4)
  }

  func testTheThresholdIsFixedBeforeTheVote() throws {
    var room = try Rehearsal.clarifying(["a", "b"], people: 2, Rehearsal.tea(consensus: 70))
    for percentage in [50, 101, -1, 0] {
      XCTAssertEqual(
        refusal { try room.act(.consensusSet(percentage)) }, .consensusOutOfRange)
    }
    try room.act(.consensusSet(51))
    try room.act(.consensusSet(100))
    for letter: Letter in ["A", "B"] { try room.act(.ideaVisited(letter)) }
    try room.openVoting()
    XCTAssertEqual(room.workshop.votes.last?.consensus, 100)
    XCTAssertEqual(refusal { try room.act(.consensusSet(60)) }, .notNow(.consensusSet))
  }

  func testThereIsNoThresholdUnlessItIsWanted() throws {
    XCTAssertNil(try Rehearsal.atTheVote().workshop.votes.last?.consensus)
    var room = try Rehearsal(Rehearsal.tea(consensus: 70))
    XCTAssertEqual(room.workshop.consensus, 70)
    try room.act(.consensusSet(nil))
    XCTAssertNil(room.workshop.consensus)
  }

  func testAVoteNeedsTwoIdeasAndTwoPeople() throws {
    var room = try Rehearsal.clarifying(["a", "b"], people: 2)
    for letter: Letter in ["A", "B"] { try room.act(.ideaVisited(letter)) }
    try room.act(.left(ParticipantID(2)))
    XCTAssertEqual(refusal { try room.openVoting() }, .tooFewPeople(present: 1))
    try room.act(.returned(ParticipantID(2)))
    try room.act(.ideaWithdrawn("A"), by: .p(1))
    XCTAssertEqual(refusal { try room.openVoting() }, .tooFewIdeas(standing: 1))
  }

  func testTheWorkshopCannotEndWhileBallotsWait() throws {
    var room = try Rehearsal.atTheVote()
    XCTAssertEqual(refusal { try room.act(.closed, deliberately: true) }, .notNow(.closed))
  }
}
