import Foundation
import Web
import Workshops
import XCTest

/// The group goes through the ideas: questions, notes, other words, several ideas made into one.
final class ClarifyingTests: XCTestCase {
  private func clarifying(_ hall: Hall) async throws -> [Visitor] {
    let people = try await hall.participants(3)
    try hall.beginWriting()
    try hall.beginTurns()
    for (person, idea) in people.prefix(2).enumerated().map({ ($0.element, "Idea \($0.offset)") }) {
      _ = try await person.post(hall.path(), [("act", "offer"), ("draft", ""), ("text", idea)])
    }
    try hall.beginClarifying()
    return people
  }

  func testAnybodyAsksAndNotesStandApart() async throws {
    let hall = try Hall(for: self)
    let people = try await clarifying(hall)
    _ = try await people[2].post(hall.path(), [("act", "ask"), ("idea", "A")])
    let noted = try await people[0].post(
      hall.path(), [("act", "note"), ("idea", "A"), ("text", "Only in winter")])
    XCTAssertEqual(noted.location, hall.path() + "#idea-A")
    let page = try await people[1].get(hall.path())
    XCTAssertTrue(
      try page.texts("//li[@id='idea-A']/p").contains("Somebody has asked what this means."))
    XCTAssertEqual(try page.text("//li[@id='idea-A']//ul/li"), "Only in winter")
  }

  func testIdeasBecomeOneOnlyWhenBothSayYesAndCanBePartedAgain() async throws {
    let hall = try Hall(for: self)
    let people = try await clarifying(hall)
    let proposed = try await people[2].post(
      hall.path(), [("act", "merge"), ("idea", "A"), ("idea", "B"), ("text", "Both")])
    XCTAssertEqual(proposed.location, hall.path() + "#proposals")
    let own = try await people[0].get(hall.path())
    XCTAssertEqual(try own.text("//div[@id='proposal-1']/h3"), "One idea in the place of A and B")
    XCTAssertEqual(
      try own.texts("//div[@id='proposal-1']//button"), ["I agree", "I do not agree"])
    for person in people.prefix(2) {
      let agreed = try await person.post(hall.path(), [("act", "agree"), ("proposal", "1")])
      XCTAssertEqual(agreed.status, 303)
    }
    XCTAssertEqual(try hall.workshop.chart.standing.map(\.letter.description), ["C"])
    let merged = try await people[2].get(hall.path())
    XCTAssertEqual(try merged.text("//li[@id='idea-C']//bdi"), "Both")
    XCTAssertTrue(try merged.texts("//li[@id='idea-A']/p").contains("Now part of C"))
    _ = try await people[1].post(hall.path(), [("act", "undo"), ("proposal", "1")])
    XCTAssertEqual(try hall.workshop.chart.standing.map(\.letter.description), ["A", "B"])
  }

  func testOneNoLeavesIdeasAsTheyWereWritten() async throws {
    let hall = try Hall(for: self)
    let people = try await clarifying(hall)
    _ = try await people[2].post(
      hall.path(), [("act", "reword"), ("idea", "A"), ("text", "Better")])
    _ = try await people[0].post(hall.path(), [("act", "decline"), ("proposal", "1")])
    let page = try await people[0].get(hall.path())
    XCTAssertEqual(try page.text("//li[@id='idea-A']/p[1]/bdi"), "Idea 0")
    XCTAssertEqual(try page.texts("//div[@class='proposal']"), [])
  }

  func testAMergeOfOneIdeaIsAMistakeThatKeepsTheWords() async throws {
    let hall = try Hall(for: self)
    let people = try await clarifying(hall)
    let page = try await people[0].post(
      hall.path(), [("act", "merge"), ("idea", "A"), ("text", "Half a thought")])
    XCTAssertEqual(page.status, 422)
    XCTAssertEqual(try page.text("//div[@role='alert']//a"), "Choose at least two ideas")
    XCTAssertEqual(try page.text("//textarea[@id='merge-text']"), "Half a thought")
    XCTAssertEqual(try page.text("//input[@id='merge-A']/@checked"), "checked")
  }

  func testAnIdeaIsTakenBackByItsOwnerAlone() async throws {
    let hall = try Hall(for: self)
    let people = try await clarifying(hall)
    let others = try await people[1].post(
      hall.path(), [("act", "withdraw-idea"), ("idea", "A")])
    XCTAssertEqual(others.status, 409)
    let own = try await people[0].post(hall.path(), [("act", "withdraw-idea"), ("idea", "A")])
    XCTAssertEqual(own.status, 303)
    let page = try await people[1].get(hall.path())
    XCTAssertTrue(try page.texts("//li[@id='idea-A']/p").contains("Taken back"))
  }
}
