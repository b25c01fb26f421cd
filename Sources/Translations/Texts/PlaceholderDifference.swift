/// What a translation does to the placeholders of its source.
package struct PlaceholderDifference: Hashable, Sendable {
  package let lost: Set<String>
  package let invented: Set<String>

  package var isEmpty: Bool { lost.isEmpty && invented.isEmpty }

  /// Compares one translation with its source; `form` is its number where the text is a plural.
  ///
  /// A plural form that stands for one number only may leave `{count}` out (“a minute”).
  package init(of translation: String, in entry: CatalogueEntry, form: Int, plurals: PluralForms) {
    let expected = Placeholders.names(in: entry.source)
      .union(entry.plural.map(Placeholders.names) ?? [])
    let found = Placeholders.names(in: translation)
    let mayLose: Set<String> =
      entry.plural != nil && plurals.standsForOneNumber(form) ? [Self.count] : []
    lost = expected.subtracting(found).subtracting(mayLose)
    invented = found.subtracting(expected)
  }

  /// The placeholder that the number of a plural fills.
  package static let count = "count"
}
