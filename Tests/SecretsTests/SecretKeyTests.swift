import Secrets
import XCTest

final class SecretKeyTests: XCTestCase {
  private func key(_ byte: UInt8) throws -> SecretKey {
    try XCTUnwrap(SecretKey(bytes: [UInt8](repeating: byte, count: 32)))
  }

  /// Computed with Python's hashlib.blake2b (RFC 7693) over the length-prefixed label and parts.
  func testAHashIsKeyedBlake2bOfTheLabelAndTheParts() throws {
    let hash = try key(7).hash([1, 2], [3], label: "purpose")
    XCTAssertEqual(
      Digest(bytes: hash.bytes)?.hex,
      "52318deed2d7cfef6ec4b023519068b8215206e5496b7e402416667c627f9918")
  }

  func testTheSamePartsUnderAnotherLabelGiveAnotherHash() throws {
    XCTAssertNotEqual(try key(7).hash([1], label: "one"), try key(7).hash([1], label: "two"))
  }

  func testPartsCutElsewhereGiveAnotherHash() throws {
    XCTAssertNotEqual(
      try key(7).hash([1, 2], [3], label: "x"), try key(7).hash([1], [2, 3], label: "x"))
  }

  func testAnotherKeyGivesAnotherHash() throws {
    XCTAssertNotEqual(try key(7).hash([1], label: "x"), try key(8).hash([1], label: "x"))
  }

  func testNewKeysDifferAndKeysOfAnotherLengthAreRefused() {
    XCTAssertNotEqual(SecretKey(), SecretKey())
    XCTAssertNil(SecretKey(bytes: [UInt8](repeating: 0, count: 31)))
  }

  func testAKeyDoesNotPrintItself() throws {
    var dumped = ""
    dump(try key(77), to: &dumped)
    XCTAssertFalse(dumped.contains("77"))
    XCTAssertEqual("\(try key(77))", "a secret key")
  }
}
