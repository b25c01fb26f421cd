import Foundation
import Surveys
import Translations
import XCTest

/// `sync` beside the program that translators know.
final class MsgmergeTests: XCTestCase {
  /// `msgmerge` also repeats an unchanged context after `#|`, and knows no empty text of its own
  /// kind of plural; what follows is where both must agree.
  func testSyncDoesWhatMsgmergeDoes() throws {
    let before = try Examples.file("ur", Self.before).catalogue
    let after = CatalogueSync(before, with: Self.sources)
    let merged = try Gettext.run(
      "msgmerge", ["--previous", "--no-wrap", "--quiet", "before.po", "sources.pot"],
      [
        "before.po": CatalogueWriter.write(before),
        "sources.pot": CatalogueWriter.write(Self.template(before.header)),
      ])
    XCTAssertEqual(merged.status, 0, merged.problems)
    let theirs = merged.output.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0 != "#| msgctxt \"a:changed\"" && $0 != "#| msgctxt \"a:plural\"" }
    XCTAssertEqual(
      CatalogueWriter.write(after.catalogue).split(
        separator: "\n", omittingEmptySubsequences: false), theirs)
    XCTAssertTrue(merged.output.contains("#~ msgstr \"gone-ur\""))
  }

  private static func template(_ header: CatalogueHeader) -> Catalogue {
    Catalogue(
      header: header,
      items: sources.map {
        .entry(
          CatalogueEntry(
            context: $0.context, source: $0.text, plural: $0.plural,
            translations: $0.plural == nil ? [""] : ["", ""],
            comments: $0.note.isEmpty ? [] : [CatalogueComment(.note, " \($0.note)")]))
      })
  }

  private static let sources = [
    SourceText(context: "a:new", text: "Brand unlike whatever zzz", note: "A new note."),
    SourceText(
      context: "a:changed", text: "How easy or hard was it to get help?", note: "A new note."),
    SourceText(context: "a:again", text: "New words about getting help", note: ""),
    SourceText(context: "a:same", text: "Same", note: ""),
    SourceText(context: "a:moved-to", text: "Moved text here", note: ""),
    SourceText(
      context: "a:plural", text: "{count} minute of your time",
      plural: "{count} minutes of your time", note: ""),
    SourceText(context: "a:back", text: "Back again then", note: ""),
  ]

  private static let before = """
    # stray comment
    #. old note
    msgctxt "a:same"
    msgid "Same"
    msgstr "same-ur"

    # by a translator
    #. note
    msgctxt "a:changed"
    msgid "How easy was it to get help?"
    msgstr "changed-ur"

    #, fuzzy
    #| msgid "Older words about getting help"
    msgctxt "a:again"
    msgid "Old words about getting help"
    msgstr "again-ur"

    # kept
    msgctxt "a:gone"
    msgid "This text is gone"
    msgstr "gone-ur"

    msgctxt "a:gone-untranslated"
    msgid "Totally different nothing"
    msgstr ""

    msgctxt "a:moved-from"
    msgid "Moved text here"
    msgstr "moved-ur"

    msgctxt "a:plural"
    msgid "{count} minute of your time"
    msgstr "minute-ur"

    #~ msgctxt "a:back"
    #~ msgid "Back again then"
    #~ msgstr "back-ur"

    """
}
