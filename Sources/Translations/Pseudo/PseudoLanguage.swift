package import Surveys

/// A made-up language that shows on any page what a translation would break.
///
/// Its catalogues are made of the source texts while the program runs; there are no files. A text
/// that still reads as plain English on such a page does not come from a catalogue, a missing
/// bracket was cut off, and a line that runs the wrong way has no direction of its own.
package enum PseudoLanguage: CaseIterable, Sendable {
  /// `en-XA`: accents on every letter, a third longer, in brackets.
  case accented
  /// `ar-XB`: each word made to run from right to left.
  case mirrored

  /// The made-up language of a tag; nothing for a real one.
  package init?(_ tag: LanguageTag) {
    guard let language = Self.allCases.first(where: { $0.tag == tag.standard }) else { return nil }
    self = language
  }

  package var tag: LanguageTag {
    switch self {
    case .accented: .accentedEnglish
    case .mirrored: .mirroredEnglish
    }
  }

  /// A catalogue in which every text has a translation.
  package func catalogue(of sources: [SourceText]) -> Catalogue {
    Catalogue(
      header: CatalogueHeader(language: tag, plurals: .germanic),
      items: sources.map { source in
        .entry(
          CatalogueEntry(
            context: source.context, source: source.text, plural: source.plural,
            translations: ([source.text] + [source.plural].compactMap(\.self)).map(text)))
      })
  }

  /// The text in this language; placeholders stay as they are.
  package func text(of source: String) -> String {
    switch self {
    case .accented: AccentedText.of(source)
    case .mirrored: MirroredText.of(source)
    }
  }
}
