import Surveys
import Translations
import XCTest

/// XLIFF as we write it, as others write it back, and as nobody should.
final class XLIFFTests: XCTestCase {
  func testATextStandsWithItsStateItsLimitItsNotesAndItsEarlierSource() throws {
    let file = try Examples.file(
      "ur",
      """
      # Said so by the hub.
      #. A heading. At most 80 characters.
      #, fuzzy
      #| msgid "Hello {name}"
      msgctxt "a:b"
      msgid "Hi {name} & <all>"
      msgstr "سلام {name}"
      """)
    XCTAssertEqual(
      try XLIFFWriter.write(file.catalogue, of: "a", from: .british),
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
        <file original="a/ur.po" source-language="en-GB" target-language="ur" datatype="po" tool-id="equalsay">
          <header>
            <tool tool-id="equalsay" tool-name="EqualSay"/>
          </header>
          <body>
            <trans-unit id="a:b" approved="no" maxwidth="80" size-unit="char" extradata="f4c78f1686af2372" xml:space="preserve">
                <source>Hi <ph id="1">{name}</ph> &amp; &lt;all&gt;</source>
                <target state="needs-review-translation">سلام <ph id="1">{name}</ph></target>
                <note from="translator">Said so by the hub.</note>
                <note from="developer" annotates="source">A heading. At most 80 characters.</note>
                <alt-trans alttranstype="previous-version" xml:space="preserve"><source>Hello <ph id="1">{name}</ph></source><target>سلام <ph id="1">{name}</ph></target></alt-trans>
            </trans-unit>
          </body>
        </file>
      </xliff>

      """)
  }

  func testAPlaceholderKeepsItsNumberWhereverTheGrammarPutsIt() throws {
    let file = try Examples.file(
      "pl", "msgctxt \"a:b\"\nmsgid \"{name} of {all}\"\nmsgstr \"z {all} to {name}\"\n")
    let text = try XLIFFWriter.write(file.catalogue, of: "a", from: .british)
    XCTAssertTrue(
      text.contains("z <ph id=\"2\">{all}</ph> to <ph id=\"1\">{name}</ph></target>"), text)
  }

  func testEachFormOfAPluralSaysForWhichNumbersItIs() throws {
    let arabic = try XCTUnwrap(CommonPluralForms.of(try Examples.tag("ar"))).text
    let forms = (0..<6).map { "msgstr[\($0)] \"\"" }.joined(separator: "\n")
    let file = try Examples.file(
      "ar", "msgctxt \"a:b\"\nmsgid \"{count} cup\"\nmsgid_plural \"{count} cups\"\n\(forms)\n",
      plurals: arabic)
    let text = try XLIFFWriter.write(file.catalogue, of: "a", from: .british)
    XCTAssertTrue(text.contains("<group id=\"a:b\" restype=\"x-gettext-plurals\">"), text)
    XCTAssertTrue(text.contains("<trans-unit id=\"a:b[1]\""), text)
    XCTAssertTrue(text.contains("Plural form 4 of 6: for 3, 4, 5, 6."), text)
    let sources = try ReturnedFile(Array(text.utf8), as: .xliff).texts.map(\.source)
    XCTAssertEqual(
      sources,
      [
        "{count} cups", "{count} cup", "{count} cups", "{count} cups", "{count} cups",
        "{count} cups",
      ])
  }

  func testAReviewedCatalogueIsSignedOff() throws {
    let draft = try Examples.file("ur", "msgctxt \"a:b\"\nmsgid \"Hi\"\nmsgstr \"سلام\"\n")
    let review = try XCTUnwrap(Review("reviewed by the hub on 2026-11-02"))
    let catalogue = Catalogue(
      header: draft.catalogue.header.with(review), items: draft.catalogue.items)
    let text = try XLIFFWriter.write(catalogue, of: "a", from: .british)
    XCTAssertTrue(text.contains("approved=\"yes\""), text)
    XCTAssertTrue(text.contains("<target state=\"signed-off\">سلام</target>"), text)
  }

  func testAControlCharacterIsReportedAndNotWritten() throws {
    let catalogue = Catalogue(
      header: CatalogueHeader(language: try Examples.tag("ur"), plurals: nil),
      items: [.entry(CatalogueEntry(context: "a:b", source: "Hi\u{07}"))])
    XCTAssertThrowsError(try XLIFFWriter.write(catalogue, of: "a", from: .british)) { error in
      XCTAssertEqual((error as? XLIFFProblem)?.contexts, ["a:b"])
    }
  }

  func testWhatOtherProgramsWriteIsRead() throws {
    let expected = [
      "<target>a {name}</target>": "a {name}",
      "<target>a <x id=\"n\"/></target>": "a {name}",
      "<target>a <x id=\"9\" equiv-text=\"{name}\"/></target>": "a {name}",
      "<target>a <g id=\"7\">b</g> <it id=\"n\" pos=\"open\">{name}</it></target>": "a b {name}",
      "<target><mrk mtype=\"seg\" mid=\"1\">a.</mrk> <mrk mtype=\"seg\" mid=\"2\">{name}</mrk></target>":
        "a. {name}",
      "<target><![CDATA[<a> & {name}]]></target>": "<a> & {name}",
      "<target>a<!-- no --> {&#x6E;ame}</target>": "a {name}",
    ]
    for (element, target) in expected {
      let text = try XCTUnwrap(read(element).texts.first)
      XCTAssertEqual(text.target, target, element)
      XCTAssertEqual(text.state, .translated, element)
      XCTAssertEqual(text.line, 2, element)
    }
  }

  func testWhatAStateMeansDependsOnWhetherThereIsAText() throws {
    let expected: [(String, InterchangeState)] = [
      ("<target state=\"new\"/>", .missing), ("<target state=\"translated\"> </target>", .missing),
      ("<target state=\"new\">{name}</target>", .translated),
      ("<target state=\"final\">{name}</target>", .reviewed),
      ("<target state=\"needs-translation\">{name}</target>", .fuzzy),
      ("<target state=\"x-unsure\">{name}</target>", .fuzzy), ("", .missing),
    ]
    for (element, state) in expected {
      XCTAssertEqual(try read(element).texts.first?.state, state, element)
    }
  }

  func testProposalsOfOtherProgramsAreNotTakenForTranslations() throws {
    let file = try read(
      "<target>{name}</target><alt-trans><source>x</source><target>other</target></alt-trans>"
        + "<note from=\"translator\">I am\nunsure</note>")
    XCTAssertEqual(file.texts.map(\.target), ["{name}"])
    XCTAssertEqual(file.texts.map(\.source), ["a {name}"])
  }

  private func read(_ element: String) throws -> ReturnedFile {
    try ReturnedFile(
      Array(
        """
        <xliff version="1.2"><file source-language="en" target-language="en_GB" original="" datatype="po"><body>
        <trans-unit id="a:b"><source>a <ph id="n">{name}</ph></source>\(element)</trans-unit>
        </body></file></xliff>
        """.utf8), as: .xliff)
  }
}
