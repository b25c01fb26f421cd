import Workshops
import XCTest

final class MomentTests: XCTestCase {
  /// The seconds are those of GNU `date -u +%s`.
  func testAMomentIsWrittenInUniversalTime() {
    let written = [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_782_400, "2000-02-29T00:00:00Z"), (1_796_119_200, "2026-12-01T10:00:00Z"),
      (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
      (253_402_300_799, "9999-12-31T23:59:59Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
    ]
    for (seconds, text) in written {
      XCTAssertEqual(Moment(seconds: seconds).description, text)
      XCTAssertEqual(Moment(text)?.seconds, seconds, text)
    }
  }

  func testNothingElseIsReadAsOne() {
    for text in [
      "", "2026-12-01", "2026-12-01T10:00:00", "2026-12-01T10:00:00+00:00",
      "2026-12-01 10:00:00Z", "2026-12-01t10:00:00z", "2026-02-29T10:00:00Z",
      "2100-02-29T00:00:00Z", "2026-04-31T10:00:00Z", "2026-13-01T10:00:00Z",
      "2026-00-01T10:00:00Z", "2026-12-00T10:00:00Z", "2026-12-01T24:00:00Z",
      "2026-12-01T10:60:00Z", "2026-12-01T10:00:60Z", "0000-01-01T00:00:00Z",
      "2026-12-01T10:00:0 Z", "+026-12-01T10:00:00Z", "٢٠٢٦-12-01T10:00:00Z",
    ] {
      XCTAssertNil(Moment(text), text)
    }
  }
}
