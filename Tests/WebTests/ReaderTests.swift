import XCTest

/// How the texts of a page are set for whoever reads it.
final class ReaderTests: XCTestCase {
  func testAReaderOfEasyReadGetsASentenceALineAlsoOfTextsThatNobodyHasWrittenYet() throws {
    let site = try TestSite(
      """
      { "id": "tea", "version": 1, "language": "en-GB", "title": "Tea", "purpose": "Look 1. Look 2.",
        "languages": ["en-GB", "en-GB-x-easyread"],
        "sections": [{ "id": "all", "questions": [
          { "id": "story", "kind": "text", "text": "Tell us" } ] }] }
      """, for: self)
    let breaks = "//p[contains(., 'Look 1.')]//br/@class"
    XCTAssertEqual(try site.get("/en-GB-x-easyread/tea").texts(breaks), ["sentence"])
    XCTAssertEqual(try site.get("/en-GB/tea").texts(breaks), [])
  }
}
