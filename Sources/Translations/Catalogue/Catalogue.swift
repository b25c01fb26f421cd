package import Surveys

/// The translations of one scope (a survey, the interface, a monitoring set) into one language.
///
/// It holds everything that stands in its file, in order, so that writing it back loses nothing.
package struct Catalogue: Hashable, Sendable {
  package enum Item: Hashable, Sendable {
    case entry(CatalogueEntry)
    /// Lines kept as they stood: obsolete entries (`#~`), and comments that belong to no entry.
    case verbatim([String])
  }

  package let header: CatalogueHeader
  package let items: [Item]
  private let places: [String: Int]

  /// Makes a catalogue; where a context stands twice, the first entry counts.
  package init(header: CatalogueHeader, items: [Item]) {
    self.header = header
    self.items = items
    var places: [String: Int] = [:]
    for (index, item) in items.enumerated() {
      if case .entry(let entry) = item, places[entry.context] == nil {
        places[entry.context] = index
      }
    }
    self.places = places
  }

  package var language: LanguageTag { header.language }
  package var review: Review { header.review }

  /// The header's rule, or that of English, which GNU gettext too assumes.
  package var plurals: PluralForms { header.plurals ?? .germanic }

  package var entries: [CatalogueEntry] {
    items.compactMap { item in
      switch item {
      case .entry(let entry): entry
      case .verbatim: nil
      }
    }
  }

  /// The entry of a context.
  package subscript(context: String) -> CatalogueEntry? {
    guard let index = places[context], case .entry(let entry) = items[index] else { return nil }
    return entry
  }
}
