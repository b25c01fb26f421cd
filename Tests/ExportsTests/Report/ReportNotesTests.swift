import Exports
import Surveys
import XCTest

final class ReportNotesTests: XCTestCase {
  func testNotesComeBackFromMarkdownAsTheyWereSaid() {
    let notes = ReportNotes(
      markdown: """
        # A title

        Said by the report itself.

        ## What was asked

        By \\*somebody\\* with a \\\\.

        - One: 5
        - \\[c\\]: confidential

        ## A table

        | By | Group |
        | --- | --- |
        | Age | 65 \\| over |
        """, in: .british)
    XCTAssertEqual(notes.sections.map(\.heading), ["What was asked", "A table"])
    XCTAssertEqual(notes.sections[0].paragraphs, ["By *somebody* with a \\."])
    XCTAssertEqual(notes.sections[0].items, ["One: 5", "[c]: confidential"])
    XCTAssertEqual(notes.sections[1].table, [["By", "Group"], ["Age", "65 | over"]])
  }
}
