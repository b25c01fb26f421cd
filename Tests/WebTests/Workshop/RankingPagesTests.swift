import Foundation
import Ranking
import Web
import Workshops
import XCTest

/// People rank by choosing first, second, third, and read how the room voted.
final class RankingPagesTests: XCTestCase {
  /// Two people and the ideas A to C, when voting has been opened.
  private func voting(_ hall: Hall) async throws -> [Visitor] {
    let people = try await hall.participants(2)
    try hall.beginWriting()
    try hall.beginTurns()
    for (person, idea) in [(0, "Milk & honey"), (1, "Larger cups"), (0, "More biscuits")] {
      let said = try await people[person].post(
        hall.path(), [("act", "offer"), ("draft", ""), ("text", idea)])
      XCTAssertEqual(said.status, 303)
    }
    try hall.beginClarifying()
    try hall.openVoting()
    return people
  }

  private func vote(_ places: [String], by person: Visitor, in hall: Hall) async throws -> TestPage
  {
    let fields = places.enumerated().map { ("place-\($0.offset + 1)", $0.element) }
    return try await person.post(hall.path(), [("act", "vote")] + fields)
  }

  func testEachPlaceIsAListOfAllIdeasInThePersonsOwnOrder() async throws {
    let hall = try Hall(for: self)
    let people = try await voting(hall)
    let page = try await people[0].get(hall.path())
    XCTAssertEqual(try page.texts("//select/@id"), ["place-1", "place-2"])
    let vote = try XCTUnwrap(try hall.workshop.votes.last)
    let order = vote.order(for: ParticipantID(1)).map(\.description)
    XCTAssertEqual(try page.texts("//select[@id='place-1']/option/@value"), [""] + order)
    XCTAssertEqual(
      try page.text("//select[@id='place-1']/option[@value='A']"), "A: Milk & honey")
    XCTAssertEqual(try page.texts("//noscript/meta"), [])
  }

  func testABallotMayBePartialAndCanBeChanged() async throws {
    let hall = try Hall(for: self)
    let people = try await voting(hall)
    let cast = try await vote(["C", ""], by: people[0], in: hall)
    XCTAssertEqual(cast.location, hall.path() + "#now")
    let paper = try hall.room.current().desk.paper(of: ParticipantID(1))
    XCTAssertEqual(paper?.ballot.ideas.map(\.description), ["C"])
    let page = try await people[0].get(hall.path())
    XCTAssertEqual(
      try page.text("//select[@id='place-1']/option[@selected]/@value"), "C")
    XCTAssertTrue(try page.text("//div[@id='stage']").contains("1 of 2 have voted"))
    _ = try await vote(["B", "A"], by: people[0], in: hall)
    let changed = try hall.room.current().desk.paper(of: ParticipantID(1))
    XCTAssertEqual(changed?.ballot.ideas.map(\.description), ["B", "A"])
    _ = try await people[0].post(hall.path(), [("act", "unvote")])
    XCTAssertNil(try hall.room.current().desk.paper(of: ParticipantID(1)))
  }

  func testTheSameIdeaTwiceIsAMistakeAtItsPlace() async throws {
    let hall = try Hall(for: self)
    let people = try await voting(hall)
    let page = try await vote(["A", "A"], by: people[0], in: hall)
    XCTAssertEqual(page.status, 422)
    XCTAssertEqual(
      try page.text("//div[@role='alert']//a"),
      "You chose “Milk & honey” twice. Choose something else here, or leave it empty")
    XCTAssertEqual(try page.text("//div[@role='alert']//a/@href"), "#place-2")
    XCTAssertEqual(
      try page.texts("//select/option[@selected]/@value"), ["A", "A"])
    let empty = try await vote(["", ""], by: people[0], in: hall)
    XCTAssertEqual(try empty.text("//div[@role='alert']//a"), "Choose at least one idea")
  }

  func testAnEmptyFirstPlaceIsAMistakeAndNothingMovesUp() async throws {
    let hall = try Hall(for: self)
    let people = try await voting(hall)
    let page = try await vote(["", "C"], by: people[0], in: hall)
    XCTAssertEqual(page.status, 422)
    XCTAssertEqual(
      try page.text("//div[@role='alert']//a"),
      "Your first place is empty. Choose an idea here, or move your ideas up")
    XCTAssertEqual(try page.text("//div[@role='alert']//a/@href"), "#place-1")
    XCTAssertEqual(try page.texts("//select[@id='place-1']/option[@selected]/@value"), [""])
    XCTAssertEqual(try page.texts("//select[@id='place-2']/option[@selected]/@value"), ["C"])
    XCTAssertNil(try hall.room.current().desk.paper(of: ParticipantID(1)))
  }

  func testAnIdeaThatIsNotOnTheBallotIsRefused() async throws {
    let hall = try Hall(for: self)
    let people = try await voting(hall)
    for letter in ["Z", "?", "AAAAAA"] {
      let page = try await vote([letter], by: people[0], in: hall)
      XCTAssertEqual(page.status, 409, letter)
    }
  }

  func testAfterAReopeningThePersonIsAskedToLookAgain() async throws {
    let hall = try Hall(for: self)
    let people = try await voting(hall)
    _ = try await vote(["C", "A"], by: people[0], in: hall)
    try hall.beginClarifying()
    try hall.openVoting()
    let page = try await people[0].get(hall.path())
    XCTAssertTrue(try page.text("//div[@id='now']").hasPrefix("Voting was opened again."))
    XCTAssertEqual(try page.texts("//select/option[@selected]/@value"), ["C", "A"])
    XCTAssertTrue(try page.text("//div[@id='stage']").contains("0 of 2 have voted"))
  }

  func testTheResultIsAListWhoseBarsSayNoMore() async throws {
    let hall = try Hall(for: self)
    let people = try await voting(hall)
    _ = try await vote(["C", "A"], by: people[0], in: hall)
    _ = try await vote(["C", "B"], by: people[1], in: hall)
    try hall.closeVoting()
    let page = try await people[0].get(hall.path())
    // C has 2 + 2 points, A and B one each: they share the second rank.
    XCTAssertEqual(try page.texts("//ol[@class='results']/li/@value"), ["1", "2", "2"])
    XCTAssertEqual(try page.texts("//ol[@class='results']/li//b"), ["C", "A", "B"])
    XCTAssertEqual(
      try page.texts("//ol[@class='results']/li/p[@class='facts']/span[1]"),
      ["4 points", "1 point", "1 point"])
    XCTAssertEqual(
      try page.texts("//*[local-name()='svg']/@aria-hidden"), ["true", "true", "true"])
    XCTAssertEqual(
      try page.texts("//*[local-name()='rect']/@width"), ["100", "25", "25"])
    XCTAssertTrue(
      try page.texts("//p").contains(
        "The ideas are ranked. That does not mean that everybody agrees."))
  }
}
