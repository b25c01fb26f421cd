import Workshops
import XCTest

final class LetterTests: XCTestCase {
  func testIdeasAreLetteredLikeTheColumnsOfASheet() {
    let written = [0, 1, 25, 26, 27, 51, 52, 701, 702].map { Letter($0).description }
    XCTAssertEqual(written, ["A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"])
  }

  func testALetterIsReadInEitherCaseAndNothingElseIs() {
    XCTAssertEqual(Letter("aa"), Letter(26))
    XCTAssertEqual(Letter("ZZ"), Letter(701))
    for text in ["", "1", "A1", "É", "ABCDEFG", " A"] { XCTAssertNil(Letter(text), text) }
  }
}
