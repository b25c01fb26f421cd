import Surveys
import Translations
import XCTest

/// A catalogue in a spreadsheet, and what spreadsheets do to it.
final class BilingualTableTests: XCTestCase {
  private func texts(_ table: String) throws -> [ReturnedText] {
    try ReturnedFile(Array(table.utf8), as: .csv).texts
  }

  func testThereIsARowForEachTextAndEachPluralForm() throws {
    let file = try Examples.file(
      "ur",
      """
      msgctxt "a:b"
      msgid "=1+1, or \\"two\\""
      msgstr "'دو"

      msgctxt "a:c"
      msgid "{count} cup"
      msgid_plural "{count} cups"
      msgstr[0] ""
      msgstr[1] ""

      #, fuzzy
      msgctxt "a:d"
      msgid "Tea"
      msgstr "چائے"
      """)
    XCTAssertEqual(
      String(decoding: BilingualTable.write(file.catalogue), as: UTF8.self),
      """
      context,source,target,state\r
      a:b,"'=1+1, or ""two\""",''دو,translated\r
      a:c[0],{count} cup,,missing\r
      a:c[1],{count} cups,,missing\r
      a:d,Tea,چائے,fuzzy\r

      """)
  }

  func testSemicolonsTabsAByteOrderMarkAndWindowsLinesAreRead() throws {
    let tables = [
      "context,source,target,state\na:b,\"Tea, or\",\"a, “b”; c\",translated\n",
      "\u{FEFF}context;source;target;state\r\na:b;Tea, or;\"a, “b”; c\";translated\r\n",
      "context\tsource\ttarget\tstate\r\na:b\tTea, or\ta, “b”; c\ttranslated",
      "\u{FEFF}\"context\";\"source\";\"target\";\"state\"\n\"a:b\";\"Tea, or\";\"a, “b”; c\";\"Translated \"",
      "state,target,notes,source,context\r\n,\"a, “b”; c\",mine,\"Tea, or\",a:b\r\n\r\n",
    ]
    for table in tables {
      let text = try XCTUnwrap(texts(table).first, table)
      XCTAssertEqual(text.id, "a:b", table)
      XCTAssertEqual(text.source, "Tea, or", table)
      XCTAssertEqual(text.target, "a, “b”; c", table)
      XCTAssertEqual(text.state, .translated, table)
      XCTAssertEqual(text.line, 2, table)
    }
  }

  func testAMarkAgainstFormulasComesOffAndAnApostropheStays() throws {
    let header = "context,source,target,state\n"
    for (cell, target) in [
      ("'=1+1", "=1+1"), ("=1+1", "=1+1"), ("''tis", "'tis"), ("'tis", "'tis"), ("'-x", "-x"),
      ("’tis", "’tis"), ("'", "'"),
    ] {
      XCTAssertEqual(try texts("\(header)a:b,c,\(cell),").first?.target, target)
    }
  }

  func testWhatIsFilledInIsTranslatedAndWhatIsEmptyIsMissing() throws {
    let header = "context,source,target,state\n"
    for (row, state) in [
      ("x,missing", InterchangeState.translated), ("x,", .translated), ("x,FUZZY", .fuzzy),
      (",translated", .missing), (",", .missing), ("x,reviewed", .reviewed),
    ] {
      XCTAssertEqual(try texts("\(header)a:b,c,\(row)").first?.state, state, row)
    }
  }

  func testEveryProblemIsListedWithItsLine() {
    XCTAssertThrowsError(
      try texts("context,source,target,state\na:b,c,x,done\n,c,x,\na:d,c,x,\na:d,c,y,\n")
    ) { error in
      XCTAssertEqual(
        (error as? CatalogueProblems)?.all.map(\.description),
        [
          "2: “done” is not a state. Write one of missing, fuzzy, translated, reviewed.",
          "3: The context is missing. Put back what stood there: the path of the text.",
        ])
    }
    XCTAssertThrowsError(try texts("context;source;target\na;b;c")) { error in
      XCTAssertEqual(
        (error as? CatalogueProblems)?.all.map(\.description),
        [
          "1: The column \"state\" is missing. The first row names the columns: context, source, "
            + "target, state."
        ])
    }
  }
}
