import Surveys
import XCTest

/// The option that says that one does not know: the last, and no point of a scale.
final class DontKnowTests: XCTestCase {
  private static let unsure = Identifier<Option>(literal: "unsure")

  /// A question with three options and the one that says that one does not know.
  private func asking(_ kind: String, _ more: String) -> String {
    #"{ "id": "x", "kind": "\#(kind)", "text": "X", "options": [\#(Definition.options), "#
      + #"{ "id": "unsure", "text": "U" }], \#(more) }"#
  }

  private func question(_ definition: String) throws -> Question {
    let survey = try SurveyFile.read(
      Array(Definition.survey(question: definition).utf8), context: .disk())
    return try XCTUnwrap(survey.questions.last)
  }

  func testAChoiceAndAScaleNameIt() throws {
    for kind in ["choose-one", "scale"] {
      let question = try question(asking(kind, #""dontKnow": "unsure""#))
      XCTAssertEqual(question.kind.dontKnow, Self.unsure)
      XCTAssertEqual(question.options.map(\.id.text), ["low", "middle", "high", "unsure"])
      XCTAssertEqual(question.kind.points.map(\.id.text), ["low", "middle", "high"])
    }
  }

  func testADefinitionWithoutItReadsAsBefore() throws {
    let question = try question(asking("scale", #""required": false"#))
    XCTAssertNil(question.kind.dontKnow)
    XCTAssertEqual(question.kind.points.map(\.id.text), ["low", "middle", "high", "unsure"])
  }

  func testItIsAnOptionOfTheQuestion() {
    XCTAssertEqual(
      problems(question: asking("scale", #""dontKnow": "unsur""#)),
      [#"f:12:196: There is no option "unsur" in this question. Did you mean "unsure"?"#])
  }

  func testItIsTheLastOption() {
    XCTAssertEqual(
      problems(question: asking("choose-one", #""dontKnow": "high""#)),
      [
        #"f:12:201: "high" says that one does not know, but other options follow it. "#
          + "Make it the last option."
      ])
  }

  func testAScaleHasTwoPointsBesideIt() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "scale", "text": "X", "options": [{ "id": "a", "text": "T" }, { "id": "b", "text": "T" }], "dontKnow": "b" }
          """#),
      [
        #"f:12:125: "b" is no point of the scale, and only one other option is left. "#
          + "Give the scale two points or more."
      ])
  }

  func testNoOtherKindHasIt() {
    XCTAssertEqual(
      problems(question: asking("choose-many", #""dontKnow": "unsure""#)),
      [
        #"f:12:190: "dontKnow" does not belong to a choose-many question. Take it out, or change the "#
          + #"kind to "choose-one", "scale"."#
      ])
  }

  func testAConditionMeasuresByPointsAlone() throws {
    func problems(_ test: String) -> [String] {
      SurveysTests.problems(
        question: asking("scale", #""dontKnow": "unsure""#) + ",\n"
          + #"{ "id": "y", "kind": "text", "text": "Y", "askIf": { "question": "x", \#(test) } }"#)
    }
    XCTAssertEqual(problems(#""atLeast": "high""#), [])
    XCTAssertEqual(problems(#""is": ["unsure"]"#), [])
    XCTAssertEqual(
      problems(#""atLeast": "unsure""#),
      [
        #"f:13:82: "atLeast" names "unsure", which is no point of the scale "x" but says that one "#
          + #"does not know. Name a point, or use "is"."#
      ])
    XCTAssertEqual(
      problems(#""atMost": 4"#), [#"f:13:81: "atMost" must be between 1 and 3, not 4."#])
  }

  func testEasyReadKeepsItWithoutNamingIt() throws {
    let question = try question(
      asking("scale", #""dontKnow": "unsure", "easyRead": { "options": ["high", "low"] }"#))
    XCTAssertEqual(
      question.options(inEasyRead: true).map(\.id.text), ["low", "high", "unsure"])
    XCTAssertEqual(
      question.options(inEasyRead: false).map(\.id.text), ["low", "middle", "high", "unsure"])
  }

  func testTheLintSeesItWhateverItSays() throws {
    func rules(_ kind: String, _ more: String) throws -> [EasyReadFinding.Rule] {
      // Neither the id nor the text tells what it says.
      let definition = asking(kind, more).replacing(
        #""id": "unsure""#, with: #""id": "cannot-say""#)
      let text = Definition.survey(question: definition)
      let survey = try SurveyFile.read(Array(text.utf8), context: .disk())
      return EasyReadShape.findings(in: survey).filter { $0.context.hasSuffix(":x") }.map(\.rule)
    }
    let (bare, plain) = (#""dontKnow": "cannot-say""#, #""hint": "H""#)
    XCTAssertEqual(try rules("scale", bare), [])
    XCTAssertEqual(try rules("choose-one", bare), [])
    XCTAssertEqual(
      try rules("scale", bare + #", "easyRead": { "options": ["low", "high"] }"#), [])
    XCTAssertEqual(
      try rules("scale", plain + #", "easyRead": { "options": ["low", "high"] }"#), [.doNotKnow])
  }

  func testWhatWasNoPointStaysNone() throws {
    func survey(_ version: Int, _ more: String) throws -> Survey {
      let text = Definition.survey(question: asking("scale", more))
        .replacing("\"version\": 1", with: "\"version\": \(version)")
      return try SurveyFile.read(Array(text.utf8), context: .disk())
    }
    let (without, with) = (#""required": false"#, #""dontKnow": "unsure""#)
    func complaints(from old: String, to new: String) throws -> [String] {
      Republication.problems(new: try survey(2, new), published: [try survey(1, old)])
        .map { $0.rendered(in: "f") }
    }
    XCTAssertEqual(try complaints(from: without, to: with), [])
    XCTAssertEqual(
      try complaints(from: with, to: without),
      [
        #"f: Version 1 published "x" with "dontKnow" "unsure", and here it has none. "#
          + "Change it back, or ask a new question with an id of its own."
      ])
  }
}
