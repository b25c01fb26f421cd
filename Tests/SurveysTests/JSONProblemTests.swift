import XCTest

/// What the syntax of a file can have wrong with it, and where that is said to be.
final class JSONProblemTests: XCTestCase {
  func testAnEmptyFileIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: ""),
      [
        #"f:1:1: The file is empty. A definition is a JSON object: { "id": … }."#
      ])
  }

  func testAFileOfWhiteSpaceIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: " \n "),
      [
        #"f:1:1: The file is empty. A definition is a JSON object: { "id": … }."#
      ])
  }

  func testAMissingCommaInAnObjectIsReportedAndReadingGoesOn() {
    XCTAssertEqual(
      problems(ofJSON: "{ \"a\": 1\n\"b\": 01 }"),
      [
        "f:1:9: A comma is missing. Add one before what follows.",
        #"f:2:6: "01" is not a number as JSON writes them. Write it like 12, -3 or 0.5."#,
      ])
  }

  func testAMissingCommaInAListIsReported() {
    XCTAssertEqual(
      problems(ofJSON: #"[ "a" "b" ]"#),
      [
        "f:1:6: A comma is missing. Add one before what follows."
      ])
  }

  func testTwoCommasAreOneTooMany() {
    XCTAssertEqual(
      problems(ofJSON: "[1,,2]"),
      [
        "f:1:4: There is one comma too many. Take it out."
      ])
  }

  func testADuplicateKeyNamesTheLineOfTheFirst() {
    XCTAssertEqual(
      problems(ofJSON: "{ \"a\": 1,\n  \"b\": 2,\n  \"a\": 3 }"),
      [
        #"f:3:3: Duplicate key "a". It already stands on line 1. Keep one of the two."#
      ])
  }

  func testAnUnpairedHighSurrogateIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: #"["a\ud83dx"]"#),
      [
        #"f:1:4: This \u escape is half of a surrogate pair. Write both halves, or the "#
          + "character itself."
      ])
  }

  func testAnUnpairedLowSurrogateIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: #"["\ude00"]"#),
      [
        #"f:1:3: This \u escape is half of a surrogate pair. Write both halves, or the "#
          + "character itself."
      ])
  }

  func testAShortUnicodeEscapeIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: #"["\u12g4"]"#),
      [
        #"f:1:3: \u needs four hexadecimal digits, as in \u00e9."#
      ])
  }

  func testAnUnknownEscapeIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: #"["a\qb"]"#),
      [
        #"f:1:4: \ is not followed by an escape that JSON knows. Write a backslash as \\."#
      ])
  }

  func testARawTabInATextIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: "[\"a\tb\"]"),
      [
        "f:1:4: A control character stands in this text. Take it out; a tab is written as "
          + #"\t."#
      ])
  }

  func testATextThatRunsOverItsLineIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: "{ \"a\": \"b,\n\"c\": 1 }"),
      [
        "f:1:8: This text has no closing quotation mark on its line. Add it, or write a "
          + #"line break in a text as \n."#
      ])
  }

  func testATextWithoutAnEndIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: #"["abc"#),
      [
        "f:1:2: This text has no closing quotation mark. Add it."
      ])
  }

  func testALeadingZeroIsNoNumber() {
    XCTAssertEqual(
      problems(ofJSON: "[01]"),
      [
        #"f:1:2: "01" is not a number as JSON writes them. Write it like 12, -3 or 0.5."#
      ])
  }

  func testAFractionNeedsDigits() {
    XCTAssertEqual(
      problems(ofJSON: "[1.]"),
      [
        #"f:1:2: "1." is not a number as JSON writes them. Write it like 12, -3 or 0.5."#
      ])
  }

  func testAnExponentNeedsDigits() {
    XCTAssertEqual(
      problems(ofJSON: "[1e+]"),
      [
        #"f:1:2: "1e+" is not a number as JSON writes them. Write it like 12, -3 or 0.5."#
      ])
  }

  func testAPlusSignIsNoNumber() {
    XCTAssertEqual(
      problems(ofJSON: "[+1]"),
      [
        #"f:1:2: "+1" is not a number as JSON writes them. Write it like 12, -3 or 0.5."#
      ])
  }

  func testANumberTooLargeForADoubleIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: "[1e400]"),
      [
        #"f:1:2: The number "1e400" is too large, or too close to zero, to be held. Round it."#
      ])
  }

  func testANumberTooSmallForADoubleIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: "[1e-400]"),
      [
        #"f:1:2: The number "1e-400" is too large, or too close to zero, to be held. Round it."#
      ])
  }

  func testTextAfterTheEndIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: "{}\n}"),
      [
        "f:2:1: There is text after the end of the definition. Take it out, or check the "
          + "brackets."
      ])
  }

  func testAnUnquotedWordIsNoValue() {
    XCTAssertEqual(
      problems(ofJSON: #"{ "a": yes }"#),
      [
        #"f:1:8: "yes" is not a value. Write a text in double quotation marks."#
      ])
  }

  func testASingleQuotedTextIsNoValue() {
    XCTAssertEqual(
      problems(ofJSON: "['a']"),
      [
        #"f:1:2: "'" stands where a value is expected. Write texts in double quotation "#
          + "marks."
      ])
  }

  func testAnUnquotedKeyIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: "{ a: 1 }"),
      [
        #"f:1:3: "a" stands where a key is expected. Write the key in double quotation "#
          + "marks."
      ])
  }

  func testAMissingColonIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: #"{ "a" 1 }"#),
      [
        #"f:1:7: A colon is missing after the key "a". Write it before its value."#
      ])
  }

  func testAMissingValueIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: #"{ "a": }"#),
      [
        #"f:1:8: "}" stands where a value is expected. Write texts in double quotation "#
          + "marks."
      ])
  }

  func testAFileThatStopsInsideAnObjectSaysWhereItBegan() {
    XCTAssertEqual(
      problems(ofJSON: "[\n { \"a\": 1"),
      [
        "f:2:10: The file ends inside the object that begins on line 2, column 2. Close it "
          + #"with "}"."#
      ])
  }

  func testAWrongBracketIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: #"[ { "a": 1 ] ]"#),
      [
        "f:1:12: The object that begins on line 1, column 3 is closed by the wrong "
          + #"bracket. Close it with "}"."#
      ])
  }

  func testACommentWithoutAnEndIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: "[1] /* x"),
      [
        "f:1:5: This comment has no end. Close it with */."
      ])
  }

  func testALoneSlashIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: "[1 / 2]"),
      [
        #"f:1:4: A lone "/" stands here. A comment begins with // or /*."#
      ])
  }

  func testAStrayCharacterAfterAValueIsAProblem() {
    XCTAssertEqual(
      problems(ofJSON: #"{ "a": 1; "b": 2 }"#),
      [
        #"f:1:9: ";" stands where a comma or a closing bracket is expected. Check the line "#
          + "for a missing comma or quotation mark."
      ])
  }

  func testColumnsCountCharactersNotBytes() {
    XCTAssertEqual(
      problems(ofJSON: #"["né", "日本", 01]"#),
      [
        #"f:1:14: "01" is not a number as JSON writes them. Write it like 12, -3 or 0.5."#
      ])
  }

  func testLinesEndAsEditorsEndThem() {
    XCTAssertEqual(
      problems(ofJSON: "[\r\n1,\r2,\n 01]"),
      [
        #"f:4:2: "01" is not a number as JSON writes them. Write it like 12, -3 or 0.5."#
      ])
  }
}
