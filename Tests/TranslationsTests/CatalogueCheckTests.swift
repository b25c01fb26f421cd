import Surveys
import Translations
import XCTest

final class CatalogueCheckTests: XCTestCase {
  /// The body begins on line 7.
  private func check(
    _ body: String, plurals: String = Examples.germanic, named: String = "ur",
    against sources: [SourceText] = []
  ) throws -> CatalogueCheck {
    CatalogueCheck(
      try Examples.file("ur", body, plurals: plurals), named: try Examples.tag(named),
      against: sources)
  }

  func testATranslationThatLosesOrInventsAPlaceholderIsRefused() throws {
    let problems = try check(
      #"""
      msgctxt "a"
      msgid "Hello {name}"
      msgstr "سلام {nam}"

      msgctxt "b"
      msgid "Hello {name}"
      msgstr "{name} سلام"
      """#
    ).problems
    XCTAssertEqual(
      problems.map(\.description),
      [
        "7: msgstr of a has lost {name}. Put it where it belongs.",
        "7: msgstr of a has {nam}, which the source does not. Use only the source's placeholders.",
      ].sorted())
  }

  func testAFormForOneNumberOnlyMayLeaveTheCountOut() throws {
    let problems = try check(
      #"""
      msgctxt "a"
      msgid "{count} minute"
      msgid_plural "{count} minutes"
      msgstr[0] "ایک منٹ"
      msgstr[1] "منٹ"
      """#
    ).problems
    XCTAssertEqual(
      problems.map(\.description), ["7: msgstr[1] of a has lost {count}. Put it where it belongs."])
  }

  func testMissingAndEmptyPluralFormsAreProblems() throws {
    let polish = "nplurals=3; plural=n==1 ? 0 : n%10>=2 && n%10<=4 && n%100/10!=1 ? 1 : 2;"
    let problems = try check(
      #"""
      msgctxt "a"
      msgid "a minute"
      msgid_plural "minutes"
      msgstr[0] "minuta"
      msgstr[1] "minuty"

      msgctxt "b"
      msgid "a minute"
      msgid_plural "minutes"
      msgstr[0] "minuta"
      msgstr[1] ""
      msgstr[2] "minut"
      """#, plurals: polish
    ).problems
    XCTAssertEqual(
      problems.map(\.description),
      [
        "7: a has 2 plural forms, but the language has 3. Write msgstr[0] to msgstr[2].",
        "13: msgstr[1] of b is empty. Translate this form too.",
      ])
  }

  func testPluralTextsNeedAPluralRule() throws {
    let file = try CatalogueFile(
      #"""
      msgid ""
      msgstr "Language: ur\nContent-Type: text/plain; charset=UTF-8\n"

      msgctxt "a"
      msgid "a"
      msgid_plural "b"
      msgstr[0] "a"
      msgstr[1] "b"
      """#)
    let problems = CatalogueCheck(file, named: try Examples.tag("ur"), against: []).problems
    XCTAssertEqual(problems.map(\.line), [1])
    XCTAssert(problems.first?.message.contains("the header has no Plural-Forms") == true)
  }

  func testTheHeaderNamesTheLanguageOfTheFile() throws {
    let problems = try check("", named: "ar").problems
    XCTAssertEqual(
      problems.map(\.description),
      ["1: The header says Language: ur, but the file is named ar.po. Correct one of the two."])
  }

  func testSpacesAndLineBreaksAtTheEndsAreTheSame() throws {
    let problems = try check(
      #"""
      msgctxt "a"
      msgid "text\n"
      msgstr "متن"

      msgctxt "b"
      msgid "text"
      msgstr " متن"

      msgctxt "c"
      msgid " text "
      msgstr " متن "
      """#
    ).problems
    XCTAssertEqual(problems.map(\.line), [7, 11])
    XCTAssert(problems[0].message.hasPrefix("msgstr of a ends with other spaces"))
    XCTAssert(problems[1].message.hasPrefix("msgstr of b begins with other spaces"))
  }

  func testWhatNobodyReadsYetIsCountedAndNotRefused() throws {
    let sources = ["a", "b", "c", "d"].map { SourceText(context: $0, text: "{x}", note: "") }
    let check = try check(
      #"""
      #, fuzzy
      msgctxt "a"
      msgid "{x}"
      msgstr "lost"

      msgctxt "b"
      msgid "{x}"
      msgstr ""

      msgctxt "c"
      msgid "{x}"
      msgstr "{x}"
      """#, against: sources)
    XCTAssertEqual(check.problems, [])
    XCTAssertEqual(check.review, .draft)
    XCTAssertEqual(check.completeness.fuzzy, 1)
    XCTAssertEqual(check.completeness.missing, 2)
    XCTAssertEqual(check.completeness.percent, 25)
  }

  func testWhateverElseStandsInBracesIsInvented() throws {
    let problems = try check(
      #"""
      msgctxt "a"
      msgid "Hello"
      msgstr "سلام {0}"

      msgctxt "b"
      msgid "Hello {name}"
      msgstr "{ name } {name}"

      msgctxt "c"
      msgid "Hello {name}"
      msgstr "{name} {imię}"

      msgctxt "d"
      msgid "Write { here }"
      msgstr "{ یہاں }"
      """#
    ).problems
    XCTAssertEqual(
      problems.map(\.description),
      [
        "7: msgstr of a has {0}, which the source does not. Use only the source's placeholders.",
        "11: msgstr of b has { name }, which the source does not. Use only the source's placeholders.",
        "15: msgstr of c has {imię}, which the source does not. Use only the source's placeholders.",
      ])
  }

  func testATranslationThatNobodyCanSeeIsNone() throws {
    let sources = [SourceText(context: "a", text: "Hello", note: "")]
    let check = try check(
      "msgctxt \"a\"\nmsgid \"Hello\"\nmsgstr \"\u{200B}\u{200F} \u{2060}\u{FEFF}\"",
      against: sources)
    XCTAssertEqual(check.completeness.missing, 1)
    XCTAssertEqual(check.problems, [])
  }

  func testCharactersThatNobodySeesAreWarnedOf() throws {
    let sources = ["a", "b", "c", "d"].map { SourceText(context: $0, text: "Hello", note: "") }
    let warnings = try check(
      """
      msgctxt "a"
      msgid "Hello"
      msgstr "سلا\\bم"

      msgctxt "b"
      msgid "Hello"
      msgstr "\u{202B}سلام"

      msgctxt "c"
      msgid "Hello"
      msgstr "سلام\u{2069}"

      msgctxt "d"
      msgid "Hello"
      msgstr "\u{2067}سلام\u{2069} \u{202A}a\u{202C}\u{200F}"
      """, against: sources
    ).warnings
    let direction =
      "changes the direction of writing and does not change it back. Close each U+202A to U+202E "
      + "with U+202C, and each U+2066 to U+2068 with U+2069."
    XCTAssertEqual(
      warnings.map(\.description),
      [
        "7: msgstr of a holds the control character U+0008. Delete it.",
        "11: msgstr of b \(direction)", "15: msgstr of c \(direction)",
      ])
  }

  func testATextThatNothingHasIsWarnedOf() throws {
    let warnings = try check(
      "msgctxt \"b\"\nmsgid \"Hello\"\nmsgstr \"سلام\"",
      against: [SourceText(context: "a", text: "Hello", note: "")]
    ).warnings
    XCTAssertEqual(
      warnings.map(\.description),
      [
        "7: Nothing has a text called b. Correct its msgctxt, or let “equalsay translations sync” "
          + "take it out."
      ])
  }

  func testAByteOrderMarkIsWarnedOf() throws {
    let text =
      "\u{FEFF}msgid \"\"\nmsgstr \"Language: ur\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"
    let warnings = CatalogueCheck(
      try CatalogueFile(Array(text.utf8)), named: try Examples.tag("ur"), against: []
    ).warnings
    XCTAssertEqual(
      warnings.map(\.description),
      [
        "1: The file begins with a byte-order mark, which gettext refuses. Save it as UTF-8 without a "
          + "byte-order mark."
      ])
  }

  func testAReviewThatIsStillToComeIsAProblem() throws {
    let file = try CatalogueFile(
      #"""
      msgid ""
      msgstr ""
      "Language: ur\nContent-Type: text/plain; charset=UTF-8\n"
      "X-EqualSay-Review: reviewed by A Reader on 2027-01-02\n"
      """#)
    func problems(on day: String) throws -> [String] {
      CatalogueCheck(
        file, named: try Examples.tag("ur"), against: [], on: CalendarDate(day)
      ).problems.map(\.description)
    }
    XCTAssertEqual(
      try problems(on: "2027-01-01"),
      [
        "1: The header says that it was reviewed on 2027-01-02, which is still to come. Write the day "
          + "of the review."
      ])
    XCTAssertEqual(try problems(on: "2027-01-02"), [])
  }
}
