import Foundation
import HTTP
import XCTest

final class LatestTests: XCTestCase {
  func testAValueIsReplacedWhole() {
    let latest = Latest([0, 0])
    let readers = DispatchGroup()
    for _ in 1...2 {
      DispatchQueue.global().async(group: readers) {
        for _ in 1...2_000 {
          let value = latest.value
          XCTAssertEqual(value[0], value[1])
        }
      }
    }
    for number in 1...2_000 { latest.replace(with: [number, number]) }
    readers.wait()
    XCTAssertEqual(latest.value, [2_000, 2_000])
  }
}
