import Surveys
import XCTest

@testable import XLSForm

/// Cells of which a program made something else than what was typed.
final class CellFaultTests: XCTestCase {
  /// Style 1 is a date, 2 a time, 3 a percentage, 4 and 5 dates and percentages of our own, 6 to 8 plain.
  private static let styles = """
    <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/>
    <numFmt numFmtId="165" formatCode="0.0\\ %"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="21"/><xf numFmtId="9"/>
    <xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="1"/><xf numFmtId="2"/><xf numFmtId="49"/>
    </cellXfs><dxfs><dxf><numFmt numFmtId="2" formatCode="d/m/yy"/></dxf></dxfs></styleSheet>
    """

  private func lines(
    survey: [String], choices: [String] = [], settings: [String] = [], styles: String? = styles
  ) throws -> [String] {
    let sheets = [("survey", survey), ("choices", choices), ("settings", settings)]
      .filter { !$0.1.isEmpty }
      .map { (name: $0.0, rows: $0.1.map(TestZip.row).joined()) }
    return FormSource.lines(of: try TestZip.workbook(sheets, styles: styles, in: self))
  }

  private static let again = "Format the column as text and type it again."
  private static let noResult =
    "The cell holds a formula without its result. Open the form in a program for tables and save it "
    + "again, or type the value."

  func testDatesTimesAndPercentagesAreProblemsWhereTheyCount() throws {
    XCTAssertEqual(
      try lines(
        survey: [
          "type | name | label | hint | notes",
          "select_one a | q1 | Pick | <c s=\"1\"><v>46027</v></c> | <c s=\"1\"><v>46027</v></c>",
        ],
        choices: [
          "list_name | name | label", "a | one | <c s=\"4\" t=\"n\"><v>46054</v></c>",
          "a | two | <c s=\"2\"><v>0.3958333333333333</v></c>",
          "a | <c s=\"3\"><v>0.5</v></c> | Half",
          "a | four | <c s=\"5\"><v>0.255</v></c>", "a | five | <c t=\"d\"><v>2026-02-01</v></c>",
        ],
        settings: ["form_title | version", "Title | <c s=\"1\"><v>46027</v></c>"]),
      [
        "f.xlsx:settings!B2: The program made a date of this and keeps 46027. \(Self.again)",
        "f.xlsx:choices!C2: The program made a date of this and keeps 46054. \(Self.again)",
        "f.xlsx:choices!C3: The program made a time of this and keeps 0.3958333333333333. "
          + Self.again,
        "f.xlsx:choices!B4: The program made a percentage of this and keeps 0.5. \(Self.again)",
        "f.xlsx:choices!C5: The program made a percentage of this and keeps 0.255. \(Self.again)",
        "f.xlsx:choices!C6: The program made a date of this and keeps 2026-02-01. \(Self.again)",
        "f.xlsx:survey!D2: The program made a date of this and keeps 46027. \(Self.again)",
      ])
  }

  func testNumbersInPlainFormatsStayAsTheyAre() throws {
    let choices = [
      "list_name | name | label", "a | one | <c><v>46054</v></c>",
      "a | two | <c s=\"6\"><v>7</v></c>",
      "a | three | <c s=\"7\"><v>0.5</v></c>", "a | four | <c s=\"8\"><v>1.5</v></c>",
      "a | five | <c s=\"99\"><v>3</v></c>", "a | six | <c s=\"1\" t=\"str\"><v>5 May</v></c>",
    ]
    let survey = ["type | name | label", "select_one a | q1 | Pick"]
    XCTAssertEqual(try lines(survey: survey, choices: choices), [])
    let form = try FormImport(
      FormSource(
        workbook: TestZip.workbook(
          [
            ("survey", survey.map(TestZip.row).joined()),
            ("choices", choices.map(TestZip.row).joined()),
          ], styles: Self.styles, in: self)),
      FormImport.Wishes(id: nil, language: .british, file: "form", monitoringSet: { _ in nil }))
    XCTAssertEqual(
      form.survey.questions[0].options.map(\.text), ["46054", "7", "0.5", "1.5", "3", "5 May"])
  }

  func testWhatIsLeftOutAnywayIsNoProblem() throws {
    let date = "<c s=\"1\"><v>46027</v></c>"
    let formula = "<c><f>1+1</f><v/></c>"
    XCTAssertEqual(
      try lines(
        survey: [
          "type | name | label | label::Klingon | constraint_message | disabled",
          "text | a | A | \(date) | \(formula) | <c/>", "text | b | \(date) | <c/> | <c/> | yes",
          "date | c | \(formula)", "begin repeat | d | \(date)", "text | e | \(formula)",
          "end repeat", "<c/> | <c/> | <c/> | <c/> | <c/> | \(formula)",
        ]),
      [
        "f.xlsx:survey!D1: \"Klingon\" names no language that is known. Write its tag in brackets, for "
          + "example label::Spanish (es).",
        "f.xlsx:survey!F3: The row is switched off under \"disabled\", so it is left out. Empty the "
          + "cell if it should be asked.",
        "f.xlsx:survey!A4: A row of the type \"date\" is not carried: there are no questions for a date "
          + "or time here. Ask with answers to choose from, a number or a text.",
        "f.xlsx:survey!5:5: The repeat that begins here is not carried, nor are the 1 rows in it: a "
          + "survey asks each question once. Ask a fixed number of times, or make it a survey of its "
          + "own.",
      ])
  }

  func testAFormulaWithoutItsResultIsAProblemWhereItCounts() throws {
    XCTAssertEqual(
      try lines(
        survey: [
          "type | name | label | required", "note | n | <c><f>1+1</f><v></v></c>",
          "text | t | Text | <c t=\"b\"><f>TRUE()</f></c>",
          "text | <c t=\"str\"><f>A1</f></c> | Text",
          "<c><f>A2</f></c> | x | X", "begin group | g | <c><f>A1</f></c>", "text | u | U",
          "end group",
          "select_one a | v | V",
        ],
        choices: [
          "list_name | name | label", "<c><f>A3</f><v/></c> | no | No",
          "a | <c><f>A3</f><v/></c> | Yes", "a | b | B", "a | c | C",
        ]),
      [
        "f.xlsx:choices!A2: \(Self.noResult)", "f.xlsx:choices!B3: \(Self.noResult)",
        "f.xlsx:survey!C2: \(Self.noResult)", "f.xlsx:survey!D3: \(Self.noResult)",
        "f.xlsx:survey!B4: \(Self.noResult)", "f.xlsx:survey!A5: \(Self.noResult)",
        "f.xlsx:survey!C6: \(Self.noResult)",
      ])
    XCTAssertEqual(
      try lines(
        survey: ["type | name | label | <c><f>A1</f></c>", "text | a | A | Help"]),
      ["f.xlsx:survey!D1: \(Self.noResult)"])
  }

  func testTheResultsOfFormulasAreRead() throws {
    let rows = [
      "type | name | label | hint | required",
      "text | a | <c t=\"str\"><f>B1</f><v>How?</v></c> | <c t=\"str\"><f>\"\"</f><v></v></c> | "
        + "<c t=\"b\"><f>TRUE()</f><v>1</v></c>",
      "text | b | <c><f>1+1</f><v>2</v></c> | <c/> | <c t=\"b\"><f>FALSE()</f><v>0</v></c>",
    ]
    let form = try FormImport(
      FormSource(
        workbook: TestZip.workbook(
          [("survey", rows.map(TestZip.row).joined())], styles: Self.styles, in: self)),
      FormImport.Wishes(id: nil, language: .british, file: "form", monitoringSet: { _ in nil }))
    XCTAssertEqual(form.lines, [])
    XCTAssertEqual(form.survey.questions.map(\.text), ["How?", "2"])
    XCTAssertEqual(form.survey.questions.map(\.hint), [nil, nil])
    XCTAssertEqual(form.survey.questions.map(\.required), [true, false])
  }

  func testFormatsAreKnownByTheirNumbersAndBySpelling() {
    let numbers: [(Int, NumberFormat)] = [
      (0, .plain), (1, .plain), (2, .plain), (4, .plain), (9, .percentage), (10, .percentage),
      (11, .plain), (12, .plain), (13, .plain), (14, .date), (17, .date), (18, .time), (21, .time),
      (22, .date), (23, .plain), (26, .plain), (27, .date), (36, .date), (37, .plain), (44, .plain),
      (45, .time), (47, .time), (48, .plain), (49, .plain), (50, .date), (58, .date), (59, .plain),
      (-1, .plain),
    ]
    for (number, format) in numbers {
      XCTAssertEqual(NumberFormat(builtIn: number), format, "\(number)")
    }
    let codes: [(String, NumberFormat)] = [
      ("General", .plain), ("@", .plain), ("0.00", .plain), ("#,##0.00", .plain), ("", .plain),
      ("0.00E+00", .plain), ("#,##0\\ \"days\"", .plain), ("0_d;[Red]-0_d", .plain),
      ("[$£-809]#,##0.00", .plain), ("\\d0", .plain), ("*y0", .plain), ("[Yellow]0", .plain),
      ("0\"%\"", .plain), ("0\\%", .plain), ("\"unfinished day", .plain), ("[unfinished h", .plain),
      ("0%", .percentage), ("0.0 %;[Red]-0.0 %", .percentage), ("\"d\" 0%", .percentage),
      ("dd/mm/yyyy", .date), ("D.M.YY", .date), ("[$-409]mmmm\\ yy", .date), ("mmm", .date),
      ("yyyy-mm-dd h:mm:ss", .date), ("yyyy\"年\"m\"月\"", .date),
      ("h:mm AM/PM", .time), ("HH:MM", .time), ("mm:ss", .time), ("[h]:mm", .time), ("[ss]", .time),
      ("[mm]:0", .time),
    ]
    for (code, format) in codes { XCTAssertEqual(NumberFormat(code: code), format, code) }
  }

  func testBrokenStylesAreTold() throws {
    XCTAssertEqual(
      try lines(survey: ["type | name", "text | a"], styles: "<styleSheet><cellXfs>"),
      [
        "f.xlsx: A part of the workbook cannot be read: xl/styles.xml. Save the form as .xlsx again, or "
          + "take another copy."
      ])
  }
}
