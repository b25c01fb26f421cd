import XCTest

/// What only a monitoring set can have wrong with it.
final class MonitoringSetFileTests: XCTestCase {
  func testAQuestionNamesItsCharacteristic() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          question: #"""
            { "id": "x", "kind": "choose-one", "text": "X", "options": [ { "id": "yes", "text": "Y" }, { "id": "no", "text": "N" } ] }
            """#)),
      [
        #"f:8:1: This question has no "characteristic". Add it."#
      ])
  }

  func testACharacteristicMustBeDeclared() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          question: #"""
            { "id": "x", "kind": "choose-one", "text": "X", "options": [ { "id": "yes", "text": "Y" }, { "id": "no", "text": "N" } ], "characteristic": "agee" }
            """#)),
      [
        #"f:8:141: There is no characteristic "agee" in this set. Did you mean "age"?"#
      ])
  }

  func testAParentMustBeACategory() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          question: #"""
            { "id": "x", "kind": "choose-many", "text": "X", "characteristic": "age", "options": [ { "id": "a", "text": "A", "parent": "odl" } ] }
            """#)),
      [
        #"f:8:124: The characteristic "age" has no category "odl". Did you mean "old"?"#
      ])
  }

  func testAParentBelongsToTheSameCharacteristic() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          question: #"""
            { "id": "x", "kind": "choose-many", "text": "X", "characteristic": "prison", "options": [ { "id": "a", "text": "A", "parent": "old" } ] }
            """#)),
      [
        #"f:8:127: The characteristic "prison" has no category "old". Add it to its "#
          + #""categories"."#
      ])
  }

  func testParentsFormNoCycle() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          category: #"""
            { "id": "old", "text": "Old", "parent": "older" }, { "id": "older", "text": "Older", "parent": "old" }
            """#)),
      [
        #"f:4:41: The category "old" is part of itself by way of its parents. Take one "#
          + "parent out."
      ])
  }

  func testACategoryIsNotItsOwnParent() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          category: #"{ "id": "old", "text": "Old", "parent": "old" }"#)),
      [
        #"f:4:41: The category "old" is part of itself by way of its parents. Take one "#
          + "parent out."
      ])
  }

  func testCategoryIdsDiffer() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(category: #"{ "id": "young", "text": "Old" }"#)),
      [
        #"f:4:9: The id "young" is already taken by the category on line 3. Give this "#
          + "category another."
      ])
  }

  func testCategoriesHaveNoHint() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          category: #"{ "id": "old", "text": "Old", "hint": "x" }"#)),
      [
        #"f:4:31: Unknown key "hint". This category may have "id", "text", "parent", "#
          + #""codes"."#
      ])
  }

  func testCodesAreTexts() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          category: #"{ "id": "old", "text": "Old", "codes": { "nhs": 7 } }"#)),
      [
        #"f:4:49: The code "nhs" must be a text, not a number."#
      ])
  }

  func testCodesAreAnObject() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          category: #"{ "id": "old", "text": "Old", "codes": "A" }"#)),
      [
        #"f:4:40: "codes" must be an object, not a text."#
      ])
  }

  func testADerivationNamesADeclaredCategory() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          question: #"""
            { "id": "x", "kind": "choose-one", "text": "X", "options": [ { "id": "yes", "text": "Y" }, { "id": "no", "text": "N" } ], "characteristic": "age", "derive": [ { "answers": { "x": "yes" }, "category": "oldd" } ] }
            """#)),
      [
        #"f:8:201: The characteristic "age" has no category "oldd". Did you mean "old"?"#
      ])
  }

  func testADerivationNamesEarlierQuestions() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          question: #"""
            { "id": "x", "kind": "choose-one", "text": "X", "options": [ { "id": "yes", "text": "Y" }, { "id": "no", "text": "N" } ], "characteristic": "age", "derive": [ { "answers": { "z": "yes", "yeers": "low" }, "category": "old" } ] },
            { "id": "z", "kind": "text", "text": "Z", "characteristic": "age" }
            """#)),
      [
        #"f:8:175: There is no question "z" up to here. It comes later. Name this question "#
          + "or an earlier one.",
        #"f:8:187: There is no question "yeers" up to here. Did you mean "years"?"#,
      ])
  }

  func testADerivationNamesOptionsThatExist() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          question: #"""
            { "id": "x", "kind": "choose-one", "text": "X", "options": [ { "id": "yes", "text": "Y" }, { "id": "no", "text": "N" } ], "characteristic": "age", "derive": [ { "answers": { "x": "yess", "years": "lo" }, "category": "old" } ] }
            """#)),
      [
        #"f:8:180: There is no option "yess" in the question "x". Did you mean "yes"?"#,
        #"f:8:197: There is no option "lo" in the question "years". Its options are "low", "#
          + #""middle", "high"."#,
      ])
  }

  func testADerivationIsComplete() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          question: #"""
            { "id": "x", "kind": "choose-one", "text": "X", "options": [ { "id": "yes", "text": "Y" }, { "id": "no", "text": "N" } ], "characteristic": "age", "derive": [ {}, { "answers": {}, "category": "old" } ] }
            """#)),
      [
        #"f:8:160: This derivation has no "answers". Add it."#,
        #"f:8:160: This derivation has no "category". Add it."#,
        #"f:8:177: "answers" is empty. Name questions and their options in it."#,
      ])
  }

  func testOffByDefaultIsTrueOrFalse() {
    XCTAssertEqual(
      problems(
        ofMonitoringSet: Definition.monitoringSet(
          question: #"""
            { "id": "x", "kind": "choose-one", "text": "X", "options": [ { "id": "yes", "text": "Y" }, { "id": "no", "text": "N" } ], "characteristic": "age", "offByDefault": 1 }
            """#)),
      [
        #"f:8:164: "offByDefault" must be true or false, not a number."#
      ])
  }

  func testSetsAndCharacteristicsAreComplete() {
    XCTAssertEqual(
      problems(ofMonitoringSet: Definition.monitoringSet(question: "{ }")),
      [
        #"f:8:1: This question has no "id". Add it."#,
        #"f:8:1: This question has no "kind". Add it."#,
        #"f:8:1: This question has no "text". Add it."#,
        #"f:8:1: This question has no "characteristic". Add it."#,
      ])
  }
}
