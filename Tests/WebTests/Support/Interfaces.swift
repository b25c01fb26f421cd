import Foundation
import Surveys
import Translations
import XCTest

/// The interface in the repository's own words, as people of its three languages read it.
enum Interfaces {
  static let tags = ["en-GB", "en-GB-x-easyread", "ur"]

  static func of(_ tag: String) throws -> Interface {
    Interface(try XCTUnwrap(LanguageTag(tag)), catalogues: try catalogues())
  }

  private static func catalogues() throws -> [CatalogueSource] {
    let folder = TestSite.interfaceCatalogue.deletingLastPathComponent()
    return try tags.map { tag in
      let file = try CatalogueFile(
        Array(try Data(contentsOf: folder.appending(path: "\(tag).po"))))
      return CatalogueSource(
        tag: try XCTUnwrap(LanguageTag(tag)), catalogue: file.catalogue, digest: nil)
    }
  }

  /// Fails where a text is not one that people read: in another language than theirs, with a place
  /// that nothing filled, or with a name that only programs know.
  static func assertIsForPeople(
    _ text: LocalisedText, in interface: Interface, _ what: @autoclosure () -> String,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    XCTAssertEqual(text.language, interface.language, what(), file: file, line: line)
    assertIsForPeople(text.text, what(), file: file, line: line)
  }

  static func assertIsForPeople(
    _ text: String, _ what: @autoclosure () -> String, file: StaticString = #filePath,
    line: UInt = #line
  ) {
    XCTAssertFalse(text.isEmpty, what(), file: file, line: line)
    for sign in ["{", "}", "_", "  "] {
      XCTAssertFalse(text.contains(sign), "\(what()): \(text)", file: file, line: line)
    }
    // `notNow`, `idea-offered`, `p3`, `methods.people`
    XCTAssertNil(
      text.firstMatch(of: /[a-z][A-Z]|\b[a-z]+-[a-z]+\b|\bp\d|[a-z]\.[a-z]/), "\(what()): \(text)",
      file: file,
      line: line)
  }
}
