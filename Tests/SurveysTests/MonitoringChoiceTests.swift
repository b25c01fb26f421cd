import Surveys
import XCTest

/// Which monitoring questions a survey asks after it chose from a set.
final class MonitoringChoiceTests: XCTestCase {
  private let set = #"""
    { "id": "england", "language": "en-GB", "characteristics": [
      { "id": "disability", "text": "Disability", "categories": [
        { "id": "disabled", "text": "Disabled", "codes": { "nhs": "D1" } } ] },
      { "id": "justice", "text": "Prison history" } ],
      "questions": [
        { "id": "condition", "kind": "choose-one", "text": "Q", "characteristic": "disability",
          "options": [ { "id": "yes", "text": "Y", "parent": "disabled" },
            { "id": "no", "text": "N" } ] },
        { "id": "day-to-day", "kind": "choose-one", "text": "Q", "characteristic": "disability",
          "options": [ { "id": "a-lot", "text": "Y" }, { "id": "not", "text": "N" } ],
          "derive": [ { "answers": { "condition": "yes", "day-to-day": "a-lot" },
            "category": "disabled" } ] },
        { "id": "which", "kind": "text", "text": "Q", "characteristic": "disability",
          "askIf": { "question": "condition", "is": ["yes"] } },
        { "id": "since", "kind": "text", "text": "Q", "characteristic": "disability",
          "askIf": { "question": "which", "answered": true } },
        { "id": "prison", "kind": "text", "text": "Q", "characteristic": "justice",
          "offByDefault": true } ] }
    """#

  private func asked(_ choice: String) throws -> MonitoringSet? {
    let text = Definition.survey(top: #""monitoring": \#(choice),"#)
    return try SurveyFile.read(Array(text.utf8), context: .disk(monitoringSet: set)).monitoring
  }

  private func ids(_ choice: String) throws -> [String]? {
    try asked(choice)?.questions.map(\.id.text)
  }

  func testASetIsAskedWithoutWhatIsOffByDefault() throws {
    XCTAssertEqual(
      try ids(#"{ "set": "england" }"#), ["condition", "day-to-day", "which", "since"])
  }

  func testWithSwitchesAQuestionOnByItsNameOrItsCharacteristic() throws {
    let all = ["condition", "day-to-day", "which", "since", "prison"]
    XCTAssertEqual(try ids(#"{ "set": "england", "with": ["prison"] }"#), all)
    XCTAssertEqual(try ids(#"{ "set": "england", "with": ["justice"] }"#), all)
  }

  func testQuestionsThatLookAtOneLeftOutGoWithIt() throws {
    let set = try asked(#"{ "set": "england", "without": ["condition"] }"#)
    XCTAssertEqual(set?.questions.map(\.id.text), ["day-to-day"])
    XCTAssertEqual(set?.questions.first?.monitoring?.derive, [])
  }

  func testACharacteristicIsLeftOutWhole() throws {
    let choice = #"{ "set": "england", "without": ["disability"], "with": ["prison"] }"#
    XCTAssertEqual(try ids(choice), ["prison"])
    XCTAssertEqual(try asked(choice)?.characteristics.map(\.id.text), ["justice"])
  }

  func testASetOfWhichNothingIsLeftIsNoSet() throws {
    XCTAssertNil(try asked(#"{ "set": "england", "without": ["disability"] }"#))
  }

  func testCategoriesKeepParentsCodesAndDerivations() throws {
    let set = try XCTUnwrap(try asked(#"{ "set": "england" }"#))
    XCTAssertEqual(set.characteristics.map(\.text), ["Disability"])
    XCTAssertEqual(set.characteristics.first?.categories.first?.codes, ["nhs": "D1"])
    XCTAssertEqual(set.questions.first?.options.map(\.parent?.text), ["disabled", nil])
    let derivation = try XCTUnwrap(set.questions[1].monitoring?.derive.first)
    XCTAssertEqual(derivation.category.text, "disabled")
    XCTAssertEqual(
      Set(derivation.answers.map { "\($0) \($1)" }), ["condition yes", "day-to-day a-lot"])
  }

  func testASetWithProblemsOfItsOwnIsNamedWithTheFirst() {
    XCTAssertEqual(
      problems(
        ofSurvey: Definition.survey(top: #""monitoring": { "set": "england" },"#),
        context: .disk(monitoringSet: "[]")),
      [
        #"f:3:24: The monitoring set "england" has problems of its own, the first of them "#
          + "monitoring/england.json:1:1: A monitoring set must be an object, not a list. "
          + "Put them right first."
      ])
  }

  func testTheFileOfASetHoldsTheSetOfItsName() {
    let set = Definition.monitoringSet().replacing(#""id": "england""#, with: #""id": "wales""#)
    XCTAssertEqual(
      problems(
        ofSurvey: Definition.survey(top: #""monitoring": { "set": "england" },"#),
        context: .disk(monitoringSet: set)),
      [
        #"f:3:24: The file monitoring/england.json holds the set "wales". "#
          + #"Give it the id "england"."#
      ])
  }
}
