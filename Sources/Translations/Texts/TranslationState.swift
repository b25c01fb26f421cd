/// What a catalogue has for a source text, and so whether people read it.
package enum TranslationState: Hashable, Sendable {
  /// The only state that reaches a reader.
  case translated
  case fuzzy
  case missing
  /// The source has changed since; `sync` has not marked it yet.
  case stale
  /// A placeholder or a plural form is lost or invented.
  case broken
}

extension Catalogue {
  /// What this catalogue has for a source text.
  package func state(of source: SourceText) -> TranslationState {
    guard let entry = self[source.context] else { return .missing }
    return state(of: entry, source: source)
  }

  func state(of entry: CatalogueEntry, source: SourceText) -> TranslationState {
    guard entry.translations.contains(where: { !$0.saysNothing }) else { return .missing }
    guard entry.source == source.text, entry.plural == source.plural else { return .stale }
    guard !entry.isFuzzy else { return .fuzzy }
    guard entry.plural == nil || entry.translations.count == plurals.count else { return .broken }
    for (form, translation) in entry.translations.enumerated() {
      let difference = PlaceholderDifference(
        of: translation, in: entry, form: form, plurals: plurals)
      guard !translation.saysNothing, difference.isEmpty else { return .broken }
    }
    return .translated
  }
}
