import XCTest

/// What the Easy Read variant of a question can have wrong with it.
final class EasyReadFileTests: XCTestCase {
  func testEasyReadKeepsOptionsThatAreThere() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-one", "text": "X", "options": [{ "id": "a", "text": "T" }, { "id": "bbb", "text": "T" }], "easyRead": { "options": ["a", "bb"] } }
          """#),
      [
        #"f:12:151: There is no option "bb" in this question. Its options are "a", "bbb"."#
      ])
  }

  func testEasyReadKeepsAllOptionsOfARank() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "rank", "text": "X", "options": [{ "id": "a", "text": "T" }, { "id": "b", "text": "T" }], "places": 1, "easyRead": { "options": ["a"] } }
          """#),
      [
        "f:12:139: A rank question offers the same options in Easy Read, so that all rank "
          + #"the same things. Take "options" out."#
      ])
  }

  func testEasyReadKeepsAtLeastOneOption() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-one", "text": "X", "options": [{ "id": "a", "text": "T" }, { "id": "b", "text": "T" }], "easyRead": { "options": [] } }
          """#),
      [
        #"f:12:143: "options" is empty. It needs at least 1 entry."#
      ])
  }

  func testEasyReadEitherIncludesOrChooses() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-one", "text": "X", "options": [{ "id": "a", "text": "T" }, { "id": "b", "text": "T" }], "easyRead": { "include": true, "options": ["a"] } }
          """#),
      [
        #"f:12:132: "easyRead" has both "include" and "options". Keep one of the two."#
      ])
  }

  func testEasyReadSaysSomething() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "text", "text": "X", "easyRead": {} }"#),
      [
        #"f:12:55: "easyRead" is empty. Say something in it, or leave it out."#
      ])
  }

  func testEasyReadKeepsNoOptionsOfAText() {
    XCTAssertEqual(
      problems(
        question: #"{ "id": "x", "kind": "text", "text": "X", "easyRead": { "options": ["a"] } }"#),
      [
        #"f:12:57: This question has no options to keep. Take "options" out."#
      ])
  }

  func testPicturesBesideTheHintAreThere() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "hint": "A", "easyRead": { "pictures": ["heart", "hart"] } }
          """#),
      [
        #"f:12:92: There is no picture "hart" beside the definition. Add it, or correct the name."#
      ])
  }

  func testPicturesStandBesideAHint() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "statement", "text": "X", "easyRead": { "pictures": ["heart"] } }
          """#),
      [
        #"f:12:62: "pictures" stand beside the hint from its second paragraph on, and this "#
          + #"question has no "hint". Write one, or take "pictures" out."#
      ])
  }

  func testAQuestionThatIsLeftOutHasNoPictures() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "hint": "A", "easyRead": { "include": false, "pictures": ["heart"] } }
          """#),
      [
        #"f:12:70: "easyRead" has both "include" and "pictures". Keep one of the two."#
      ])
  }

  func testAPageBearsTenPictures() {
    let pictures = Array(repeating: #""heart""#, count: 11).joined(separator: ", ")
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "hint": "A", "easyRead": { "pictures": [\#(pictures)] } }
          """#),
      [#"f:12:173: "pictures" has 11 entries. It may have at most 10."#])
  }

  func testEasyReadMayHaveFewerOptionsAndPictures() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "rank", "text": "X", "hint": "A", "options": [{ "id": "a", "text": "T" }, { "id": "b", "text": "T" }], "places": 1, "easyRead": { "pictures": ["heart"] } }
          """#), [])
  }
}
