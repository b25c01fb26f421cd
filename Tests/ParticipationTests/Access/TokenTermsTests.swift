import Participation
import XCTest

/// For how long a token is good, and what it is said to be for.
final class TokenTermsTests: XCTestCase {
  func testATokenIsGoodForThirtyDaysUnlessSomebodySaysOtherwise() {
    XCTAssertEqual(TokenLifetime.usual.days, 30)
    XCTAssertEqual(TokenLifetime.usual.seconds, 2_592_000)
  }

  func testATokenIsGoodForADayAtLeastAndALeapYearAtMost() {
    XCTAssertEqual(TokenLifetime(days: 1)?.seconds, 86_400)
    XCTAssertEqual(TokenLifetime(days: 366)?.days, 366)
    for days in [Int.min, -1, 0, 367, Int.max] {
      XCTAssertNil(TokenLifetime(days: days), "\(days)")
    }
  }

  func testALabelIsOneLineInAnyScript() {
    for text in ["", "laptop for the hall", "ہال کا لیپ ٹاپ", String(repeating: "é", count: 100)] {
      XCTAssertEqual(TokenLabel(text)?.text, text)
    }
  }

  func testALabelThatATerminalWouldObeyIsRefused() {
    for text in [
      "two\nlines", "a\u{1B}[2Jscreen", "a\ttab", "a\u{2028}line", "\u{7F}", "\u{9B}31m",
      String(repeating: "é", count: 101),
    ] {
      XCTAssertNil(TokenLabel(text), text.debugDescription)
    }
  }
}
