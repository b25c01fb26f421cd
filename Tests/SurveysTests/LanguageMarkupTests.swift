import Surveys
import XCTest

/// What the `lang` attribute of a page says.
final class LanguageMarkupTests: XCTestCase {
  private func markup(_ tag: String) throws -> String {
    try XCTUnwrap(LanguageTag(tag), tag).forMarkup
  }

  func testAScriptThatALanguageIsWrittenInAnywayIsLeftOut() throws {
    XCTAssertEqual(try markup("pa-Guru"), "pa")
    XCTAssertEqual(try markup("ur-Arab-PK"), "ur-PK")
    XCTAssertEqual(try markup("pa-Guru-x-easyread"), "pa")
  }

  func testAScriptThatTellsSomethingStays() throws {
    XCTAssertEqual(try markup("pa-Arab"), "pa-Arab")
    XCTAssertEqual(try markup("zh-Hans"), "zh-Hans")
    XCTAssertEqual(try markup("sr-Latn"), "sr-Latn")
  }

  func testEasyReadIsNoLanguageToABrowsersVoice() throws {
    XCTAssertEqual(try markup("en-GB-x-easyread"), "en-GB")
  }
}
