import XCTest

/// What the keys common to all questions can have wrong with them.
final class QuestionFileTests: XCTestCase {
  func testAnUnknownKeyNamesTheNearestKnownOne() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "text", "text": "X", "requird": true }"#),
      [
        #"f:12:43: Unknown key "requird". Did you mean "required"?"#
      ])
  }

  func testAnUnknownKindNamesTheNearest() {
    XCTAssertEqual(
      problems(
        question: #"{ "id": "x", "kind": "chose-one", "text": "X", "options": [], "places": 3 }"#),
      [
        #"f:12:22: Unknown kind "chose-one". Did you mean "choose-one"?"#
      ])
  }

  func testAKindUnlikeAllOthersListsThem() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "date", "text": "X" }"#),
      [
        #"f:12:22: Unknown kind "date". Use one of "choose-one", "choose-many", "scale", "#
          + #""rank", "text", "number", "statement"."#
      ])
  }

  func testAKeyOfAnotherKindSaysWhere() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "choose-one", "text": "X", "places": 3, "options": [ { "id": "a", "text": "A" }, { "id": "b", "text": "B" } ] }
          """#),
      [
        #"f:12:49: "places" does not belong to a choose-one question. Take it out, or "#
          + #"change the kind to "rank"."#
      ])
  }

  func testAStatementTakesNoAnswer() {
    XCTAssertEqual(
      problems(
        question:
          #"{ "id": "x", "kind": "statement", "text": "X", "required": true, "options": [] }"#),
      [
        #"f:12:48: "required" does not belong to a statement, which takes no answer. Take "#
          + "it out.",
        #"f:12:66: "options" does not belong to a statement. Take it out, or change the "#
          + #"kind to "choose-one", "choose-many", "scale", "rank"."#,
      ])
  }

  func testMonitoringKeysAreUnknownInASurvey() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "text", "text": "X", "characteristic": "age" }"#),
      [
        #"f:12:43: Unknown key "characteristic". This question may have "id", "kind", "#
          + #""text", "hint", "picture", "required", "preferNotToSay", "atMost", "lines", "#
          + #""askIf", "easyRead", "media", "practice"."#
      ])
  }

  func testMissingKeysAreAllReported() {
    XCTAssertEqual(
      problems(question: "{ }"),
      [
        #"f:12:1: This question has no "id". Add it."#,
        #"f:12:1: This question has no "kind". Add it."#,
        #"f:12:1: This question has no "text". Add it."#,
      ])
  }

  func testQuestionIdsDiffer() {
    XCTAssertEqual(
      problems(question: #"{ "id": "heard", "kind": "text", "text": "X" }"#),
      [
        #"f:12:9: The id "heard" is already taken by the question on line 5. Give this "#
          + "question another."
      ])
  }

  func testAQuestionMayNotTakeTheIdOfASection() {
    XCTAssertEqual(
      problems(question: #"{ "id": "all", "kind": "text", "text": "X" }"#),
      [
        #"f:12:9: The id "all" is already taken by the section on line 4. Give this "#
          + "question another."
      ])
  }

  func testAQuestionMayNotTakeTheNameOfAColumn() {
    XCTAssertEqual(
      problems(question: #"{ "id": "language", "kind": "text", "text": "X" }"#),
      [
        #"f:12:9: The id "language" is a column of its own in files of responses. Give this "#
          + "question another."
      ])
  }

  func testAnIdentifierKeepsToItsAlphabet() {
    XCTAssertEqual(
      problems(question: #"{ "id": "Heard_2", "kind": "text", "text": "X" }"#),
      [
        #"f:12:9: "Heard_2" is not an identifier. Use small letters a to z, digits and "#
          + "hyphens, beginning with a letter."
      ])
  }

  func testAMissingPictureIsAProblem() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "text", "text": "X", "picture": "hart" }"#),
      [
        #"f:12:54: There is no picture "hart" beside the definition. Add it, or correct the "#
          + "name."
      ])
  }

  func testAPictureIsNamedWithoutItsEnding() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "text", "text": "X", "picture": "heart.svg" }"#),
      [
        #"f:12:54: "heart.svg" is not the name of a picture. Use letters, digits, hyphens "#
          + "and underscores, without the file's ending."
      ])
  }

  func testMissingMediaFilesAreProblems() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "media": { "audio": "heard.mp3", "video": "gone.mp4" } }
          """#),
      [
        #"f:12:85: There is no file "gone.mp4" beside the definition. Add it, or correct "#
          + "the name."
      ])
  }

  func testARecordingHasAFormatThatItsKeyTakes() {
    func found(_ media: String) -> [String] {
      problems(
        question: #"{ "id": "x", "kind": "text", "text": "X", "media": { \#(media) } }"#)
    }
    XCTAssertEqual(
      found(#""audio": "heard.bfi.mp4""#),
      [
        #"f:12:63: "audio" cannot be "heard.bfi.mp4". Name a file that ends in .mp3, .m4a, "#
          + ".ogg or .wav."
      ])
    XCTAssertEqual(
      found(#""captions": "heard.srt""#),
      [#"f:12:66: "captions" cannot be "heard.srt". Name a file that ends in .vtt."#])
    XCTAssertEqual(found(#""audio": "heard.ur.mp3", "video": "heard.bfi.mp4""#), [])
  }

  func testARecordingThatCannotBePlayedIsAProblem() {
    func found(_ file: String) -> [String] {
      problems(
        question:
          #"{ "id": "x", "kind": "text", "text": "X", "media": { "audio": "\#(file)" } }"#)
    }
    XCTAssertEqual(
      found("empty.mp3"),
      [#"f:12:63: The file "empty.mp3" is empty. Save the recording again."#])
    XCTAssertEqual(
      found("renamed.mp3"),
      [
        #"f:12:63: The file "renamed.mp3" is no MP3 file, whatever its name says. Save it in "#
          + "that format, or correct the ending."
      ])
    XCTAssertEqual(
      found("long.mp3"),
      [
        #"f:12:63: The file "long.mp3" has 21 MB. It may have at most 20 MB: make it shorter, or "#
          + "save it with less detail."
      ])
  }

  func testNothingDependsOnAQuestionForPractice() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "text", "text": "X", "practice": true },
          { "id": "y", "kind": "text", "text": "Y", "askIf": { "question": "x", "answered": true } }
          """#),
      [
        #"f:13:66: "x" is for practice, and its answer is not kept. Look at a question that counts."#
      ])
  }

  func testAQuestionForPracticeComesFirstAndAsksNothingOfAnybody() {
    func found(_ more: String) -> [String] {
      problems(
        question: #"{ "id": "x", "kind": "text", "text": "X", "practice": true, \#(more) }"#)
    }
    XCTAssertEqual(
      found(#""required": true"#),
      ["f:12:61: A question for practice cannot be required. Take one of the two out."])
    XCTAssertEqual(
      found(#""easyRead": { "include": false }"#),
      [
        "f:12:61: A question for practice is there for Easy Read, which leaves it out. Take one of "
          + "the two out."
      ])
    XCTAssertEqual(
      found(#""askIf": { "question": "help", "answered": true }"#),
      [
        "f:12:61: A question for practice comes first, so it cannot wait for an answer. Take one of "
          + "the two out."
      ])
  }

  func testMediaMayNotLeaveTheFolder() {
    XCTAssertEqual(
      problems(
        question:
          #"{ "id": "x", "kind": "text", "text": "X", "media": { "audio": "../heard.mp3" } }"#),
      [
        #"f:12:63: "../heard.mp3" is not the name of a file beside the definition. Use "#
          + "letters, digits, dots, hyphens and underscores."
      ])
  }

  func testEmptyMediaSayNothing() {
    XCTAssertEqual(
      problems(question: #"{ "id": "x", "kind": "text", "text": "X", "media": {} }"#),
      [
        #"f:12:52: "media" is empty. Say something in it, or leave it out."#
      ])
  }

  func testAHalfReadQuestionIsStillKnownToConditions() {
    XCTAssertEqual(
      problems(
        question: #"""
          { "id": "x", "kind": "number" },
          { "id": "y", "kind": "text", "text": "Y", "askIf": { "question": "x", "atLeast": 1 } }
          """#),
      [
        #"f:12:1: This question has no "text". Add it."#
      ])
  }
}
