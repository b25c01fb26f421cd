import Surveys
import XCTest

final class BreakdownTests: XCTestCase {
  private let age = Identifier<Characteristic>(literal: "age")
  private let sex = Identifier<Characteristic>(literal: "sex")
  private let religion = Identifier<Characteristic>(literal: "religion")
  private let carer = Identifier<Characteristic>(literal: "carer")

  func testOneToThreeDifferentCharacteristicsAreABreakdown() {
    XCTAssertNotNil(Breakdown([age]))
    XCTAssertNotNil(Breakdown([age, sex, religion]))
  }

  func testNoneFourOrTheSameTwiceAreNone() {
    XCTAssertNil(Breakdown([]))
    XCTAssertNil(Breakdown([age, sex, religion, carer]))
    XCTAssertNil(Breakdown([age, age]))
  }
}
