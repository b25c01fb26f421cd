import Surveys
import Workshops
import XCTest

final class ClarificationTests: XCTestCase {
  private func room() throws -> Rehearsal {
    try Rehearsal.clarifying(["Warm the pot", "Buy leaves", "Ask first"], people: 3)
  }

  func testEveryIdeaIsVisitedBeforeVotingOpens() throws {
    var room = try room()
    for letter: Letter in ["A", "B"] { try room.act(.ideaVisited(letter)) }
    XCTAssertEqual(refusal { try room.openVoting() }, .departs([.closedEarly]))
    try room.act(.ideaVisited("C"))
    try room.openVoting()
    XCTAssertEqual(room.workshop.departures, [])
  }

  func testAQuestionThatNobodyAnsweredKeepsClarificationOpen() throws {
    var room = try room()
    for letter: Letter in ["A", "B", "C"] { try room.act(.ideaVisited(letter)) }
    XCTAssertTrue(room.workshop.isClarified)
    try room.act(.clarificationAsked("B"), by: .p(3))
    try room.act(.clarificationAsked("B"), by: .p(3))
    try room.act(.clarificationAsked("B"), by: .p(1))
    XCTAssertEqual(room.workshop.chart["B"]?.askedBy, [.p(3), .p(1)])
    XCTAssertEqual(refusal { try room.openVoting() }, .departs([.closedEarly]))
    try room.act(.ideaVisited("B"))
    XCTAssertEqual(room.workshop.chart["B"]?.askedBy, [])
    try room.openVoting()
  }

  func testAnIdeaThatWasTakenBackNeedsNoVisit() throws {
    var room = try room()
    try room.act(.ideaWithdrawn("B"), by: .p(2))
    for letter: Letter in ["A", "C"] { try room.act(.ideaVisited(letter)) }
    XCTAssertEqual(refusal { try room.act(.ideaVisited("B")) }, .notStanding("B"))
    XCTAssertEqual(
      refusal { try room.act(.clarificationAsked("B"), by: .p(1)) }, .notStanding("B"))
    try room.openVoting()
  }

  func testNotesStandApartFromTheWordsOfTheIdea() throws {
    var room = try room()
    let note = room.words("Hot water, she means")
    try room.act(.noteAdded(.idea("A"), note))
    try room.act(.noteAdded(.idea("A"), note), by: .p(2))
    XCTAssertEqual(room.workshop.chart["A"]?.notes.map(\.by), [.facilitator, .p(2)])
    XCTAssertEqual(room.words(of: "A"), "Warm the pot")
    XCTAssertEqual(
      refusal { try room.act(.noteAdded(.idea("Z"), note)) }, .unknownIdea("Z"))
    XCTAssertEqual(refusal { try room.act(.noteAdded(.topic(0), note)) }, .notThisTopic)
  }

  func testWordsChangeOnlyIfTheOriginatorAgrees() throws {
    var room = try room()
    try room.propose("A", "Warm the pot twice", by: .p(2))
    XCTAssertEqual(room.words(of: "A"), "Warm the pot")
    XCTAssertEqual(refusal { try room.act(.proposalAgreed(1), by: .p(3)) }, .notOriginator)
    XCTAssertEqual(refusal { try room.act(.proposalAgreed(1)) }, .notNow(.proposalAgreed))
    try room.act(.proposalAgreed(1), by: .p(1))
    XCTAssertEqual(room.words(of: "A"), "Warm the pot twice")
    XCTAssertEqual(room.workshop.chart["A"]?.wordings.count, 2)
    XCTAssertEqual(room.workshop.chart["A"]?.letter, "A")
  }

  func testAnOriginatorWhoSaysNoKeepsTheWordsAsTheyAre() throws {
    var room = try room()
    try room.propose("A", "Cold pot")
    try room.act(.proposalDeclined(1), by: .p(1))
    XCTAssertEqual(room.words(of: "A"), "Warm the pot")
    XCTAssertEqual(
      refusal { try room.act(.proposalAgreed(1), by: .p(1)) }, .settledProposal(1))
    XCTAssertEqual(room.workshop.proposals.map(\.outcome), [.declined])
  }

  func testAnOriginatorChangesTheirOwnWordsAtOnceAndCanGoBack() throws {
    var room = try room()
    try room.propose("A", "Warm the pot twice", by: .p(1))
    XCTAssertEqual(room.words(of: "A"), "Warm the pot twice")
    try room.act(.proposalUndone(1), by: .p(1))
    XCTAssertEqual(room.words(of: "A"), "Warm the pot")
    XCTAssertEqual(refusal { try room.act(.proposalUndone(1), by: .p(1)) }, .proposalNotMade(1))
  }

  func testAProposalIsTakenBackByWhoMadeItOrTheFacilitator() throws {
    var room = try room()
    try room.propose("A", "Cold pot", by: .p(2))
    XCTAssertEqual(refusal { try room.act(.proposalWithdrawn(1), by: .p(1)) }, .notProposer)
    try room.act(.proposalWithdrawn(1), by: .p(2))
    try room.propose("A", "Colder pot", by: .p(2))
    try room.act(.proposalWithdrawn(2))
    XCTAssertEqual(room.workshop.proposals.map(\.outcome), [.withdrawn, .withdrawn])
    XCTAssertEqual(
      refusal { try room.act(.proposalAgreed(9), by: .p(1)) }, .unknownProposal(9))
  }

  func testAProposalThatWaitsForSomebodyKeepsClarificationOpenUntilItIsTakenBack() throws {
    var room = try room()
    for letter: Letter in ["A", "B", "C"] { try room.act(.ideaVisited(letter)) }
    try room.propose("AB", "Warm leaves", by: .p(1))
    try room.act(.left(ParticipantID(2)), by: .p(2))
    XCTAssertEqual(refusal { try room.openVoting() }, .departs([.closedEarly]))
    try room.act(.proposalWithdrawn(1))
    try room.openVoting()
    XCTAssertEqual(room.workshop.departures, [])
  }

  func testATranslationStandsBesideTheWordsAndIsOutOfDateWhenTheyChange() throws {
    var room = try room()
    let urdu = try XCTUnwrap(LanguageTag("ur"))
    let translated = room.words("چائے دانی گرم کریں")
    try room.act(.ideaTranslated("A", Wording(translated, in: urdu)), by: .interpreter)
    XCTAssertEqual(room.workshop.chart["A"]?.translation(in: urdu)?.words, translated)
    XCTAssertEqual(room.workshop.chart["A"]?.translation(in: urdu)?.by, .interpreter)
    XCTAssertEqual(room.words(of: "A"), "Warm the pot")
    try room.propose("A", "Warm the pot twice", by: .p(1))
    XCTAssertNil(room.workshop.chart["A"]?.translation(in: urdu))
    try room.act(.proposalUndone(1), by: .p(1))
    XCTAssertEqual(room.workshop.chart["A"]?.translation(in: urdu)?.words, translated)
    XCTAssertEqual(
      refusal {
        try room.act(.ideaTranslated("Z", Wording(translated, in: urdu)), by: .interpreter)
      }, .unknownIdea("Z"))
  }

  func testAnInterpreterDoesNothingElse() throws {
    var room = try room()
    XCTAssertEqual(room.workshop.possible(for: .interpreter), [.act(.ideaTranslated)])
    XCTAssertEqual(
      refusal { try room.act(.ideaVisited("A"), by: .interpreter) }, .notNow(.ideaVisited))
  }

  func testNewIdeasWaitForAnotherRoundRobin() throws {
    var room = try room()
    XCTAssertEqual(refusal { try room.offer("Biscuits", by: 1) }, .notNow(.ideaOffered))
    try room.act(room.workshop.beginningRoundRobin, deliberately: true)
    try room.offer("Biscuits", by: 1)
    XCTAssertEqual(room.standing, "ABCD")
  }
}
