import Foundation
import Surveys
import Translations
import XCTest

final class CatalogueWriterTests: XCTestCase {
  func testAFileIsWrittenBackByteForByte() throws {
    let text = #"""
      # Urdu
      msgid ""
      msgstr ""
      "Project-Id-Version: EqualSay\n"
      "Language: ur\n"
      "Content-Type: text/plain; charset=UTF-8\n"
      "Plural-Forms: nplurals=2; plural=(n != 1);\n"
      "X-EqualSay-Review: draft\n"
      "X-Generator: Poedit 3.4\n"

      #  indented, and kept so
      #. The heading of a page.
      #: Surveys/access/survey.json
      #, fuzzy, no-wrap
      #| msgctxt "access:heard.text"
      #| msgid ""
      #| "two\n"
      #| "lines"
      msgctxt "access:heard.text"
      msgid ""
      "Say \"yes\"\n"
      "or C:\\no\t!\n"
      msgstr ""
      "”ہاں“ 👩🏽‍🦽\n"
      "\001\177\n"

      msgctxt "start.minutes"
      msgid "{count} minute"
      msgid_plural "{count} minutes"
      msgstr[0] ""
      msgstr[1] "x"

      # was fuzzy
      #, fuzzy
      #~| msgid "old"
      #~ msgctxt "a"
      #~ msgid "gone"
      #~ msgstr "گیا"

      #~ msgid "gone too"
      #~ msgstr ""

      # The end

      """#
    XCTAssertEqual(CatalogueWriter.write(try CatalogueFile(text).catalogue), text)
  }

  func testWhatIsWrittenIsReadBackTheSame() throws {
    var numbers = Numbers(seed: 20_261_121)
    for _ in 0..<300 {
      let catalogue = try generated(&numbers)
      let text = CatalogueWriter.write(catalogue)
      XCTAssertEqual(try CatalogueFile(text).catalogue, catalogue, text)
    }
  }

  func testMsgfmtAcceptsWhatIsWritten() throws {
    var numbers = Numbers(seed: 65)
    for _ in 0..<10 {
      let text = CatalogueWriter.write(try generated(&numbers))
      let (status, output) = try msgfmtCheck(text)
      XCTAssertEqual(status, 0, "\(output)\n\(text)")
    }
  }

  func testMsgfmtRefusesWhatIsWrong() throws {
    let (status, _) = try msgfmtCheck("msgid \"a\"\nmsgstr \"b\\n\"\n")
    XCTAssertEqual(status, 1)
  }

  func testACommentCannotTurnIntoSomethingElse() throws {
    let header = CatalogueHeader(language: try Examples.tag("ur"), plurals: nil)
    let comments = [
      CatalogueComment(.translator, ", fuzzy"),
      CatalogueComment(.translator, "one\r\ntwo\nmsgid \"c\""),
    ]
    let entry = CatalogueEntry(context: "a", source: "b", comments: comments)
    let written = CatalogueWriter.write(Catalogue(header: header, items: [.entry(entry)]))
    XCTAssert(
      written.hasSuffix(
        "# , fuzzy\n#one\n#two\n#msgid \"c\"\nmsgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\"\n"))
  }

  func testANameOfSeveralLinesCannotAddAFieldToTheHeader() throws {
    let day = try XCTUnwrap(CalendarDate("2026-11-03"))
    let header = CatalogueHeader(language: try Examples.tag("ur"), plurals: nil)
      .with(.reviewed(by: "A\nLanguage: ar", on: day))
    let catalogue = Catalogue(header: header, items: [])
    let read = try CatalogueFile(CatalogueWriter.write(catalogue)).catalogue
    XCTAssertEqual(read.review, .reviewed(by: "A Language: ar", on: day))
    XCTAssertEqual(read.language.text, "ur")
  }

  func testAReviewIsWrittenIntoTheHeader() throws {
    let draft = CatalogueHeader(language: try Examples.tag("ur"), plurals: .germanic)
    let review = try XCTUnwrap(Review("reviewed by Amina on 2026-11-03"))
    XCTAssertEqual(
      CatalogueWriter.write(Catalogue(header: draft.with(review), items: [])),
      #"""
      msgid ""
      msgstr ""
      "Project-Id-Version: EqualSay\n"
      "Language: ur\n"
      "MIME-Version: 1.0\n"
      "Content-Type: text/plain; charset=UTF-8\n"
      "Content-Transfer-Encoding: 8bit\n"
      "Plural-Forms: nplurals=2; plural=(n != 1);\n"
      "X-EqualSay-Review: reviewed by Amina on 2026-11-03\n"

      """#)
  }

  /// A catalogue of anything that an entry may hold, with text as awkward as people's.
  private func generated(_ numbers: inout Numbers) throws -> Catalogue {
    let items = (0..<Int.random(in: 0...8, using: &numbers)).map { index -> Catalogue.Item in
      if Int.random(in: 0..<6, using: &numbers) == 0 {
        return .verbatim([
          "# old \(text(&numbers, of: ["a", "é"]))", "#~ msgid \"x\(index)\"", "#~ msgstr \"\"",
        ])
      }
      let hasPlural = Bool.random(using: &numbers)
      let wasChanged = Bool.random(using: &numbers)
      return .entry(
        CatalogueEntry(
          context: "path:\(index).\(text(&numbers))", source: "s\(text(&numbers))s",
          plural: hasPlural ? "p\(text(&numbers))s" : nil,
          translations: (hasPlural ? [0, 1] : [0]).map { _ in "t\(text(&numbers))t" },
          comments: CatalogueComment.Kind.allCases.map {
            CatalogueComment($0, " \(text(&numbers, of: ["\"", "\\", "ہاں", "#", " "]))")
          },
          flags: wasChanged ? ["fuzzy"] : [],
          previous: PreviousSource(source: wasChanged ? text(&numbers) : nil)))
    }
    let header = CatalogueHeader(language: try Examples.tag("ur"), plurals: .germanic)
    return Catalogue(header: header, items: items)
  }

  private func text(
    _ numbers: inout Numbers,
    of pieces: [String] = [
      "\"", "\\", "\n", "\t", "\r", "\r\n", "ہاں، ", "👩🏽‍🦽", "é", "e\u{301}", "{name}", " ", "n",
      "\u{01}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "7", "#", "msgid",
    ]
  ) -> String {
    (0..<Int.random(in: 0...9, using: &numbers)).compactMap { _ in
      pieces.randomElement(using: &numbers)
    }.joined()
  }

  private func msgfmtCheck(_ text: String) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "\(UUID().uuidString).po")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { XCTAssertNoThrow(try FileManager.default.removeItem(at: file)) }
    let msgfmt = Process()
    let output = Pipe()
    msgfmt.executableURL = URL(filePath: "/usr/bin/env")
    msgfmt.arguments = ["msgfmt", "--check", "--output-file=/dev/null", file.path()]
    msgfmt.standardError = output
    try msgfmt.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    msgfmt.waitUntilExit()
    return (msgfmt.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}

/// SplitMix64, so that a failure can be repeated.
private struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
