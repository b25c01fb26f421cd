import Responses
import XCTest

final class RedactionTests: XCTestCase {
  func testWordsAreTakenOutWhereverTheyStand() {
    var words = Redaction("Dr Khan came. I like Dr Khan.")
    XCTAssertEqual(words.marks.map(\.words), ["Dr Khan", "Dr Khan"])
    XCTAssertTrue(words.remove("Dr Khan"))
    XCTAssertEqual(words.text, "[…] came. I like […].")
    XCTAssertEqual(words.marks, [])
    XCTAssertFalse(words.remove("Khan"))
    XCTAssertFalse(words.remove(""))
  }

  func testADetailThatSomebodyFoundHarmlessIsMarkedNoMore() throws {
    var words = Redaction("In March 2026 it rained.")
    words.keep(try XCTUnwrap(words.marks.first))
    XCTAssertEqual(words.marks, [])
    XCTAssertEqual(words.text, "In March 2026 it rained.")
  }

  func testNothingIsLeftOfSomeAnswers() {
    var words = Redaction("Dr Khan!")
    XCTAssertTrue(words.saysSomething)
    XCTAssertTrue(words.remove("Dr Khan"))
    XCTAssertFalse(words.saysSomething)
  }

  func testMarksKeepTheirNumbersWhileOthersGo() throws {
    var words = Redaction("Dr Smith rang 020 7946 0123 in March 2026.")
    XCTAssertEqual(words.marks.map(\.number), [1, 2, 3])
    words.remove(try XCTUnwrap(words.marks.first))
    XCTAssertEqual(words.marks.map(\.number), [2, 3])
    words.keep(try XCTUnwrap(words.marks.last))
    XCTAssertEqual(words.marks.map(\.words), ["020 7946 0123"])
    words.remove(try XCTUnwrap(words.marks.first))
    XCTAssertEqual(words.text, "[…] rang […] in March 2026.")
    XCTAssertEqual(words.marks, [])
  }

  func testOnlyWholeWordsAreTakenOut() {
    var words = Redaction("Ann cannot ring 020 7946 0123 at 2.\nAnn")
    XCTAssertFalse(words.remove("an"))
    XCTAssertTrue(words.remove("2"))
    XCTAssertTrue(words.remove("Ann"))
    XCTAssertEqual(words.text, "[…] cannot ring 020 7946 0123 at […].\n[…]")
    XCTAssertTrue(Redaction("Mary\nAnn").removing("Mary Ann"))
  }

  func testWhatWasMarkedStaysMarkedUntilAllOfItIsGone() throws {
    var words = Redaction("Ring 020 7946 0123.")
    XCTAssertTrue(words.remove("7946"))
    XCTAssertEqual(words.text, "Ring 020 […] 0123.")
    let mark = try XCTUnwrap(words.marks.first)
    XCTAssertEqual(mark.kind, .phone)
    XCTAssertEqual(mark.number, 1)
    XCTAssertEqual(mark.words, "020 […] 0123")
    words.remove(mark)
    XCTAssertEqual(words.text, "Ring […].")
    XCTAssertEqual(words.marks, [])
  }
}

extension Redaction {
  fileprivate func removing(_ words: String) -> Bool {
    var copy = self
    return copy.remove(words)
  }
}
