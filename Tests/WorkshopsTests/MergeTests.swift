import Surveys
import Workshops
import XCTest

final class MergeTests: XCTestCase {
  private func room() throws -> Rehearsal {
    try Rehearsal.clarifying(["Warm the pot", "Heat the pot", "Ask first"], people: 3)
  }

  func testAMergeHoldsWhenEveryOriginatorHasAgreed() throws {
    var room = try room()
    try room.propose("BA", "A hot pot")
    XCTAssertEqual(room.workshop.proposals.first?.awaited.map(\.number), [1, 2])
    try room.act(.proposalAgreed(1), by: .p(1))
    XCTAssertEqual(room.standing, "ABC")
    XCTAssertEqual(refusal { try room.act(.proposalAgreed(1), by: .p(1)) }, .agreedAlready)
    try room.act(.proposalAgreed(1), by: .p(2))
    XCTAssertEqual(room.standing, "CD")
    let merged = try XCTUnwrap(room.workshop.chart["D"])
    XCTAssertEqual(merged.parents, ["A", "B"])
    XCTAssertEqual(merged.originators.map(\.number), [1, 2])
    XCTAssertEqual(room.workshop.chart["A"]?.standing, .merged(into: "D"))
    XCTAssertEqual(room.words(of: "A"), "Warm the pot")
  }

  func testWhoProposesAMergeOfTheirOwnIdeaAgreesToIt() throws {
    var room = try room()
    try room.propose("AB", "A hot pot", by: .p(1))
    XCTAssertEqual(room.workshop.proposals.first?.awaited.map(\.number), [2])
  }

  func testAnOriginatorWhoAgreedCanStillSayNoWhileOthersThink() throws {
    var room = try room()
    try room.propose("AB", "A hot pot", by: .p(1))
    try room.act(.proposalDeclined(1), by: .p(1))
    XCTAssertEqual(
      refusal { try room.act(.proposalAgreed(1), by: .p(2)) }, .settledProposal(1))
    XCTAssertEqual(room.standing, "ABC")
  }

  func testAnyOriginatorTakesAMergeApartAndItsParentsAreAsBefore() throws {
    var room = try room()
    try room.act(.noteAdded(.idea("A"), room.words("With a lid")))
    let before = room.workshop.chart.ideas
    try room.propose("AB", "A hot pot", by: .p(1))
    try room.act(.proposalAgreed(1), by: .p(2))
    XCTAssertEqual(refusal { try room.act(.proposalUndone(1), by: .p(3)) }, .notOriginator)
    try room.act(.proposalUndone(1), by: .p(2))
    XCTAssertEqual(Array(room.workshop.chart.ideas.prefix(3)), before)
    XCTAssertEqual(room.workshop.chart["D"]?.standing, .takenApart)
    XCTAssertEqual(room.standing, "ABC")
  }

  func testTheLetterOfAMergeThatCameToNothingIsGivenToNoOther() throws {
    var room = try room()
    try room.propose("AB", "A hot pot")
    try room.act(.proposalDeclined(1), by: .p(1))
    try room.propose("BC", "Ask for a hot pot", by: .p(2))
    try room.act(.proposalAgreed(2), by: .p(3))
    XCTAssertEqual(room.standing, "AE")
  }

  func testLettersStandInOrderEvenIfALaterProposalIsAgreedFirst() throws {
    var room = try room()
    try room.propose("AB", "A hot pot", by: .p(1))
    try room.act(room.workshop.beginningRoundRobin, deliberately: true)
    try room.offer("Biscuits", by: 1)
    try room.act(.stageBegan(.clarification), deliberately: true)
    try room.act(.proposalAgreed(1), by: .p(2))
    XCTAssertEqual(room.workshop.chart.ideas.map(\.letter.description).joined(), "ABCDE")
    XCTAssertEqual(room.words(of: "D"), "A hot pot")
    XCTAssertEqual(room.words(of: "E"), "Biscuits")
    XCTAssertEqual(room.workshop.chart["C"]?.originators.map(\.number), [3])
  }

  func testAMergeOfMergesIsTakenApartFromTheOutside() throws {
    var room = try room()
    try room.propose("AB", "A hot pot", by: .p(1))
    try room.act(.proposalAgreed(1), by: .p(2))
    try room.propose("CD", "Ask for a hot pot", by: .p(3))
    try room.act(.proposalAgreed(2), by: .p(1))
    XCTAssertEqual(room.workshop.proposals.last?.awaited.map(\.number), [2])
    try room.act(.proposalAgreed(2), by: .p(2))
    XCTAssertEqual(room.standing, "E")
    XCTAssertEqual(refusal { try room.act(.proposalUndone(1), by: .p(1)) }, .builtUpon("D"))
    try room.act(.proposalUndone(2), by: .p(1))
    XCTAssertEqual(room.standing, "CD")
    try room.act(.proposalUndone(1), by: .p(1))
    XCTAssertEqual(room.standing, "ABC")
  }

  func testAMergeWhoseWordsChangedIsTakenApartAfterTheChange() throws {
    var room = try room()
    try room.propose("AB", "A hot pot", by: .p(1))
    try room.act(.proposalAgreed(1), by: .p(2))
    try room.propose("D", "A very hot pot", by: .p(1))
    try room.act(.proposalAgreed(2), by: .p(2))
    XCTAssertEqual(refusal { try room.act(.proposalUndone(1), by: .p(1)) }, .builtUpon("D"))
    try room.act(.proposalUndone(2), by: .p(1))
    XCTAssertEqual(room.words(of: "D"), "A hot pot")
    try room.act(.proposalUndone(1), by: .p(1))
    XCTAssertEqual(room.standing, "ABC")
  }

  func testWhoIsAwayIsNotAskedAndSoNotOverruled() throws {
    var room = try room()
    try room.act(.left(ParticipantID(2)), by: .p(2))
    XCTAssertEqual(
      refusal { try room.propose("AB", "A hot pot", by: .p(1)) },
      .originatorsAway([ParticipantID(2)]))
    XCTAssertEqual(
      refusal { try room.propose("B", "Cold pot") }, .originatorsAway([ParticipantID(2)]))
    XCTAssertEqual(room.standing, "ABC")
  }

  func testOtherProposalsAboutMergedIdeasLapse() throws {
    var room = try room()
    try room.propose("AC", "Ask for warmth")
    try room.propose("A", "Warm it")
    try room.propose("AB", "A hot pot", by: .p(1))
    try room.act(.proposalAgreed(3), by: .p(2))
    XCTAssertEqual(room.workshop.proposals.map(\.outcome), [.lapsed, .lapsed, .made])
    XCTAssertEqual(
      refusal { try room.act(.proposalAgreed(1), by: .p(1)) }, .settledProposal(1))
    XCTAssertEqual(
      refusal { try room.propose("AC", "Ask for warmth") }, .notStanding("A"))
  }

  func testAProposalLapsesWhenItsIdeaIsTakenBackOrVotingOpens() throws {
    var room = try room()
    try room.propose("AB", "A hot pot")
    try room.act(.ideaWithdrawn("A"), by: .p(1))
    try room.propose("BC", "Ask for a hot pot")
    try room.openVoting(deliberately: true)
    XCTAssertEqual(room.workshop.proposals.map(\.outcome), [.lapsed, .lapsed])
  }

  func testAMergedIdeaIsTakenApartBeforeItIsTakenBack() throws {
    var room = try Rehearsal.clarifying(["a", "b", "c", "d"], people: 2)
    try room.propose("AC", "Both", by: .p(1))
    XCTAssertEqual(room.standing, "BDE")
    XCTAssertEqual(refusal { try room.act(.ideaWithdrawn("E"), by: .p(1)) }, .madeOfOthers("E"))
    XCTAssertEqual(refusal { try room.act(.ideaWithdrawn("A"), by: .p(1)) }, .notStanding("A"))
    try room.act(.proposalUndone(1), by: .p(1))
    try room.act(.ideaWithdrawn("A"), by: .p(1))
    XCTAssertEqual(room.standing, "BCD")
  }

  func testAMergedIdeaIsClearOnlyIfAllItsParentsWere() throws {
    var room = try room()
    try room.act(.ideaVisited("A"))
    try room.act(.ideaVisited("B"))
    try room.act(.clarificationAsked("B"), by: .p(3))
    try room.propose("AB", "A hot pot", by: .p(1))
    try room.act(.proposalAgreed(1), by: .p(2))
    XCTAssertEqual(room.workshop.chart["D"]?.isVisited, false)
    try room.act(.proposalUndone(1))
    try room.act(.ideaVisited("B"))
    try room.propose("AB", "A hot pot", by: .p(1))
    try room.act(.proposalAgreed(2), by: .p(2))
    XCTAssertEqual(room.workshop.chart["E"]?.isVisited, true)
  }

  func testNoIdeaIsMergedWithItselfOrWithOneThatIsNotThere() throws {
    var room = try room()
    XCTAssertEqual(refusal { try room.propose("AA", "Twice") }, .sameIdeaTwice)
    XCTAssertEqual(refusal { try room.propose("AZ", "Nothing") }, .unknownIdea("Z"))
    let none = Event.wordingProposed(
      Event.Draught(1, parents: [], result: "D", Wording(room.words("x"), in: .british)))
    XCTAssertEqual(refusal { try room.act(none) }, .disagrees(field: "ideas"))
  }

  func testNothingIsMergedOnceVotingIsOpen() throws {
    var room = try Rehearsal.atTheVote()
    XCTAssertEqual(refusal { try room.propose("AB", "Both") }, .notNow(.wordingProposed))
    for number in 1...3 { try room.vote("AB", by: number) }
    try room.closeVoting()
    XCTAssertEqual(refusal { try room.propose("AB", "Both") }, .notNow(.wordingProposed))
    try room.act(.stageBegan(.discussion))
    XCTAssertEqual(refusal { try room.propose("AB", "Both") }, .notNow(.wordingProposed))
  }
}
