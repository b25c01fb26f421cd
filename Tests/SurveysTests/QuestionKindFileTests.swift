import XCTest

/// What the keys of each kind of question can have wrong with them.
final class QuestionKindFileTests: XCTestCase {
  func testARankHasNoMorePlacesThanOptions() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "rank", "text": "X", "options": [{ "id": "a", "text": "T" }, { "id": "b", "text": "T" }], "places": 3 }
          """#),
      [
        #"f:12:122: "places" is 3, but the question has only 2 options. Lower it, or add "#
          + "options."
      ])
  }

  func testARankHasAPlace() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "rank", "text": "X", "options": [{ "id": "a", "text": "T" }, { "id": "b", "text": "T" }], "places": 0 }
          """#),
      [
        #"f:12:122: "places" must be between 1 and 200, not 0."#
      ])
  }

  func testARankSaysHowManyPlaces() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "rank", "text": "X", "options": [{ "id": "a", "text": "T" }, { "id": "b", "text": "T" }] }
          """#),
      [
        #"f:12:1: This question has no "places". Add it."#
      ])
  }

  func testAnExclusiveOptionMustBeThere() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-many", "text": "X", "options": [{ "id": "none", "text": "T" }, { "id": "b", "text": "T" }], "exclusive": "non" }
          """#),
      [
        #"f:12:135: There is no option "non" in this question. Did you mean "none"?"#
      ])
  }

  func testAnExclusiveOptionUnlikeAnyListsThem() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-many", "text": "X", "options": [{ "id": "a", "text": "T" }, { "id": "b", "text": "T" }], "exclusive": "never" }
          """#),
      [
        #"f:12:132: There is no option "never" in this question. Its options are "a", "b"."#
      ])
  }

  func testAtMostIsNoMoreThanTheOptions() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-many", "text": "X", "options": [{ "id": "a", "text": "T" }, { "id": "b", "text": "T" }], "atMost": 3 }
          """#),
      [
        #"f:12:129: "atMost" is 3, but the question has only 2 options. Lower it, or add "#
          + "options."
      ])
  }

  func testAtMostIsAtLeastOne() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-many", "text": "X", "options": [{ "id": "a", "text": "T" }, { "id": "b", "text": "T" }], "atMost": 0 }
          """#),
      [
        #"f:12:129: "atMost" must be between 1 and 200, not 0."#
      ])
  }

  func testAChooseOneHasTwoOptions() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-one", "text": "X", "options": [{ "id": "a", "text": "T" }] }
          """#),
      [
        #"f:12:60: "options" has 1 entry. It needs at least 2 entries."#
      ])
  }

  func testAScaleHasTwoOptions() {
    XCTAssertEqual(
      problems(
        question:
          #"{ "id": "x", "kind": "scale", "text": "X", "options": [{ "id": "a", "text": "T" }] }"#),
      [
        #"f:12:55: "options" has 1 entry. It needs at least 2 entries."#
      ])
  }

  func testARankHasTwoOptions() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "rank", "text": "X", "options": [{ "id": "a", "text": "T" }], "places": 1 }
          """#),
      [
        #"f:12:54: "options" has 1 entry. It needs at least 2 entries."#
      ])
  }

  func testAChooseManyHasAnOption() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "choose-many", "text": "X", "options": [] }"#),
      [
        #"f:12:61: "options" is empty. It needs at least 1 entry."#
      ])
  }

  func testAChoiceNeedsOptions() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "choose-one", "text": "X" }"#),
      [
        #"f:12:1: This question has no "options". Add it."#
      ])
  }

  func testOptionIdsDifferInTheirQuestion() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-one", "text": "X", "options": [{ "id": "a", "text": "T" }, { "id": "b", "text": "T" }, { "id": "a", "text": "T" }] }
          """#),
      [
        #"f:12:125: The id "a" is already taken by the option on line 12. Give this option "#
          + "another."
      ])
  }

  func testAnOptionNeedsIdAndText() {
    XCTAssertEqual(
      problems(
        question:
          #"{ "id": "x", "kind": "choose-many", "text": "X", "options": [ { "txt": "A" } ] }"#),
      [
        #"f:12:63: This option has no "id". Add it."#,
        #"f:12:63: This option has no "text". Add it."#,
        #"f:12:65: Unknown key "txt". Did you mean "text"?"#,
      ])
  }

  func testAnOptionIsAnObject() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-many", "text": "X", "options": [ { "id": "a", "text": "A" }, "b" ] }
          """#),
      [
        #"f:12:91: Each entry of "options" must be an object, not a text."#
      ])
  }

  func testOptionsKnowNoParentInASurvey() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-many", "text": "X", "options": [ { "id": "a", "text": "A", "parent": "b" } ] }
          """#),
      [
        #"f:12:89: Unknown key "parent". This option may have "id", "text", "hint", "#
          + #""picture"."#
      ])
  }

  func testAnOptionsPictureMustBeThere() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-many", "text": "X", "options": [ { "id": "a", "text": "A", "picture": "hart" } ] }
          """#),
      [
        #"f:12:100: There is no picture "hart" beside the definition. Add it, or correct "#
          + "the name."
      ])
  }

  func testMinIsNoMoreThanMax() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "number", "text": "X", "min": 5, "max": 1 }"#),
      [
        #"f:12:52: "min" is 5, above "max", 1. Put the two right."#
      ])
  }

  func testDecimalsGoToSix() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "number", "text": "X", "decimals": 7 }"#),
      [
        #"f:12:57: "decimals" must be between 0 and 6, not 7."#
      ])
  }

  func testLimitsHaveNoMoreDecimalsThanAnswers() {
    XCTAssertEqual(
      problems(
        question:
          #"{ "id": "x", "kind": "number", "text": "X", "min": 0.25, "max": 1.5, "decimals": 1 }"#),
      [
        #"f:12:52: "min" is 0.25, but "decimals" is 1. Round it, or raise "decimals"."#
      ])
  }

  func testLimitsStayWithinWhatCanBeCounted() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "number", "text": "X", "max": 1e13 }"#),
      [
        #"f:12:52: "max" must be between -1000000000000 and 1000000000000."#
      ])
  }

  func testATextsLengthHasLimits() {
    XCTAssertEqual(
      problems(
        question: #"{ "id": "x", "kind": "text", "text": "X", "atMost": 40001, "lines": 0 }"#),
      [
        #"f:12:53: "atMost" must be between 1 and 40000, not 40001."#,
        #"f:12:69: "lines" must be between 1 and 40, not 0."#,
      ])
  }

  func testATextsLengthIsAWholeNumber() {
    XCTAssertEqual(
      problems(
        question: #"{ "id": "x", "kind": "text", "text": "X", "atMost": true, "lines": 2.5 }"#),
      [
        #"f:12:53: "atMost" must be a whole number, not true."#,
        #"f:12:68: "lines" must be a whole number, not 2.5."#,
      ])
  }
}
