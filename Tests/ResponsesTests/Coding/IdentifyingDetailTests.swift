import Responses
import XCTest

final class IdentifyingDetailTests: XCTestCase {
  private func found(_ text: String) -> [String] {
    IdentifyingDetail.found(in: text).map { "\($0.kind.rawValue): \($0.words)" }
  }

  func testAnNHSNumberHasTheRightCheckDigit() {
    // 943 476 5919 is the example of the NHS Data Dictionary.
    XCTAssertEqual(found("It is 943 476 5919."), ["NHS number: 943 476 5919"])
    XCTAssertEqual(found("9434765919"), ["NHS number: 9434765919"])
    XCTAssertEqual(found("943-476-5919"), ["NHS number: 943-476-5919"])
    for wrong in ["943 476 5918", "19434765919", "94347659190", "1111111111", "943 476 591"] {
      XCTAssertEqual(found(wrong), [], wrong)
    }
  }

  func testANationalInsuranceNumberHasAPrefixThatIsGivenOut() {
    XCTAssertEqual(found("mine: ab 12 34 56 c"), ["National Insurance number: ab 12 34 56 c"])
    XCTAssertEqual(found("AB123456C"), ["National Insurance number: AB123456C"])
    for wrong in ["GB123456C", "DA123456C", "AO123456C", "AB123456E", "AB12345C"] {
      XCTAssertEqual(found(wrong), [], wrong)
    }
  }

  func testPostcodes() {
    for right in ["LS1 4AP", "ls14ap", "SW1A 1AA", "M1 1AE", "B33 8TH"] {
      XCTAssertEqual(found("I live in \(right)."), ["postcode: \(right)"])
    }
    for wrong in ["LS1", "A1 road", "B33 8TC", "CO2 is a gas"] {
      XCTAssertEqual(found(wrong), [], wrong)
    }
  }

  func testPhoneNumbers() {
    for right in ["0113 496 0000", "+44 113 496 0000", "07700 900123", "(0)113 496 0000"] {
      XCTAssertEqual(
        found("Ring \(right) now").first?.hasPrefix("phone number"), true, right)
    }
    for wrong in ["I waited 10 weeks", "in 2026", "111", "0800"] {
      XCTAssertEqual(found(wrong), [], wrong)
    }
  }

  func testAddressesOfTheWeb() {
    XCTAssertEqual(found("to me.too@example.org, please"), ["email: me.too@example.org"])
    XCTAssertEqual(
      found("see https://example.org/a?b=1 or www.example.org"),
      ["web address: https://example.org/a?b=1", "web address: www.example.org"])
    XCTAssertEqual(found("meet me @ the park, e.g. by the pond"), [])
  }

  func testDates() {
    for right in [
      "12/03/1950", "1950-03-12", "12.3.50", "12 March", "12th of March 1950", "March 1950",
      "May 2024",
      "Sept 3rd",
    ] {
      XCTAssertEqual(found("On \(right) it was."), ["date: \(right)"])
    }
    for wrong in ["may 20 people come", "1/2 a cup", "24/7", "decided 12 of us"] {
      XCTAssertEqual(found(wrong), [], wrong)
    }
  }

  func testNamesAfterTitles() {
    XCTAssertEqual(found("Then Dr Khan came."), ["name: Dr Khan"])
    XCTAssertEqual(found("dr. khan came"), ["name: dr. khan"])
    XCTAssertEqual(
      found("to nurse Mary O’Neill and Mrs Smith-Jones"),
      ["name: nurse Mary O’Neill", "name: Mrs Smith-Jones"])
    for wrong in ["the nurse said", "my doctor is kind", "I miss him", "Dr", "sister of mine"] {
      XCTAssertEqual(found(wrong), [], wrong)
    }
  }

  func testDigitsOfOtherScriptsAreDigits() {
    XCTAssertEqual(found("میرا نمبر ۰۱۱۳ ۴۹۶ ۰۰۰۰ ہے"), ["phone number: ۰۱۱۳ ۴۹۶ ۰۰۰۰"])
  }

  func testADetailIsFoundWhereItStands() {
    let details = IdentifyingDetail.found(in: "é 👍 Dr Khan")
    XCTAssertEqual(details.map(\.range), [4..<11])
  }
}
