import Foundation
import HTTP
import Markup
import Store
import Surveys
import Translations
import Web
import Workshops
import XCTest

/// The sheet of paper that is kept when the flip chart is gone.
final class ResultSheetTests: XCTestCase {
  private func sheet(_ hall: Hall, in tag: String = "en-GB") throws -> TestPage {
    let html = try hall.room.resultSheet(
      in: try Interfaces.of(tag), Catalogues(folder: ""), isDemonstration: false)
    return try TestPage(
      HTTP.Response(headers: [("Content-Type", "text/html")], body: .bytes(html.bytes)))
  }

  func testTheSheetOfAFocusGroupHasItsQuestionsWithTheNotes() async throws {
    let definition = WorkshopDefinition(
      id: Identifier(literal: "tea"), title: "Talking about tea",
      kind: .topicGuide([
        Topic(id: Identifier(literal: "one"), text: "Which tea?"),
        Topic(id: Identifier(literal: "two"), text: "How much?"),
      ]))
    let hall = try Hall(definition, for: self)
    let people = try await hall.participants(2)
    try hall.lead { _ in .stageBegan(.topic(0)) }
    for (person, note) in zip(people, ["Green & hot", "Black"]) {
      _ = try await person.post(hall.path(), [("act", "note"), ("text", note)])
    }
    let receipt = try XCTUnwrap(hall.room.current().people[ParticipantID(2)]?.receipt)
    XCTAssertEqual(try hall.site.store.eraseWords(receipt: receipt), 1)
    try hall.lead { _ in .closed }
    let page = try sheet(hall)
    XCTAssertEqual(
      try page.texts("//section/h2").prefix(2), ["Which tea?", "How much?"])
    XCTAssertEqual(
      try page.texts("//section/ul/li"),
      ["Green & hot", "Somebody had these words deleted."])
    XCTAssertEqual(
      try page.texts("//section/h2[.='How much?']/following-sibling::p[1]"),
      ["There are no notes on this question."])
    let text = String(decoding: page.body, as: UTF8.self)
    XCTAssertFalse(text.contains("Nobody has voted"), text)
    XCTAssertEqual(try page.texts("//div[@class='seal']").count, 1)
    XCTAssertEqual(try page.text("//title"), "Notes – Talking about tea")
  }

  func testBeforeAVoteTheSheetOfANominalGroupSaysThatThereIsNoResult() throws {
    XCTAssertEqual(
      try sheet(Hall(for: self)).text("//section/p[@class='question']/following-sibling::p[1]"),
      "Nobody has voted yet, so there is no result.")
  }
}
