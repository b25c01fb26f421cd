import Translations
import XCTest

final class PlaceholdersTests: XCTestCase {
  func testNamesAreFoundOnceEach() {
    XCTAssertEqual(
      Placeholders.names(in: "{name} of {survey-2}, {name}: {a_b}"), ["name", "survey-2", "a_b"])
  }

  func testOtherBracesArePlainText() {
    for text in ["{", "}", "{}", "{ name }", "{1}", "{name", "{-a}", "{نام}", "{{}}"] {
      XCTAssertEqual(Placeholders.names(in: text), [], text)
    }
    XCTAssertEqual(Placeholders.names(in: "{a{b}"), ["b"])
  }

  func testValuesAreFilledInOnceAndAsTheyAre() {
    XCTAssertEqual(
      Placeholders.fill("{a} اور {b}: {a}{c} {", with: ["a": "{b}", "b": "é"]),
      "{b} اور é: {b}{c} {")
    XCTAssertEqual(Placeholders.fill("", with: ["a": "b"]), "")
  }
}
