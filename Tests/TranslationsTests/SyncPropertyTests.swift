import Foundation
import Surveys
import Translations
import XCTest

/// What holds for every catalogue and every set of source texts, and what gettext thinks of it.
final class SyncPropertyTests: XCTestCase {
  func testNothingThatATranslatorWroteIsEverLost() throws {
    var numbers = SeededNumbers(seed: 20_261_130)
    for _ in 0..<500 {
      var catalogue = try generated(&numbers)
      let written = words(of: catalogue)
      for _ in 0..<3 {
        let (sources, optional) = sources(&numbers)
        catalogue = CatalogueSync(catalogue, with: sources, optional: optional).catalogue
        let text = CatalogueWriter.write(catalogue)
        for word in written where !text.contains(word) { XCTFail("\(word) is lost from\n\(text)") }
      }
    }
  }

  func testDoingItAgainChangesNothing() throws {
    var numbers = SeededNumbers(seed: 65)
    for _ in 0..<500 {
      let (sources, optional) = sources(&numbers)
      let before = try generated(&numbers)
      let once = CatalogueSync(before, with: sources, optional: optional).catalogue
      let read = try CatalogueFile(CatalogueWriter.write(once)).catalogue
      XCTAssertEqual(read, once)
      let twice = CatalogueSync(read, with: sources, optional: optional)
      XCTAssertEqual(CatalogueWriter.write(twice.catalogue), CatalogueWriter.write(once))
      XCTAssertEqual(twice.changes, SyncChanges())
    }
  }

  func testEverySourceTextHasItsEntryInOrder() throws {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<200 {
      let (sources, _) = sources(&numbers)
      let synced = CatalogueSync(try generated(&numbers), with: sources).catalogue
      XCTAssertEqual(synced.entries.map(\.context), sources.map(\.context))
      XCTAssertEqual(synced.entries.map(\.source), sources.map(\.text))
      XCTAssertEqual(synced.entries.map(\.plural), sources.map(\.plural))
    }
  }

  func testMsgfmtAcceptsASyncedCatalogue() throws {
    var numbers = SeededNumbers(seed: 11)
    for _ in 0..<10 {
      let (sources, optional) = sources(&numbers)
      let synced = CatalogueSync(try generated(&numbers), with: sources, optional: optional)
      let text = CatalogueWriter.write(synced.catalogue)
      let result = try Gettext.run(
        "msgfmt", ["--check", "--output-file=/dev/null", "after.po"],
        [
          "after.po": text
        ])
      XCTAssertEqual(result.status, 0, "\(result.problems)\n\(text)")
    }
  }

  /// Everything that people wrote: translations and comments, whose words are unlike any other.
  private func words(of catalogue: Catalogue) -> [String] {
    let entries = catalogue.entries
    return entries.flatMap(\.translations).filter { !$0.isEmpty }
      + entries.flatMap(\.comments).filter { $0.kind == .translator }.map(\.text)
  }

  private func sources(_ numbers: inout SeededNumbers) -> ([SourceText], Set<String>) {
    let sources = Array(0..<8).shuffled(using: &numbers).prefix(5).map { index in
      SourceText(
        context: "a:\(index)", text: "Text \(Int.random(in: 0..<4, using: &numbers))",
        plural: Int.random(in: 0..<4, using: &numbers) == 0 ? "Texts" : nil,
        note: ["", "A note.", "One.\nTwo."].randomElement(using: &numbers) ?? "")
    }
    return (sources, Set(sources.prefix(1).map(\.context)))
  }

  private func generated(_ numbers: inout SeededNumbers) throws -> Catalogue {
    var items: [Catalogue.Item] = []
    for index in Array(0..<8).shuffled(using: &numbers).prefix(6) {
      let hasPlural = Int.random(in: 0..<4, using: &numbers) == 0
      let isTranslated = Int.random(in: 0..<4, using: &numbers) > 0
      let isFuzzy = isTranslated && Bool.random(using: &numbers)
      let number = items.count
      let entry = CatalogueEntry(
        context: "a:\(index)", source: "Text \(Int.random(in: 0..<4, using: &numbers))",
        plural: hasPlural ? "Texts" : nil,
        translations: (hasPlural ? [0, 1] : [0]).map {
          isTranslated ? "ترجمہ \(number).\($0)" : ""
        },
        comments: Bool.random(using: &numbers)
          ? [CatalogueComment(.translator, " said \(number)"), CatalogueComment(.note, " Note.")]
          : [],
        flags: isFuzzy ? ["fuzzy"] : [],
        previous: PreviousSource(source: isFuzzy ? "Old \(number)" : nil))
      items.append(.entry(entry))
    }
    let header = CatalogueHeader(language: try Examples.tag("ur"), plurals: .germanic)
    // Some entries are obsolete from the start.
    let live = CatalogueSync(
      Catalogue(header: header, items: items),
      with: items.compactMap { item in
        guard case .entry(let entry) = item, Int.random(in: 0..<4, using: &numbers) > 0 else {
          return nil
        }
        return SourceText(
          context: entry.context, text: entry.source, plural: entry.plural, note: "")
      })
    return live.catalogue
  }
}
