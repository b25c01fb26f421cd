import Foundation
import Surveys
import Web
import XCTest

/// Fonts that the service sends itself.
final class FontTests: XCTestCase {
  private static let survey = #"""
    { "id": "clinic", "version": 1, "language": "en-GB", "title": "The clinic",
      "sections": [ { "id": "a", "questions": [ { "id": "x", "kind": "text", "text": "X" } ] } ] }
    """#

  private func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "fonts-\(UUID().uuidString)")
    addTeardownBlock { try FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, content) in files { try Data(content.utf8).write(to: folder.appending(path: name)) }
    return folder.path
  }

  func testPagesNameTheFontsAndGetThem() throws {
    let fonts = try FontFolder(
      folder(["ur.woff2": "wOF2 nastaliq", "Arab.woff2": "wOF2 naskh", "LICENCE": "OFL"]))
    let site = try TestSite(Self.survey, fonts: fonts, for: self)
    let page = try site.get("/en-GB/clinic")
    XCTAssertTrue(page.headers["content-security-policy"]?.contains("font-src 'self'") ?? false)
    let path = try XCTUnwrap(page.texts("//link[@rel='stylesheet']/@href").last)
    let sheet = try site.get(path)
    XCTAssertEqual(sheet.headers["content-type"], "text/css; charset=utf-8")
    let rules = String(decoding: sheet.body, as: UTF8.self)
    let language = try XCTUnwrap(
      rules.range(of: #":lang(ur):lang(ur) { font-family: "EqualSay ur""#))
    let script = try XCTUnwrap(rules.range(of: ":lang(fa):lang(fa)"))
    XCTAssertLessThan(script.lowerBound, language.lowerBound, "the language's own font wins")
    let url = try XCTUnwrap(rules.split(separator: "\"").first { $0.hasSuffix("-ur.woff2") })
    let font = try site.get(String(url))
    XCTAssertEqual(String(decoding: font.body, as: UTF8.self), "wOF2 nastaliq")
    XCTAssertEqual(font.headers["content-type"], "font/woff2")
    XCTAssertEqual(font.headers["cache-control"], "public, max-age=31536000, immutable")
  }

  func testWithoutAFolderPagesNameNone() throws {
    let site = try TestSite(Self.survey, for: self)
    XCTAssertEqual(try site.get("/en-GB/clinic").texts("//link[@rel='stylesheet']").count, 1)
    XCTAssertEqual(try site.get("/fonts/ur.woff2").status, 404)
  }

  func testWhatIsNoFontIsAProblem() throws {
    for (files, problem) in [
      (["ur.woff2": "OTTO"], "ur.woff2: This is no WOFF2 font"),
      (["nastaliq-urdu.woff2": "wOF2"], "is neither a language nor one of the scripts"),
      (["readme.txt": ""], "There is no font (.woff2) here"),
    ] {
      XCTAssertThrowsError(try FontFolder(folder(files))) { error in
        let lines = (error as? FontFolderProblem)?.lines ?? []
        XCTAssertTrue(lines.count == 1 && lines[0].contains(problem), "\(lines)")
      }
    }
  }
}
