import Surveys
import XCTest

final class ThemesFileTests: XCTestCase {
  private let file = """
    {
    "version": 1, "title": "Three rooms", // comments are read
    "themes": [
      { "id": "transport", "name": "Transport", "definition": "Getting there.",
        "examples": ["Buses that come"] },
      { "id": "people", "name": "People" },
    ],
    "items": [
      { "session": "hall", "idea": "A", "text": "Lifts to the clinic" },
      { "session": "hall", "idea": "B" }, { "session": "hall", "idea": "C" }
    ],
    "history": [
      { "coder": "ann", "item": "hall/A", "theme": "people" },
      { "coder": "ben", "item": "hall/A", "theme": "transport" },
      { "coder": "ann", "undoes": 1 },
      { "coder": "ann", "item": "hall/B", "theme": "people" },
      { "coder": "ben", "item": "hall/B", "theme": "transport" }
    ]
    }
    """

  private func read(_ text: String) throws -> ThemeBook { try ThemesFile.read(Array(text.utf8)) }

  func testAVerdictIsWhatStandsAfterEverythingThatWasTakenBack() throws {
    let book = try read(file)
    XCTAssertEqual(book.coders.map(\.id.text), ["ann", "ben"])
    XCTAssertEqual(book.standing.map(\.number), [2, 4, 5])
    let verdicts = book.verdicts
    XCTAssertEqual(verdicts.map(\.item.name), ["hall/A", "hall/B", "hall/C"])
    XCTAssertEqual(verdicts[0].verdict, .settled(Identifier(literal: "transport")))
    guard case .disputed(let said) = verdicts[1].verdict else {
      return XCTFail("\(verdicts[1].verdict)")
    }
    XCTAssertEqual(said.map(\.theme.text), ["people", "transport"])
    XCTAssertEqual(verdicts[2].verdict, .uncoded)
    XCTAssertEqual(
      book.codedByBoth(book.coders[0], book.coders[1]).map(\.item.name), ["hall/B"])
  }

  func testWhatTheCodersAgreedOnTogetherGoesBeforeWhatEachSaid() throws {
    var book = try read(file)
    try book.assign("hall/B", to: Identifier(literal: "people"), by: .agreed)
    XCTAssertEqual(book.verdicts[1].verdict, .settled(Identifier(literal: "people")))
    XCTAssertEqual(book.coders.map(\.id.text), ["ann", "ben"])
    _ = try book.undo(by: .agreed)
    XCTAssertNotEqual(book.verdicts[1].verdict, .settled(Identifier(literal: "people")))
  }

  func testUndoingGoesBackStepByStepThroughOnesOwnAssignments() throws {
    var book = try read(file)
    let ann = Coder(id: Identifier(literal: "ann"))
    XCTAssertEqual(try book.undo(by: ann).item, "hall/B")
    XCTAssertThrowsError(try book.undo(by: ann))
    XCTAssertEqual(book.history.count, 6)
    XCTAssertEqual(book.standing.map(\.number), [2, 5])
  }

  func testALaterAssignmentOfTheSameCoderTakesAnEarliersPlaceAndUndoingBringsItBack() throws {
    var book = try read(file)
    let ben = Coder(id: Identifier(literal: "ben"))
    try book.assign("hall/A", to: Identifier(literal: "people"), by: ben)
    XCTAssertEqual(book.verdicts[0].verdict, .settled(Identifier(literal: "people")))
    _ = try book.undo(by: ben)
    XCTAssertEqual(book.verdicts[0].verdict, .settled(Identifier(literal: "transport")))
  }

  func testABookIsReadBackAsItWasWritten() throws {
    let book = try read(file)
    XCTAssertEqual(try ThemesFile.read(try book.json), book)
  }

  func testEveryProblemIsReportedWithItsPlace() {
    let broken =
      file.replacing(
        "\"id\": \"people\", \"name\": \"People\"",
        with: "\"id\": \"people\", \"name\": \"Transport\""
      )
      .replacing(
        "{ \"session\": \"hall\", \"idea\": \"C\" }",
        with: "{ \"session\": \"hall\", \"idea\": \"B\" }"
      )
      .replacing("\"undoes\": 1", with: "\"undoes\": 2")
      .replacing(
        "\"item\": \"hall/A\", \"theme\": \"transport\"",
        with: "\"item\": \"hall/Z\", \"theme\": \"transprt\"")
    XCTAssertEqual(
      problems(ofThemes: broken),
      [
        "f:6:29: The theme on line 4 has this name too. Two themes of one name would be added up: "
          + "give this one another.",
        "f:10:39: The item \"hall/B\" already stands on line 10. Take one out.",
        "f:14:29: There is no item \"hall/Z\". Did you mean \"hall/A\"?",
        "f:14:48: There is no theme \"transprt\". Did you mean \"transport\"?",
        "f:15:3: Entry 2 is no assignment of \"ann\" that still stands before this entry. Take this "
          + "entry out, or correct the number.",
      ])
  }

  func testHostileFilesAreRefusedAndNeverCrash() {
    for text in [
      "", "[]", "{}", #"{"version": 2, "themes": []}"#, #"{"version": 1, "themes": {}}"#,
      #"{"version": 1, "themes": [], "history": [{"coder": "a", "undoes": 1e99}]}"#,
      #"{"version": 1, "themes": [], "history": [{"coder": "a", "undoes": -1}]}"#,
      #"{"version": 1, "themes": [null], "items": [[]], "history": ["x"]}"#,
      String(repeating: #"{"a":"#, count: 10_000),
    ] {
      XCTAssertNotEqual(problems(ofThemes: text), [], text)
    }
  }

  func testALongHistoryOfTakingBackIsReadWithoutWaiting() throws {
    let steps = (0..<20_000).map { step in
      step.isMultiple(of: 2)
        ? #"{"coder": "a", "item": "s/i", "theme": "t"}"# : #"{"coder": "a", "undoes": \#(step)}"#
    }
    let book = try read(
      #"{"version": 1, "themes": [{"id": "t", "name": "T"}], "items": [{"session": "s", "idea": "i"}], "#
        + #""history": ["# + steps.joined(separator: ",") + "]}")
    XCTAssertEqual(book.history.count, 20_000)
    XCTAssertEqual(book.standing, [])
  }
}
