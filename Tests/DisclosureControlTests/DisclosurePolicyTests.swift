import DisclosureControl
import Foundation
import Ranking
import Surveys
import Tabulation
import XCTest

final class DisclosurePolicyTests: XCTestCase {
  func testTotalsUnderFiveAreConfidentialAndOthersRoundToTheNearestFive() {
    let totals = [0, 4, 5, 7, 8, 12, 13, 1_002, 1_003].map(DisclosurePolicy.standard.total)
    XCTAssertEqual(
      totals, [.confidential, .confidential] + values(5, 5, 10, 10, 15, 1_000, 1_005))
  }

  func testATotalOfADemonstrationIsExact() {
    XCTAssertEqual([0, 1, 4, 13].map(DisclosurePolicy.demonstration.total), values(0, 1, 4, 13))
  }

  func testFiguresAreWrittenAsIntegersOrShorthand() throws {
    let figures: [ReleasedCount] = [.value(25), .confidential, .unreliable, .notApplicable]
    XCTAssertEqual(figures.map(\.text), ["25", "[c]", "[u]", "[z]"])
    XCTAssertEqual(
      String(decoding: try JSONEncoder().encode(figures), as: UTF8.self),
      #"[25,"[c]","[u]","[z]"]"#)
  }

  func testEveryLimitIsWrittenByItsName() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    XCTAssertEqual(
      String(decoding: try encoder.encode(DisclosurePolicy.standard), as: UTF8.self),
      #"{"oneSitePercent":60,"roundingBase":5,"sameAnswerPercent":90,"smallestBaseForPercent":20,"#
        + #""smallestBaseForRanking":10,"smallestCount":5,"smallestGroup":10,"smallestIncrement":10,"#
        + #""smallestIntervalHours":24,"smallestPopulationDifference":10,"sparseTablePercent":50}"#)
  }

  func testWhateverTheBallotsNoSmallCountAndNoImpossiblePercentageIsPublished() throws {
    var generator = SeededGenerator(seed: 2)
    var (shown, withheld) = (0, 0)
    for _ in 0..<400 {
      let figures = try randomFigures(&generator)
      let released = DisclosurePolicy.standard.release(figures)
      XCTAssertEqual(released, DisclosurePolicy.standard.release(figures))
      guard case .rows(let rows) = released.outcome else {
        XCTAssertLessThan(figures.ballots, 10)
        withheld += 1
        continue
      }
      XCTAssertGreaterThanOrEqual(figures.ballots, 10)
      for count in rows.flatMap({ [$0.voters, $0.points, $0.base] }).compactMap(\.value) {
        XCTAssertGreaterThanOrEqual(count, 5)
        XCTAssertEqual(count % 5, 0)
      }
      for percent in rows.flatMap({ [$0.percentOfMaximum, $0.shareOfPoints] }) {
        XCTAssertLessThanOrEqual(percent.value ?? 0, 100)
      }
      for row in figures.points.rows where row.voters < 5 {
        XCTAssertEqual(rows.first { $0.option == row.idea }?.voters, .confidential)
      }
      XCTAssertEqual(Set(rows.map(\.option)), Set(figures.points.rows.map(\.idea)))
      shown += rows.count { $0.voters != .confidential }
    }
    XCTAssertGreaterThan(shown, 100)
    XCTAssertGreaterThan(withheld, 10)
  }

  func testOptionsThatAreShownStandInTheOrderOfTheirExactPoints() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let figures = try randomFigures(&generator)
      guard case .rows(let rows) = DisclosurePolicy.standard.release(figures).outcome else {
        continue
      }
      let shown = rows.filter { $0.rank != .confidential }
      let exact = figures.points.rows.filter { row in shown.contains { $0.option == row.idea } }
      XCTAssertEqual(shown.map(\.option), exact.map(\.idea))
      let ranks = exact.map { row in
        1 + exact.count { ($0.points, $0.voters) > (row.points, row.voters) }
      }
      XCTAssertEqual(shown.map(\.rank), ranks.map(ReleasedCount.value))
    }
  }

  /// Up to 60 people who rank some of up to six options, the first of them more readily.
  private func randomFigures(_ generator: inout SeededGenerator) throws -> RankFigures {
    let options = try "abcdef".prefix(.random(in: 2...6, using: &generator)).map {
      try id(String($0)) as Identifier<Option>
    }
    let places = Int.random(in: 1...min(4, options.count), using: &generator)
    var tally = PointsTally(offering: options)
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      let readily = options.dropLast(.random(in: 0..<options.count, using: &generator))
      let ranked = readily.shuffled(using: &generator).prefix(places)
      tally.count(try XCTUnwrap(Ballot(Array(ranked))))
    }
    return RankFigures(question: try id("priorities"), places: places, tally: tally)
  }
}
