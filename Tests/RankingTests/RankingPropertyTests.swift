import Ranking
import XCTest

/// What must hold for any ballots, tried on many that were made up at random.
final class RankingPropertyTests: XCTestCase {
  private let letters = "ABCDEF"

  private func forRandomBallots(_ body: ([[[Int]]], inout Xoshiro256) throws -> Void) rethrows {
    var generator = Xoshiro256(seed: 2026)
    for _ in 0..<200 {
      let ballots = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        order(using: &generator)
      }
      try body(ballots, &generator)
    }
  }

  private func order(using generator: inout Xoshiro256) -> [[Int]] {
    var order: [[Int]] = []
    let ideas = (0..<letters.count).shuffled(using: &generator)
    for idea in ideas.prefix(Int.random(in: 0...letters.count, using: &generator)) {
      if !order.isEmpty, Int.random(in: 0..<4, using: &generator) == 0 {
        order[order.count - 1].append(idea)
      } else {
        order.append([idea])
      }
    }
    return order
  }

  private func box(_ ballots: [[[Int]]], ideas: String? = nil) -> BallotBox {
    var box = BallotBox(
      ideas: (ideas ?? letters).map { BallotBox.Idea(id: String($0), title: "") })
    for ballot in ballots { XCTAssertTrue(box.add(ballot)) }
    return box
  }

  private func assertSame(_ one: BallotBox, _ other: BallotBox) {
    let (first, second) = (SessionTally(one, places: 4), SessionTally(other, places: 4))
    XCTAssertEqual(first.by { $0.rank }, second.by { $0.rank })
    XCTAssertEqual(first.by { $0.scores }, second.by { $0.scores })
    XCTAssertEqual(first.by { $0.schulzeRank }, second.by { $0.schulzeRank })
    XCTAssertEqual(first.by { $0.rankedPairsRank }, second.by { $0.rankedPairsRank })
    XCTAssertEqual(first.kendall.s, second.kendall.s, accuracy: 1e-9)
  }

  func testTheOrderOfTheBallotsChangesNothing() {
    forRandomBallots { ballots, generator in
      assertSame(box(ballots), box(ballots.shuffled(using: &generator)))
    }
  }

  func testTheNumberingOfTheIdeasChangesNothing() {
    forRandomBallots { ballots, generator in
      let numbers = (0..<letters.count).shuffled(using: &generator)
      var renamed = Array(letters)
      for (old, new) in numbers.enumerated() { renamed[new] = Array(letters)[old] }
      let renumbered = ballots.map { $0.map { tie in tie.map { numbers[$0] } } }
      assertSame(box(ballots), box(renumbered, ideas: String(renamed)))
    }
  }

  func testOneMoreFirstPlaceNeverHurtsInPoints() {
    forRandomBallots { ballots, generator in
      let idea = Int.random(in: 0..<letters.count, using: &generator)
      let rest = order(using: &generator).map { $0.filter { $0 != idea } }.filter { !$0.isEmpty }
      let id = String(Array(letters)[idea])
      let before = SessionTally(box(ballots), places: 4).by { $0.rank }[id] ?? 0
      let after = SessionTally(box(ballots + [[[idea]] + rest]), places: 4).by { $0.rank }[id] ?? 0
      XCTAssertLessThanOrEqual(after, before)
    }
  }

  func testAnIdeaThatBeatsEveryOtherComesFirstAlone() {
    var winners = 0
    forRandomBallots { ballots, _ in
      let tally = SessionTally(box(ballots), places: 4)
      let pairs = tally.pairwiseRows
      for idea in pairs.indices
      where pairs.indices.allSatisfy({ $0 == idea || pairs[idea][$0] > pairs[$0][idea] }) {
        winners += 1
        XCTAssertEqual(tally.rows[idea].schulzeRank, 1)
        XCTAssertEqual(tally.rows[idea].rankedPairsRank, 1)
        XCTAssertEqual(tally.rows.count { $0.schulzeRank == 1 }, 1)
        XCTAssertEqual(tally.rows.count { $0.rankedPairsRank == 1 }, 1)
      }
    }
    XCTAssertGreaterThan(winners, 20)
  }
}
