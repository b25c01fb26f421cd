import Translations
import XCTest

final class CompletenessTests: XCTestCase {
  private let sources = ["a", "b", "c", "d", "e", "f"].map {
    SourceText(context: $0, text: "Hello {name}", note: "")
  }

  func testEveryStateIsCounted() throws {
    let catalogue = try Examples.file(
      "ur",
      #"""
      msgctxt "a"
      msgid "Hello {name}"
      msgstr "سلام {name}"

      #, fuzzy
      msgctxt "b"
      msgid "Hello {name}"
      msgstr "سلام {name}"

      msgctxt "c"
      msgid "Hello {name}"
      msgstr " "

      msgctxt "d"
      msgid "Hello"
      msgstr "سلام"

      msgctxt "e"
      msgid "Hello {name}"
      msgstr "سلام"

      msgctxt "old"
      msgid "Gone"
      msgstr "گیا"
      """#
    ).catalogue
    XCTAssertEqual(
      sources.map(catalogue.state), [.translated, .fuzzy, .missing, .stale, .broken, .missing])
    let completeness = Completeness(of: catalogue, against: sources)
    XCTAssertEqual(completeness.translated, 1)
    XCTAssertEqual(completeness.fuzzy, 1)
    XCTAssertEqual(completeness.missing, 2)
    XCTAssertEqual(completeness.stale, 1)
    XCTAssertEqual(completeness.broken, 1)
    XCTAssertEqual(completeness.unused, 1)
    XCTAssertEqual(completeness.total, 6)
    XCTAssertEqual(completeness.percent, 16)
    XCTAssertFalse(completeness.isComplete)
  }

  func testNoCatalogueMissesEverything() {
    let completeness = Completeness(of: nil, against: sources)
    XCTAssertEqual(completeness.missing, 6)
    XCTAssertEqual(completeness.percent, 0)
  }

  func testNothingToTranslateIsComplete() {
    let completeness = Completeness(of: nil, against: [])
    XCTAssertEqual(completeness.percent, 100)
    XCTAssert(completeness.isComplete)
  }

  func testPluralFormsThatSayTheSameAsTheirSourceAreCountedWhateverTheirNumber() throws {
    let sources = [
      SourceText(context: "a", text: "a minute", plural: "minutes", note: ""),
      SourceText(context: "b", text: "a day", plural: "days", note: ""),
    ]
    let catalogue = try Examples.file(
      "zh-Hans",
      #"""
      msgctxt "a"
      msgid "a minute"
      msgid_plural "minutes"
      msgstr[0] "minutes"

      msgctxt "b"
      msgid "a day"
      msgid_plural "days"
      msgstr[0] "天"
      """#, plurals: "nplurals=1; plural=0;"
    ).catalogue
    XCTAssertEqual(Completeness(of: catalogue, against: sources).sameAsSource, 1)
  }
}
