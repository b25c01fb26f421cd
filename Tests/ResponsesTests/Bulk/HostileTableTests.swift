import Responses
import Surveys
import XCTest

/// Files that are no tables, or were made to do harm: refused, and soon.
final class HostileTableTests: XCTestCase {
  private func problems(_ bytes: [UInt8]) throws -> [String] {
    let read = try Table().read(bytes)
    XCTAssertTrue(read.responses.isEmpty)
    return read.problems.map(\.message)
  }

  private func problems(_ text: String) throws -> [String] { try problems(Array(text.utf8)) }

  func testACellOfTenMegabytesIsRefused() throws {
    let cell = String(repeating: "x", count: 10 << 20)
    let tooLong =
      "The row is longer than 4 MB, so the file was read no further. Look for a quotation mark that "
      + "is not closed, and check that this is a CSV file."
    XCTAssertEqual(try problems(Table.header + "\n1,yes,,,,\(cell),,,,,,,,\n"), [tooLong])
    XCTAssertEqual(try problems(Table.header + "\n1,yes,,,,\"\(cell)\",,,,,,,,\n"), [tooLong])
    XCTAssertEqual(try problems(cell), [tooLong])
  }

  func testAMillionColumnsAreRefused() throws {
    let tooMany = "The row has more than 10000 cells. Check that this is a CSV file."
    XCTAssertEqual(
      try problems(String(repeating: "version,", count: 1 << 18) + "\n1\n"), [tooMany])
    let unknown = try problems((0..<9_000).map { "c\($0)" }.joined(separator: ",") + ",version\n")
    // And the seven columns that the survey needs are missing.
    XCTAssertEqual(unknown.count, 9_007)
  }

  func testWhatIsNoTextIsRefused() throws {
    XCTAssertEqual(
      try problems([0xFF, 0xFE] + Array("version".utf8).flatMap { [$0, 0] }),
      ["This is not text: it holds a zero byte. Save the file as CSV in UTF-8."])
    var random = SplitMix64(seed: 9)
    for _ in 0..<20 {
      let bytes = (0..<20_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      XCTAssertFalse(try problems(bytes).isEmpty)
    }
    XCTAssertEqual(
      try problems(Array((Table.header + "\n1,yes,,,,a").utf8) + [0] + Array("b,,,,,,,,\n".utf8)),
      ["This is not text: it holds a zero byte. Save the file as CSV in UTF-8."])
  }

  func testRowsOfRandomCellsNeverCrash() throws {
    let table = try Table()
    var random = SplitMix64(seed: 4)
    let cells =
      RandomSurvey.hostile.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
      + ["yes", "no", "a b", "p q r", "1", "-9999999999999999999999", "2026-11-21", "1.5", "'"]
    var refused = 0
    for _ in 0..<3_000 {
      let row = (0..<14).map { _ in cells[Int(random.next() % UInt64(cells.count))] }
      let read = try table.read(
        Array((Table.header + "\n1," + row.dropFirst().joined(separator: ",") + "\n").utf8))
      XCTAssertEqual(read.responses.isEmpty, !read.problems.isEmpty)
      if !read.problems.isEmpty { refused += 1 }
    }
    XCTAssertGreaterThan(refused, 1_000)
  }
}
