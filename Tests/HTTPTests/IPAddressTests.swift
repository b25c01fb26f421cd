import HTTP
import XCTest

/// Who is on the machine itself is told by the two ends of a connection.
final class IPAddressTests: XCTestCase {
  private func v4(_ bytes: UInt8...) throws -> IPAddress { try XCTUnwrap(IPAddress(bytes: bytes)) }

  /// An address of IPv6 by what stands before and behind its zeros.
  private func v6(_ first: [UInt8], _ last: [UInt8]) throws -> IPAddress {
    let zeros = [UInt8](repeating: 0, count: 16 - first.count - last.count)
    return try XCTUnwrap(IPAddress(bytes: first + zeros + last))
  }

  func testLoopbackIsTheMachineItself() throws {
    let own = try v4(192, 168, 1, 20)
    for peer in [
      try v4(127, 0, 0, 1), try v4(127, 255, 0, 9), try v6([], [1]),
      try v6([], [0xFF, 0xFF, 127, 0, 0, 1]),
    ] {
      XCTAssertTrue(peer.isOnMachine(reachedBy: own), "\(peer)")
      XCTAssertTrue(peer.isOnMachine(reachedBy: nil), "\(peer)")
    }
  }

  func testWhoComesFromTheAddressTheyCameToIsOnTheMachine() throws {
    let own = try v4(192, 168, 1, 20)
    XCTAssertTrue(try v4(192, 168, 1, 20).isOnMachine(reachedBy: own))
    XCTAssertTrue(try v6([], [0xFF, 0xFF, 192, 168, 1, 20]).isOnMachine(reachedBy: own))
    XCTAssertTrue(try v6([0xFD], [2]).isOnMachine(reachedBy: try v6([0xFD], [2])))
  }

  func testEverybodyElseIsElsewhere() throws {
    let own = try v4(192, 168, 1, 20)
    for peer in [
      try v4(192, 168, 1, 21), try v4(126, 0, 0, 1), try v4(0, 0, 0, 0), try v4(1, 0, 0, 127),
      try v6([], []), try v6([], [2]), try v6([127], [1]), try v6([], [127, 0, 0, 1]),
      try v6([], [0xFF, 0xFF, 192, 168, 1, 21]), try v6([0xFE, 0x80], [1]),
    ] {
      XCTAssertFalse(peer.isOnMachine(reachedBy: own), "\(peer)")
      XCTAssertFalse(peer.isOnMachine(reachedBy: nil), "\(peer)")
    }
  }

  func testWhatIsNoAddressIsNone() {
    for count in [0, 3, 5, 15, 17] {
      XCTAssertNil(IPAddress(bytes: [UInt8](repeating: 0, count: count)))
    }
  }
}
