import Surveys
import Translations
import XCTest

final class LocalisedWorkshopTests: XCTestCase {
  private let urdu = #"""
    msgctxt "access:title"
    msgid "Getting help"
    msgstr "مدد لینا"

    msgctxt "access:workshop.title"
    msgid "Getting help together"
    msgstr "مل کر مدد لینا"

    msgctxt "access:workshop.rule.listen"
    msgid "We listen"
    msgstr "ہم سنتے ہیں"

    #, fuzzy
    msgctxt "access:workshop.question"
    msgid "What would help?"
    msgstr "کیا؟"

    msgctxt "access:workshop.topic.who"
    msgid "Who lives here?"
    msgstr "یہاں کون رہتا ہے؟"
    """#

  private func workshop(_ reader: String, _ workshop: WorkshopDefinition) throws
    -> LocalisedWorkshop
  {
    LocalisedWorkshop(
      workshop, language: try Examples.tag(reader),
      catalogues: [
        try Examples.source("ur", urdu),
        try Examples.source(
          "ur-x-easyread",
          "msgctxt \"access:workshop.hint\"\nmsgid \"Say anything\"\nmsgstr \"کچھ بھی\""),
      ])
  }

  func testEachTextComesFromTheFirstLanguageThatHasIt() throws {
    let definition = try Examples.workshop()
    let read = try workshop("ur-x-easyread", definition)
    let (easy, urdu) = (try Examples.tag("ur-x-easyread"), try Examples.tag("ur"))
    XCTAssertEqual(read.language, easy)
    XCTAssertEqual(read.hint, LocalisedText(text: "کچھ بھی", language: easy))
    XCTAssertEqual(read.title, LocalisedText(text: "مل کر مدد لینا", language: urdu))
    XCTAssertEqual(
      definition.groundRules.map { read[$0] },
      [
        LocalisedText(text: "ہم سنتے ہیں", language: urdu),
        LocalisedText(text: "What is said stays here", language: .british),
      ])
    XCTAssertEqual(read.question, LocalisedText(text: "What would help?", language: .british))
    XCTAssertEqual(read.invitation, LocalisedText(text: "Come and say", language: .british))
    XCTAssertEqual(read.digest, "digest of ur-x-easyread")
  }

  func testATopicGuideHasTopicsAndNoQuestion() throws {
    let definition = try Examples.topicGuide()
    let read = try workshop("ur", definition)
    guard case .topicGuide(let topics) = definition.kind else { return XCTFail("no topics") }
    XCTAssertNil(read.question)
    XCTAssertNil(read.hint)
    XCTAssertEqual(
      topics.map { read[$0].text.text }, ["یہاں کون رہتا ہے؟", "What is there?"])
    XCTAssertEqual(
      topics.map { read[$0].hint },
      [LocalisedText(text: "Think of your street", language: .british), nil])
  }

  func testItsStandingCountsItsOwnTextsAlone() throws {
    let standing = try XCTUnwrap(try workshop("ur", Examples.workshop()).standing)
    XCTAssertEqual(standing.completeness.total, 6)
    XCTAssertEqual(standing.completeness.translated, 2)
    XCTAssertEqual(standing.completeness.fuzzy, 1)
    XCTAssertTrue(standing.isDraft)
    XCTAssertNil(try workshop("en-GB", Examples.workshop()).standing)
  }

  func testTheStandingOfASurveyDoesNotWaitForItsWorkshop() throws {
    let survey = Survey(id: try Examples.id("access"), title: "Getting help", sections: [])
    let form = LocalisedForm(
      survey, language: try Examples.tag("ur"), catalogues: [try Examples.source("ur", urdu)])
    XCTAssertEqual(form.standing?.completeness.total, 1)
    XCTAssertEqual(form.standing?.isPartial, false)
  }

  func testWhatTheGroupAddsStandsInItsOwnWords() throws {
    let read = try workshop("ur", Examples.workshop())
    let rule = GroundRule(id: try Examples.id("breaks"), text: "We take breaks")
    XCTAssertEqual(read[rule], LocalisedText(text: "We take breaks", language: .british))
  }
}
