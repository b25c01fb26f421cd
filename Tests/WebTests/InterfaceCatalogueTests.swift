import Foundation
import Surveys
import Translations
import XCTest

/// Holds the phrases that the program says against the words in the repository.
final class InterfaceCatalogueTests: XCTestCase {
  private func english() throws -> CatalogueFile {
    try CatalogueFile(Array(try Data(contentsOf: TestSite.interfaceCatalogue)))
  }

  func testEveryPhraseHasItsWordsAndEveryEntryIsSaid() throws {
    XCTAssertEqual(InterfaceTexts.problems(of: try english()).map(\.description), [])
    XCTAssertEqual(try english().catalogue.entries.count, InterfaceTexts.keys.count)
  }

  func testEveryEntryTellsTranslatorsWhereItStands() throws {
    for text in InterfaceTexts.entries(of: try english().catalogue) {
      XCTAssertFalse(text.note.isEmpty, "\(text.context) has no comment")
    }
  }

  func testEveryPhraseIsSaidSomewhere() throws {
    let said = try PhraseUses.namesAfterPoints()
    for (name, key) in PhraseUses.keys {
      XCTAssertTrue(said.contains(name), "nothing says \(key)")
    }
  }

  func testEveryPlaceholderIsFilledWhereItsPhraseIsSaid() throws {
    let catalogue = try english().catalogue
    let uses = try PhraseUses.all()
    XCTAssertGreaterThan(uses.count, 15, "The sources could not be read.")
    let device = try PhraseUses.onDevice()
    for phrase in InterfaceTexts.keys {
      let entry = try XCTUnwrap(catalogue[phrase])
      let places = Placeholders.names(in: entry.source + (entry.plural ?? ""))
      let here = uses.filter { $0.phrase == phrase }
      if places.isEmpty {
        XCTAssertEqual(here.map(\.description), [], "\(phrase) has no places to fill")
      } else if here.isEmpty, device.phrases.contains(phrase) {
        XCTAssertTrue(places.isSubset(of: device.fills), "Assets/offline fills \(phrase) in part")
      } else {
        XCTAssertFalse(here.isEmpty, "nothing fills \(places.sorted()) of \(phrase)")
      }
      for use in here { XCTAssertEqual(use.fills, places, use.description) }
    }
  }
}
