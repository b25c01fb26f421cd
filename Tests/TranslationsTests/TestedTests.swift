import Surveys
import Translations
import XCTest

/// Who tried an Easy Read catalogue out, and whether it keeps to one name for one thing.
final class TestedTests: XCTestCase {
  private func catalogue(_ header: String, _ entries: String = "") throws -> Catalogue {
    try CatalogueFile(
      Array(
        """
        msgid ""
        msgstr ""
        "Language: en-GB-x-easyread\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        \(header)
        \(entries)
        """.utf8)
    ).catalogue
  }

  func testTheHeaderSaysWhoTriedItOut() throws {
    let tested = try catalogue(
      #""X-EqualSay-Tested: with eight members of People First on 2026-11-02\n""#)
    XCTAssertEqual(tested.header.tested?.with, "eight members of People First")
    XCTAssertEqual(tested.header.tested?.on.description, "2026-11-02")
    XCTAssertNil(try catalogue("").header.tested)
  }

  func testWhatSaysNoDayIsAProblem() {
    XCTAssertThrowsError(try catalogue(#""X-EqualSay-Tested: yes\n""#)) { error in
      XCTAssertTrue("\(error)".contains("does not say who tested it"), "\(error)")
    }
  }

  func testAThingHasOneName() throws {
    let glossary = try Glossary(
      Array("term,translation,note\nsurvey,survey,\nsurvey,form,\n".utf8))
    let mixed = try catalogue(
      "",
      """

      msgctxt "a"
      msgid "This survey"
      msgstr "This survey"

      msgctxt "b"
      msgid "The survey"
      msgstr "The form"

      msgctxt "c"
      msgid "A survey"
      msgstr "A survey"
      """)
    XCTAssertEqual(
      glossary.mixedNames(in: mixed),
      [
        EasyReadFinding(
          rule: .consistency, level: .warning, context: "b",
          message: "“survey” is “form” here, and “survey” elsewhere. Keep to one name.")
      ])
    let one = try Glossary(Array("term,translation,note\nsurvey,survey,\n".utf8))
    XCTAssertEqual(one.mixedNames(in: mixed), [])
  }
}
