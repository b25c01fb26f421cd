import Ranking
import XCTest

final class CondorcetTests: XCTestCase {
  /// The 45 voters of Schulze (2011), section 3.1: the order is E, A, C, B, D.
  private func schulzeExample() throws -> BallotBox {
    try box(
      "ABCDE", ["ACBED", "ADECB", "BEDAC", "CABED", "CAEBD", "CBADE", "DCEBA", "EBADC"],
      counts: [5, 5, 8, 3, 7, 2, 7, 8])
  }

  func testSchulzeGivesTheOrderOfItsAuthorsExample() throws {
    let tally = SessionTally(try schulzeExample(), places: 5)
    XCTAssertEqual(tally.by { $0.schulzeRank }, ["E": 1, "A": 2, "C": 3, "B": 4, "D": 5])
  }

  /// Tennessee: Memphis 42, Nashville 26, Chattanooga 15, Knoxville 17.
  func testTheCapitalOfTennesseeIsWhatAMajorityPrefersToEachOther() throws {
    let tally = SessionTally(
      try box("MNCK", ["MNCK", "NCKM", "CKNM", "KCNM"], counts: [42, 26, 15, 17]), places: 4)
    let order = ["N": 1, "C": 2, "K": 3, "M": 4]
    XCTAssertEqual(tally.by { $0.rankedPairsRank }, order)
    XCTAssertEqual(tally.by { $0.schulzeRank }, order)
  }

  func testTheWeakestWinOfACycleIsNotLocked() throws {
    // A over B 7:2, B over C 6:3, C over A 5:4.
    let tally = SessionTally(try box("ABC", ["ABC", "BCA", "CAB"], counts: [4, 2, 3]), places: 3)
    XCTAssertEqual(tally.by { $0.rankedPairsRank }, ["A": 1, "B": 2, "C": 3])
    XCTAssertEqual(tally.by { $0.schulzeRank }, ["A": 1, "B": 2, "C": 3])
  }

  func testOfEqualWinsTheOneWithLessAgainstItIsLockedFirst() {
    // A over B 5:2, B over C 5:3, C over A 5:4: the last closes the cycle.
    let pairwise = Pairwise([[0, 5, 4], [2, 0, 5], [5, 3, 0]])
    XCTAssertEqual(RankedPairs.ranks(pairwise), [1, 2, 3])
  }

  func testACycleOfWinsThatAreEqualInAllLeavesItsIdeasAlike() throws {
    let tally = SessionTally(try box("ABCD", ["ABCD", "BCAD", "CABD"]), places: 3)
    XCTAssertEqual(tally.by { $0.rankedPairsRank }, ["A": 1, "B": 1, "C": 1, "D": 4])
    XCTAssertEqual(tally.by { $0.schulzeRank }, ["A": 1, "B": 1, "C": 1, "D": 4])
  }

  func testARankedIdeaIsPreferredToOneLeftOutAndATieIsNoPreference() throws {
    let tally = SessionTally(try box("ABCD", ["(AB)C", "C"]), places: 3)
    XCTAssertEqual(tally.rows.map(\.idea.id), ["C", "A", "B", "D"])
    XCTAssertEqual(
      tally.pairwiseRows, [[0, 1, 1, 2], [1, 0, 0, 1], [1, 0, 0, 1], [0, 0, 0, 0]])
  }
}
