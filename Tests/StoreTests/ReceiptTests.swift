import Participation
import Secrets
import XCTest

final class ReceiptTests: XCTestCase {
  private func receipt(session: UInt8 = 1, draft: UInt8 = 2, key: UInt8 = 3) throws -> Receipt {
    Receipt(
      session: try XCTUnwrap(RandomToken(bytes: [UInt8](repeating: session, count: 16))),
      draft: try XCTUnwrap(RandomToken(bytes: [UInt8](repeating: draft, count: 16))),
      key: try XCTUnwrap(SecretKey(bytes: [UInt8](repeating: key, count: 32))))
  }

  /// Computed with Python: hashlib.blake2b, ten bytes, Crockford's alphabet.
  func testAReceiptIsSixteenSymbolsDerivedFromSessionDraftAndKey() throws {
    XCTAssertEqual(try receipt().text, "003D-9J9G-P2QA-GMBT")
  }

  func testAnotherSessionDraftOrKeyGivesAnotherReceipt() throws {
    XCTAssertNotEqual(try receipt(), try receipt(session: 9))
    XCTAssertNotEqual(try receipt(), try receipt(draft: 9))
    XCTAssertNotEqual(try receipt(), try receipt(key: 9))
  }

  func testAReceiptIsReadBackAsPeopleWriteIt() throws {
    let receipt = try XCTUnwrap(Receipt("0123-4567-89AB-1JK0"))
    XCTAssertEqual(receipt.text, "0123-4567-89AB-1JK0")
    XCTAssertEqual(Receipt("0123456789ab1jk0"), receipt)
    XCTAssertEqual(Receipt(" o i23 4567\t89aB—LjKo \n"), receipt)
    XCTAssertEqual(Receipt("O123–4567‐89AB-lJK0"), receipt)
  }

  func testWhatIsNoReceiptIsRefused() {
    XCTAssertNil(Receipt(""))
    XCTAssertNil(Receipt("0123-4567-89AB-CDE"))
    XCTAssertNil(Receipt("0123-4567-89AB-CDEFG"))
    XCTAssertNil(Receipt("U123-4567-89AB-CDEF"))
    XCTAssertNil(Receipt("0123-4567-89AB-CDEß"))
    XCTAssertNil(Receipt("0123-4567-89AB-CDE٣"))
  }

  func testEveryDerivedReceiptIsReadBack() {
    let key = SecretKey()
    for _ in 0..<200 {
      let receipt = Receipt(session: RandomToken(), draft: RandomToken(), key: key)
      XCTAssertEqual(Receipt(receipt.text), receipt)
      XCTAssertEqual(Receipt(receipt.text)?.hash(key), receipt.hash(key))
    }
  }

  func testWhatIsKeptCannotBeMadeWithoutTheKey() throws {
    let receipt = try receipt()
    XCTAssertNotEqual(receipt.hash(SecretKey()), receipt.hash(SecretKey()))
  }
}
