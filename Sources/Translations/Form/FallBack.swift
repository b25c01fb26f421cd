package import Surveys

extension LanguageTag {
  /// The languages in which a reader of this one looks for a text, best first.
  ///
  /// For `ur-x-easyread`: itself, `ur`, then the source language, which always has the text; for
  /// `ar-EG` in the same way `ar` (RFC 4647, section 3.4).
  package func fallBack(to source: LanguageTag) -> [LanguageTag] {
    var wanted = [self]
    for tag in [standard, withoutRegion] where !wanted.contains(tag) { wanted.append(tag) }
    return wanted.prefix { $0 != source } + [source]
  }
}

/// Finds each text in the first language of a reader's fall-back that has it.
struct FallBack {
  let reader: LanguageTag
  let source: LanguageTag
  let chain: [CatalogueSource]

  init(reader: LanguageTag, source: LanguageTag, catalogues: [CatalogueSource]) {
    self.reader = reader
    self.source = source
    chain = reader.fallBack(to: source).dropLast().compactMap { tag in
      catalogues.first { $0.tag == tag }
    }
  }

  /// The digest of the first catalogue that the reader reads from; none for the source language.
  var digest: String? { chain.first?.digest }

  /// How far the reader's own language has got; nothing where it is the source language.
  func standing(against sources: [SourceText]) -> TranslationStanding? {
    guard reader != source else { return nil }
    let own = chain.first { $0.tag.isEasyRead == reader.isEasyRead }?.catalogue
    return TranslationStanding(
      review: own?.review ?? .draft, completeness: Completeness(of: own, against: sources))
  }

  /// The catalogue that translates a text and its translations, one for each plural form.
  func translation(of text: SourceText) -> (from: CatalogueSource, texts: [String])? {
    for candidate in chain {
      guard let entry = candidate.catalogue[text.context],
        candidate.catalogue.state(of: entry, source: text) == .translated
      else { continue }
      return (candidate, entry.translations)
    }
    return nil
  }

  func localise(_ context: String, _ text: String) -> LocalisedText {
    let sourceText = SourceText(context: context, text: text, note: "")
    guard let (catalogue, texts) = translation(of: sourceText), let text = texts.first else {
      return LocalisedText(text: text, language: source)
    }
    return LocalisedText(text: text, language: catalogue.tag)
  }

  func localise(_ context: String, ifAny text: String?) -> LocalisedText? {
    text.map { localise(context, $0) }
  }
}
