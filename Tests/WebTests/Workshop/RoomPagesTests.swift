import Foundation
import Ranking
import Secrets
import Surveys
import Web
import Workshops
import XCTest

/// What a participant sees besides writing and voting.
final class RoomPagesTests: XCTestCase {
  func testAnIdeaIsReadInTheReadersLanguageWithTheOriginalBelow() async throws {
    let definition = WorkshopDefinition(
      id: Identifier(literal: "tea"), title: "Better tea",
      kind: .nominalGroup(NominalGroup(question: "What would make the tea better?")),
      languages: [.british, try XCTUnwrap(LanguageTag("fr"))])
    let hall = try Hall(
      definition,
      catalogues: [
        "interface/fr.po":
          "msgid \"\"\nmsgstr \"Language: fr\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"
      ],
      for: self)
    let people = [try await hall.participant(in: "fr"), try await hall.participant()]
    try hall.beginWriting()
    try hall.beginTurns()
    _ = try await people[0].post(
      hall.path(in: "fr"), [("act", "offer"), ("text", "Du thé vert")])
    XCTAssertEqual(try hall.workshop.chart.ideas[0].wording.language.text, "fr")
    let words = Words("Green tea")
    try hall.room.act(by: .interpreter) { state, act in
      act.words = [words]
      return .ideaTranslated(Letter(0), Wording(words.digest, in: .british))
    }
    let english = try await people[1].get(hall.path())
    XCTAssertEqual(try english.text("//li[@id='idea-A']/p[@class='idea']/bdi"), "Green tea")
    XCTAssertEqual(try english.text("//li[@id='idea-A']/p[@class='original']/bdi"), "Du thé vert")
    XCTAssertEqual(
      try english.text("//li[@id='idea-A']/p[@class='original']/bdi/@lang"), "fr")
    let french = try await people[0].get(hall.path(in: "fr"))
    XCTAssertEqual(try french.text("//li[@id='idea-A']/p[@class='idea']/bdi"), "Du thé vert")
    XCTAssertEqual(try french.texts("//li[@id='idea-A']/p[@class='original']"), [])
  }

  func testWhoActsOnAPageInEasyReadIsCountedAsReadingIt() async throws {
    let definition = WorkshopDefinition(
      id: Identifier(literal: "tea"), title: "Better tea",
      kind: .nominalGroup(NominalGroup(question: "What would make the tea better?")),
      languages: [.british, LanguageTag.british.easyRead])
    let hall = try Hall(
      definition,
      catalogues: [
        "interface/en-GB-x-easyread.po":
          "msgid \"\"\nmsgstr \"Language: en-GB-x-easyread\\n"
          + "Content-Type: text/plain; charset=UTF-8\\n\"\n"
      ],
      for: self)
    let person = try await hall.participant()
    _ = try await hall.participant()
    XCTAssertEqual(try hall.workshop.participants.map(\.language.text), ["en-GB", "en-GB"])
    try hall.beginWriting()
    _ = try await person.post(
      hall.path(in: "en-GB-x-easyread"), [("act", "write"), ("text", "Tea at four")])
    XCTAssertEqual(
      try hall.workshop.participants.map(\.language.text), ["en-GB-x-easyread", "en-GB"])
  }

  func testAPictureOfTheWorkshopIsShownAndSent() async throws {
    let hall = try Hall(for: self)
    let person = try await hall.participant()
    let page = try await person.get(hall.path())
    let source = try page.text("//div[@id='rules']//img/@src")
    XCTAssertEqual(source, "/workshop-pictures/\(hall.room.code.text)/apple")
    let picture = try await person.get(source)
    XCTAssertEqual(picture.headers["content-type"], "image/svg+xml")
    let none = try await person.get("/workshop-pictures/\(hall.room.code.text)/pear")
    XCTAssertEqual(none.status, 404)
  }

  func testSomebodyLeavesAndIsBack() async throws {
    let hall = try Hall(for: self)
    let person = try await hall.participant()
    _ = try await person.post(hall.path(), [("act", "leave")])
    let away = try await person.get(hall.path())
    XCTAssertTrue(try away.text("//div[@id='now']").hasPrefix("You have left the room."))
    XCTAssertEqual(try away.texts("//button[@value='leave']"), [])
    _ = try await person.post(hall.path(), [("act", "back")])
    XCTAssertTrue(try hall.workshop.isPresent(ParticipantID(1)))
  }

  func testAFocusGroupGoesFromQuestionToQuestionWithNotes() async throws {
    let definition = WorkshopDefinition(
      id: Identifier(literal: "tea"), title: "Talking about tea",
      kind: .topicGuide([
        Topic(id: Identifier(literal: "one"), text: "Which tea?"),
        Topic(id: Identifier(literal: "two"), text: "How much?"),
      ]))
    let hall = try Hall(definition, for: self)
    let person = try await hall.participant()
    try hall.lead { _ in .stageBegan(.topic(0)) }
    let noted = try await person.post(hall.path(), [("act", "note"), ("text", "Green")])
    XCTAssertEqual(noted.status, 303)
    let page = try await person.get(hall.path())
    XCTAssertEqual(try page.texts("//div[@id='topic']/p")[0], "Question 1 of 2")
    XCTAssertEqual(try page.text("//div[@id='topic']//li"), "Green")
    try hall.lead { _ in .stageBegan(.topic(1)) }
    try hall.lead { _ in .closed }
    let end = try await person.get(hall.path())
    XCTAssertEqual(try end.text("//div[@id='topic-1']//h2"), "Which tea?")
  }

  func testBothVotesAreShownWithTheShift() async throws {
    let hall = try Hall(for: self)
    let people = try await hall.participants(2)
    try hall.beginWriting()
    try hall.beginTurns()
    for person in people {
      _ = try await person.post(hall.path(), [("act", "offer"), ("text", "An idea")])
    }
    try hall.lead { _ in .consensusSet(60) }
    try hall.openVoting()
    _ = try await people[0].post(
      hall.path(), [("act", "vote"), ("place-1", "A"), ("place-2", "B")])
    try hall.closeVoting()
    try hall.lead { _ in .stageBegan(.discussion) }
    try hall.openVoting()
    _ = try await people[0].post(hall.path(), [("act", "vote"), ("place-1", "B")])
    try hall.closeVoting()
    let page = try await people[1].get(hall.path())
    XCTAssertEqual(try page.texts("//div[@id='results-2']//li//b"), ["B", "A"])
    XCTAssertEqual(try page.texts("//div[@id='results-1']//li//b"), ["A", "B"])
    XCTAssertEqual(
      try page.texts("//div[@id='results-2']//li/p[@class='facts'][2]"),
      ["Up 1 place since the first vote", "Down 1 place since the first vote"])
    XCTAssertEqual(try page.texts("//div[@id='results-2']//p[@class='agreed']").count, 1)
  }

  func testALostCookieLosesNoWords() async throws {
    let hall = try Hall(for: self)
    _ = try await hall.participants(2)
    try hall.beginWriting()
    let stranger = try hall.visitor()
    let page = try await stranger.post(hall.path(), [("act", "write"), ("text", "Still here")])
    XCTAssertEqual(page.status, 409)
    XCTAssertTrue(try page.texts("//main/p").contains("Still here"))
    let nonsense = try await stranger.post(hall.path(), [("act", "dance")])
    XCTAssertEqual(nonsense.status, 400)
  }
}
