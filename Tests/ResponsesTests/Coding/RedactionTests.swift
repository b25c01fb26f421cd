import Responses
import XCTest

final class RedactionTests: XCTestCase {
  func testWordsAreTakenOutWhereverTheyStand() {
    var words = Redaction("Dr Khan came. I like Dr Khan.")
    XCTAssertEqual(words.details.map(\.words), ["Dr Khan", "Dr Khan"])
    XCTAssertTrue(words.remove("Dr Khan"))
    XCTAssertEqual(words.text, "[…] came. I like […].")
    XCTAssertEqual(words.details, [])
    XCTAssertFalse(words.remove("Khan"))
    XCTAssertFalse(words.remove(""))
  }

  func testADetailThatSomebodyFoundHarmlessIsMarkedNoMore() throws {
    var words = Redaction("In March 2026 it rained.")
    words.keep(try XCTUnwrap(words.details.first))
    XCTAssertEqual(words.details, [])
    XCTAssertEqual(words.text, "In March 2026 it rained.")
  }

  func testNothingIsLeftOfSomeAnswers() {
    var words = Redaction("Dr Khan!")
    XCTAssertTrue(words.saysSomething)
    XCTAssertTrue(words.remove("Dr Khan"))
    XCTAssertFalse(words.saysSomething)
  }
}
