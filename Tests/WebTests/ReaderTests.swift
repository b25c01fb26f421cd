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

  func testASignBeforeANumberStaysThereWhereTextRunsFromRightToLeft() async throws {
    let site = try TestSite(
      """
      { "id": "cold", "version": 1, "language": "en-GB", "title": "Cold", "languages": ["en-GB", "ur"],
        "sections": [{ "id": "all", "questions": [
          { "id": "degrees", "kind": "number", "text": "How cold?", "min": -40, "max": 50 } ] }] }
      """, for: self)
    let visitor = try Visitor(site, for: self)
    try await visitor.begin()
    let bounds = "//main//*[contains(text(), '40')]"
    let english = try await visitor.get("/en-GB/cold/q/degrees")
    XCTAssertEqual(try english.texts(bounds), ["Write a number from -40 to 50."])
    let urdu = try await visitor.get("/ur/cold/q/degrees")
    XCTAssertEqual(try urdu.texts(bounds), ["Write a number from \u{200E}-40 to 50."])
  }
}
