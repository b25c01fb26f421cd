import Ranking
import XCTest

final class CohenKappaTests: XCTestCase {
  /// Codes from a table of how often the first coder gave the row's category and the second the
  /// column's.
  private func codes(_ table: [[Int]]) -> [(one: Int, other: Int)] {
    table.enumerated().flatMap { row, counts in
      counts.enumerated().flatMap { column, count in
        Array(repeating: (one: row, other: column), count: count)
      }
    }
  }

  /// Two raters of 100 subjects in three categories: kappa.perso.worldonline.fr/kappa.txt by Philippe
  /// Bonnardel, which gives Po 0.770, Pe 0.336 and K 0.654.
  func testAPublishedTableOfThreeCategoriesGivesItsPublishedKappa() throws {
    let kappa = CohenKappa(codes([[25, 3, 5], [6, 32, 8], [1, 0, 20]]))
    XCTAssertEqual(kappa.items, 100)
    XCTAssertEqual(try XCTUnwrap(kappa.percentAgreement), 77)
    XCTAssertEqual(kappa.expected, 0.336, accuracy: 0.0005)
    XCTAssertEqual(try XCTUnwrap(kappa.kappa), 0.654, accuracy: 0.0005)
  }

  /// By hand: po = 35 of 50, pe = (25 · 30 + 25 · 20) of 2500 = 0.5, κ = 0.2 of 0.5.
  func testTwoReadersOfFiftyProposalsAgreeByTwoFifthsBeyondChance() throws {
    let kappa = CohenKappa(codes([[20, 5], [10, 15]]))
    XCTAssertEqual(try XCTUnwrap(kappa.percentAgreement), 70)
    XCTAssertEqual(kappa.expected, 0.5)
    XCTAssertEqual(kappa.kappa, 0.4)
  }

  func testFullAgreementIsOneChanceIsNoneAndTheOppositeIsBelow() {
    XCTAssertEqual(CohenKappa(codes([[3, 0], [0, 4]])).kappa, 1)
    XCTAssertEqual(CohenKappa(codes([[1, 1], [1, 1]])).kappa, 0)
    XCTAssertEqual(CohenKappa(codes([[0, 2], [2, 0]])).kappa, -1)
  }

  func testOneCategoryForEverythingLeavesKappaUndefined() {
    let kappa = CohenKappa(codes([[5]]))
    XCTAssertEqual(kappa.percentAgreement, 100)
    XCTAssertNil(kappa.kappa)
    let none = CohenKappa([(one: Int, other: Int)]())
    XCTAssertNil(none.percentAgreement)
    XCTAssertNil(none.kappa)
  }
}
