import Surveys
import Translations
import XCTest

/// What goes out to a translator and comes back is what it was, however strange the words.
final class InterchangeRoundTripTests: XCTestCase {
  private static let rounds = 150

  private static let words = [
    "سلام", "a\nb", "\n\n", "\t", "\"quoted\"", "\\", "\\n", "\\\"", "]]>", "<![CDATA[x]]>", "<x>",
    "<x id=\"1\"/>", "&amp;", "&", "<!-- no -->", "=1+1", "+44", "-5", "@me", "'", "''", "’twas",
    ",",
    ";", "a;b,c", "\u{200F}", "\u{202B}عربی\u{202C}", "\u{2068}x\u{2069}", "👩🏽‍🦽", "e\u{301}",
    "\u{FEFF}", "\u{85}", "\u{2028}", "\r", "[0]", "{", "%s", "#~",
    "msgid \"\"", "state", "fuzzy", "  ", "\u{A0}", "１２", "sep=;",
  ]
  private static let edges = ["", "", "", " ", "  ", "\n", "\t"]
  private static let placeholders = ["{name}", "{count}", "{total-sum}"]

  func testAFileThatNobodyTouchedChangesNothing() throws {
    var numbers = SeededNumbers(seed: 9)
    for _ in 0..<Self.rounds {
      let catalogue = try hostile(&numbers)
      for format in ReturnedFile.Format.allCases {
        let file = try file(of: catalogue, as: format)
        for sent in [SentTexts(), SentTexts([file])] {
          let returned = CatalogueReturn(catalogue, with: file.texts, sent: sent)
          XCTAssertEqual(returned.catalogue, catalogue, "\(format)")
          XCTAssertEqual(returned.problems + returned.conflicts, [], "\(format)")
        }
      }
    }
  }

  func testEverythingComesBackIntoACatalogueThatHasNothingYet() throws {
    var numbers = SeededNumbers(seed: 1_066)
    for _ in 0..<Self.rounds {
      let catalogue = try hostile(&numbers)
      for format in ReturnedFile.Format.allCases {
        let file = try file(of: catalogue, as: format)
        let returned = CatalogueReturn(
          emptied(catalogue), with: file.texts)
        XCTAssertEqual(returned.problems + returned.conflicts, [], "\(format)")
        XCTAssertEqual(
          returned.catalogue.entries.map(\.isFuzzy), catalogue.entries.map(\.isFuzzy), "\(format)")
        XCTAssertEqual(
          returned.catalogue.entries.map(\.translations), catalogue.entries.map(\.translations),
          "\(format)")
      }
    }
  }

  private func file(
    of catalogue: Catalogue, as format: ReturnedFile.Format
  ) throws -> ReturnedFile {
    let bytes: [UInt8]
    switch format {
    case .csv: bytes = BilingualTable.write(catalogue)
    case .po: bytes = Array(CatalogueWriter.write(catalogue).utf8)
    case .xliff:
      bytes = Array(try XLIFFWriter.write(catalogue, of: "a", from: .british).utf8)
    }
    let file = try ReturnedFile(bytes, as: format)
    if format != .csv { XCTAssertEqual(file.language?.text, "ar") }
    return file
  }

  /// A catalogue in Arabic, which has six plural forms.
  private func hostile(_ numbers: inout SeededNumbers) throws -> Catalogue {
    let plurals = try XCTUnwrap(CommonPluralForms.of(try Examples.tag("ar")))
    let items = (0..<6).map { index -> Catalogue.Item in
      let hasPlural = index % 3 == 2
      let isTranslated = Int.random(in: 0..<5, using: &numbers) > 0
      let frame = Frame(&numbers)
      let isFuzzy = isTranslated && Int.random(in: 0..<3, using: &numbers) == 0
      return .entry(
        CatalogueEntry(
          context: "a:\(index)\(Self.words.randomElement(using: &numbers) ?? "")",
          source: frame.text(&numbers), plural: hasPlural ? frame.text(&numbers) : nil,
          translations: (0..<(hasPlural ? plurals.count : 1)).map { _ in
            isTranslated ? frame.text(&numbers) : ""
          },
          flags: isFuzzy ? ["fuzzy"] : [],
          previous: PreviousSource(source: isFuzzy ? frame.text(&numbers) : nil)))
    }
    return Catalogue(
      header: CatalogueHeader(language: try Examples.tag("ar"), plurals: plurals), items: items)
  }

  private func emptied(_ catalogue: Catalogue) -> Catalogue {
    Catalogue(
      header: catalogue.header,
      items: catalogue.entries.map { entry in
        .entry(
          CatalogueEntry(
            context: entry.context, source: entry.source, plural: entry.plural,
            translations: entry.translations.map { _ in "" }))
      })
  }

  /// What a source and its translations share: placeholders, and the blanks at both ends.
  private struct Frame {
    let places: [String]
    /// Words in braces that are no placeholder; only where a source has some may a translation too.
    let others: [String]
    let ends: [String]

    init(_ numbers: inout SeededNumbers) {
      places = placeholders.filter { _ in Bool.random(using: &numbers) }
      others = ["{}", "{ name }"].filter { _ in Bool.random(using: &numbers) }
      ends = (0..<2).map { _ in edges.randomElement(using: &numbers) ?? "" }
    }

    func text(_ numbers: inout SeededNumbers) -> String {
      let known = others.isEmpty ? words : words + ["}"]
      let some = (0..<3).compactMap { _ in known.randomElement(using: &numbers) }
      let core = (some + places + others).shuffled(using: &numbers).joined(separator: "·")
      // The first character is where programs for tables see formulas.
      let opening = ["«", "=", "+", "-", "@", "'", "\""].randomElement(using: &numbers) ?? ""
      return ends[0] + opening + core + "»" + ends[1]
    }
  }
}
