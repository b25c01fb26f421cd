package import Surveys

/// What the interface says to one person: every phrase in their language, or in the next best.
///
/// All phrases are found when it is made, and each is then one look-up. A class, because every page
/// hands it on to all its parts.
package final class Interface: Sendable {
  package let language: LanguageTag
  /// The digest of the catalogue that the person reads; none for the source language.
  package let digest: String?
  /// How far the reader's language has got; nothing where it is the source language.
  package let standing: TranslationStanding?
  private let texts: [Phrase: LocalisedText]
  private let phrases: [Phrase: LocalisedPhrase]
  private let numbers: [LanguageTag: LocalNumbers]

  /// The language in which the interface is written.
  package static let source = LanguageTag.british

  /// Finds the phrases; the catalogue of the source language must be among the catalogues.
  package init(_ language: LanguageTag, catalogues: [CatalogueSource]) {
    let source = catalogues.first { $0.tag == Self.source }?.catalogue
    let sources = source.map(InterfaceTexts.entries) ?? []
    let byKey = Dictionary(
      sources.map { ($0.context, $0) }, uniquingKeysWith: { first, _ in first })
    let fallBack = FallBack(reader: language, source: Self.source, catalogues: catalogues)
    self.language = language
    digest = fallBack.digest
    standing = fallBack.standing(against: sources)
    phrases = Dictionary(
      uniqueKeysWithValues: Phrase.allCases.map { phrase in
        (phrase, Self.localise(phrase, byKey[phrase.rawValue], fallBack, source?.plurals))
      })
    texts = phrases.mapValues(\.text)
    numbers = Dictionary(
      language.fallBack(to: Self.source).map { ($0, LocalNumbers($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func localise(
    _ phrase: Phrase, _ text: SourceText?, _ fallBack: FallBack, _ plurals: PluralForms?
  ) -> LocalisedPhrase {
    let key = phrase.rawValue
    guard let text, let (catalogue, texts) = fallBack.translation(of: text) else {
      let forms = text.map { [$0.text] + ($0.plural.map { [$0] } ?? []) } ?? [key]
      return LocalisedPhrase(forms, language: source, plurals: plurals ?? .germanic, key: key)
    }
    return LocalisedPhrase(
      texts, language: catalogue.tag, plurals: catalogue.catalogue.plurals, key: key)
  }

  /// The phrase as it stands; of a plural the form for many.
  package subscript(phrase: Phrase) -> LocalisedText {
    texts[phrase] ?? LocalisedText(text: phrase.rawValue, language: Self.source)
  }

  /// The phrase with its placeholders filled.
  package func callAsFunction(_ phrase: Phrase, _ values: [String: String]) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  /// The phrase in the plural form for a number, with `{count}` filled in the language's digits.
  package func callAsFunction(
    _ phrase: Phrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    let text = phrases[phrase]?.text(for: count) ?? self[phrase]
    var values = values
    values[PlaceholderDifference.count] = number(count, in: text.language)
    return text.filled(with: values)
  }

  /// A whole number in the digits of the reader's language.
  package func number(_ number: Int) -> String { self.number(number, in: language) }

  private func number(_ number: Int, in language: LanguageTag) -> String {
    numbers[language]?.text(number) ?? String(number)
  }
}

extension LocalisedText {
  /// The text with each placeholder replaced that has a value.
  package func filled(with values: [String: String]) -> LocalisedText {
    LocalisedText(text: Placeholders.fill(text, with: values), language: language)
  }
}
