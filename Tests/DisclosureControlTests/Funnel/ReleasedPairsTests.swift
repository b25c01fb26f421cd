import DisclosureControl
import Tabulation
import XCTest

final class ReleasedPairsTests: XCTestCase {
  private func released(up: Int, stayed: Int, down: Int) -> ReleasedPairs {
    let moves = [(up, 1), (stayed, 0), (down, -1)]
      .flatMap { count, step in [Int](repeating: step, count: count) }
    return DisclosurePolicy.standard.release(
      PairFigures(
        moves.enumerated().flatMap { person, step in
          [
            PairFigures.Answer(person: person, wave: .first, place: 2),
            PairFigures.Answer(person: person, wave: .second, place: 2 + step),
          ]
        }))
  }

  func testMovesAreRoundedAndTheTestIsOfThePublishedCounts() throws {
    let pairs = released(up: 16, stayed: 9, down: 6)
    let moves = try XCTUnwrap(pairs.moves)
    XCTAssertEqual([pairs.pairs, pairs.first, pairs.second].map(\.text), ["30", "30", "30"])
    XCTAssertEqual([moves.up, moves.stayed, moves.down].map(\.text), ["15", "10", "5"])
    XCTAssertEqual(
      [moves.upPercent, moves.stayedPercent, moves.downPercent].map(\.text), ["50", "33", "17"])
    // scipy.stats.binomtest(15, 20).pvalue
    XCTAssertEqual(try XCTUnwrap(moves.p), 0.04138946533203125, accuracy: 1e-12)
  }

  func testWhereAWayIsWithheldThereIsNoTest() throws {
    let moves = try XCTUnwrap(released(up: 14, stayed: 6, down: 2).moves)
    XCTAssertEqual(moves.down.text, "[c]")
    XCTAssertNil(moves.p)
  }

  func testFewerThanTenPairsAreNotShownAtAll() {
    let pairs = released(up: 5, stayed: 2, down: 2)
    XCTAssertNil(pairs.moves)
    XCTAssertEqual(pairs.pairs.text, "[c]")
  }

  func testUnderTwentyThereAreNoPercentages() throws {
    XCTAssertEqual(try XCTUnwrap(released(up: 9, stayed: 6, down: 0).moves).upPercent.text, "[u]")
  }
}
