/// What a translation does to the placeholders of its source.
package struct PlaceholderDifference: Hashable, Sendable {
  package let lost: Set<String>
  package let invented: Set<String>

  package var isEmpty: Bool { lost.isEmpty && invented.isEmpty }

  /// Compares one translation with its source; `form` is its number where the text is a plural.
  ///
  /// A plural form that stands for one number only may leave `{count}` out (“a minute”). Whatever
  /// else stands in braces is invented too, unless its source has such words as well: it is a
  /// placeholder that somebody has broken.
  package init(of translation: String, in entry: CatalogueEntry, form: Int, plurals: PluralForms) {
    let sources = [entry.source] + [entry.plural].compactMap(\.self)
    guard (sources + [translation]).contains(where: { $0.utf8.contains(UInt8(ascii: "{")) }) else {
      (lost, invented) = ([], [])
      return
    }
    let expected = Placeholders.names(in: entry.source)
      .union(entry.plural.map(Placeholders.names) ?? [])
    let found = Placeholders.names(in: translation)
    let mayLose: Set<String> =
      entry.plural != nil && plurals.standsForOneNumber(form) ? [Self.count] : []
    lost = expected.subtracting(found).subtracting(mayLose)
    let isProse = sources.contains { !Placeholders.others(in: $0).isEmpty }
    invented = found.subtracting(expected)
      .union(isProse ? [] : Placeholders.others(in: translation))
  }

  /// The placeholder that the number of a plural fills.
  package static let count = "count"
}
