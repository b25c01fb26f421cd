/// How much of a set of source texts a catalogue translates.
package struct Completeness: Hashable, Sendable {
  package private(set) var translated = 0
  package private(set) var fuzzy = 0
  package private(set) var missing = 0
  package private(set) var stale = 0
  package private(set) var broken = 0
  /// Of the translated ones, those that say the same as their source: names, or a text forgotten.
  package private(set) var sameAsSource = 0
  /// Entries of the catalogue that no source text has any more.
  package private(set) var unused = 0

  /// Compares a catalogue with what it should hold; no catalogue at all misses everything.
  package init(of catalogue: Catalogue?, against sources: [SourceText]) {
    for source in sources {
      switch catalogue?.state(of: source) ?? .missing {
      case .translated where catalogue?[source.context]?.isStandIn == true: missing += 1
      case .translated:
        translated += 1
        let said = catalogue?[source.context]?.translations ?? []
        if said.allSatisfy({ $0 == source.text || $0 == source.plural }) { sameAsSource += 1 }
      case .fuzzy: fuzzy += 1
      case .missing: missing += 1
      case .stale: stale += 1
      case .broken: broken += 1
      }
    }
    let known = Set(sources.map(\.context))
    unused = catalogue?.entries.count { !known.contains($0.context) } ?? 0
  }

  package var total: Int { translated + fuzzy + missing + stale + broken }

  package var isComplete: Bool { translated == total }

  /// Translated texts in a hundred, rounded down, so that only a complete catalogue has 100.
  package var percent: Int { total == 0 ? 100 : translated * 100 / total }
}
