import Tabulation
import XCTest

/// Against scipy 1.15.3, `scipy.stats.binomtest(up, up + down, 0.5).pvalue`.
final class SignTestTests: XCTestCase {
  func testItIsTheExactTestOfOtherPrograms() throws {
    for (up, down, expected) in [
      (15, 5, 0.04138946533203125), (30, 10, 0.0022214337732293643),
      (25, 20, 0.5514843298025198), (10, 0, 0.001953125), (1200, 1000, 2.181702640791419e-05),
    ] {
      XCTAssertEqual(
        try XCTUnwrap(SignTest.p(up: up, down: down)), expected, accuracy: expected * 1e-9)
      XCTAssertEqual(SignTest.p(up: up, down: down), SignTest.p(up: down, down: up))
    }
  }

  func testAsManyEitherWayTellNothingAndNobodyGivesNoResult() {
    XCTAssertEqual(SignTest.p(up: 7, down: 7), 1)
    XCTAssertNil(SignTest.p(up: 0, down: 0))
  }
}
