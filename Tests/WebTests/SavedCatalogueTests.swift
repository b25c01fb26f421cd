import Foundation
import Surveys
import Translations
import Web
import XCTest

/// What readers get while somebody works on the catalogues of a service that runs.
final class SavedCatalogueTests: XCTestCase {
  private static let survey = """
    { "id": "access", "version": 1, "language": "en-GB", "title": "Getting help",
      "languages": ["en-GB", "ur"],
      "sections": [{ "id": "all", "questions": [
        { "id": "about", "kind": "statement", "text": "Read this" } ] }] }
    """

  private static func catalogue(_ title: String) -> String {
    """
    msgid ""
    msgstr "Language: ur\\nContent-Type: text/plain; charset=UTF-8\\n"

    msgctxt "access:title"
    msgid "Getting help"
    msgstr "\(title)"

    """
  }

  private func site() throws -> TestSite {
    try TestSite(
      Self.survey, catalogues: ["access/ur.po": Self.catalogue("مدد حاصل کرنا")], for: self)
  }

  private func title(_ site: TestSite) throws -> String { try site.get("/ur/access").text("//h1") }

  /// Looks at the page until it has the title, half a minute at most.
  private func assertBecomes(_ title: String, _ site: TestSite, line: UInt = #line) throws {
    for _ in 0..<300 {
      if try self.title(site) == title { return }
      Thread.sleep(forTimeInterval: 0.1)
    }
    XCTAssertEqual(try self.title(site), title, line: line)
  }

  func testABetterTranslationIsShownWithoutARestart() throws {
    let site = try site()
    XCTAssertEqual(try title(site), "مدد حاصل کرنا")
    try site.write(Self.catalogue("مدد لینا"), to: "access/ur.po")
    try assertBecomes("مدد لینا", site)
  }

  func testALanguageThatIsBegunIsShownAndOneThatIsDeletedIsNot() throws {
    let site = try TestSite(Self.survey, for: self)
    XCTAssertEqual(try title(site), "Getting help")
    try site.write(Self.catalogue("مدد لینا"), to: "access/ur.po")
    try assertBecomes("مدد لینا", site)
    try FileManager.default.removeItem(at: site.translations.appending(path: "access/ur.po"))
    try assertBecomes("Getting help", site)
  }

  func testAFileThatSomebodyBreaksTakesNoWordsFromReaders() throws {
    let site = try site()
    let english = try site.read("interface/en-GB.po")
    try site.write(english + "\nhalf a li", to: "interface/en-GB.po")
    try site.write(Self.catalogue("x").replacing("\"x\"", with: "\"x"), to: "access/ur.po")
    try site.closeAndReopen()
    XCTAssertEqual(try title(site), "مدد حاصل کرنا")
    XCTAssertEqual(try site.get("/en-GB").text("//h1"), "Surveys you can answer")
    // What is mended is read again.
    try site.write(english, to: "interface/en-GB.po")
    try site.write(Self.catalogue("مدد لینا"), to: "access/ur.po")
    try site.closeAndReopen()
    XCTAssertEqual(try title(site), "مدد لینا")
  }

  func testPagesKeepTheirWordsWhereTheSourceOfTheInterfaceIsEmptyOrGone() throws {
    let site = try site()
    let english = try site.read("interface/en-GB.po")
    try site.write(String(english.prefix(4000)).entries, to: "interface/en-GB.po")
    try site.closeAndReopen()
    XCTAssertEqual(try site.get("/en-GB").text("//h1"), "Surveys you can answer")
    try FileManager.default.removeItem(at: site.translations.appending(path: "interface"))
    try site.closeAndReopen()
    XCTAssertEqual(try site.get("/en-GB").text("//h1"), "Surveys you can answer")
  }

  func testWhatIsBrokenIsSaidWithItsLineAndThatReadersSeeWhatWasBefore() throws {
    let site = try site()
    let before = Catalogues(folder: site.translations.path)
    try site.write("nonsense\n", to: "access/ur.po")
    let after = Catalogues(folder: site.translations.path, after: before)
    let place = site.translations.appending(path: "access/ur.po").path
    XCTAssertTrue(after.problems.contains { $0.hasPrefix("\(place):1: ") }, "\(after.problems)")
    XCTAssertTrue(
      after.problems.allSatisfy { $0.hasSuffix(" Until then readers see what was there before.") },
      "\(after.problems)")
    XCTAssertEqual(after["access"].map(\.tag.text), ["ur"])
  }
}

extension String {
  /// The whole entries at its beginning.
  fileprivate var entries: String {
    components(separatedBy: "\n\n").dropLast().joined(separator: "\n\n") + "\n"
  }
}
