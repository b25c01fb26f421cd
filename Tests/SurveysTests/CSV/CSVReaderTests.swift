import Surveys
import XCTest

/// Comma-separated values as RFC 4180 has them, and as people and programs write them.
final class CSVReaderTests: XCTestCase {
  private func rows(_ bytes: [UInt8]) -> [[String]] {
    let reader = CSVReader(bytes)
    var rows: [[String]] = []
    while let row = reader.next() { rows.append(row.fault == nil ? row.texts : ["fault"]) }
    return rows
  }

  private func rows(_ text: String) -> [[String]] { rows(Array(text.utf8)) }

  /// Reads a text that its source gives out in pieces of a size.
  private func rows(_ text: String, inPiecesOf size: Int) -> [[String]] {
    var rest = Array(text.utf8)[...]
    let reader = CSVReader<Never> { buffer in
      let part = rest.prefix(min(size, buffer.count))
      buffer.copyBytes(from: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
    var rows: [[String]] = []
    while let row = reader.next() { rows.append(row.texts) }
    return rows
  }

  private func faults(_ bytes: [UInt8]) -> [String] {
    let reader = CSVReader(bytes)
    var faults: [String] = []
    while let row = reader.next() {
      if let fault = row.fault { faults.append("\(row.number) \(fault.line): \(fault.message)") }
    }
    return faults
  }

  private func faults(_ text: String) -> [String] { faults(Array(text.utf8)) }

  func testValuesArePartedByCommasAndRowsByTheLineEndsOfAnySystem() {
    let expected = [["a", "b"], ["1", ""], ["", "2"]]
    XCTAssertEqual(rows("a,b\r\n1,\r\n,2\r\n"), expected)
    XCTAssertEqual(rows("a,b\n1,\n,2"), expected)
    XCTAssertEqual(rows("a,b\r1,\r,2\r"), expected)
  }

  func testAQuotedValueHoldsCommasLinesAndDoubledQuotationMarks() {
    XCTAssertEqual(
      rows("\"a,b\",\"c\r\nd\ne\",\"say \"\"so\"\"\",\"\"\"\"\n"),
      [["a,b", "c\r\nd\ne", "say \"so\"", "\""]])
  }

  func testAByteOrderMarkAndRowsWithoutValuesArePassedOver() {
    XCTAssertEqual(rows("\u{FEFF}\"a\",b\n,\n\n1,2\n,,,\n"), [["a", "b"], ["1", "2"]])
  }

  func testLettersOfEveryScriptStayWhole() {
    let text = "سلام,👩‍👩‍👧,e\u{301},\"多,字\"\n"
    XCTAssertEqual(rows(text), [["سلام", "👩‍👩‍👧", "e\u{301}", "多,字"]])
  }

  func testWhereThePiecesOfAFileEndChangesNothing() {
    let text = "\u{FEFF}a,\"b\"\"\r\nc\"\r\n\"\",é👍\r\"x\"\r\n,y"
    let whole = [["a", "b\"\r\nc"], ["", "é👍"], ["x"], ["", "y"]]
    for size in 1...12 { XCTAssertEqual(rows(text, inPiecesOf: size), whole, "\(size)") }
  }

  func testARowLargerThanThePiecesOfAFileIsReadWhole() {
    let long = String(repeating: "ab,\"\"", count: 200_000)
    XCTAssertEqual(
      rows("x,\"\(long)\"\ny,z\n", inPiecesOf: 5_000),
      [["x", String(repeating: "ab,\"", count: 200_000)], ["y", "z"]])
  }

  func testRowsAreNumberedAsInAProgramForTablesAndLinesAsInAnEditor() {
    let reader = CSVReader(Array("a,b\n\n\"1\n1\",2\n3,4\n".utf8))
    var places: [[Int]] = []
    while let row = reader.next() { places.append([row.number, row.line]) }
    XCTAssertEqual(places, [[1, 1], [3, 3], [4, 5]])
  }

  func testEveryFaultIsToldWithItsRowAndLine() {
    XCTAssertEqual(
      faults("a,b\n1,x\"y\n\"2\"z,3\n4,5\n\"6\n,7\n"),
      [
        "2 2: A quotation mark is out of place. Put quotation marks round the whole value, and "
          + "double those inside it.",
        "3 3: A quotation mark is out of place. Put quotation marks round the whole value, and "
          + "double those inside it.",
        "5 5: The quotation mark that opens a value here is never closed. Close it, and double "
          + "the quotation marks inside the value.",
      ])
    XCTAssertEqual(
      faults(Array("a,b\ncaf".utf8) + [0xE9] + Array(",1\n\0,2\n".utf8)),
      [
        "2 2: This is not UTF-8. Save the file as CSV in UTF-8.",
        "3 3: This is not text: it holds a zero byte. Save the file as CSV in UTF-8.",
      ])
  }

  func testARowWithoutEndIsGivenUp() {
    let open = faults("a,b\n1,\"" + String(repeating: "x\n", count: 5_000_000))
    XCTAssertEqual(
      open,
      [
        "2 2: The row is longer than 4 MB, so the file was read no further. Look for a quotation "
          + "mark that is not closed, and check that this is a CSV file."
      ])
    XCTAssertEqual(
      faults(String(repeating: ",1", count: 1_000_000) + "\na,b\n"),
      ["1 1: The row has more than 10000 cells. Check that this is a CSV file."])
  }

  func testDoubledQuotationMarksLeaveTheLettersBehindThemWhole() {
    XCTAssertEqual(rows("\"a\"\"b👍é\",ی\n"), [["a\"b👍é", "ی"]])
  }

  func testBytesOfAnyKindEndInRowsOrFaults() {
    var state: UInt64 = 4180
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let alphabet: [UInt8] = Array("\"\",\n\r ab".utf8) + [0, 0xEF, 0xBB, 0xBF, 0xC3, 0xA9]
    for _ in 0..<2_000 {
      let bytes = (0..<draw(41)).map { _ in alphabet[draw(alphabet.count)] }
      let reader = CSVReader(bytes)
      while let row = reader.next() {
        guard row.fault == nil else { continue }
        XCTAssertTrue(row.texts.contains { !$0.isEmpty }, "\(bytes)")
      }
    }
  }
}
