import Secrets
import Surveys
import Workshops
import XCTest

/// A workshop of five people, walked through, and what its log tells of it.
///
/// Each act of a rehearsal takes 10 seconds.
final class MethodsTests: XCTestCase {
  private func participant(_ number: Int) -> Actor { .participant(ParticipantID(number)) }

  private func pass(_ minutes: Int, _ rehearsal: inout Rehearsal) {
    rehearsal.now = Moment(seconds: rehearsal.now.seconds + minutes * 60)
  }

  /// Five people in three languages, one of them in Easy Read and one on paper.
  private func gathered(_ definition: WorkshopDefinition) throws -> Rehearsal {
    var rehearsal = try Rehearsal(definition)
    try rehearsal.join(2)
    try rehearsal.join(1, language: "ur")
    try rehearsal.join(1, language: "en-GB-x-easyread")
    let event = rehearsal.workshop.joining(language: .british, means: .paper)
    try rehearsal.act(event)
    return rehearsal
  }

  private func voted() throws -> Rehearsal {
    var rehearsal = try gathered(Rehearsal.tea())
    try rehearsal.act(.consensusSet(75))
    try rehearsal.act(.stageBegan(.silentGeneration))
    pass(9, &rehearsal)
    try rehearsal.act(.timeExtended(minutes: 5))
    pass(4, &rehearsal)
    for number in 1...5 { try rehearsal.act(.writingFinished, by: participant(number)) }
    try rehearsal.act(rehearsal.workshop.beginningRoundRobin)
    for (number, idea) in ["Warm cups", "Fresh milk", "Hot cups", "Biscuits"].enumerated() {
      try rehearsal.offer(idea, by: number + 1, assisted: number == 3)
    }
    try rehearsal.pass(5)
    let slip = try rehearsal.act(.turnPassed, by: participant(1))
    try rehearsal.act(.undone(slip.seq))
    for number in 1...4 { try rehearsal.pass(number) }
    try rehearsal.act(.paused)
    pass(7, &rehearsal)
    try rehearsal.act(.resumed)
    try rehearsal.clarify()
    try propose([0, 2], "Cups that are hot", by: 1, agreed: 3, &rehearsal)
    try propose([3], "Plain biscuits", by: 4, agreed: nil, &rehearsal)
    try rehearsal.act(
      rehearsal.workshop.proposing([Letter(1)], as: rehearsal.words("Milk"), in: .british),
      by: participant(1))
    try rehearsal.act(.proposalDeclined(3), by: participant(2))
    try rehearsal.openVoting(deliberately: true)
    for number in 1...3 { try rehearsal.vote("EB", by: number) }
    try rehearsal.vote("D", by: 4, assisted: true)
    try rehearsal.closeVoting(deliberately: true)
    return rehearsal
  }

  private func propose(
    _ ideas: [Int], _ text: String, by number: Int, agreed: Int?, _ rehearsal: inout Rehearsal
  ) throws {
    let words = rehearsal.words(text)
    let proposal = rehearsal.workshop.proposing(
      ideas.map { Letter($0) }, as: words, in: .british)
    try rehearsal.act(proposal, by: participant(number))
    if let agreed {
      try rehearsal.act(
        .proposalAgreed(rehearsal.workshop.nextProposal - 1), by: participant(agreed))
    }
  }

  func testPeopleAreCountedAndLanguagesWithoutTheirVariants() throws {
    let people = Methods(try voted().log).people
    XCTAssertEqual(people.joined, 5)
    XCTAssertEqual(people.onPaper, 1)
    XCTAssertEqual(people.tookTurns, 5)
    XCTAssertEqual(people.languages, 2)
  }

  func testIdeasAreCountedByWhatBecameOfThem() throws {
    let ideas = Methods(try voted().log).ideas
    XCTAssertEqual(ideas.offered, 4)
    XCTAssertEqual(ideas.assisted, 1)
    XCTAssertEqual(ideas.merged, 2)
    XCTAssertEqual(ideas.reworded, 1)
    XCTAssertEqual(ideas.declined, 1)
    XCTAssertEqual(ideas.withdrawn, 0)
  }

  func testStagesHaveTheTimeTheyWerePlannedForAndTook() throws {
    let times = Methods(try voted().log).times
    XCTAssertEqual(
      times.map(\.stage),
      [
        .gathering, .silentGeneration, .roundRobin, .clarification, .ranking(.first),
        .results(.first),
      ])
    XCTAssertEqual(times.map(\.planned), [900, 600, 900, 900, 600, 1_500])
    // 13 minutes; the beginning, the extension and five people who are done take 70 seconds.
    XCTAssertEqual(times[1].taken, 850)
    XCTAssertEqual(times[1].extended, 300)
    XCTAssertEqual(times[1].extensions, 1)
    XCTAssertEqual(times[2].breaks, 1)
    XCTAssertEqual(times[2].inBreaks, 430)
    XCTAssertEqual(times[3].inBreaks, 0)
  }

  func testAVoteTellsItsTermsAndItsBallots() throws {
    let methods = Methods(try voted().log)
    XCTAssertEqual(methods.votes.count, 1)
    let vote = try XCTUnwrap(methods.votes.first)
    XCTAssertEqual(vote.round, .first)
    XCTAssertEqual(vote.ideas, 3)
    XCTAssertEqual(vote.places, 2)
    XCTAssertEqual(vote.reason, .rule)
    XCTAssertEqual(vote.eligible, 5)
    XCTAssertEqual(vote.voted, 4)
    XCTAssertEqual(vote.complete, 3)
    XCTAssertEqual(vote.assisted, 1)
    XCTAssertEqual(vote.missing, 1)
  }

  func testAgreementDeparturesAndWhatWasUndoneAreTold() throws {
    let methods = Methods(try voted().log)
    XCTAssertEqual(methods.threshold?.percent, 75)
    XCTAssertEqual(methods.threshold?.setAt, .gathering)
    XCTAssertEqual(methods.departures.map(\.departure), [.closedEarly])
    XCTAssertEqual(methods.departures.map(\.stage), [.ranking])
    XCTAssertEqual(methods.undone, 1)
    XCTAssertFalse(methods.isClosed)
  }

  private func vote(
    _ definition: WorkshopDefinition, ideas: Int, language: String = "en-GB"
  ) throws -> VoteFacts {
    var rehearsal = try Rehearsal(definition)
    try rehearsal.join(3)
    try rehearsal.join(1, language: language)
    try rehearsal.collect((1...ideas).map { "Idea \($0)" })
    try rehearsal.clarify()
    try rehearsal.openVoting()
    for number in 1...4 { try rehearsal.vote("A", by: number) }
    try rehearsal.closeVoting()
    return try XCTUnwrap(Methods(rehearsal.log).votes.first)
  }

  func testItSaysWhyPeopleRankedAsManyAsTheyDid() throws {
    let easyRead = "en-GB-x-easyread"
    let cases: [(places: Int?, ideas: Int, language: String, VoteFacts.PlacesReason, Int)] = [
      (nil, 8, "en-GB", .rule, 5), (nil, 8, easyRead, .easyRead, 3), (nil, 4, easyRead, .rule, 3),
      (2, 8, easyRead, .fixed, 2), (4, 8, "en-GB", .fixed, 4), (4, 8, easyRead, .easyRead, 3),
      (6, 4, "en-GB", .everyIdea, 4), (6, 3, easyRead, .everyIdea, 3),
    ]
    for (places, ideas, language, reason, expected) in cases {
      let vote = try vote(Rehearsal.tea(places: places), ideas: ideas, language: language)
      XCTAssertEqual(vote.reason, reason, "\(places ?? 0) of \(ideas), \(language)")
      XCTAssertEqual(vote.places, expected, "\(places ?? 0) of \(ideas), \(language)")
    }
  }

  func testBothVotesAreToldAndTheThresholdOfTheDefinitionIsFromTheStart() throws {
    var rehearsal = try Rehearsal(Rehearsal.tea(consensus: 70))
    try rehearsal.join(4)
    try rehearsal.collect(["Warm cups", "Fresh milk", "Biscuits"])
    try rehearsal.clarify()
    for _ in 1...2 {
      try rehearsal.openVoting()
      for number in 1...4 { try rehearsal.vote("AB", by: number) }
      try rehearsal.closeVoting()
      if rehearsal.workshop.votes.count == 1 { try rehearsal.act(.stageBegan(.discussion)) }
    }
    try rehearsal.act(.closed)
    let methods = Methods(rehearsal.log)
    XCTAssertEqual(methods.votes.map(\.round), [.first, .second])
    XCTAssertEqual(methods.votes.map(\.voted), [4, 4])
    XCTAssertEqual(methods.threshold?.percent, 70)
    XCTAssertNil(methods.threshold?.setAt)
    XCTAssertTrue(methods.isClosed)
    XCTAssertEqual(methods.times.last?.stage, .results(.second))
    XCTAssertEqual(methods.began, Moment("2026-12-01T10:00:00Z"))
    XCTAssertEqual(methods.ended, rehearsal.log.last.at)
  }

  func testAStageThatBeganAgainStandsTwice() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.join(4)
    try rehearsal.collect(["Warm cups", "Fresh milk"])
    try rehearsal.clarify()
    try rehearsal.act(
      .stageBegan(.roundRobin(order: rehearsal.workshop.present)), deliberately: true)
    let methods = Methods(rehearsal.log)
    XCTAssertEqual(
      methods.times.map(\.stage),
      [.gathering, .silentGeneration, .roundRobin, .clarification, .roundRobin])
    XCTAssertEqual(methods.departures.map(\.departure), [.reopened])
  }

  func testAVoteThatWasBrokenOffIsNoVote() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.join(4)
    try rehearsal.collect(["Warm cups", "Fresh milk"])
    try rehearsal.clarify()
    try rehearsal.openVoting()
    XCTAssertEqual(Methods(rehearsal.log).votes, [])
    try rehearsal.act(.stageBegan(.clarification), deliberately: true)
    XCTAssertEqual(Methods(rehearsal.log).votes, [])
  }
}
