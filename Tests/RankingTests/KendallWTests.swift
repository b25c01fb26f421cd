import Ranking
import XCTest

final class KendallWTests: XCTestCase {
  /// Three raters of twenty subjects: the example of KendallW in DescTools for R.
  private let raters = [
    [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
    [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
    [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
  ]

  func testThePublishedExampleWithTiesGivesItsPublishedCoefficient() throws {
    var box = BallotBox(ideas: (1...20).map { BallotBox.Idea(id: "\($0)", title: "") })
    for scores in raters {
      let order = (1...6).map { score in scores.indices.filter { scores[$0] == score } }
      XCTAssertTrue(box.add(order.filter { !$0.isEmpty }))
    }
    let kendall = SessionTally(box, places: 5).kendall
    XCTAssertEqual(try XCTUnwrap(kendall.w), 0.5396569, accuracy: 5e-8)
    XCTAssertEqual(kendall.s, 3004)
    XCTAssertEqual(try XCTUnwrap(kendall.chiSquared), 30.760442, accuracy: 5e-7)
    XCTAssertEqual(kendall.degreesOfFreedom, 19)
    XCTAssertEqual(try XCTUnwrap(kendall.p), 0.0428835, accuracy: 5e-8)
  }

  func testVotersWhoAgreeInEverythingGiveOne() throws {
    let kendall = SessionTally(try box("ABCD", ["ABCD", "ABCD", "ABCD"]), places: 3).kendall
    XCTAssertEqual(kendall.w, 1)
    XCTAssertEqual(kendall.s, 45)
    XCTAssertEqual(kendall.chiSquared, 9)
  }

  func testIdeasLeftOutAreOneTieAtTheEnd() throws {
    let partial = SessionTally(try box("ABCD", ["AB", "B"]), places: 3).kendall
    let written = SessionTally(try box("ABCD", ["AB(CD)", "B(ACD)"]), places: 3).kendall
    XCTAssertEqual(partial, written)
    // Rank sums 4, 3, 6.5, 6.5; S = 1 + 4 + 2.25 + 2.25; T = 6 + 24; W = 12 S / (4 · 60 − 2 · 30).
    XCTAssertEqual(partial.s, 9.5)
    XCTAssertEqual(try XCTUnwrap(partial.w), 19.0 / 30, accuracy: 1e-15)
  }

  func testWhenEveryBallotTiesAllIdeasAgreementIsUndefinedAndNotZero() throws {
    let kendall = SessionTally(try box("ABC", ["(ABC)", ""]), places: 2).kendall
    XCTAssertNil(kendall.w)
    XCTAssertNil(kendall.chiSquared)
    XCTAssertNil(kendall.p)
    XCTAssertEqual(kendall.s, 0)
    XCTAssertNil(SessionTally(try box("A", ["A"]), places: 1).kendall.w)
  }

  /// Critical values as tables print them; the others from scipy.stats.chi2.sf.
  func testProbabilitiesOfChiSquaredAreThoseOfTheTables() {
    XCTAssertEqual(
      ChiSquared.probability(ofAtLeast: 3.841459, degreesOfFreedom: 1), 0.05, accuracy: 5e-8)
    XCTAssertEqual(
      ChiSquared.probability(ofAtLeast: 9.487729, degreesOfFreedom: 4), 0.05, accuracy: 5e-8)
    for (value, degrees, expected) in [
      (2.5, 7, 0.9270970650134738), (300, 9, 2.6102773472069844e-59),
      (1000, 999, 0.48513148927490146), (0.01, 9, 0.9999999999991591), (0, 3, 1),
    ] {
      let found = ChiSquared.probability(ofAtLeast: value, degreesOfFreedom: degrees)
      XCTAssertEqual(found / expected, 1, accuracy: 1e-11, "\(value), \(degrees)")
    }
  }
}
