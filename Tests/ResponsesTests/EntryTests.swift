import Responses
import Surveys
import XCTest

/// Every kind of question takes what it should, and refuses what it should with the right reason.
final class EntryTests: XCTestCase {
  private func state(_ question: String, _ entry: Entry) throws -> AnswerState {
    let id: Identifier<Question> = try Examples.id(question)
    return try XCTUnwrap(try Examples.everyKind().first { $0.id == id }).state(of: entry)
  }

  private func assertRefused(
    _ question: String, _ entry: Entry, _ expected: AnswerProblem, line: UInt = #line
  ) {
    XCTAssertThrowsError(try state(question, entry), line: line) { error in
      XCTAssertEqual(error as? AnswerProblem, expected, line: line)
    }
  }

  func testEveryKindTakesAnAnswer() throws {
    XCTAssertEqual(
      try state("one", Entry(choices: ["no"])), .answered(.option(try Examples.id("no"))))
    XCTAssertEqual(
      try state("many", Entry(choices: ["c", "a"])),
      .answered(.options([try Examples.id("a"), try Examples.id("c")])))
    XCTAssertEqual(
      try state("scale", Entry(choices: ["high"])), .answered(.option(try Examples.id("high"))))
    XCTAssertEqual(
      try state("rank", Entry(choices: ["r", "p"])),
      .answered(.ranking([try Examples.id("r"), try Examples.id("p")])))
    XCTAssertEqual(
      try state("text", Entry(text: "  Hello \r\n you ")), .answered(.text("Hello \n you")))
    XCTAssertEqual(try state("number", Entry(text: "3.5")), .answered(.number(3.5)))
  }

  func testEveryKindCanBePassedOverWhenItIsNotRequired() throws {
    for name in ["one", "many", "scale", "rank", "text", "number"] {
      XCTAssertEqual(try state(name, Entry(choices: ["", ""])), .skipped, name)
    }
  }

  func testEveryKindIsMissedWhenItIsRequired() throws {
    for question in try Examples.everyKind() where question.kind != .statement {
      let required = Question(
        id: question.id, kind: question.kind, text: question.text, required: true)
      XCTAssertThrowsError(try required.state(of: Entry())) { error in
        XCTAssertEqual(error as? AnswerProblem, .missing, question.id.text)
      }
    }
  }

  func testChoicesThatAreNotOfferedAreRefused() {
    assertRefused("one", Entry(choices: ["maybe"]), .unknownOption)
    assertRefused("one", Entry(choices: ["<script>"]), .unknownOption)
    assertRefused("many", Entry(choices: ["a", "z"]), .unknownOption)
    assertRefused("scale", Entry(choices: ["higher"]), .unknownOption)
    assertRefused("rank", Entry(choices: ["p", "x"]), .unknownOption)
  }

  func testOneOptionMeansOne() {
    assertRefused("one", Entry(choices: ["yes", "no"]), .tooManyChosen(atMost: 1))
  }

  func testTheLimitOfChooseManyHolds() {
    assertRefused("many", Entry(choices: ["a", "b", "c"]), .tooManyChosen(atMost: 2))
  }

  func testTheExclusiveOptionStandsAlone() throws {
    let none: Identifier<Option> = try Examples.id("none")
    assertRefused(
      "many", Entry(choices: ["none", "a"]), .exclusiveChosenWithOthers(none))
    XCTAssertEqual(
      try state("many", Entry(choices: ["none"])), .answered(.options([try Examples.id("none")])))
  }

  func testTheSameOptionTwiceInARankingIsRefusedAtItsSecondPlace() throws {
    let p: Identifier<Option> = try Examples.id("p")
    assertRefused("rank", Entry(choices: ["p", "q", "p"]), .rankedTwice(p, place: 3))
    assertRefused("rank", Entry(choices: ["p", "", "p"]), .rankedTwice(p, place: 3))
  }

  func testGapsInARankingCloseUp() throws {
    XCTAssertEqual(
      try state("rank", Entry(choices: ["", "s", "q"])),
      .answered(.ranking([try Examples.id("s"), try Examples.id("q")])))
  }

  func testARankingHasNoMorePlacesThanTheQuestion() {
    assertRefused("rank", Entry(choices: ["p", "q", "r", "s"]), .tooManyChosen(atMost: 3))
  }

  func testTextIsMeasuredInCharactersAsPeopleCountThem() throws {
    let twenty = String(repeating: "👩‍👩‍👧", count: 20)
    XCTAssertEqual(try state("text", Entry(text: twenty)), .answered(.text(twenty)))
    assertRefused("text", Entry(text: twenty + "x"), .textTooLong(length: 21, atMost: 20))
  }

  func testALetterWithMarksWithoutEndIsTooLong() {
    assertRefused(
      "text", Entry(text: "a" + String(repeating: "\u{301}", count: 359)),
      .textTooLong(length: 29, atMost: 20))
  }

  func testTextLosesWhatNoKeyboardWrites() throws {
    XCTAssertEqual(
      try state("text", Entry(text: "a\u{0}b\u{202E}c\u{7}")), .answered(.text("abc")))
    XCTAssertEqual(try state("text", Entry(text: "\u{0}\u{202E} ")), .skipped)
    XCTAssertEqual(
      try state("text", Entry(text: "سلام \u{2067}ہے\u{2069}")),
      .answered(.text("سلام \u{2067}ہے\u{2069}")))
  }

  func testNumbersAreReadAsPeopleWriteThem() throws {
    for (entered, number) in [
      ("12", 12.0), (" 1,5 ", 1.5), ("٣٫٥", 3.5), ("۳", 3), ("-2", -2), ("−2", -2), ("+7", 7),
      ("- 2", -2), ("7.", 7),
    ] {
      XCTAssertEqual(try state("number", Entry(text: entered)), .answered(.number(number)), entered)
    }
  }

  func testThousandsMayBeParted() throws {
    let question = try Examples.question("n", .number(min: 0, max: nil, decimals: 0))
    XCTAssertEqual(try question.state(of: Entry(text: "1,234,567")), .answered(.number(1_234_567)))
    for entered in ["1 234 567", "1\u{202F}234\u{A0}567", "۱ ۲۳۴ ۵۶۷"] {
      XCTAssertEqual(
        try question.state(of: Entry(text: entered)), .answered(.number(1_234_567)), entered)
    }
    XCTAssertThrowsError(try question.state(of: Entry(text: "1.5"))) {
      XCTAssertEqual($0 as? AnswerProblem, .notAWholeNumber)
    }
  }

  func testNumbersOutOfBoundsAreRefusedWithTheBound() {
    assertRefused("number", Entry(text: "-6"), .numberTooSmall(min: -5))
    assertRefused("number", Entry(text: "367"), .numberTooLarge(max: 366))
    assertRefused("number", Entry(text: "99999999999999999999"), .numberTooLarge(max: 366))
    assertRefused("number", Entry(text: "1.25"), .tooManyDecimals(atMost: 1))
  }

  func testWhatIsNoNumberIsRefused() {
    for entered in [
      "three", "1e3", "0x10", "1.2.3", "--1", ".", "½", "१२a", "1,2,3", "nan", "²",
      // Two numbers, of which nobody can tell which is meant.
      "30 1", "3 3", "1 0", "1 2345", "1234 567", "1 234,567 8",
    ] {
      assertRefused("number", Entry(text: entered), .notANumber)
    }
  }

  func testPreferNotToSayIsAStateOfItsOwnWhereItIsOffered() throws {
    XCTAssertEqual(try state("one", Entry(prefersNotToSay: true)), .preferNotToSay)
    XCTAssertEqual(try state("scale", Entry(prefersNotToSay: true)), .skipped)
    assertRefused("one", Entry(choices: ["yes"], prefersNotToSay: true), .answeredAndPreferNotToSay)
  }
}
