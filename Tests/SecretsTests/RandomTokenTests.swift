import Secrets
import XCTest

final class RandomTokenTests: XCTestCase {
  /// Computed with Python's base64.urlsafe_b64encode.
  func testTheTextIsUnpaddedBase64ForURLs() throws {
    let token = try XCTUnwrap(RandomToken(bytes: Array(240...255)))
    XCTAssertEqual(token.text, "8PHy8_T19vf4-fr7_P3-_w")
    XCTAssertEqual(RandomToken("8PHy8_T19vf4-fr7_P3-_w"), token)
  }

  func testEveryNewTokenSurvivesItsText() {
    for _ in 0..<200 {
      let token = RandomToken()
      XCTAssertEqual(RandomToken(token.text), token)
    }
  }

  func testNewTokensDiffer() {
    XCTAssertEqual(Set((0..<1000).map { _ in RandomToken() }).count, 1000)
  }

  func testTextsThatNoTokenWritesAreRefused() {
    XCTAssertNil(RandomToken(""))
    XCTAssertNil(RandomToken("8PHy8_T19vf4-fr7_P3-_"))
    XCTAssertNil(RandomToken("8PHy8_T19vf4-fr7_P3-_w=="))
    XCTAssertNil(RandomToken("8PHy8/T19vf4+fr7/P3+/w"))
    // Its last bits belong to no byte: a second text for the same token.
    XCTAssertNil(RandomToken("8PHy8_T19vf4-fr7_P3-_x"))
  }

  func testATokenDoesNotPrintItself() throws {
    let token = try XCTUnwrap(RandomToken(bytes: [UInt8](repeating: 77, count: 16)))
    var dumped = ""
    dump(token, to: &dumped)
    XCTAssertFalse(dumped.contains("77"))
    XCTAssertFalse("\(token)".contains(token.text))
  }
}
