import Ranking
import XCTest

final class BootstrapTests: XCTestCase {
  private func standings(_ box: BallotBox, seed: UInt64 = 1) -> [String: Bootstrap.Standing] {
    let order = SessionTally(box, places: 5).order
    let bootstrap = Bootstrap(box, places: 5, order: order, seed: seed)
    return Dictionary(uniqueKeysWithValues: zip(box.ideas.map(\.id), bootstrap.standings))
  }

  /// All 256 samples of the published ballots were counted: A is first in 180, B in 86, C in 6.
  func testFiguresComeNearThoseOfAllPossibleSamples() throws {
    let found = standings(try publishedBallots())
    let exact: [(idea: String, first: Double, topThree: Double, interval: ClosedRange<Int>)] = [
      ("A", 180 / 256, 1, 1...3), ("B", 86 / 256, 237 / 256, 1...4),
      ("C", 6 / 256, 1, 2...3), ("D", 0, 37 / 256, 3...4), ("E", 0, 0, 4...5),
    ]
    for expected in exact {
      let standing = try XCTUnwrap(found[expected.idea])
      XCTAssertEqual(standing.firstProbability, expected.first, accuracy: 0.04)
      XCTAssertEqual(standing.topThreeProbability, expected.topThree, accuracy: 0.04)
      XCTAssertEqual(standing.interval.upperBound, expected.interval.upperBound, expected.idea)
    }
    XCTAssertEqual(found["B"]?.interval, 1...4)
    XCTAssertEqual(found["E"]?.interval, 4...5)
  }

  func testTheSeedDecidesAndTheOrderOfTheBallotsDoesNot() throws {
    let box = try box("ABC", ["A(BC)", "BCA", "CA", "B", "CAB"])
    let reversed = try self.reversed()
    XCTAssertEqual(standings(box), standings(box))
    XCTAssertEqual(standings(box), standings(reversed))
    XCTAssertNotEqual(standings(box), standings(box, seed: 2))
  }

  private func reversed() throws -> BallotBox {
    try box("ABC", ["CAB", "B", "CA", "BCA", "A(CB)"])
  }

  /// Of a million voters 500,500 put A first: B overtakes when A loses 500 votes, one standard
  /// deviation, which has a probability of 0.159.
  func testManyEqualBallotsAreDrawnTogetherWithTheRightSpread() throws {
    let found = standings(try box("AB", ["A", "B"], counts: [500_500, 499_500]))
    XCTAssertEqual(try XCTUnwrap(found["B"]).firstProbability, 0.159, accuracy: 0.04)
    XCTAssertEqual(try XCTUnwrap(found["A"]).interval, 1...2)
  }

  /// Of 10,000 voters 3 want A, 1 wants B and the others left their ballots blank.
  ///
  /// B comes first, alone or with A, when a Poisson number of mean 1 reaches one of mean 3: 0.225.
  func testRareBallotsAreDrawnWithTheRightSpread() throws {
    let found = standings(try box("AB", ["", "A", "B"], counts: [9_996, 3, 1]))
    XCTAssertEqual(try XCTUnwrap(found["B"]).firstProbability, 0.225, accuracy: 0.04)
  }

  func testWithoutBallotsThereIsNothingToSay() throws {
    XCTAssertEqual(standings(try box("AB", [])), [:])
  }

  /// The first numbers of the authors' own program from the state 1, 2, 3, 4.
  func testTheGeneratorGivesItsAuthorsNumbers() {
    var generator = Xoshiro256(state: (1, 2, 3, 4))
    XCTAssertEqual(
      (0..<4).map { _ in generator.next() }, [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240])
  }
}
