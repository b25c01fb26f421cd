import Surveys
import XCTest

/// What a definition is written as, to stand in a workshop's log.
final class WorkshopJSONTests: XCTestCase {
  /// Quotation marks, brackets, line breaks, tabs, text from right to left, an emoji of several
  /// scalars, separators that JavaScript once could not read, and letters that are two scalars.
  private static let hostile = [
    #"“Say” "this"\, or </script>/that {name} // not a comment /* nor this */"#,
    "A line\nand\tanother", "اردو \u{202E}mixed\u{202C} ‏text", "👩🏽‍🦽 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "\u{2028}\u{2029}\u{FEFF}\u{FFFD}", "e\u{301} and é", #"\u0000 \" \\ %s ${x} '; --"#,
  ]

  private func readBack(_ workshop: WorkshopDefinition) throws -> WorkshopDefinition {
    try WorkshopFile.read(workshop.json, context: .assumingFiles())
  }

  func testANominalGroupIsReadBackAsItWas() throws {
    for text in Self.hostile {
      let workshop = WorkshopDefinition(
        id: Identifier(literal: "visits"), title: text,
        kind: .nominalGroup(
          NominalGroup(
            question: text, hint: text, picture: "moon", places: 10, consensus: 100)),
        version: 1_000_000, language: LanguageTag.british.easyRead,
        languages: [LanguageTag.british], invitation: text,
        groundRules: [
          GroundRule(id: Identifier(literal: "a"), text: text, picture: "sun"),
          GroundRule(id: Identifier(literal: "b"), text: text),
        ], preset: .sixty,
        monitoring: .chosen(
          MonitoringChoice(
            set: Identifier(literal: "england"), without: [Identifier(literal: "b")],
            with: [Identifier(literal: "a"), Identifier(literal: "c")])))
      let again = try readBack(workshop)
      XCTAssertEqual(again, workshop)
      XCTAssertEqual(Array(again.title.unicodeScalars), Array(text.unicodeScalars))
    }
  }

  func testATopicGuideIsReadBackAsItWas() throws {
    for text in Self.hostile {
      let guide = WorkshopDefinition(
        id: Identifier(literal: "visits"), title: text,
        kind: .topicGuide([
          Topic(id: Identifier(literal: "a"), text: text, hint: text, picture: "moon"),
          Topic(id: Identifier(literal: "b"), text: text),
        ]))
      XCTAssertEqual(try readBack(guide), guide)
    }
  }

  func testItIsOneLineWithSortedKeysAndNothingToSpare() throws {
    let workshop = WorkshopDefinition(
      id: Identifier(literal: "visits"), title: "A / B\n\"C\"",
      kind: .nominalGroup(NominalGroup(question: "Why?", places: 3)),
      groundRules: [GroundRule(id: Identifier(literal: "a"), text: "We listen.")])
    XCTAssertEqual(
      String(decoding: try workshop.json, as: UTF8.self),
      #"{"groundRules":[{"id":"a","text":"We listen."}],"id":"visits","kind":"nominal-group","#
        + #""language":"en-GB","languages":["en-GB"],"monitoring":false,"places":3,"preset":90,"#
        + #""question":"Why?","title":"A / B\n\"C\"","version":1}"#)
  }

  func testEqualityQuestionsAreWrittenAsTheyWereChosenOrAsBefore() throws {
    func written(_ monitoring: WorkshopDefinition.Monitoring) throws -> Substring? {
      let workshop = WorkshopDefinition(
        id: Identifier(literal: "visits"), title: "T",
        kind: .nominalGroup(NominalGroup(question: "Q")), monitoring: monitoring)
      XCTAssertEqual(try readBack(workshop), workshop)
      return String(decoding: try workshop.json, as: UTF8.self)
        .firstMatch(of: /"monitoring":(.*),"preset"/)?.output.1
    }
    XCTAssertEqual(try written(.none), "false")
    XCTAssertEqual(try written(.asPublished), "true")
    XCTAssertEqual(
      try written(
        .chosen(
          MonitoringChoice(
            set: Identifier(literal: "england"), without: [Identifier(literal: "prison")]))),
      #"{"set":"england","with":[],"without":["prison"]}"#)
  }

  func testADefinitionIsAlwaysOfferedInItsOwnLanguage() throws {
    let urdu = try XCTUnwrap(LanguageTag("ur"))
    let workshop = WorkshopDefinition(
      id: Identifier(literal: "visits"), title: "T",
      kind: .nominalGroup(NominalGroup(question: "Q")), languages: [urdu])
    XCTAssertEqual(workshop.languages, [.british, urdu])
    XCTAssertEqual(try readBack(workshop), workshop)
  }
}
