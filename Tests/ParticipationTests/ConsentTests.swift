import Participation
import Secrets
import Surveys
import XCTest

final class ConsentTests: XCTestCase {
  /// Computed with Python: hashlib.sha256("en-GB\nI agree – truly.".encode()).
  func testTheDigestNamesTheWordsAndTheirLanguage() {
    XCTAssertEqual(
      Consent(text: "I agree – truly.", language: .british).digest.hex,
      "7b88493dd4354738fae069cb96c3bbf672cfc6b0de301fca1abac3ee9e8986c3")
  }

  func testOtherWordsOrAnotherLanguageHaveAnotherDigest() {
    let consent = Consent(text: "I agree.", language: .british)
    XCTAssertEqual(consent.digest, Consent(text: "I agree.", language: .british).digest)
    XCTAssertNotEqual(consent.digest, Consent(text: "I agree", language: .british).digest)
    XCTAssertNotEqual(
      consent.digest, Consent(text: "I agree.", language: .british.easyRead).digest)
  }
}
