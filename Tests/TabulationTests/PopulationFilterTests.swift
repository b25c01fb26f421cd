import Surveys
import Tabulation
import XCTest

final class PopulationFilterTests: XCTestCase {
  func testAFilterThatStatesNothingIsEverybody() {
    XCTAssertTrue(PopulationFilter().isEverybody)
  }

  func testAFilterThatStatesAnythingIsNot() {
    var filter = PopulationFilter()
    filter.versions = [2]
    XCTAssertFalse(filter.isEverybody)
  }
}
