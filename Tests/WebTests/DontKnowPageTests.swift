import Foundation
import FoundationXML
import Markup
import Store
import Surveys
import Translations
import Web
import XCTest

/// “I am not sure” on pages and on paper: the last answer, apart from the others.
final class DontKnowPageTests: XCTestCase {
  private func survey(_ more: String = "") -> String {
    #"""
    { "id": "tea", "version": 1, "language": "en-GB", "title": "Tea",
      "languages": ["en-GB", "en-GB-x-easyread"], "sections": [ { "id": "all", "questions": [
        { "id": "strong", "kind": "scale", "text": "How strong?", "dontKnow": "unsure",
          \#(more) "options": [
          { "id": "weak", "text": "Weak" }, { "id": "so-so", "text": "So so" },
          { "id": "strong", "text": "Strong" },
          { "id": "unsure", "text": "I am not sure", "picture": "apple" } ],
          "easyRead": { "options": ["weak", "strong"] } } ] } ] }
    """#
  }

  private static let preferring = #""preferNotToSay": true,"#

  private func visitor(_ more: String = "") async throws -> Visitor {
    let visitor = try Visitor(try TestSite(survey(more), for: self), for: self)
    try await visitor.begin()
    return visitor
  }

  /// The answers in their order, and the line between them.
  private func answers(_ page: TestPage) throws -> [String] {
    try page.texts("//div[@class='choices']/div//label/span | //div[@class='choices']/p")
  }

  func testItStandsLastBehindALine() async throws {
    let page = try await visitor().get("/en-GB/tea/q/strong")
    XCTAssertEqual(try answers(page), ["Weak", "So so", "Strong", "or", "I am not sure"])
  }

  func testOneLineIsEnoughForAllThatStandApart() async throws {
    let visitor = try await visitor(Self.preferring)
    let page = try await visitor.get("/en-GB/tea/q/strong")
    let all = ["Weak", "So so", "Strong", "or", "I am not sure", "Prefer not to say"]
    XCTAssertEqual(try answers(page), all)
    _ = try await visitor.post("/en-GB/tea/q/strong", [("answer", "unsure")])
    let again = try await visitor.get("/en-GB/tea/q/strong")
    XCTAssertEqual(try answers(again), all + ["Leave this question empty"])
    XCTAssertEqual(try again.texts("//input[@value='unsure'][@checked]").count, 1)
  }

  func testWithoutPreferringNotToSayLeavingOutNeedsNoLineOfItsOwn() async throws {
    let visitor = try await visitor()
    _ = try await visitor.post("/en-GB/tea/q/strong", [("answer", "weak")])
    let page = try await visitor.get("/en-GB/tea/q/strong")
    XCTAssertEqual(
      try answers(page),
      ["Weak", "So so", "Strong", "or", "I am not sure", "Leave this question empty"])
  }

  func testEasyReadKeepsItWithItsPicture() async throws {
    let page = try await visitor().get("/en-GB-x-easyread/tea/q/strong")
    XCTAssertEqual(try answers(page), ["Weak", "Strong", "or", "I am not sure"])
    XCTAssertEqual(
      try page.texts("//label[contains(img/@src, 'apple')]/span"), ["I am not sure"])
  }

  func testOnPaperItHasItsNumberBehindALine() throws {
    let site = try TestSite(survey(Self.preferring), for: self)
    let catalogues = Catalogues(folder: "")
    let library = try Library(try site.store.publications(), catalogues)
    for (style, words) in [
      (FormSheetStyle.standard, ["1Weak", "2So so", "3Strong", "4I am not sure"]),
      (.easyread, ["1Weak", "2Strong", "3I am not sure"]),
    ] {
      let sheet = FormSheet(
        try XCTUnwrap(library.surveys[site.survey.id]?.newest), language: .british, style: style,
        interface: try Interfaces.of(style.language(for: .british).text),
        organisation: .unknown, isDemonstration: false)
      let page = try XMLDocument(
        xmlString: String(decoding: sheet.html.bytes, as: UTF8.self)
          .replacing("<!DOCTYPE html>\n", with: ""))
      func texts(_ path: String) throws -> [String] {
        try page.nodes(forXPath: path).map {
          ($0.stringValue ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
      }
      XCTAssertEqual(try texts("//*[@id='q-1']/ul/li"), words)
      XCTAssertEqual(try texts("//*[@id='q-1']//li[@class='apart']"), [try XCTUnwrap(words.last)])
    }
  }
}
