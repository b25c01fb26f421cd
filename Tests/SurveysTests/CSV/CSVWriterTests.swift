import Surveys
import XCTest

final class CSVWriterTests: XCTestCase {
  func testQuotationMarksStandOnlyWhereAValueNeedsThem() {
    var writer = CSVWriter()
    writer.row(["plain", "", "a,b", "say \"so\"", "two\nlines", " blank", "سلام 👍"])
    writer.row(["next"])
    XCTAssertEqual(
      String(decoding: writer.bytes, as: UTF8.self),
      "plain,,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\" blank\",سلام 👍\r\nnext\r\n")
  }

  func testWhatIsWrittenIsReadAgain() {
    let cells = ["\"", "\r\n", ",", "\"\"", "x\ry", "'=1", " ", "e\u{301}", "\u{FEFF}"]
    var writer = CSVWriter()
    writer.row(["first"])
    writer.row(cells)
    let reader = CSVReader(writer.taken())
    XCTAssertEqual(reader.next()?.texts, ["first"])
    XCTAssertEqual(reader.next()?.texts, cells)
    XCTAssertNil(reader.next())
    XCTAssertEqual(writer.bytes, [])
  }
}
