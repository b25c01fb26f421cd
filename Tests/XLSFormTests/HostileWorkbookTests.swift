import Foundation
import XCTest

@testable import XLSForm

/// Files that are no form, or want to do harm.
final class HostileWorkbookTests: XCTestCase {
  private func message(_ bytes: [UInt8]) -> String? {
    do {
      _ = try FormSource(workbook: bytes)
      return nil
    } catch {
      return error.list.first?.rendered(in: "f.xlsx", isFolder: false)
    }
  }

  private static let broken =
    "f.xlsx: This is no workbook, or a damaged one. Save the form as .xlsx again, or take another copy."

  func testWhatIsNoWorkbookIsRefused() throws {
    XCTAssertEqual(
      message([]),
      "f.xlsx: This is no workbook of the format .xlsx: it has no xl/workbook.xml. Save the form as "
        + ".xlsx.")
    XCTAssertEqual(message(Array("type,name,label".utf8)), Self.broken)
    XCTAssertEqual(
      message([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      "f.xlsx: This workbook is protected by a password, or in the old format .xls. Save it as "
        + ".xlsx, without a password.")
    XCTAssertEqual(
      message(try TestZip.bytes([("content.xml", "<x/>")], in: self)),
      "f.xlsx: This is no workbook of the format .xlsx: it has no xl/workbook.xml. Save the form as "
        + ".xlsx.")
    XCTAssertEqual(
      message(try TestZip.workbook([("Sheet1", ""), ("Notes", "")], in: self)),
      "f.xlsx: The workbook has no sheet \"survey\"; it has \"Sheet1\", \"Notes\". A form keeps its "
        + "questions there: name the sheet so.")
  }

  func testALockedPartIsRefused() throws {
    let bytes = try TestZip.bytes(
      [("xl/workbook.xml", "<workbook/>")], password: "secret", in: self)
    XCTAssertEqual(
      message(bytes),
      "f.xlsx: The workbook is protected by a password. Save it without one, as .xlsx.")
  }

  func testAWorkbookThatUnpacksWithoutEndIsStopped() throws {
    let bomb = [UInt8](repeating: UInt8(ascii: " "), count: 120 << 20)
    let bytes = try TestZip.bytes([("xl/workbook.xml", bomb)], in: self)
    XCTAssertLessThan(bytes.count, 1 << 20)
    XCTAssertEqual(
      message(bytes),
      "f.xlsx: The workbook unpacks to more than 96 MB, which no form does. Take the pictures and "
        + "other sheets out, and save it again.")
  }

  func testAWorkbookOfVeryManyPartsIsRefused() throws {
    let parts = (0...2_000).map { (name: "part\($0)", text: "") }
    XCTAssertEqual(
      message(try TestZip.bytes(parts, in: self)),
      "f.xlsx: The workbook holds more than 2000 parts, which no form does. Save it as .xlsx again."
    )
  }

  func testADocumentTypeIsRefusedUnseen() throws {
    let parts = [
      (
        "xl/workbook.xml",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook>&a;</workbook>"
      )
    ]
    XCTAssertEqual(
      message(try TestZip.bytes(parts, in: self)),
      "f.xlsx: A part of the workbook declares a document type, which workbooks do not have: "
        + "xl/workbook.xml. Save the form as .xlsx again.")
  }

  func testADocumentTypeInOtherCharactersIsRefusedToo() throws {
    let text =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><workbook xmlns:r=\"r\"><sheets><sheet name=\"&a;\" r:id=\"a\"/></sheets></workbook>"
    for isLittle in [true, false] {
      let bytes = text.utf16.flatMap { unit -> [UInt8] in
        isLittle
          ? [UInt8(unit & 255), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 255)]
      }
      XCTAssertEqual(
        message(try TestZip.bytes([("xl/workbook.xml", bytes)], in: self)),
        "f.xlsx: A part of the workbook cannot be read: xl/workbook.xml. Save the form as .xlsx again, "
          + "or take another copy.")
    }
  }

  func testBrokenPartsAreNamed() throws {
    XCTAssertEqual(
      message(try TestZip.workbook([("survey", "<row><c></row>")], in: self)),
      "f.xlsx: A part of the workbook cannot be read: xl/worksheets/s1.xml. Save the form as .xlsx "
        + "again, or take another copy.")
    XCTAssertEqual(
      message(
        try TestZip.workbook(
          [("survey", "<row r=\"1\"><c r=\"B1\" t=\"e\"><v>#REF!</v></c></row>")], in: self)),
      "f.xlsx:survey!B1: The cell holds an error, #REF!. Put its formula right, or write a value.")
    let far = "<row r=\"5\"><c r=\"XFD5\"><v>1</v></c></row>"
    XCTAssertEqual(
      message(try TestZip.workbook([("survey", far)], in: self)),
      "f.xlsx:survey!XFD5: The sheet goes on beyond 20000 rows or 500 columns, which no form does. "
        + "Take out what does not belong to it.")
  }

  func testASheetOfManyMegabytesIsReadInPieces() throws {
    let style = String(repeating: "1", count: 1_000)
    let row = "<row>" + String(repeating: "<c s=\"\(style)\"/>", count: 10) + "</row>"
    let empty = String(repeating: row, count: 1_300)
    XCTAssertGreaterThan(empty.utf8.count, 12 << 20)
    let rows = TestZip.row("type | name") + TestZip.row("text | a")
    let workbook = try TestZip.workbook([("survey", rows + empty)], in: self)
    XCTAssertNil(message(workbook))
    XCTAssertEqual(try FormSource(workbook: workbook).survey.rows.count, 1)
    let long = (0..<21_000).map { "<row r=\"\($0 + 1)\"><c><v>1</v></c></row>" }.joined()
    XCTAssertEqual(
      message(try TestZip.workbook([("survey", long + empty)], in: self)),
      "f.xlsx:survey!A20002: The sheet goes on beyond 20000 rows or 500 columns, which no form does. "
        + "Take out what does not belong to it.")
  }

  func testAPartThatNestsWithoutEndIsStopped() throws {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    XCTAssertEqual(
      message(try TestZip.workbook([("survey", deep)], in: self)),
      "f.xlsx: A part of the workbook cannot be read: xl/worksheets/s1.xml. Save the form as .xlsx "
        + "again, or take another copy.")
  }

  func testAPartOfCellsWithoutEndIsStopped() throws {
    func message(_ count: Int) -> String? {
      let bytes = Array("<a>\(String(repeating: "<c/>", count: count))</a>".utf8)
      do throws(FormProblems) {
        try XMLPart.read(bytes, "xl/s.xml", with: CellStyles(), atMost: 1_000)
        return nil
      } catch {
        return error.list.first?.message
      }
    }
    XCTAssertNil(message(999))
    XCTAssertEqual(
      message(1_000),
      "A part of the workbook goes on beyond 1000 cells, which no form does: xl/s.xml. Delete the "
        + "empty rows and columns around the form, and save it again.")
  }

  func testChangedBytesNeverDoMoreThanBeRefused() throws {
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>2</v></c></row>
      """
    let whole = try TestZip.workbook(
      [("survey", rows)],
      strings: "<si><t>type</t></si><si><t>name</t></si><si><t>text</t></si>", in: self)
    XCTAssertNil(message(whole))
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var refused = 0
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0...random(4) { bytes[random(bytes.count)] = UInt8(random(256)) }
      if random(4) == 0 { bytes.removeLast(random(bytes.count)) }
      if message(bytes) != nil { refused += 1 }
    }
    XCTAssertGreaterThan(refused, 500)
  }
}
