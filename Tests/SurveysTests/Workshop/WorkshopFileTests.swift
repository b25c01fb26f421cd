import Surveys
import XCTest

/// What a workshop definition says, and what can be wrong with it.
final class WorkshopFileTests: XCTestCase {
  private func read(_ text: String) throws -> WorkshopDefinition {
    try WorkshopFile.read(Array(text.utf8), context: .disk())
  }

  func testTheLeastThatMakesANominalGroup() throws {
    let workshop = try read(Definition.workshop(rule: ""))
    XCTAssertEqual(
      workshop,
      WorkshopDefinition(
        id: Identifier(literal: "visits"), title: "Visits",
        kind: .nominalGroup(NominalGroup(question: "What would help?"))))
    XCTAssertEqual(workshop.version, 1)
    XCTAssertEqual(workshop.languages.map(\.text), ["en-GB"])
    XCTAssertEqual(workshop.preset, .ninety)
    XCTAssertEqual(workshop.monitoring, .none)
  }

  func testEverythingThatANominalGroupMaySay() throws {
    let workshop = try read(
      Definition.workshop(
        top: """
          "$schema": "../workshop.schema.json", "kind": "nominal-group", "invitation": "Come.", \
          "languages": ["en-GB", "ur"], "preset": 180, \
          "monitoring": { "set": "england", "without": ["prison"], "with": ["years"] },
          """,
        rule: #"{ "id": "listen", "text": "We listen.", "picture": "heart" }"#,
        question: """
          "question": "What would help?", "hint": "Say anything.", "picture": "heart", \
          "places": 3, "consensus": 70
          """))
    XCTAssertEqual(
      workshop,
      WorkshopDefinition(
        id: Identifier(literal: "visits"), title: "Visits",
        kind: .nominalGroup(
          NominalGroup(
            question: "What would help?", hint: "Say anything.", picture: "heart", places: 3,
            consensus: 70)),
        languages: [.british, LanguageTag("ur")].compactMap(\.self), invitation: "Come.",
        groundRules: [
          GroundRule(id: Identifier(literal: "listen"), text: "We listen.", picture: "heart")
        ], preset: .hundredAndEighty,
        monitoring: .chosen(
          MonitoringChoice(
            set: Identifier(literal: "england"), without: [Identifier(literal: "prison")],
            with: [Identifier(literal: "years")]))))
  }

  func testADefinitionFromBeforeSetsWereChosenSaysYesOrNo() throws {
    func monitoring(_ value: String) throws -> WorkshopDefinition.Monitoring {
      try read(Definition.workshop(top: "\"monitoring\": \(value),")).monitoring
    }
    XCTAssertEqual(try monitoring("true"), .asPublished)
    XCTAssertEqual(try monitoring("false"), .none)
  }

  func testAChoiceOfEqualityQuestionsIsCheckedAsThatOfASurvey() {
    for choice in [
      #"{ "set": "wales" }"#, #"{ "set": "england", "without": ["prisons"] }"#,
      #"{ "set": "england", "without": ["age"], "with": ["age"] }"#, #"{ "without": ["age"] }"#,
      #"{ "set": "england", "sets": 1 }"#, #"[]"#, "1", #"{ "set": 1 }"#,
    ] {
      let top = "\"monitoring\": \(choice),"
      let found = problems(ofWorkshop: Definition.workshop(top: top))
      XCTAssertEqual(found.count, 1, choice)
      XCTAssertEqual(found, problems(ofSurvey: Definition.survey(top: top)), choice)
    }
    XCTAssertEqual(
      problems(
        ofWorkshop: Definition.workshop(
          top: #""monitoring": { "set": "wales", "without": ["prison"] },"#)),
      [
        #"f:3:24: There is no monitoring set "wales". Add the file monitoring/wales.json, "#
          + "or correct the name."
      ])
    XCTAssertEqual(
      problems(
        ofWorkshop: Definition.workshop(
          top: #""monitoring": { "set": "england", "without": ["prisons"] },"#)),
      [
        #"f:3:47: The monitoring set "england" has no question or characteristic "prisons". "#
          + #"Did you mean "prison"?"#
      ])
  }

  func testAChoiceIsReadWhereItsSetIsNotAtHand() throws {
    let text = Definition.workshop(
      rule: "", question: #""question": "Q", "monitoring": { "set": "wales", "with": ["age"] }"#)
    let workshop = try WorkshopFile.read(Array(text.utf8), context: .assumingFiles())
    XCTAssertEqual(
      workshop.monitoring,
      .chosen(
        MonitoringChoice(set: Identifier(literal: "wales"), with: [Identifier(literal: "age")])))
  }

  func testADefinitionInsideSomethingElseIsReadWhereItStands() throws {
    let line = try JSONValue.read(Array("{\"seq\": 1, \"of\": \(Definition.workshop())}".utf8))
    guard case .object(let members) = line.content else { return XCTFail("no object") }
    let workshop = try WorkshopFile.read(members[1].value, context: .assumingFiles())
    XCTAssertEqual(workshop.groundRules.map(\.text), ["We listen."])
    XCTAssertEqual(
      problems { () throws(Problems) in
        try WorkshopFile.read(members[0].value, context: .assumingFiles())
      }, ["f:1:9: A workshop definition must be an object, not a number."])
  }

  func testMissingKeysAreAllReported() {
    XCTAssertEqual(
      problems(ofWorkshop: "{ }"),
      [
        #"f:1:1: This workshop has no "id". Add it."#,
        #"f:1:1: This workshop has no "version". Add it."#,
        #"f:1:1: This workshop has no "language". Add it."#,
        #"f:1:1: This workshop has no "title". Add it."#,
        #"f:1:1: This workshop has no "question". Add it."#,
      ])
  }

  func testAnUnknownKeyNamesTheNearestKnownOne() {
    XCTAssertEqual(
      problems(ofWorkshop: Definition.workshop(top: #""ground-rules": [],"#)),
      [#"f:3:1: Unknown key "ground-rules". Did you mean "groundRules"?"#])
  }

  func testAWorkshopAndItsFolderHaveOneName() {
    let context = SurveyContext(
      monitoringSet: { _ in nil }, recordings: { _ in [] }, hasPicture: { _ in false },
      folder: "clinics")
    XCTAssertEqual(
      problems(ofWorkshop: Definition.workshop(), context: context),
      [
        #"f:2:7: The workshop is called "visits" and its folder "clinics". "#
          + "Give both the same name."
      ])
  }

  func testAWorkshopTakesNoAddressOfTheService() {
    XCTAssertEqual(
      problems(
        ofWorkshop: Definition.workshop().replacing("\"visits\"", with: "\"workshops\"")),
      [
        #"f:2:7: No workshop can be called "workshops": that address belongs to EqualSay itself. "#
          + "Choose another id."
      ])
  }

  func testAWorkshopLastsOneOfThreeTimes() {
    XCTAssertEqual(
      problems(ofWorkshop: Definition.workshop(top: #""preset": 75,"#)),
      [#"f:3:11: "preset" must be 60, 90 or 180 minutes, not 75."#])
    XCTAssertEqual(
      problems(ofWorkshop: Definition.workshop(top: #""preset": "90","#)),
      [#"f:3:11: "preset" must be 60, 90 or 180, not a text."#])
  }

  func testGroundRulesHaveNamesOfTheirOwnAndAText() {
    XCTAssertEqual(
      problems(
        ofWorkshop: Definition.workshop(
          rule: #"{ "id": "a", "text": "A" }, { "id": "a", "text": " " }, { "id": "b" }, "c""#)),
      [
        #"f:5:37: The id "a" is already taken by the ground rule on line 5. "#
          + "Give this ground rule another.",
        #"f:5:50: "text" is empty. Write something in it."#,
        #"f:5:57: This ground rule has no "text". Add it."#,
        #"f:5:72: Each entry of "groundRules" must be an object, not a text."#,
      ])
  }

  func testAPictureMustBeThere() {
    XCTAssertEqual(
      problems(
        ofWorkshop: Definition.workshop(
          rule: #"{ "id": "a", "text": "A", "picture": "moon" }"#)),
      [
        #"f:5:38: There is no picture "moon" beside the definition. Add it, or correct the name."#
      ])
  }

  func testAGroupCannotAgreeMoreThanTwentyRules() {
    func rules(_ count: Int) -> [String] {
      let rules = (1...count).map { #"{ "id": "r\#($0)", "text": "T" }"# }
      return problems(ofWorkshop: Definition.workshop(rule: rules.joined(separator: ",\n")))
    }
    XCTAssertEqual(rules(20), [])
    XCTAssertEqual(
      rules(21), [#"f:25:1: "groundRules" has 21 entries. It may have at most 20."#])
  }
}
