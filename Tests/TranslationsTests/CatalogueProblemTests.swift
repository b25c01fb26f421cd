import Translations
import XCTest

final class CatalogueProblemTests: XCTestCase {
  private let header = #"""
    msgid ""
    msgstr ""
    "Language: ur\n"
    "Content-Type: text/plain; charset=UTF-8\n"

    """#

  private func problems(_ bytes: [UInt8]) -> [CatalogueProblem] {
    do throws(CatalogueProblems) {
      _ = try CatalogueFile(bytes)
      return []
    } catch {
      return error.all
    }
  }

  private func problems(_ text: String) -> [CatalogueProblem] { problems(Array(text.utf8)) }

  /// The body begins on line 6.
  private func assertProblems(
    _ body: String, _ expected: [(line: Int, words: String)], file: StaticString = #filePath,
    line: UInt = #line
  ) {
    let found = problems(header + "\n" + body)
    XCTAssertEqual(found.map(\.line), expected.map(\.line), "\(found)", file: file, line: line)
    for (problem, expected) in zip(found, expected) {
      XCTAssert(
        problem.message.contains(expected.words), problem.message, file: file, line: line)
    }
  }

  func testAllProblemsAreFoundAtOnceEachOnItsLine() {
    assertProblems(
      #"""
      msgctxt "a"
      msgid "open
      msgstr "x"

      msgctxt "b"
      msgid "fine"
      msgstr "bad \q"

      msgtext "c"
      msgid "x"
      msgstr "y"

      msgctxt "d"
      msgid "fine"
      msgstr "fine"
      """#,
      [
        (7, "closing quotation mark is missing"), (12, #"no escape \q"#),
        (14, "“msgtext” is not a keyword"),
      ])
  }

  func testMessagesMustBeWhole() {
    assertProblems(
      #"""
      msgctxt "a"
      msgstr "x"

      msgctxt "b"
      msgid "x"

      msgctxt "c"
      msgid ""
      msgstr "x"

      msgid "no context"
      msgstr "x"

      msgctxt "e"
      msgid "last"
      """#,
      [
        (7, "msgid is missing"), (12, "The msgstr of the message before is missing"),
        (16, "msgctxt is missing"), (19, "msgstr is missing"),
      ])
  }

  func testAnEmptySourceIsAProblem() {
    assertProblems("msgctxt \"c\"\nmsgid \"\"\nmsgstr \"x\"", [(7, "msgid is empty")])
  }

  func testPluralFormsMustBeNumberedInOrder() {
    assertProblems(
      #"""
      msgctxt "a"
      msgid "x"
      msgid_plural "y"
      msgstr[0] "z"
      msgstr[2] "z"

      msgctxt "b"
      msgid "x"
      msgid_plural "y"
      msgstr "z"

      msgctxt "c"
      msgid "x"
      msgstr[0] "z"

      msgctxt "d"
      msgid "x"
      msgid_plural "y"
      msgstr[16] "z"
      """#,
      [
        (10, "msgstr[2] is out of order"), (15, "takes msgstr[0]"), (19, "needs msgid_plural"),
        (24, "No language has msgstr[16]"),
      ])
  }

  func testTheSameMessageTwiceIsAProblemThatNamesTheFirst() {
    assertProblems(
      #"""
      msgctxt "a"
      msgid "x"
      msgstr ""

      msgctxt "a"
      msgid "x"
      msgstr ""

      msgctxt "a"
      msgid "another"
      msgstr ""
      """#,
      [
        (10, "“a” stands already on line 6, with the same msgid"),
        (14, "“a” stands already on line 6, with another msgid"),
      ])
  }

  func testStringsAndPreviousTextsNeedAKeyword() {
    assertProblems(
      #"""
      # A comment
      "alone"

      #| "alone"
      msgctxt "a"
      msgid "x"
      msgstr "y" z
      """#,
      [
        (7, "A string stands alone"), (9, "A previous string stands alone"),
        (12, "outside the quotation marks"),
      ])
  }

  func testEscapesThatAreNoCharacterAreProblems() {
    assertProblems(
      #"""
      msgctxt "a"
      msgid "\000"
      msgstr ""

      msgctxt "b"
      msgid "\x"
      msgstr ""

      msgctxt "c"
      msgid "\777"
      msgstr ""

      msgctxt "d"
      msgid "\377"
      msgstr ""
      """#,
      [
        (7, "names no character"), (11, "names no character"), (15, "more than one byte"),
        (19, "not UTF-8"),
      ])
  }

  func testHeaderProblemsStandOnTheLineOfTheirField() {
    let found = problems(
      #"""
      msgid ""
      msgstr ""
      "Language: not a tag\n"
      "Content-Type: text/plain; charset=ISO-8859-1\n"
      "Plural-Forms: nplurals=2; plural=n/0;\n"
      "X-EqualSay-Review: finished\n"
      "Language: ur\n"
      "nonsense\n"
      """#)
    XCTAssertEqual(found.map(\.line), [3, 4, 5, 6, 7, 8])
    let words = [
      "is not a language tag", "charset=UTF-8", "divides by zero", "is not a state of review",
      "stands twice", "is not a field",
    ]
    for (problem, words) in zip(found, words) {
      XCTAssert(problem.message.contains(words), problem.message)
    }
  }

  func testAFileWithoutAHeaderIsAProblem() {
    XCTAssertEqual(problems("").map(\.line), [1])
    let found = problems("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n")
    XCTAssertEqual(found.map(\.line), [1])
    XCTAssert(found.first?.message.contains("The header is missing") == true)
  }

  func testAHeaderThatIsNotFirstIsAProblem() {
    let found = problems("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n\n" + header)
    XCTAssertEqual(found.map(\.line), [1, 5])
  }

  func testLinesThatAreNotUTF8AreNamed() {
    let bytes = Array(header.utf8) + Array("# ok\n# ".utf8) + [0xFF, 0x0A] + [0x23, 0xC3]
    let found = problems(bytes)
    XCTAssertEqual(found.map(\.line), [6, 7])
    XCTAssert(found.allSatisfy { $0.message.contains("Save the file as UTF-8") })
  }

  func testAFileThatIsTooLargeIsOneProblem() {
    let found = problems(Array(repeating: UInt8(ascii: "\""), count: 10 << 20))
    XCTAssertEqual(found.map(\.line), [1])
    XCTAssert(found.first?.message.contains("larger than 4 MB") == true)
  }

  func testAFileOfNothingButProblemsEndsTheList() {
    let found = problems(String(repeating: "x\n\n", count: 100_000))
    XCTAssertEqual(found.count, 1001)
    XCTAssert(found.contains { $0.message.contains("more problems than can be listed") })
  }

  func testAHeaderOfAMillionFieldsIsRefused() {
    let found = problems(
      "msgid \"\"\nmsgstr \"\"\n" + String(repeating: "\"x\\n\"\n", count: 600_000))
    XCTAssertEqual(found.map(\.line), [1, 1] + Array(3...102))
  }

  func testHostileFilesAreRefusedWithoutACrash() {
    let pieces = [
      "msgid", "msgctxt \"", "\"", "\\", "\\x", "msgstr[", "msgstr[99999999999999999999] \"\"",
      "msgstr[-1] \"\"", "#|", "#| msgstr \"\"", "#~", "#,", "#", "\u{0}", "msgid_plural \"a\"",
      "msgid \"\"", "msgstr \"\"", "\r", "msgid \"\\0\"",
    ]
    for first in pieces {
      for second in pieces {
        XCTAssertFalse(problems("\(first)\n\(second)\n\(first)").isEmpty, "\(first) \(second)")
      }
    }
  }
}
