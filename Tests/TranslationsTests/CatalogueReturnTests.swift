import Surveys
import Translations
import XCTest

/// What comes back is taken in where nobody can doubt it, and else listed.
final class CatalogueReturnTests: XCTestCase {
  private static let body = """
    # Kept.
    #. A heading.
    msgctxt "a:done"
    msgid "Tea {name}"
    msgstr "چائے {name}"

    msgctxt "a:new"
    msgid "Cups"
    msgstr ""

    #, fuzzy
    #| msgid "Coffee"
    msgctxt "a:fuzzy"
    msgid "Black coffee"
    msgstr "کافی"

    msgctxt "a:count"
    msgid "{count} cup"
    msgid_plural "{count} cups"
    msgstr[0] ""
    msgstr[1] ""

    #~ msgctxt "a:gone"
    #~ msgid "Milk"
    #~ msgstr "دودھ"
    """

  private func catalogue(_ change: (String) -> String = { $0 }) throws -> Catalogue {
    try Examples.file("ur", change(Self.body)).catalogue
  }

  /// A spreadsheet with rows of context, source, target and state.
  private func table(_ rows: [String]...) throws -> ReturnedFile {
    var text = "context,source,target,state\n"
    for row in rows { text += row.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }
    return try ReturnedFile(Array(text.utf8), as: .csv)
  }

  private func sentTable(_ catalogue: Catalogue) throws -> SentTexts {
    SentTexts([try ReturnedFile(BilingualTable.write(catalogue), as: .csv)])
  }

  func testNewAndFuzzyTextsAreTranslated() throws {
    let file = try table(
      ["a:new", "Cups", "پیالیاں", "missing"],
      ["a:fuzzy", "Black coffee", "کالی کافی", "translated"],
      ["a:count[0]", "{count} cup", "ایک پیالی", ""],
      ["a:count[1]", "{count} cups", "{count} پیالیاں", ""])
    let returned = CatalogueReturn(try catalogue(), with: file.texts)
    XCTAssertEqual(returned.problems + returned.conflicts, [])
    XCTAssertEqual(returned.counts.translated, 3)
    XCTAssertEqual(returned.catalogue["a:new"]?.translations, ["پیالیاں"])
    XCTAssertEqual(returned.catalogue["a:count"]?.translations, ["ایک پیالی", "{count} پیالیاں"])
    let coffee = try XCTUnwrap(returned.catalogue["a:fuzzy"])
    XCTAssertFalse(coffee.isFuzzy)
    XCTAssertEqual(coffee.previous, PreviousSource())
  }

  func testWhatStaysFuzzyKeepsItsEarlierSource() throws {
    let file = try table(["a:fuzzy", "Black coffee", "کالی کافی؟", "fuzzy"])
    let returned = CatalogueReturn(try catalogue(), with: file.texts)
    XCTAssertEqual(returned.counts.fuzzy, 1)
    XCTAssertEqual(returned.catalogue["a:fuzzy"]?.translations, ["کالی کافی؟"])
    XCTAssertEqual(returned.catalogue["a:fuzzy"]?.previous.source, "Coffee")
  }

  func testAnEmptyTargetSaysNothing() throws {
    let file = try table(["a:done", "Tea {name}", "", "missing"])
    let returned = CatalogueReturn(
      try catalogue(), with: file.texts, sent: try sentTable(try catalogue()))
    XCTAssertEqual(returned.catalogue, try catalogue())
    XCTAssertEqual(returned.counts.unchanged, 1)
  }

  func testLostAndInventedPlaceholdersMissingFormsAndOtherBlanksAreRefused() throws {
    let file = try table(
      ["a:new", "Cups", " پیالیاں {cups}", ""], ["a:count[0]", "{count} cup", "ایک", ""],
      ["a:fuzzy", "Black coffee", "کافی {x}", "fuzzy"])
    let returned = CatalogueReturn(try catalogue(), with: file.texts)
    XCTAssertEqual(
      returned.problems.map(\.description),
      [
        "2: The target of “a:new” begins with other spaces or line breaks than its source. Begin it "
          + "the same way.",
        "2: The target of “a:new” has {cups}, which the source does not. Use only the source's "
          + "placeholders.",
        "3: The target of “a:count[0]” is empty. Translate this form too.",
        "4: The target of “a:fuzzy” has {x}, which the source does not. Use only the source's "
          + "placeholders.",
      ])
    XCTAssertEqual(returned.catalogue, try catalogue())
  }

  func testACorrectionIsTakenWhenTheFileAsSentShowsThatNobodyElseWasThere() throws {
    let file = try table(["a:done", "Tea {name}", "{name} کی چائے", "translated"])
    let doubtful = CatalogueReturn(try catalogue(), with: file.texts)
    XCTAssertEqual(
      doubtful.conflicts.map(\.description),
      [
        "2: “a:done” is “{name} کی چائے” here and “چائے {name}” in the catalogue, and nothing says "
          + "which is newer. Give the file as it was sent with --sent, or decide with --prefer."
      ])
    let sure = CatalogueReturn(
      try catalogue(), with: file.texts, sent: try sentTable(try catalogue()))
    XCTAssertEqual(sure.conflicts, [])
    XCTAssertEqual(sure.catalogue["a:done"]?.translations, ["{name} کی چائے"])
  }

  func testWhatBothSidesChangedIsAConflictAndWhatOneChangedIsNot() throws {
    let sent = try sentTable(try catalogue())
    let meanwhile = try catalogue {
      $0.replacingOccurrences(of: "\"چائے {name}\"", with: "\"قہوہ {name}\"")
    }
    let untouched = try table(["a:done", "Tea {name}", "چائے {name}", "translated"])
    XCTAssertEqual(
      CatalogueReturn(meanwhile, with: untouched.texts, sent: sent).catalogue, meanwhile)
    let touched = try table(["a:done", "Tea {name}", "سبز چائے {name}", "translated"])
    let conflict = CatalogueReturn(meanwhile, with: touched.texts, sent: sent)
    XCTAssertEqual(conflict.catalogue, meanwhile)
    XCTAssertEqual(conflict.conflicts.count, 1)
    XCTAssertTrue(
      conflict.conflicts[0].message.hasPrefix(
        "“a:done” is “سبز چائے {name}” here, but the catalogue has changed since the file was sent "
          + "and says “قہوہ {name}”."))
    let incoming = CatalogueReturn(
      meanwhile, with: touched.texts, sent: sent, preferring: .incoming)
    XCTAssertEqual(incoming.catalogue["a:done"]?.translations, ["سبز چائے {name}"])
    let kept = CatalogueReturn(meanwhile, with: touched.texts, sent: sent, preferring: .catalogue)
    XCTAssertEqual(kept.catalogue, meanwhile)
    XCTAssertEqual(kept.counts.keptFromCatalogue, 1)
    XCTAssertEqual(kept.conflicts, [])
  }

  func testXLIFFKnowsByItselfWhoChangedWhat() throws {
    let text = try XLIFFWriter.write(try catalogue(), of: "a", from: .british)
    let edited = text.replacingOccurrences(of: ">چائے <ph", with: ">گرم چائے <ph")
    XCTAssertNotEqual(edited, text)
    let file = try ReturnedFile(Array(edited.utf8), as: .xliff)
    let taken = CatalogueReturn(try catalogue(), with: file.texts)
    XCTAssertEqual(taken.catalogue["a:done"]?.translations, ["گرم چائے {name}"])
    let meanwhile = try catalogue {
      $0.replacingOccurrences(of: "\"چائے {name}\"", with: "\"قہوہ {name}\"")
    }
    XCTAssertEqual(CatalogueReturn(meanwhile, with: file.texts).conflicts.map(\.line), [8])
  }

  func testAChangedSourceIsAConflictAndThePreferredTranslationIsFuzzy() throws {
    let file = try table(["a:new", "Cups of tea", "چائے کی پیالیاں", "translated"])
    let conflict = CatalogueReturn(try catalogue(), with: file.texts)
    XCTAssertEqual(conflict.catalogue, try catalogue())
    XCTAssertTrue(
      conflict.conflicts[0].description.hasPrefix(
        "2: “a:new” was translated from “Cups of tea”, but the source is now “Cups”. "))
    let preferred = CatalogueReturn(try catalogue(), with: file.texts, preferring: .incoming)
    let entry = try XCTUnwrap(preferred.catalogue["a:new"])
    XCTAssertTrue(entry.isFuzzy)
    XCTAssertEqual(entry.previous.source, "Cups of tea")
    XCTAssertEqual(entry.translations, ["چائے کی پیالیاں"])
  }

  func testLineBreaksOfTwoCharactersAreThoseOfTheCatalogue() throws {
    let file = try table(["a:new", "Cups", "پیالیاں\r\nاور", "translated"])
    let returned = CatalogueReturn(try catalogue(), with: file.texts)
    XCTAssertEqual(returned.catalogue["a:new"]?.translations, ["پیالیاں\nاور"])
  }

  func testATranslatorsRemarksAreKeptBesideThoseThatWereThere() throws {
    let text = CatalogueWriter.write(try catalogue()).replacingOccurrences(
      of: "# Kept.\n", with: "# Kept.\n# Is it a name?\n")
    let file = try ReturnedFile(Array(text.utf8), as: .po)
    let returned = CatalogueReturn(try catalogue(), with: file.texts)
    XCTAssertEqual(
      returned.catalogue["a:done"]?.comments.map(\.text),
      [" Kept.", " Is it a name?", " A heading."])
    XCTAssertEqual(returned.counts.translated, 0)
  }

  func testAReviewedCatalogueIsADraftAgainOnlyWhenATextChanges() throws {
    let review = try XCTUnwrap(Review("reviewed by the hub on 2026-11-02"))
    let draft = try catalogue()
    let reviewed = Catalogue(header: draft.header.with(review), items: draft.items)
    let same = try table(["a:done", "Tea {name}", "چائے {name}", "reviewed"])
    XCTAssertEqual(CatalogueReturn(reviewed, with: same.texts).catalogue, reviewed)
    let new = try table(["a:new", "Cups", "پیالیاں", "reviewed"])
    let header = CatalogueReturn(reviewed, with: new.texts).catalogue.header
    XCTAssertEqual(header.review, .draft)
    XCTAssertEqual(
      header.fields.last,
      CatalogueHeader.Field("X-EqualSay-Earlier-Review", "reviewed by the hub on 2026-11-02"))
  }

  func testWhatWasTakenOutIsKnown() throws {
    XCTAssertTrue(try catalogue().hasObsolete("a:gone"))
    XCTAssertTrue(try catalogue().hasObsolete("a:gone[1]"))
    XCTAssertFalse(try catalogue().hasObsolete("a:never"))
  }

  func testEveryLineThatDoesNotChangeStaysAsItStood() throws {
    let before = """
      # Above the header.\r
      msgid ""\r
      msgstr ""\r
      "Language: ur\\n"\r
      "Content-Type: text/plain; charset=UTF-8\\n"\r
      \r
      #. As another program writes it.\r
      msgctxt "a:one"\r
      msgid ""\r
      "Broken "\r
      "into lines"\r
      msgstr "\\x41"\r
      \r
      # A comment\r
      #: here.c:1\r
      msgctxt "a:two"\r
      msgid "Two"\r
      msgstr ""\r
      \r
      # Of nothing.\r
      \r
      #~ msgctxt "a:gone"\r
      #~ msgid   "Milk"\r
      #~ msgstr "دودھ"\r
      """
    for mark in ["", "\u{FEFF}"] {
      let bytes = Array((mark + before).utf8)
      let file = try CatalogueFile(bytes)
      let texts = try table(["a:two", "Two", "دو", ""]).texts
      let after = CatalogueReturn(file.catalogue, with: texts).catalogue
      XCTAssertEqual(
        String(decoding: CatalogueSplice.write(after, over: file, bytes), as: UTF8.self),
        mark
          + before.replacingOccurrences(
            of: "\"Two\"\r\nmsgstr \"\"", with: "\"Two\"\r\nmsgstr \"دو\""))
      XCTAssertEqual(CatalogueSplice.write(file.catalogue, over: file, bytes), bytes)
    }
  }
}
