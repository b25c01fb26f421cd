import Secrets
import XCTest

final class DigestTests: XCTestCase {
  /// The one-block message sample of NIST, FIPS 180-2, appendix B.1.
  private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  func testTheStandardsExamplesComeOut() {
    XCTAssertEqual(Digest(of: Array("abc".utf8)).hex, abc)
    XCTAssertEqual(
      Digest(of: []).hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  func testBytesThatComePieceByPieceHaveTheDigestOfAll() {
    var running = RunningDigest()
    running.append(Array("a".utf8)[...])
    running.append([])
    running.append(Array("bc".utf8)[...])
    XCTAssertEqual(running.digest.hex, abc)
  }

  func testHexIsReadInEitherCase() {
    XCTAssertEqual(Digest(hex: abc), Digest(of: Array("abc".utf8)))
    XCTAssertEqual(Digest(hex: abc.uppercased()), Digest(of: Array("abc".utf8)))
  }

  func testWhatIsNoDigestIsRefused() {
    XCTAssertNil(Digest(hex: String(abc.dropLast())))
    XCTAssertNil(Digest(hex: "g" + abc.dropFirst()))
    XCTAssertNil(Digest(bytes: [1, 2, 3]))
  }
}
