import Ranking
import XCTest

/// Rooms so small, or so silent, that some figures have nothing to stand on.
final class SmallestSessionTests: XCTestCase {
  private func assertAllFiguresAreNumbers(_ box: BallotBox, places: Int) -> SessionTally {
    let tally = SessionTally(box, places: places)
    for row in tally.rows {
      let scores = row.scores
      for figure in [
        scores.points, scores.importance, scores.bordaModified, scores.bordaAverage,
        scores.meanRank ?? 0, row.percentOfMaximum, row.shareOfPoints,
      ] {
        XCTAssertTrue(figure.isFinite, "\(row)")
      }
    }
    for figure in [tally.kendall.w, tally.kendall.chiSquared, tally.kendall.p] {
      XCTAssertTrue(figure?.isFinite ?? true)
    }
    XCTAssertTrue(PlackettLuce(box).strengths.allSatisfy(\.isFinite))
    return tally
  }

  private func bootstrap(_ box: BallotBox, _ tally: SessionTally) -> Bootstrap {
    Bootstrap(box, places: tally.places, order: tally.order, seed: 1)
  }

  func testWithoutVotersAllIdeasShareTheFirstRankAndNothingIsFirm() throws {
    let silent = try box("ABC", [])
    let tally = assertAllFiguresAreNumbers(silent, places: Places.usual(among: 3))
    XCTAssertEqual(tally.voters, 0)
    XCTAssertEqual(tally.rows.map(\.rank), [1, 1, 1])
    XCTAssertEqual(tally.rows.map(\.schulzeRank), [1, 1, 1])
    XCTAssertEqual(tally.rows.map(\.rankedPairsRank), [1, 1, 1])
    XCTAssertEqual(tally.rows.map(\.percentOfMaximum), [0, 0, 0])
    XCTAssertEqual(tally.rows.map(\.scores.meanRank), [nil, nil, nil])
    XCTAssertNil(tally.kendall.w)
    XCTAssertEqual(bootstrap(silent, tally).standings, [])
  }

  func testASingleIdeaIsFirstByEveryMethod() throws {
    let single = try box("A", ["A", ""], counts: [2, 1])
    let tally = assertAllFiguresAreNumbers(single, places: Places.usual(among: 1))
    XCTAssertEqual(tally.places, 1)
    let row = try XCTUnwrap(tally.rows.first)
    XCTAssertEqual([row.rank, row.schulzeRank, row.rankedPairsRank], [1, 1, 1])
    XCTAssertEqual(row.scores.points, 2)
    XCTAssertEqual(row.scores.voters, 2)
    XCTAssertEqual(row.scores.bordaAverage, 0)
    XCTAssertEqual(row.percentOfMaximum, 200.0 / 3, accuracy: 1e-12)
    XCTAssertNil(tally.kendall.w)
    XCTAssertEqual(PlackettLuce(single).strengths, [1])
    let standing = try XCTUnwrap(bootstrap(single, tally).standings.first)
    XCTAssertEqual(standing.interval, 1...1)
    XCTAssertEqual(standing.firstProbability, 1)
  }

  func testASingleVotersOrderIsTheOrderOfEveryMethod() throws {
    let single = try box("ABC", ["CAB"])
    let tally = assertAllFiguresAreNumbers(single, places: 3)
    XCTAssertEqual(tally.rows.map(\.idea.id), ["C", "A", "B"])
    XCTAssertEqual(tally.rows.map(\.schulzeRank), [1, 2, 3])
    XCTAssertEqual(tally.rows.map(\.rankedPairsRank), [1, 2, 3])
    XCTAssertEqual(tally.kendall.w, 1)
    let bootstrap = bootstrap(single, tally)
    XCTAssertEqual(tally.order.map { bootstrap.standings[$0].interval }, [1...1, 2...2, 3...3])
    let strengths = PlackettLuce(single).strengths
    XCTAssertGreaterThan(strengths[2], strengths[0])
    XCTAssertGreaterThan(strengths[0], strengths[1])
  }

  func testAVoterWhoLeavesAllBlankCountsAndRanksNothing() throws {
    let blank = try box("AB", [""])
    let tally = assertAllFiguresAreNumbers(blank, places: 2)
    XCTAssertEqual(tally.voters, 1)
    XCTAssertEqual(tally.rows.map(\.rank), [1, 1])
    XCTAssertEqual(tally.rows.map(\.shareOfPoints), [0, 0])
    XCTAssertNil(tally.kendall.w)
    XCTAssertEqual(bootstrap(blank, tally).standings.map(\.interval), [1...1, 1...1])
  }

  func testARoomWithoutIdeasHasNoRows() throws {
    let empty = try box("", ["", ""])
    let tally = assertAllFiguresAreNumbers(empty, places: Places.usual(among: 0))
    XCTAssertEqual(tally.voters, 2)
    XCTAssertTrue(tally.rows.isEmpty)
    XCTAssertEqual(bootstrap(empty, tally).standings, [])
    XCTAssertEqual(PlackettLuce(empty).strengths, [])
  }
}
