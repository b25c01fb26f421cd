import Responses
import XCTest

/// The same person must come to the same code months later, on another keyboard.
final class SelfCodeTests: XCTestCase {
  private func code(_ parts: String...) -> String? {
    let entries = Dictionary(uniqueKeysWithValues: zip(SelfCode.Part.allCases, parts))
    do { return try SelfCode { entries[$0] ?? "" }.text } catch { return nil }
  }

  private func wrong(_ parts: String...) -> [SelfCode.Part] {
    let entries = Dictionary(uniqueKeysWithValues: zip(SelfCode.Part.allCases, parts))
    do {
      _ = try SelfCode { entries[$0] ?? "" }
      return []
    } catch { return error.parts }
  }

  func testCaseAccentsAndBlanksMakeNoDifference() {
    XCTAssertEqual(code("M", "7", "B", "a"), "m-7-b-a")
    XCTAssertEqual(code(" m ", "07", "b", "A"), "m-7-b-a")
    XCTAssertEqual(code("É", "31", "Ł", "ñ"), code("e", "31", "Ł", "N"))
  }

  func testOfAWordOnlyItsLetterIsTaken() {
    XCTAssertEqual(code("Maria", "7", "Bradford", "Anna"), "m-7-b-a")
    XCTAssertEqual(code("’Aisha", "7", "St. Ives", "Zoë"), "a-7-s-e")
  }

  func testUrduLettersAndDigitsAreTakenHoweverTheyAreWritten() {
    XCTAssertEqual(code("م", "۷", "ک", "ی"), "م-7-ک-ی")
    XCTAssertEqual(code("م", "٧", "ك", "ي"), "م-7-ک-ی")
    XCTAssertEqual(code("مریم", "7", "کراچی", "علی"), "م-7-ک-ی")
  }

  func testWhatCannotBeTakenIsNamed() {
    XCTAssertEqual(wrong("", "0", "7", "?"), [.parent, .day, .place, .name])
    XCTAssertEqual(wrong("m", "32", "b", "a"), [.day])
    XCTAssertEqual(wrong("m", "", "b", "a"), [.day])
    XCTAssertEqual(wrong("m", "7.", "b", "a"), [.day])
    XCTAssertEqual(wrong("m", "1976", "b", "a"), [.day])
  }

  func testAFileHoldsOneLetterAPart() {
    XCTAssertEqual(SelfCode("M-7-B-A")?.text, "m-7-b-a")
    XCTAssertEqual(SelfCode("m 07 b a")?.text, "m-7-b-a")
    XCTAssertNil(SelfCode("Maria-7-Bradford-Anna"))
    XCTAssertNil(SelfCode("m-7-b"))
    XCTAssertNil(SelfCode(""))
  }
}
