import DisclosureControl
import XCTest

final class PopulationRuleTests: XCTestCase {
  func testAPopulationThatDiffersByOneToNinePeopleConflicts() {
    XCTAssertEqual(conflicts(difference: 0), [])
    XCTAssertEqual(conflicts(difference: 1), [.differs(release: 3, few: 1)])
    XCTAssertEqual(conflicts(difference: 9), [.differs(release: 3, few: 9)])
    XCTAssertEqual(conflicts(difference: 10), [])
  }

  func testOneThatDiffersByAsFewFromThoseWhoWereLeftOutConflictsToo() {
    XCTAssertEqual(conflicts(complement: 0), [])
    XCTAssertEqual(conflicts(complement: 1), [.differsFromComplement(release: 3, few: 1)])
    XCTAssertEqual(conflicts(complement: 9), [.differsFromComplement(release: 3, few: 9)])
    XCTAssertEqual(conflicts(complement: 10), [])
  }

  func testNewResponsesToAnOpenSurveyWaitForADay() {
    XCTAssertEqual(
      conflicts(arrived: 10, hours: 23), [.tooSoon(release: 3, secondsLeft: 3_600)])
    XCTAssertEqual(conflicts(arrived: 10, hours: 24), [])
    XCTAssertEqual(conflicts(arrived: 0, hours: 1), [])
    XCTAssertEqual(conflicts(arrived: 10, hours: 1, waits: false), [])
    XCTAssertEqual(conflicts(arrived: 10, hours: 1, isDemonstration: true), [])
  }

  func testEveryEarlierReleaseIsLookedAt() {
    let earlier = [1, 2].map { release in
      PopulationRule.Earlier(
        release: release, difference: 4 * release, differenceFromComplement: 50, arrivedSince: 0,
        age: 0)
    }
    XCTAssertEqual(
      PopulationRule.conflicts(
        earlier: earlier, waits: true, isDemonstration: true, policy: .standard),
      [.differs(release: 1, few: 4), .differs(release: 2, few: 8)])
  }

  private func conflicts(
    difference: Int = 100, complement: Int = 100, arrived: Int = 0, hours: Double = 0,
    waits: Bool = true, isDemonstration: Bool = false
  ) -> [PopulationRule.Conflict] {
    let earlier = PopulationRule.Earlier(
      release: 3, difference: difference, differenceFromComplement: complement,
      arrivedSince: arrived, age: hours * 3_600)
    return PopulationRule.conflicts(
      earlier: [earlier], waits: waits, isDemonstration: isDemonstration, policy: .standard)
  }
}
