import Store
import XCTest

final class SnapshotTests: StoreTestCase {
  private let first = Snapshot(takenAt: 100, responses: 10, figures: [1])
  private let second = Snapshot(takenAt: 200, responses: 20, figures: [2])

  func testTheLatestSnapshotStands() throws {
    let store = try openStore()
    let survey = try Sample.survey()
    XCTAssertNil(try store.latestSnapshot(of: survey))
    XCTAssertEqual(try store.recordSnapshot(first, of: survey, after: nil), first)
    XCTAssertEqual(try store.recordSnapshot(second, of: survey, after: first), second)
    store.stop()
    XCTAssertEqual(try openStore().latestSnapshot(of: survey), second)
  }

  func testTheQuickerOfTwoProcessesDecidesWhatBothShow() throws {
    let (one, two) = (try openStore(), try openStore())
    let survey = try Sample.survey()
    try one.recordSnapshot(first, of: survey, after: nil)
    XCTAssertEqual(try two.recordSnapshot(second, of: survey, after: nil), first)
    XCTAssertEqual(try two.latestSnapshot(of: survey), first)
  }

  func testASurveyThatIsNotPublishedHasNoSnapshot() throws {
    XCTAssertThrowsError(
      try openStore().recordSnapshot(first, of: try Sample.survey("unknown"), after: nil))
  }
}
