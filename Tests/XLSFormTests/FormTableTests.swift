import Surveys
import XCTest

@testable import XLSForm

/// Sheets and folders as people lay them out.
final class FormTableTests: XCTestCase {
  func testRowsThatAreSwitchedOffAreLeftOutAndTold() throws {
    let form = try TestForm.imported(
      survey: """
        type | name | label | relevant | disabled
        text | a | A old | | yes
        text | a | A | | no
        text | b | B | | TRUE
        text | c | C | | true()
        text | d | D | ${a} != '' and ${b} != '' |
        text | e | E | ${a} != '' | false
        begin group | g | G | | Yes
        text | f | F | | maybe
        """, language: .british)
    XCTAssertEqual(form.survey.questions.map(\.text), ["A", "D", "E", "F"])
    XCTAssertEqual(
      form.survey.questions[2].askIf, .test(Identifier(literal: "a"), .answered(true)))
    XCTAssertEqual(form.survey.sections.map(\.id.text), ["questions"])
    let off =
      "The row is switched off under \"disabled\", so it is left out. Empty the cell if it should be "
      + "asked."
    XCTAssertEqual(
      form.lines,
      [
        "f.xlsx:survey!E1: The column \"disabled\" is not carried (1 cell, the first in survey!E9): "
          + "nothing here has such a thing. Nothing to do, unless questions rest on it.",
        "f.xlsx:survey!E2: \(off)", "f.xlsx:survey!E4: \(off)", "f.xlsx:survey!E5: \(off)",
        "f.xlsx:survey!D6: The condition \"${a} != '' and ${b} != ''\" cannot be said here: \"b\" is "
          + "switched off under \"disabled\". So it is asked of everybody; say in its text whom it is "
          + "for, or change the condition.",
        "f.xlsx:survey!E8: \(off)",
      ])
    XCTAssertEqual(form.findings.first { $0.place?.row == 2 }?.kind, .notCarried)
  }

  func testFoldersPartedBySemicolonsOrTabsAreRead() throws {
    let mark = "\u{FEFF}"
    for separator in [";", "\t"] {
      let files = [
        "survey":
          "\(mark)type;name;label\r\nselect_one yn;a;\"How; are, \"\"you\"\"?\"\r\nnote;b;Well, then\r\n",
        "choices": "\(mark)list_name;name;label\r\nyn;y;Yes, I am\r\nyn;n;No\r\n",
        "settings": "\(mark)form_title\r\nHealth\r\n",
      ].mapValues { Array($0.replacing(";", with: separator).utf8) }
      let form = try FormImport(
        FormSource(folder: { files[$0] }),
        FormImport.Wishes(id: nil, language: .british, file: "form", monitoringSet: { _ in nil }))
      XCTAssertEqual(form.lines, [])
      XCTAssertEqual(form.survey.title, "Health")
      XCTAssertEqual(
        form.survey.questions.map(\.text), ["How\(separator) are, \"you\"?", "Well, then"])
      XCTAssertEqual(form.survey.questions[0].options.map(\.text), ["Yes, I am", "No"])
    }
  }
}
