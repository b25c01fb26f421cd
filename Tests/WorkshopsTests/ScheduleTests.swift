import Surveys
import Workshops
import XCTest

final class ScheduleTests: XCTestCase {
  private static let stages: [Stage] = [
    .gathering, .silentGeneration, .roundRobin, .clarification, .ranking(.first),
    .results(.first), .discussion, .ranking(.second), .results(.second), .closed,
  ]

  private func minutes(_ preset: Preset) -> [Int] {
    Self.stages.map { Schedule.minutes(of: $0, in: Rehearsal.tea(preset: preset)) }
  }

  /// Ryan 2024: introduction, silence, sharing, discussion, vote, and its discussion with the end.
  func testSixtyMinutesAreThoseOfStaffAndNinetyThoseOfPeopleWithLivedExperience() {
    XCTAssertEqual(minutes(.sixty), [10, 10, 10, 10, 10, 10, 10, 5, 10, 0])
    XCTAssertEqual(minutes(.ninety), [15, 10, 15, 15, 10, 25, 10, 5, 10, 0])
    XCTAssertEqual(minutes(.sixty).prefix(6).reduce(0, +), 60)
    XCTAssertEqual(minutes(.ninety).prefix(6).reduce(0, +), 90)
  }

  func testThreeHoursHoldBothVotes() {
    XCTAssertEqual(minutes(.hundredAndEighty), [15, 15, 35, 30, 10, 15, 30, 10, 20, 0])
    XCTAssertEqual(minutes(.hundredAndEighty).reduce(0, +), 180)
  }

  func testAGuideDividesItsTimeAmongItsTopics() {
    let guide = Rehearsal.guide(topics: 4)
    XCTAssertEqual(Schedule.minutes(of: .gathering, in: guide), 15)
    XCTAssertEqual(Schedule.minutes(of: .topic(0), in: guide), 18)
    XCTAssertEqual(Schedule.minutes(of: .topic(3), in: guide), 18)
    XCTAssertEqual(Schedule.minutes(of: .silentGeneration, in: guide), 0)
  }
}
