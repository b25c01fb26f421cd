import DisclosureControl
import Foundation
import XCTest

final class SnapshotRuleTests: XCTestCase {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)
  private let policy = DisclosurePolicy.standard

  func testTheFirstSnapshotWaitsForTenResponses() {
    XCTAssertEqual(policy.snapshot(responses: 9, at: start, stage: .open, last: nil), .wait)
    XCTAssertEqual(policy.snapshot(responses: 9, at: start, stage: .closed, last: nil), .wait)
    XCTAssertEqual(policy.snapshot(responses: 10, at: start, stage: .open, last: nil), .take)
  }

  func testALaterSnapshotNeedsTenMoreResponsesAndADay() {
    XCTAssertEqual(decision(29, after: 24, .open), .keep)
    XCTAssertEqual(decision(30, after: 23.9, .open), .keep)
    XCTAssertEqual(decision(30, after: 24, .open), .take)
  }

  func testWithdrawalsCountAsDifferences() {
    XCTAssertEqual(decision(11, after: 24, .open), .keep)
    XCTAssertEqual(decision(10, after: 24, .open), .take)
  }

  func testAtCloseTenMoreResponsesAreEnough() {
    XCTAssertEqual(decision(30, after: 0, .closed), .take)
    XCTAssertEqual(decision(29, after: 100, .closed), .keep)
    XCTAssertEqual(decision(20, after: 100, .closed), .keep)
  }

  func testADemonstrationAlwaysShowsItsFiguresAsTheyStand() {
    let last = SnapshotRule.Taken(responses: 1, at: start)
    for last in [nil, last] {
      XCTAssertEqual(
        DisclosurePolicy.demonstration.snapshot(responses: 1, at: start, stage: .open, last: last),
        .live)
    }
  }

  /// What is decided some hours after a snapshot of 20 responses.
  private func decision(
    _ responses: Int, after hours: Double, _ stage: SnapshotRule.Stage
  ) -> SnapshotRule.Decision {
    policy.snapshot(
      responses: responses, at: start.addingTimeInterval(hours * 3600), stage: stage,
      last: SnapshotRule.Taken(responses: 20, at: start))
  }
}
