import Surveys
import Translations
import XCTest

final class CatalogueSyncTests: XCTestCase {
  func testANewTextComesInUntranslatedInTheOrderOfTheSource() throws {
    let result = try sync(
      """
      msgctxt "a:one.text"
      msgid "One"
      msgstr "ایک"

      msgctxt "a:three.text"
      msgid "Three"
      msgstr "تین"

      """,
      [
        SourceText(context: "a:one.text", text: "One", note: ""),
        SourceText(context: "a:two.text", text: "Two", note: "An answer.\nAt most 80 characters."),
        SourceText(context: "a:three.text", text: "Three", note: ""),
      ])
    XCTAssertEqual(
      result.body,
      """
      msgctxt "a:one.text"
      msgid "One"
      msgstr "ایک"

      #. An answer.
      #. At most 80 characters.
      msgctxt "a:two.text"
      msgid "Two"
      msgstr ""

      msgctxt "a:three.text"
      msgid "Three"
      msgstr "تین"

      """)
    XCTAssertEqual(result.counts, [1, 0, 0, 0, 0])
  }

  func testAChangedTextKeepsItsTranslationAndShowsWhatItWas() throws {
    let result = try sync(
      """
      # Said to an elder.
      #. Old note.
      #: somewhere
      #, no-wrap
      msgctxt "a:one.text"
      msgid "Was it easy?"
      msgstr "آسان تھا؟"

      """, [SourceText(context: "a:one.text", text: "How easy was it?", note: "New note.")])
    XCTAssertEqual(
      result.body,
      """
      # Said to an elder.
      #. New note.
      #: somewhere
      #, fuzzy, no-wrap
      #| msgid "Was it easy?"
      msgctxt "a:one.text"
      msgid "How easy was it?"
      msgstr "آسان تھا؟"

      """)
    XCTAssertEqual(result.counts, [0, 1, 0, 0, 0])
  }

  func testOfATextThatChangesTwiceTheWordsItWasTranslatedFromStay() throws {
    let result = try sync(
      """
      #, fuzzy
      #| msgid "First"
      msgctxt "a:one.text"
      msgid "Second"
      msgstr "x"

      """, [SourceText(context: "a:one.text", text: "Third", note: "")])
    XCTAssertEqual(
      result.body,
      """
      #, fuzzy
      #| msgid "First"
      msgctxt "a:one.text"
      msgid "Third"
      msgstr "x"

      """)
  }

  func testAChangedTextThatNobodyTranslatedIsNotFuzzy() throws {
    let result = try sync(
      """
      #, fuzzy
      #| msgid "Zero"
      msgctxt "a:one.text"
      msgid "First"
      msgstr ""

      """, [SourceText(context: "a:one.text", text: "Second", note: "")])
    XCTAssertEqual(
      result.body,
      """
      msgctxt "a:one.text"
      msgid "Second"
      msgstr ""

      """)
  }

  func testATextThatVanishedBecomesObsolete() throws {
    let result = try sync(
      """
      # Mind the gender.
      #. A note.
      #, fuzzy
      #| msgid "Goes"
      msgctxt "a:one.text"
      msgid "Gone\\n"
      "for good"
      msgstr "گیا"

      msgctxt "a:empty.text"
      msgid "Never translated"
      msgstr ""

      #~ msgctxt "a:older.text"
      #~ msgid   "Older"
      #~ msgstr "x"

      # The end
      """, [])
    XCTAssertEqual(
      result.body,
      """
      #~ msgctxt "a:older.text"
      #~ msgid   "Older"
      #~ msgstr "x"

      # Mind the gender.
      #, fuzzy
      #~| msgid "Goes"
      #~ msgctxt "a:one.text"
      #~ msgid ""
      #~ "Gone\\n"
      #~ "for good"
      #~ msgstr "گیا"

      # The end

      """)
    XCTAssertEqual(result.counts, [0, 0, 0, 0, 2])
  }

  func testATextThatComesBackHasItsTranslationAgain() throws {
    let result = try sync(
      """
      # Checked with a neighbour.
      #~ msgctxt "a:one.text"
      #~ msgid "One"
      #~ msgstr "ایک"
      #~ msgctxt "a:two.text"
      #~ msgid "Two"
      #~ msgstr "دو"

      """, [SourceText(context: "a:one.text", text: "One", note: "A note.")])
    XCTAssertEqual(
      result.body,
      """
      # Checked with a neighbour.
      #. A note.
      msgctxt "a:one.text"
      msgid "One"
      msgstr "ایک"

      #~ msgctxt "a:two.text"
      #~ msgid "Two"
      #~ msgstr "دو"

      """)
    XCTAssertEqual(result.counts, [0, 0, 0, 1, 0])
  }

  func testATextThatComesBackWithOtherWordsIsFuzzy() throws {
    let result = try sync(
      """
      #~ msgctxt "a:one.text"
      #~ msgid "One"
      #~ msgstr "ایک"

      """, [SourceText(context: "a:one.text", text: "Just one", note: "")])
    XCTAssertEqual(
      result.body,
      """
      #, fuzzy
      #| msgid "One"
      msgctxt "a:one.text"
      msgid "Just one"
      msgstr "ایک"

      """)
  }

  func testATextThatMovedIsOfferedUnderItsNewContext() throws {
    let result = try sync(
      """
      # A neighbour's word.
      msgctxt "a:old.yes.text"
      msgid "Yes"
      msgstr "ہاں"

      """,
      [
        SourceText(context: "a:new.yes.text", text: "Yes", note: ""),
        SourceText(context: "a:other.yes.text", text: "Yes", note: ""),
      ])
    XCTAssertEqual(
      result.body,
      """
      # A neighbour's word.
      #, fuzzy
      #| msgctxt "a:old.yes.text"
      #| msgid "Yes"
      msgctxt "a:new.yes.text"
      msgid "Yes"
      msgstr "ہاں"

      msgctxt "a:other.yes.text"
      msgid "Yes"
      msgstr ""

      """)
    XCTAssertEqual(result.counts, [1, 0, 1, 0, 0])
  }

  func testATextThatBecomesAPluralHasItsTranslationInEveryForm() throws {
    let result = try sync(
      """
      msgctxt "start.minutes"
      msgid "{count} minute"
      msgstr "{count} منٹ"

      """,
      [
        SourceText(
          context: "start.minutes", text: "{count} minute", plural: "{count} minutes", note: "")
      ])
    XCTAssertEqual(
      result.body,
      """
      #, fuzzy
      #| msgid "{count} minute"
      msgctxt "start.minutes"
      msgid "{count} minute"
      msgid_plural "{count} minutes"
      msgstr[0] "{count} منٹ"
      msgstr[1] "{count} منٹ"

      """)
  }

  func testFormsOfATextThatIsNoPluralAnyMoreAreKeptAsComments() throws {
    let result = try sync(
      """
      # Said to an elder.
      msgctxt "start.minutes"
      msgid "{count} minute"
      msgid_plural "{count} minutes"
      msgstr[0] "ایک"
      msgstr[1] "”کئی“\\n"

      """, [SourceText(context: "start.minutes", text: "{count} minute", note: "")])
    XCTAssertEqual(
      result.body,
      """
      # Said to an elder.
      # Earlier translation: "”کئی“\\n"
      #, fuzzy
      #| msgid "{count} minute"
      #| msgid_plural "{count} minutes"
      msgctxt "start.minutes"
      msgid "{count} minute"
      msgstr "ایک"

      """)
  }

  func testATextThatVanishesTwiceIsKeptOnceWithBothTranslations() throws {
    let result = try sync(
      """
      msgctxt "a:one.text"
      msgid "One"
      msgstr "ایک"

      # First try.
      #~ msgctxt "a:one.text"
      #~ msgid "One"
      #~ msgstr "1"

      """, [])
    XCTAssertEqual(
      result.body,
      """
      # First try.
      # Earlier translation: "1"
      #~ msgctxt "a:one.text"
      #~ msgid "One"
      #~ msgstr "ایک"

      """)
  }

  func testWhatEasyReadLeavesOutIsKeptButNotAskedFor() throws {
    let before = try Examples.file(
      "en-GB-x-easyread",
      """
      msgctxt "a:hidden.text"
      msgid "Fairly"
      msgstr "Quite"

      """
    ).catalogue
    let sync = CatalogueSync(
      before,
      with: [
        SourceText(context: "a:hidden.text", text: "Rather", note: ""),
        SourceText(context: "a:other.text", text: "Hardly", note: ""),
      ], optional: ["a:hidden.text", "a:other.text"])
    XCTAssertEqual(sync.catalogue.entries.map(\.context), ["a:hidden.text"])
    XCTAssertEqual(sync.catalogue["a:hidden.text"]?.isFuzzy, true)
  }

  func testNewTextsTakeTheReviewBackAndKeepItOnRecord() throws {
    let before = try catalogue(review: "reviewed by Amina on 2026-11-03")
    let added = CatalogueSync(
      before,
      with: [
        SourceText(context: "a", text: "A", note: ""),
        SourceText(context: "b", text: "B", note: ""),
      ])
    XCTAssertEqual(added.catalogue.review, .draft)
    XCTAssertEqual(
      added.catalogue.header.fields.suffix(2),
      [
        CatalogueHeader.Field("X-EqualSay-Review", "draft"),
        CatalogueHeader.Field("X-EqualSay-Earlier-Review", "reviewed by Amina on 2026-11-03"),
      ])
  }

  func testAReviewHoldsWhileReadersMeetNoOtherTexts() throws {
    let before = try catalogue(review: "reviewed by Amina on 2026-11-03")
    let noted = CatalogueSync(before, with: [SourceText(context: "a", text: "A", note: "A note.")])
    XCTAssertEqual(noted.catalogue.header, before.header)
    XCTAssertNotEqual(noted.catalogue, before)
    XCTAssertEqual(CatalogueSync(before, with: []).catalogue.header, before.header)
  }

  func testAPluralTextBringsTheRuleOfItsLanguage() throws {
    let header = CatalogueHeader(language: try Examples.tag("pl"), plurals: nil)
    let source = SourceText(context: "a", text: "{count} a", plural: "{count} b", note: "")
    let sync = CatalogueSync(Catalogue(header: header, items: []), with: [source])
    XCTAssertEqual(sync.catalogue.plurals.count, 3)
    XCTAssertEqual(sync.catalogue["a"]?.translations, ["", "", ""])
  }

  private func catalogue(review: String) throws -> Catalogue {
    try CatalogueFile(
      """
      msgid ""
      msgstr ""
      "Language: ur\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "X-EqualSay-Review: \(review)\\n"

      msgctxt "a"
      msgid "A"
      msgstr "x"
      """
    ).catalogue
  }

  /// The entries after bringing the sources in, and how many texts were added, changed, moved,
  /// revived and made obsolete.
  private func sync(
    _ body: String, _ sources: [SourceText]
  ) throws -> (body: String, counts: [Int]) {
    let before = try Examples.file("ur", body).catalogue
    let sync = CatalogueSync(before, with: sources)
    XCTAssertEqual(sync.catalogue.header, before.header)
    let changes = sync.changes
    let written = CatalogueWriter.write(sync.catalogue)
    let header = CatalogueWriter.write(Catalogue(header: before.header, items: []))
    return (
      String(written.dropFirst(header.count + 1)),
      [changes.added, changes.changed, changes.moved, changes.revived, changes.obsolete]
    )
  }
}
