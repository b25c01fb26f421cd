import DisclosureControl
import Foundation
import Tabulation
import XCTest

/// What may be published of rates by group.
final class RateReleaseTests: XCTestCase {
  func testEveryFigureComesFromPublishedCounts() throws {
    let one = try release("A,1003,20001", "B,31,1999")
    let other = try release("A,1007,19998", "B,28,2002")
    XCTAssertEqual(one.groups[1].events, .value(30))
    XCTAssertEqual(one.groups[1].population, .value(2_000))
    XCTAssertEqual(one.groups[1].rate, other.groups[1].rate)
    XCTAssertEqual(one.groups[0].events, .value(1_005))
    XCTAssertEqual(one.groups[1], other.groups[1])
  }

  /// 30 of 2,000 beside 1,005 of 20,000, by hand: 0.015 / 0.05025 = 0.2985, and
  /// e to ±1.96 √(1/30 + 1/1005) = 1.4376; ± 1.96
  /// √(30/2000² + 1005/20000²) is 620.18 per 100,000.
  func testARatioAndAGapComeWithTheirIntervals() throws {
    let row = try release("A,1003,20001", "B,31,1999").groups[1]
    let ratio = try XCTUnwrap(row.ratio.estimate)
    XCTAssertEqual(ratio.value, 0.2985, accuracy: 0.00005)
    XCTAssertEqual(ratio.low, 0.2985 / 1.4376, accuracy: 0.0005)
    XCTAssertEqual(ratio.high, 0.2985 * 1.4376, accuracy: 0.0005)
    let gap = try XCTUnwrap(row.gap.estimate)
    XCTAssertEqual(gap.value, -3_525, accuracy: 0.001)
    XCTAssertEqual(gap.high - gap.value, 620.18, accuracy: 0.05)
    XCTAssertEqual(row.verdict, .lower)
  }

  func testFewerThanFiveEventsAreWithheldWithAllThatFollows() throws {
    for events in 0...4 {
      let row = try release("A,1003,20001", "B,\(events),1999").groups[1]
      XCTAssertEqual(row.events, .confidential)
      XCTAssertEqual(row.population, .value(2_000))
      XCTAssertEqual(row.rate, .confidential)
      XCTAssertEqual(row.ratio, .confidential)
      XCTAssertEqual(row.gap, .confidential)
      XCTAssertEqual(row.verdict, .tooFew)
    }
  }

  func testAGroupOfFewerThanTenPeopleIsWithheldWhole() throws {
    let row = try release("A,1003,20001", "B,8,9").groups[1]
    XCTAssertEqual(row.events, .confidential)
    XCTAssertEqual(row.population, .confidential)
    XCTAssertEqual(row.rate, .confidential)
    XCTAssertEqual(row.verdict, .tooFew)
  }

  func testAGroupOfFewerThanTwentyPeopleHasNoRate() throws {
    let row = try release("A,1003,20001", "B,8,17").groups[1]
    XCTAssertEqual(row.events, .value(10))
    XCTAssertEqual(row.population, .value(15))
    XCTAssertEqual(row.rate, .unreliable)
    XCTAssertEqual(row.verdict, .tooFew)
  }

  func testAReferenceOfWhichLittleMayBeSaidLeavesNothingToCompareWith() throws {
    let rates = try release("A,3,20001", "B,31,1999")
    XCTAssertEqual(rates.groups[0].verdict, .reference)
    XCTAssertNotNil(rates.groups[1].rate.estimate)
    XCTAssertEqual(rates.groups[1].ratio, .confidential)
    XCTAssertEqual(rates.groups[1].verdict, .tooFew)
  }

  func testADifferenceThatMayBeChanceIsNoClearDifference() throws {
    let rates = try release("A,100,10000", "B,12,1000", "C,60,2000")
    XCTAssertEqual(rates.groups[1].verdict, .noClearDifference)
    XCTAssertEqual(rates.groups[2].verdict, .higher)
  }

  func testARatePublishedWithoutCountsHasNoInterval() throws {
    let rates = try release("A,,,69.0,100000", "B,,,7.459,1000", "C,50,10000,,")
    XCTAssertEqual(rates.groups[0].rate, .withoutInterval(69))
    XCTAssertEqual(rates.groups[1].events, .notApplicable)
    XCTAssertEqual(try XCTUnwrap(rates.groups[1].rate.value), 745.9, accuracy: 1e-9)
    XCTAssertEqual(try XCTUnwrap(rates.groups[1].ratio.value), 10.8101, accuracy: 0.0001)
    XCTAssertEqual(try XCTUnwrap(rates.groups[1].gap.value), 676.9, accuracy: 1e-9)
    XCTAssertNil(rates.groups[1].ratio.estimate)
    XCTAssertEqual(rates.groups[1].verdict, .noInterval)
    XCTAssertNotNil(rates.groups[2].rate.estimate)
    XCTAssertNil(rates.groups[2].ratio.estimate)
    XCTAssertEqual(rates.groups[2].verdict, .noInterval)
  }

  func testEventsAmongAnUnknownPopulationAreRoundedAndNoRate() throws {
    let rates = try release("A,100,10000,,", "B,72,not-known,,")
    XCTAssertEqual(rates.groups[1].events, .value(70))
    XCTAssertEqual(rates.groups[1].rate, .notApplicable)
    XCTAssertEqual(rates.groups[1].verdict, .noRate)
  }

  func testAnotherReferenceAndAnotherBaseMayBeNamed() throws {
    let rates = try release("A,100,10000", "B,60,2000", reference: "B", per: 1_000)
    XCTAssertEqual(rates.reference, "B")
    XCTAssertEqual(rates.groups[0].verdict, .lower)
    XCTAssertEqual(try XCTUnwrap(rates.groups[0].rate.value), 10, accuracy: 1e-9)
    let groups = try RateFile(Array("group,rate\nA,1\nB,2\n".utf8)).groups
    XCTAssertNil(DisclosurePolicy.standard.release(groups, comparedWith: "C", per: 1))
  }

  func testTheDocumentHoldsIntervalsOrShorthand() throws {
    let rates = try release("A,,,69.0,", "B,3,10000,,", "C,50,10000,,", reference: "C")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = String(decoding: try encoder.encode(rates), as: UTF8.self)
    XCTAssertTrue(text.contains(#""rate":{"high":"[z]","low":"[z]","value":69}"#), text)
    XCTAssertTrue(text.contains(#""gap":"[c]","group":"B","population":10000,"rate":"[c]""#), text)
    XCTAssertTrue(text.contains(#""verdict":"reference""#), text)
  }

  private func release(
    _ rows: String..., reference: String? = nil, per: Int = 100_000
  ) throws -> ReleasedRates {
    let columns = ["group", "events", "population", "rate", "per"]
    let width = rows.map { $0.count { $0 == "," } + 1 }.max() ?? 3
    let text = ([columns.prefix(width).joined(separator: ",")] + rows).joined(separator: "\n")
    let groups = try RateFile(Array(text.utf8)).groups
    return try XCTUnwrap(
      DisclosurePolicy.standard.release(
        groups, comparedWith: reference ?? groups[0].group, per: per))
  }
}
