import Surveys
import XCTest

@testable import XLSForm

/// Workbooks as different programs write them.
final class WorkbookTests: XCTestCase {
  func testCellsOfEveryTypeAreRead() throws {
    let bytes = try TestZip.workbook(
      [
        (
          " Survey",
          """
          <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>name</t></is></c>
          <c t="inlineStr"><is><r><t>la</t></r><r><rPr><b/></rPr><t>bel</t></r></is></c></row>
          <row><c t="inlineStr"><is><t>text</t></is></c><c><v>7</v></c><c t="s"><v>1</v></c></row>
          <row r="9"><c r="A9" t="str"><f>1+1</f><v>text</v></c><c r="B9" t="b"><v>1</v></c>
          <c r="C9" t="inlineStr"><is><t xml:space="preserve"> two_x000D_
          lines &amp; more </t></is></c><c r="ZZ9" s="3"/></row>
          """
        )
      ],
      strings:
        "<si><t>type</t></si><si><r><t>Rich </t></r><r><t>text</t></r><rPh sb=\"0\"><t>no</t></rPh></si>",
      in: self)
    let file = try XLSXFile(bytes)
    let grid = try XCTUnwrap(file.grid("survey"))
    XCTAssertEqual(grid.rows.map(\.number), [1, 2, 9])
    XCTAssertEqual(grid.rows[0].cells, [1: "type", 2: "name", 3: "label"])
    XCTAssertEqual(grid.rows[1].cells, [1: "text", 2: "7", 3: "Rich text"])
    XCTAssertEqual(grid.rows[2].cells[1], "text")
    XCTAssertEqual(grid.rows[2].cells[2], "TRUE")
    let form = try FormImport(
      FormSource(workbook: bytes),
      FormImport.Wishes(id: nil, language: .british, file: "My form", monitoringSet: { _ in nil }))
    XCTAssertEqual(form.survey.id.text, "my-form")
    XCTAssertEqual(form.survey.questions.map(\.id.text), ["question-7", "true"])
    XCTAssertEqual(form.survey.questions[1].text, "two\nlines & more")
    XCTAssertEqual(form.lines, [])
  }

  func testNumbersLoseWhatOnlyProgramsAddToThem() {
    XCTAssertEqual(3.0.asForms, "3")
    XCTAssertEqual(1.1.asForms, "1.1")
    XCTAssertEqual(0.000001.asForms, "0.000001")
    XCTAssertEqual(2_026_112_101.0.asForms, "2026112101")
  }

  func testCellsAreNamedAsProgramsDo() {
    XCTAssertEqual(CellName.letters(1), "A")
    XCTAssertEqual(CellName.letters(26), "Z")
    XCTAssertEqual(CellName.letters(27), "AA")
    XCTAssertEqual(CellName.letters(16_384), "XFD")
    XCTAssertEqual(CellName.read("XFD1048576")?.column, 16_384)
    XCTAssertEqual(CellName.read("XFD1048576")?.row, 1_048_576)
    for wrong in ["", "A", "1", "A0", "XFE1", "A1048577", "A1B", "Ä1", "AAAAAAAAAAAAAAAAAAAAA1"] {
      XCTAssertNil(CellName.read(wrong), wrong)
    }
  }

  func testWhatStandsUnderNoNameIsTold() throws {
    let form = try TestForm.imported(
      survey: "type | name | label | | \ntext | a | A | stray | \ntext | b | B | stray | more",
      language: .british)
    XCTAssertEqual(
      form.lines,
      [
        "f.xlsx:survey!D2: There is no name above this column, so what stands in it is left out (2 "
          + "cells). Split merged cells in the first row and name each column, or clear it.",
        "f.xlsx:survey!E3: There is no name above this column, so what stands in it is left out (1 "
          + "cells). Split merged cells in the first row and name each column, or clear it.",
      ])
  }
}
