import XCTest

/// What a condition can have wrong with it.
final class ConditionFileTests: XCTestCase {
  func testAConditionMayNotLookForward() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "y", "answered": true } },
          { "id": "y", "kind": "text", "text": "Y" }
          """#),
      [
        #"f:12:66: The question "y" comes later. A condition may only look at earlier ones: "#
          + "move one of the two."
      ])
  }

  func testAConditionMayNotLookAtItself() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "x", "answered": true } }
          """#),
      [
        "f:12:66: This condition looks at its own question. It may only look at earlier "
          + "ones."
      ])
  }

  func testAConditionMayNotLookAtAStatement() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "about", "answered": true } }
          """#),
      [
        #"f:12:66: "about" is a statement and has no answer. Look at a question."#
      ])
  }

  func testAConditionNamesAQuestionThatExists() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "hapy", "answered": true } }
          """#),
      [
        #"f:12:66: There is no question "hapy". Did you mean "happy"?"#
      ])
  }

  func testAConditionOnNothingLikeAnyQuestion() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "zebra", "answered": true } }
          """#),
      [
        #"f:12:66: There is no question "zebra". Name an earlier question."#
      ])
  }

  func testAConditionNamesOptionsThatExist() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "heard", "is": ["low", "hihg"] } }
          """#),
      [
        #"f:12:89: There is no option "hihg" in the question "heard". Did you mean "high"?"#
      ])
  }

  func testIsDoesNotFitANumber() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "count", "is": ["low"] } }
          """#),
      [
        #"f:12:75: "is" does not fit "count", a number question. Use "atLeast", "atMost" or "#
          + #""answered"."#
      ])
  }

  func testIsDoesNotFitAText() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "story", "is": ["low"] } }
          """#),
      [
        #"f:12:75: "is" does not fit "story", a text question. Use "answered"."#
      ])
  }

  func testAtLeastDoesNotFitAChooseOne() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "heard", "atLeast": 1 } }
          """#),
      [
        #"f:12:75: "atLeast" does not fit "heard", a choose-one question. Use "is" or "#
          + #""answered"."#
      ])
  }

  func testAtMostDoesNotFitAText() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "story", "atMost": 1 } }
          """#),
      [
        #"f:12:75: "atMost" does not fit "story", a text question. Use "answered"."#
      ])
  }

  func testAPositionStaysOnTheScale() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "happy", "atLeast": 4 } }
          """#),
      [
        #"f:12:86: "atLeast" must be between 1 and 3, not 4."#
      ])
  }

  func testAnOptionOfTheScaleMustExist() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "happy", "atMost": "hgh" } }
          """#),
      [
        #"f:12:85: There is no option "hgh" in the question "happy". Did you mean "high"?"#
      ])
  }

  func testACountIsAWholeNumber() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "help", "atLeast": 1.5 } }
          """#),
      [
        #"f:12:85: "atLeast" must be a whole number, not 1.5."#
      ])
  }

  func testACountIsNoMoreThanThePlaces() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "first", "atLeast": 3 } }
          """#),
      [
        #"f:12:86: "atLeast" must be between 1 and 2, not 3."#
      ])
  }

  func testANumberIsComparedWithANumber() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "count", "atLeast": "1" } }
          """#),
      [
        #"f:12:86: "atLeast" must be a number, not a text."#
      ])
  }

  func testAnsweredIsTrueOrFalse() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "count", "answered": 1 } }
          """#),
      [
        #"f:12:87: "answered" must be true or false, not a number."#
      ])
  }

  func testAllIsNotEmpty() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "text", "text": "X", "askIf": { "all": [] } }"#),
      [
        #"f:12:61: "all" is empty. It needs at least 1 entry."#
      ])
  }

  func testAnyIsAListOfConditions() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "any": { "question": "count", "answered": true } } }
          """#),
      [
        #"f:12:61: "any" must be a list, not an object."#
      ])
  }

  func testNotIsACondition() {
    XCTAssertEqual(
      problems(
        question: #"{ "id": "x", "kind": "text", "text": "X", "askIf": { "not": ["count"] } }"#),
      [
        #"f:12:61: "not" must be an object, not a list."#
      ])
  }

  func testIsNamesAnOption() {
    XCTAssertEqual(
      problems(
        question:
          #"{ "id": "x", "kind": "text", "text": "X", "askIf": { "question": "heard", "is": [] } }"#
      ),
      [
        #"f:12:81: "is" is empty. It needs at least 1 entry."#
      ])
  }

  func testIsIsAList() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "heard", "is": "low" } }
          """#),
      [
        #"f:12:81: "is" must be a list, not a text."#
      ])
  }

  func testAConditionSaysWhatItLooksAt() {
    XCTAssertEqual(
      problems(
        question: #"{ "id": "x", "kind": "text", "text": "X", "askIf": { "is": ["low"] } }"#),
      [
        #"f:12:52: This condition has no "question". Name the question it looks at, or use "#
          + #""all", "any" or "not"."#
      ])
  }

  func testAConditionSaysSomethingAboutTheAnswer() {
    XCTAssertEqual(
      problems(
        question: #"{ "id": "x", "kind": "text", "text": "X", "askIf": { "question": "heard" } }"#),
      [
        #"f:12:52: This condition says nothing about the answer. Add "is", "atLeast", "#
          + #""atMost" or "answered"."#
      ])
  }

  func testCombinersDoNotMix() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "all": [ { "question": "heard", "answered": true } ], "any": [] } }
          """#),
      [
        #"f:12:108: "any" cannot stand beside the rest of this condition. Put the parts in "#
          + #"a list under "all" or "any"."#
      ])
  }

  func testAnUnknownOperatorNamesTheNearest() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "question": "count", "atleast": 1 } }
          """#),
      [
        #"f:12:52: This condition says nothing about the answer. Add "is", "atLeast", "#
          + #""atMost" or "answered"."#,
        #"f:12:75: Unknown key "atleast". Did you mean "atLeast"?"#,
      ])
  }

  func testConditionsNestSixteenDeep() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "askIf": { "not": { "not": { "not": { "not": { "not": { "not": { "not": { "not": { "not": { "not": { "not": { "not": { "not": { "not": { "not": { "not": { "question": "heard", "answered": true } } } } } } } } } } } } } } } } } }
          """#),
      [
        "f:12:196: Conditions stand more than 16 deep in one another here. Simplify them."
      ])
  }
}
