import Foundation
import Surveys
import Web
import Translations
import XCTest

final class CalendarDateTests: XCTestCase {
  private func london(_ moment: String) throws -> String {
    CalendarDate(london: try Date(moment, strategy: .iso8601)).description
  }

  func testInWinterTheDayChangesAtMidnightUniversalTime() throws {
    XCTAssertEqual(try london("2026-12-01T23:59:59Z"), "2026-12-01")
    XCTAssertEqual(try london("2026-12-02T00:00:00Z"), "2026-12-02")
    XCTAssertEqual(try london("2026-12-31T23:59:59Z"), "2026-12-31")
    XCTAssertEqual(try london("2027-01-01T00:00:00Z"), "2027-01-01")
  }

  func testInSummerTheDayChangesAnHourEarlier() throws {
    XCTAssertEqual(try london("2026-07-01T22:59:59Z"), "2026-07-01")
    XCTAssertEqual(try london("2026-07-01T23:00:00Z"), "2026-07-02")
  }

  func testTheDaysOnWhichTheClocksChangeHaveAllTheirHours() throws {
    // British Summer Time 2026: from 29 March to 25 October, at 01:00 UTC.
    XCTAssertEqual(try london("2026-03-28T23:59:59Z"), "2026-03-28")
    XCTAssertEqual(try london("2026-03-29T00:00:00Z"), "2026-03-29")
    XCTAssertEqual(try london("2026-03-29T22:59:59Z"), "2026-03-29")
    XCTAssertEqual(try london("2026-03-29T23:00:00Z"), "2026-03-30")
    XCTAssertEqual(try london("2026-10-24T23:00:00Z"), "2026-10-25")
    XCTAssertEqual(try london("2026-10-25T23:59:59Z"), "2026-10-25")
    XCTAssertEqual(try london("2026-10-26T00:00:00Z"), "2026-10-26")
  }

  func testALeapDayIsADay() throws {
    XCTAssertEqual(try london("2028-02-29T12:00:00Z"), "2028-02-29")
  }

  func testADateIsWrittenAsItsReadersWriteIt() throws {
    let day = try XCTUnwrap(CalendarDate("2026-12-01"))
    for (tag, text) in [
      ("en-GB", "1 December 2026"), ("en-GB-x-easyread", "1 December 2026"),
      ("ur", "1 دسمبر، 2026"), ("pl", "1 grudnia 2026"),
    ] {
      XCTAssertEqual(day.formatted(for: try XCTUnwrap(LanguageTag(tag))), text)
    }
  }
}
