import DriverDiagrams
import XCTest

final class AimTests: XCTestCase {
  func testAnAimSaysWhat() {
    XCTAssertEqual(Aim(what: "Be heard").what, "Be heard")
  }
}
