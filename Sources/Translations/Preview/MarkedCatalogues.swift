package import Surveys

/// Catalogues of one language in which every text that people would read in another one is marked.
///
/// Texts that are translated stand as they are. In the place of the others stands what people read
/// instead, with a mark, so that a page shows both what its readers see and what is still to do.
package struct MarkedCatalogues: Sendable {
  package let language: LanguageTag
  /// By the number that the texts carry.
  package private(set) var marks: [TextMark] = []

  package init(_ language: LanguageTag) { self.language = language }

  /// The catalogue of a scope as a preview needs it.
  ///
  /// - Parameters:
  ///   - texts: What it should hold.
  ///   - source: The language of the texts.
  ///   - file: Where it stands, or would stand; with its lines where it is there.
  ///   - catalogues: All of the same scope.
  /// - Returns: A catalogue that has every text.
  package mutating func catalogue(
    of texts: [SourceText], from source: LanguageTag, _ file: (path: String, file: CatalogueFile?),
    among catalogues: [CatalogueSource]
  ) -> Catalogue {
    let own = file.file?.catalogue
    let header =
      own?.header ?? CatalogueHeader(language: language, plurals: CommonPluralForms.of(language))
    let fallBack = FallBack(reader: language, source: source, catalogues: catalogues)
    let plurals = header.plurals ?? .germanic
    let entries = texts.map { text -> CatalogueEntry in
      let entry = own?[text.context]
      let state = own?.state(of: text) ?? .missing
      if let entry, state == .translated { return entry }
      let found = fallBack.translation(of: text)
      marks.append(
        TextMark(
          context: text.context, state: state, source: text.text,
          unread: entry?.translations.first ?? "", language: found?.from.tag ?? source,
          file: file.path, line: entry.flatMap { _ in file.file?.line(of: text.context) }))
      let forms = Self.forms(of: text, found, in: plurals)
      return CatalogueEntry(
        context: text.context, source: text.text, plural: text.plural,
        translations: forms.map { MarkCharacters.marked($0, marks.count - 1) },
        flags: [CatalogueEntry.standInFlag])
    }
    return Catalogue(header: header, items: entries.map(Catalogue.Item.entry))
  }

  /// What people read instead, for each plural form of the language.
  private static func forms(
    of text: SourceText, _ found: (from: CatalogueSource, texts: [String])?, in plurals: PluralForms
  ) -> [String] {
    guard let plural = text.plural else { return [found?.texts.first ?? text.text] }
    return (0..<plurals.count).map { form in
      let number = (0...1000).first { plurals.form(for: $0) == form } ?? 2
      guard let found else { return number == 1 ? text.text : plural }
      let index = found.from.catalogue.plurals.form(for: number)
      return found.texts.indices.contains(index) ? found.texts[index] : plural
    }
  }
}

extension CatalogueEntry {
  /// The flag of what stands for a missing translation in a preview: shown, but none.
  static let standInFlag = "stand-in"

  var isStandIn: Bool { flags.contains(Self.standInFlag) }
}
