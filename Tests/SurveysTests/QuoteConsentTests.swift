import Surveys
import XCTest

/// Where a survey asks whether people's own words may be quoted.
final class QuoteConsentTests: XCTestCase {
  private static let question =
    #"{ "id": "quoting", "kind": "choose-one", "text": "May we quote you?", "options": "#
    + #"[{ "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" }] }"#

  func testTheQuestionAndWhatMeansYesAreRead() throws {
    let text = Definition.survey(
      top: #""quotes": { "question": "quoting", "is": ["yes"] },"#, question: Self.question)
    let quotes = try SurveyFile.read(Array(text.utf8), context: .disk()).quotes
    XCTAssertEqual(quotes?.question.text, "quoting")
    XCTAssertEqual(quotes?.yes.map(\.text), ["yes"])
  }

  func testNobodyIsMadeToSayYes() {
    let required = Self.question.replacing(
      #""id": "quoting""#, with: #""id": "quoting", "required": true"#)
    for (question, asked) in [
      (required, "quoting"), (Self.question, "help"), (Self.question, "story"),
    ] {
      XCTAssertEqual(
        problems(
          top: #""quotes": { "question": "\#(asked)", "is": ["yes"] },"#, question: question),
        [
          "f:3:25: \"\(asked)\" must be of the kind \"choose-one\", and neither required nor for "
            + "practice: whether their words may be quoted people decide freely."
        ])
    }
  }

  func testTheQuestionAndItsOptionsMustBeThere() {
    XCTAssertEqual(
      problems(top: #""quotes": { "question": "quote", "is": ["yes"] },"#, question: Self.question),
      ["f:3:25: There is no question \"quote\" that could be read. Correct the name."])
    XCTAssertEqual(
      problems(
        top: #""quotes": { "question": "quoting", "is": ["ja"] },"#, question: Self.question),
      ["f:3:43: \"quoting\" has no option \"ja\". Correct the name."])
  }
}
