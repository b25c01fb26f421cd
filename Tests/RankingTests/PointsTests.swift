import Ranking
import XCTest

final class PointsTests: XCTestCase {
  /// Ballots and sums as published: freerangelearner.com/teaming/tools/ngt.html.
  func testPublishedBallotsOfANominalGroupGiveTheirPublishedSums() throws {
    let points = try Points(
      ballots("ACBDE", "BACDE", "ADCBE", "BCAED"), ideas: ideas("ABCDE"), places: 5)
    XCTAssertEqual(points.rows.map(\.idea), ["A", "B", "C", "D", "E"])
    XCTAssertEqual(points.rows.map(\.rank), [1, 2, 3, 4, 5])
    XCTAssertEqual(points.rows.map(\.points), [17, 15, 14, 9, 5])
    XCTAssertEqual(points.rows.map(\.percentOfMaximum), [85, 75, 70, 45, 25])
    XCTAssertEqual(points.rows.map(\.voters), [4, 4, 4, 4, 4])
    for (share, expected) in zip(points.rows.map(\.shareOfPoints), [28.333, 25, 23.333, 15, 8.333])
    {
      XCTAssertEqual(share, expected, accuracy: 0.0005)
    }
    XCTAssertEqual(points.rows.map(\.meanRank), [1.75, 2.25, 2.5, 3.75, 4.75])
  }

  /// Ranks Red 1, 2, 3; Green 1, 1, 2; Blue 2, 3, 3 were shown with wrong percentages: dedis/d-voting #331.
  func testRankSumsOfSixFourAndEightGiveSixEightAndFourPoints() throws {
    let points = try Points(ballots("RGB", "GRB", "GBR"), ideas: ideas("RGB"), places: 3)
    XCTAssertEqual(points.rows.map(\.idea), ["G", "R", "B"])
    XCTAssertEqual(points.rows.map(\.points), [8, 6, 4])
    let percentages = points.rows.map { ($0.percentOfMaximum, $0.shareOfPoints) }
    for (found, expected) in zip(
      percentages, [(88.889, 44.444), (66.667, 33.333), (44.444, 22.222)])
    {
      XCTAssertEqual(found.0, expected.0, accuracy: 0.0005)
      XCTAssertEqual(found.1, expected.1, accuracy: 0.0005)
    }
  }

  func testIdeasThatTieShareARankAndTheNextOneIsLeftOut() throws {
    let points = try Points(
      ballots("DAB", "DBA", "DC"), ideas: ideas("ABCD"), places: 3)
    XCTAssertEqual(points.rows.map(\.points), [9, 3, 3, 2])
    XCTAssertEqual(points.rows.map(\.rank), [1, 2, 2, 4])
  }

  func testWithinASharedRankTheGivenOrderStandsNotTheAlphabet() throws {
    let points = try Points(ballots("ZA", "AZ"), ideas: ["Z", "A"], places: 2)
    XCTAssertEqual(points.rows.map(\.idea), ["Z", "A"])
    XCTAssertEqual(points.rows.map(\.rank), [1, 1])
  }

  func testOfEquallyManyPointsTheIdeaOfMoreVotersComesFirst() throws {
    let points = try Points(
      ballots("ACB", "CDB", "DCB"), ideas: ideas("ABCD"), places: 3)
    XCTAssertEqual(points.rows.map(\.idea), ["C", "D", "B", "A"])
    XCTAssertEqual(points.rows.map(\.points), [7, 5, 3, 3])
    XCTAssertEqual(points.rows.map(\.rank), [1, 2, 3, 4])
  }

  func testAFirstPlaceEarnsAllItsPointsOnAPartialBallot() throws {
    let points = try Points(ballots("A", "BA", ""), ideas: ideas("ABC"), places: 3)
    XCTAssertEqual(points.ballots, 3)
    XCTAssertEqual(points.rows.map(\.points), [5, 3, 0])
    XCTAssertEqual(points.rows.map(\.popularity), [2.0 / 3, 1.0 / 3, 0])
    XCTAssertEqual(points.rows.map(\.meanRank), [1.5, 1, nil])
    XCTAssertEqual(points.rows[0].percentOfMaximum, 100 * 5 / 9, accuracy: 1e-9)
    XCTAssertEqual(points.rows[0].shareOfPoints, 62.5)
  }

  func testPlacesAfterTheLastThatCountsEarnNothing() throws {
    let points = try Points(ballots("ABC", "BAC"), ideas: ideas("ABC"), places: 2)
    XCTAssertEqual(points.rows.map(\.points), [3, 3, 0])
    XCTAssertEqual(points.rows.map(\.voters), [2, 2, 0])
    XCTAssertNil(points.rows[2].meanRank)
  }

  func testWithoutBallotsEveryFigureIsZeroAndAllShareTheFirstRank() {
    let points = Points([], ideas: ["A", "B"], places: 3)
    XCTAssertEqual(points.rows.map(\.rank), [1, 1])
    XCTAssertEqual(points.rows.map(\.points), [0, 0])
    XCTAssertEqual(points.rows.map(\.percentOfMaximum), [0, 0])
    XCTAssertEqual(points.rows.map(\.shareOfPoints), [0, 0])
    XCTAssertEqual(points.rows.map(\.popularity), [0, 0])
  }

  func testTheUsualNumberOfPlacesIsHalfOfTheIdeasPlusOneAndFiveAtMost() {
    XCTAssertEqual((1...10).map(Places.usual(among:)), [1, 2, 2, 3, 3, 4, 4, 5, 5, 5])
  }

  func testABallotWithAnIdeaTwiceCannotBeMade() {
    XCTAssertNil(Ballot(["A", "B", "A"]))
  }
}

/// Ballots whose letters are ideas from first to last.
func ballots(_ letters: String...) throws -> [Ballot<String>] {
  try letters.map { try XCTUnwrap(Ballot(ideas($0))) }
}

func ideas(_ letters: String) -> [String] { letters.map(String.init) }
