import Ranking
import XCTest

final class SessionTallyTests: XCTestCase {
  func testPublishedBallotsGiveTheirPublishedSumsAndWhatFollowsFromThem() throws {
    let tally = SessionTally(try publishedBallots(), places: 5)
    XCTAssertEqual(tally.rows.map(\.idea.id), ["A", "B", "C", "D", "E"])
    XCTAssertEqual(tally.rows.map(\.rank), [1, 2, 3, 4, 5])
    XCTAssertEqual(tally.rows.map(\.scores.points), [17, 15, 14, 9, 5])
    XCTAssertEqual(tally.rows.map(\.percentOfMaximum), [85, 75, 70, 45, 25])
    assertEqual(
      tally.rows.map(\.shareOfPoints), [28.333, 25, 23.333, 15, 8.333], accuracy: 0.0005)
    assertEqual(
      tally.rows.map(\.scores.importance), [0.708333, 0.645833, 0.416667, 0.3, 0.2125],
      accuracy: 0.0000005)
    XCTAssertEqual(tally.rows.map(\.scores.bordaModified), [17, 15, 14, 9, 5])
    XCTAssertEqual(tally.rows.map(\.scores.bordaAverage), [13, 11, 10, 5, 1])
    XCTAssertEqual(
      tally.pairwiseRows,
      [[0, 2, 3, 4, 4], [2, 0, 2, 3, 4], [1, 2, 0, 3, 4], [0, 1, 1, 0, 3], [0, 0, 0, 1, 0]])
    XCTAssertEqual(tally.kendall.s, 96)
    XCTAssertEqual(try XCTUnwrap(tally.kendall.w), 0.6, accuracy: 1e-15)
    XCTAssertEqual(try XCTUnwrap(tally.kendall.chiSquared), 9.6, accuracy: 1e-12)
    XCTAssertEqual(tally.kendall.degreesOfFreedom, 4)
  }

  /// Ranks Red 1, 2, 3; Green 1, 1, 2; Blue 2, 3, 3 were shown wrongly: dedis/d-voting #331.
  func testRankSumsOfSixFourAndEightGiveTwoThirdsEightNinthsAndFourNinths() throws {
    let tally = SessionTally(try box("RGB", ["RGB", "GRB", "GBR"]), places: 3)
    XCTAssertEqual(tally.by { $0.scores.points }, ["R": 6, "G": 8, "B": 4])
    assertEqual(
      tally.rows.map(\.percentOfMaximum), [88.888889, 66.666667, 44.444444], accuracy: 1e-6)
  }

  /// As it stands there Red and Green tie for the first place of the first voter.
  func testTheSameRanksWithTheirTieShareTheFirstTwoPlaces() throws {
    let tally = SessionTally(try box("RGB", ["(RG)B", "GRB", "GBR"]), places: 3)
    XCTAssertEqual(tally.by { $0.scores.points }, ["R": 5.5, "G": 8.5, "B": 4])
    XCTAssertEqual(tally.by { $0.scores.meanRank }, ["R": 6.5 / 3, "G": 3.5 / 3, "B": 8.0 / 3])
  }

  func testIdeasThatTieShareTheMeanOfThePlacesTheyFillAlsoAcrossTheLastThatCounts() throws {
    // Places 2, 3, 4 are worth 1, 0, 0 of K = 2; 3, 2, 1 of L = 4; 3, 2, 1 of M = 5.
    let tally = SessionTally(try box("ABCDE", ["A(BCD)"]), places: 2)
    XCTAssertEqual(
      tally.by { $0.scores.points },
      ["A": 2, "B": 1.0 / 3, "C": 1.0 / 3, "D": 1.0 / 3, "E": 0])
    XCTAssertEqual(tally.by { $0.scores.voters }, ["A": 1, "B": 1, "C": 1, "D": 1, "E": 0])
    XCTAssertEqual(
      tally.by { $0.scores.bordaModified }, ["A": 4, "B": 2, "C": 2, "D": 2, "E": 0])
    XCTAssertEqual(
      tally.by { $0.scores.bordaAverage }, ["A": 4, "B": 2, "C": 2, "D": 2, "E": 0])
    XCTAssertEqual(tally.by { $0.scores.meanRank }, ["A": 1, "B": 3, "C": 3, "D": 3, "E": nil])
    // (1/2 + 1/3 + 1/4) / 3
    XCTAssertEqual(
      try XCTUnwrap(tally.by { $0.scores.importance }["B"]), 0.361111, accuracy: 5e-7)
  }

  func testOnPartialBallotsTheTwoBordasDiffer() throws {
    let tally = SessionTally(try box("ABCD", ["AB", "C", ""]), places: 3)
    XCTAssertEqual(tally.by { $0.scores.points }, ["A": 3, "B": 2, "C": 3, "D": 0])
    XCTAssertEqual(tally.by { $0.scores.bordaModified }, ["A": 2, "B": 1, "C": 1, "D": 0])
    // 3 + 1 + 1.5, 2 + 1 + 1.5, 0.5 + 3 + 1.5, 0.5 + 1 + 1.5
    XCTAssertEqual(
      tally.by { $0.scores.bordaAverage }, ["A": 5.5, "B": 4.5, "C": 5, "D": 3])
  }

  func testPlacesAfterTheLastThatCountsMatterOnlyToMethodsOfTheWholeBallot() throws {
    let tally = SessionTally(try box("ABC", ["ABC", "BAC"]), places: 1)
    XCTAssertEqual(tally.by { $0.scores.points }, ["A": 1, "B": 1, "C": 0])
    XCTAssertEqual(tally.by { $0.scores.voters }, ["A": 1, "B": 1, "C": 0])
    XCTAssertEqual(tally.by { $0.scores.importance }, ["A": 0.75, "B": 0.75, "C": 1.0 / 3])
    XCTAssertEqual(tally.by { $0.scores.bordaModified }, ["A": 5, "B": 5, "C": 2])
  }

  func testOfEquallyManyPointsMoreVotersComeFirstAndThenARankIsShared() throws {
    let tally = SessionTally(try box("ABCD", ["ACB", "CDB", "DCB"]), places: 3)
    XCTAssertEqual(tally.rows.map(\.idea.id), ["C", "D", "B", "A"])
    XCTAssertEqual(tally.rows.map(\.rank), [1, 2, 3, 4])
    let shared = SessionTally(try box("ABCD", ["DAB", "DBA", "DC"]), places: 3)
    XCTAssertEqual(shared.rows.map(\.idea.id), ["D", "A", "B", "C"])
    XCTAssertEqual(shared.rows.map(\.rank), [1, 2, 2, 4])
  }

  func testSharedPointsThatAddUpAlikeAreAlikeWhateverTheirParts() throws {
    // A has 1/3 + 1/3 + 1/3 of a point and B one whole.
    let tally = SessionTally(
      try box("ABCDEFGH", ["(ACD)", "(AEF)", "(AGH)", "B"]), places: 1)
    XCTAssertEqual(tally.by { $0.scores.points }["A"], 1)
    XCTAssertEqual(tally.by { $0.rank }["A"], 1)
    XCTAssertEqual(tally.by { $0.rank }["B"], 2)
  }

  func testABallotOfManyVotersCountsAsManyBallots() throws {
    let once = SessionTally(try box("ABC", ["A(BC)", "B"], counts: [3, 2]), places: 2)
    let each = SessionTally(
      try box("ABC", ["A(BC)", "B", "A(BC)", "B", "A(BC)"]), places: 2)
    XCTAssertEqual(once.voters, 5)
    XCTAssertEqual(once.rows.map(\.scores), each.rows.map(\.scores))
    XCTAssertEqual(once.pairwiseRows, each.pairwiseRows)
    XCTAssertEqual(once.kendall, each.kendall)
  }

  func testABallotThatCannotBeIsNotAdded() throws {
    var box = try box("AB", [])
    XCTAssertFalse(box.add([[0], [0]]))
    XCTAssertFalse(box.add([[2]]))
    XCTAssertFalse(box.add([[]]))
    XCTAssertFalse(box.add([[0]], count: 0))
    XCTAssertEqual(box.voters, 0)
  }
}
