import Foundation
import FoundationXML
import Markup
import Store
import Surveys
import Translations
import Web
import XCTest

/// In Easy Read each paragraph of a hint after the first stands beside a picture of its own.
final class HintPicturesTests: XCTestCase {
  private static let survey = """
    { "id": "garden", "version": 1, "language": "en-GB", "title": "Gardens",
      "languages": ["en-GB", "en-GB-x-easyread"],
      "sections": [{ "id": "all", "questions": [
        { "id": "about", "kind": "statement", "text": "About gardens", "picture": "apple",
          "hint": "A garden is a place. It grows.", "easyRead": { "pictures": ["apple"] } },
        { "id": "grow", "kind": "text", "text": "What do you grow?", "picture": "apple",
          "hint": "Beans, for example.\\n\\nOr flowers.", "easyRead": { "pictures": ["apple"] } }
      ] }] }
    """
  private static let head = """
    msgid ""
    msgstr ""
    "Language: en-GB-x-easyread\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

    """
  private static let easyRead = """
    \(head)
    msgctxt "garden:about.hint"
    msgid "A garden is a place. It grows."
    msgstr "A garden is a place.\\n\\nIt grows. It is green.\\n\\nCome in."
    """
  private static let rows = "//p[@class='pictured'][img[@alt=''][@src]]/span"

  private func site(_ catalogue: String = easyRead) throws -> TestSite {
    let easyRead = TestSite.interfaceCatalogue.deletingLastPathComponent()
      .appending(path: "en-GB-x-easyread.po")
    return try TestSite(
      Self.survey,
      catalogues: [
        "interface/en-GB-x-easyread.po": try String(contentsOf: easyRead, encoding: .utf8),
        "garden/en-GB-x-easyread.po": catalogue,
      ], for: self)
  }

  func testEachParagraphHasItsRowWithASentenceALine() async throws {
    let visitor = try Visitor(try site(), for: self)
    try await visitor.begin()
    let page = try await visitor.get("/en-GB-x-easyread/garden/q/about")
    XCTAssertEqual(try page.texts(Self.rows), ["It grows. It is green."])
    XCTAssertEqual(try page.texts(Self.rows + "//br/@class"), ["sentence"])
    // The first goes with the picture of the question; the last has none.
    XCTAssertEqual(
      try page.texts("//form/p[not(@class)] | //main/p[not(@class)]"),
      ["A garden is a place.", "Come in."])
  }

  func testTheStandardPageIsAsBefore() async throws {
    let visitor = try Visitor(try site(), for: self)
    try await visitor.begin()
    let page = try await visitor.get("/en-GB/garden/q/about")
    XCTAssertEqual(try page.texts("//*[@class='pictured']"), [])
    let question = try await visitor.get("/en-GB/garden/q/grow")
    XCTAssertEqual(try question.texts("//*[@id='hint']/*"), [])
    XCTAssertEqual(try question.text("//*[@id='hint']"), "Beans, for example. Or flowers.")
  }

  func testAHintThatNobodyHasWrittenInEasyReadHasNoPictures() async throws {
    let visitor = try Visitor(try site(), for: self)
    try await visitor.begin()
    let page = try await visitor.get("/en-GB-x-easyread/garden/q/grow")
    XCTAssertEqual(try page.texts(Self.rows), [])
    XCTAssertEqual(
      try page.texts("//*[@id='hint']/p"), ["Beans, for example.", "Or flowers."])
  }

  func testPaperHasTheSameRows() throws {
    let site = try site()
    let catalogues = Catalogues(folder: site.translations.path)
    let library = try Library(try site.store.publications(), catalogues)
    let edition = try XCTUnwrap(library.surveys[site.survey.id]?.newest)
    func sheet(_ style: FormSheetStyle) throws -> XMLDocument {
      let sheet = FormSheet(
        edition, language: .british, style: style,
        interface: Interface(
          style.language(for: .british), catalogues: catalogues[Catalogues.interface]),
        organisation: .unknown, isDemonstration: false)
      return try XMLDocument(
        xmlString: String(decoding: sheet.html.bytes, as: UTF8.self)
          .replacing("<!DOCTYPE html>\n", with: ""))
    }
    func texts(_ page: XMLDocument, _ path: String) throws -> [String] {
      try page.nodes(forXPath: path).map { $0.stringValue ?? "" }
    }
    let statement = "//div[@class='question statement']/div[@class='head']"
    let page = try sheet(.easyread)
    XCTAssertEqual(
      try texts(page, statement + "[img[@alt='']]/div/p[@class='hint']/span[@class='sentence']"),
      ["It grows.", "It is green."])
    XCTAssertEqual(try texts(page, statement + "[not(img)]//p"), ["Come in."])
    XCTAssertEqual(
      try texts(sheet(.standard), statement + "//p[@class='hint']"),
      ["A garden is a place. It grows."])
  }
}
