import HTTP
import XCTest

final class FormDataTests: XCTestCase {
  func testFieldsAreDecodedInTheirOrder() throws {
    let form = try FormData(urlEncoded: Array("a=1+2&b=%C3%A9%26%3D&c&=d&&a=3&e=f=g".utf8))
    XCTAssertEqual(form.fields.map(\.name), ["a", "b", "c", "", "a", "e"])
    XCTAssertEqual(form.fields.map(\.value), ["1 2", "é&=", "", "d", "3", "f=g"])
    XCTAssertEqual(form["a"], "1 2")
    XCTAssertEqual(form.all("a"), ["1 2", "3"])
    XCTAssertNil(form["z"])
    XCTAssertEqual(form.all("z"), [])
  }

  func testAnEmptyFormHasNoFields() throws {
    XCTAssertTrue(try FormData(urlEncoded: []).fields.isEmpty)
  }

  func testHexadecimalDigitsMayBeOfEitherCase() throws {
    XCTAssertEqual(try FormData(urlEncoded: Array("a=%d9%BE".utf8))["a"], "پ")
  }

  func testAMalformedEscapeIsAProblem() {
    for form in ["a=%", "a=%4", "a=%4g", "a=%g4", "%zz=a", "a=%u0041", "a=%+1", "a=%4&b=1"] {
      XCTAssertThrowsError(try FormData(urlEncoded: Array(form.utf8)), form) { error in
        XCTAssertEqual(error as? FormProblem, .badEscape, form)
      }
    }
  }

  func testTextThatIsNotUTF8IsAProblem() {
    for form in ["a=%FF", "a=%C3", "%C0%80=a", "a=%ED%A0%80"] {
      XCTAssertThrowsError(try FormData(urlEncoded: Array(form.utf8)), form) { error in
        XCTAssertEqual(error as? FormProblem, .notUTF8, form)
      }
    }
  }

  func testMoreFieldsThanAllowedAreAProblem() throws {
    let three = Array("a=1&b=2&c=3".utf8)
    XCTAssertEqual(try FormData(urlEncoded: three, atMostFields: 3).fields.count, 3)
    XCTAssertThrowsError(try FormData(urlEncoded: three, atMostFields: 2)) { error in
      XCTAssertEqual(error as? FormProblem, .tooManyFields(limit: 2))
      XCTAssertEqual("\(error)", "The form has more than 2 fields. Send fewer.")
    }
  }
}
