import Surveys
import Translations
import XCTest

final class CatalogueFileTests: XCTestCase {
  func testEveryPartOfAnEntryIsRead() throws {
    let file = try CatalogueFile(
      """
      # Urdu, by A
      msgid ""
      msgstr ""
      "Language: ur\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Plural-Forms: nplurals=2; plural=(n != 1);\\n"
      "X-EqualSay-Review: reviewed by Amina Khan on 2026-11-03\\n"

      # Check with B
      #. The heading of a page. At most 150 characters.
      #: Surveys/access/survey.json
      #, fuzzy, no-wrap
      #| msgctxt "access:heard.text"
      #| msgid "Did you "
      #| "hear?"
      msgctxt "access:heard.text"
      msgid ""
      "Have you\\n"
      "heard?"
      msgstr "کیا آپ نے سنا؟"

      msgctxt "start.minutes"
      msgid "{count} minute"
      msgid_plural "{count} minutes"
      msgstr[0] "{count} منٹ"
      msgstr[1] "{count} منٹ ہیں"

      #, fuzzy
      #~ msgid "gone"
      #~ msgstr "گیا"

      # The end
      """)
    let catalogue = file.catalogue
    XCTAssertEqual(catalogue.language, try Examples.tag("ur"))
    XCTAssertEqual(
      catalogue.review,
      .reviewed(by: "Amina Khan", on: try XCTUnwrap(CalendarDate("2026-11-03"))))
    XCTAssertEqual(catalogue.header.comments, [CatalogueComment(.translator, " Urdu, by A")])
    XCTAssertEqual(
      catalogue.items,
      [
        .entry(
          CatalogueEntry(
            context: "access:heard.text", source: "Have you\nheard?",
            translations: ["کیا آپ نے سنا؟"],
            comments: [
              CatalogueComment(.translator, " Check with B"),
              CatalogueComment(.note, " The heading of a page. At most 150 characters."),
              CatalogueComment(.reference, " Surveys/access/survey.json"),
            ],
            flags: ["fuzzy", "no-wrap"],
            previous: PreviousSource(context: "access:heard.text", source: "Did you hear?"))),
        .entry(
          CatalogueEntry(
            context: "start.minutes", source: "{count} minute", plural: "{count} minutes",
            translations: ["{count} منٹ", "{count} منٹ ہیں"])),
        .verbatim(["#, fuzzy", "#~ msgid \"gone\"", "#~ msgstr \"گیا\""]),
        .verbatim(["# The end"]),
      ])
    XCTAssertEqual(file.headerLine, 2)
    XCTAssertEqual(file.line(of: "access:heard.text"), 16)
    XCTAssertEqual(file.line(of: "start.minutes"), 22)
  }

  func testEscapesAreThoseOfGettext() throws {
    let file = try Examples.file(
      "cy",
      #"""
      msgctxt "a"
      msgid "tab\tline\nquote\"back\\return\r"
      msgstr "\303\251 \xc3" "\xA9 \101\1012 \a"
      """#)
    let entry = try XCTUnwrap(file.catalogue["a"])
    XCTAssertEqual(entry.source, "tab\tline\nquote\"back\\return\r")
    XCTAssertEqual(entry.translations, ["é é AA2 \u{07}"])
  }

  func testAByteOrderMarkAndWindowsLineEndingsAreAccepted() throws {
    let text =
      "\u{FEFF}msgid \"\"\r\nmsgstr \"Language: cy\\n"
      + "Content-Type: text/plain; charset=UTF-8\\n\"\r\n\r\n"
      + "msgctxt \"a\"\r\nmsgid \"b\"\r\nmsgstr \"c\"\r\n"
    let catalogue = try CatalogueFile(text).catalogue
    XCTAssertEqual(catalogue["a"]?.translations, ["c"])
    XCTAssertEqual(catalogue.language.text, "cy")
  }

  func testACatalogueThatSaysNothingOfItsReviewIsADraft() throws {
    let file = try Examples.file("cy", "")
    XCTAssertEqual(file.catalogue.review, .draft)
  }

  func testReviewIsReadAndWrittenTheSame() throws {
    let reviewed = "reviewed by Sion on Anglesey on 2026-02-28"
    XCTAssertEqual(try XCTUnwrap(Review(reviewed)).text, reviewed)
    XCTAssertEqual(
      Review(reviewed),
      .reviewed(by: "Sion on Anglesey", on: try XCTUnwrap(CalendarDate("2026-02-28"))))
    XCTAssertEqual(Review("draft")?.text, "draft")
    for wrong in [
      "", "reviewed", "Draft", "reviewed by on 2026-02-28", "reviewed by A on 2026-02-30",
    ] {
      XCTAssertNil(Review(wrong), wrong)
    }
  }
}
