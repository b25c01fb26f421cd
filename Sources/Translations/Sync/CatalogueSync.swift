/// A catalogue brought up to date with its source texts, as gettext's `msgmerge` would.
///
/// Nothing that a translator wrote is lost: a translation whose source changed is kept and marked
/// fuzzy, one whose source vanished becomes obsolete, and an obsolete one is taken up again when
/// its source comes back. Doing it twice changes nothing more.
package struct CatalogueSync: Sendable {
  package private(set) var catalogue: Catalogue
  package private(set) var changes = SyncChanges()
  private let before: Catalogue
  private var obsolete: ObsoleteEntries
  /// Entries whose source text is gone, until one of them turns up under another context.
  private var vanished: [CatalogueEntry]

  /// Brings in the source texts, in their order.
  ///
  /// The translations of optional contexts are kept up to date but not asked for: what Easy Read
  /// leaves out.
  package init(
    _ before: Catalogue, with sources: [SourceText], optional: Set<String> = []
  ) {
    let known = Set(sources.map(\.context))
    let header = before.header.countingIfNeeded(for: sources)
    self.before = Catalogue(header: header, items: before.items)
    obsolete = ObsoleteEntries(in: before.items)
    vanished = before.entries.filter { !known.contains($0.context) }
    catalogue = self.before
    let live = sources.compactMap { entry(for: $0, isOptional: optional.contains($0.context)) }
    changes.obsolete = vanished.count
    for entry in vanished where entry.isWorthKeeping { obsolete.add(entry) }
    catalogue = Catalogue(
      header: changes.needReview ? header.asDraft : header,
      items: live.map { .entry(obsolete.folded(into: $0)) }
        + obsolete.blocks.map(Catalogue.Item.verbatim) + before.items.filter(\.isOnlyComments))
  }

  /// The entry of a source text: its own, an obsolete one, one that moved here, or a new one.
  private mutating func entry(for source: SourceText, isOptional: Bool) -> CatalogueEntry? {
    if let own = before[source.context] {
      let entry = merged(own, source)
      if own.source != source.text || own.plural != source.plural { changes.changed += 1 }
      return entry
    }
    guard !isOptional else { return nil }
    if let old = obsolete.take(source) {
      changes.revived += 1
      return merged(old, source)
    }
    if let moved = takeMoved(source) {
      changes.moved += 1
      var entry = moved
      entry.markFuzzy(
        since: PreviousSource(
          context: moved.context, source: moved.source, plural: moved.plural))
      entry.context = source.context
      entry.replaceNotes(by: source)
      return entry
    }
    changes.added += 1
    return new(source)
  }

  private func new(_ source: SourceText) -> CatalogueEntry {
    CatalogueEntry(
      context: source.context, source: source.text, plural: source.plural,
      translations: source.plural.map { _ in noForms } ?? [""], comments: source.noteComments)
  }

  private var noForms: [String] { Array(repeating: "", count: before.plurals.count) }

  /// A translation of the same text under a context that is gone.
  private mutating func takeMoved(_ source: SourceText) -> CatalogueEntry? {
    let index = vanished.firstIndex { $0.isTranslated && $0.says(source) }
    return index.map { vanished.remove(at: $0) } ?? obsolete.takeMoved(source)
  }

  private func merged(_ own: CatalogueEntry, _ source: SourceText) -> CatalogueEntry {
    var entry = own
    entry.replaceNotes(by: source)
    guard !own.says(source) else { return entry }
    (entry.source, entry.plural) = (source.text, source.plural)
    guard own.isTranslated else {
      entry.flags.removeAll { $0 == CatalogueEntry.fuzzyFlag }
      entry.previous = PreviousSource()
      entry.translations = source.plural.map { _ in noForms } ?? [""]
      return entry
    }
    entry.markFuzzy(since: PreviousSource(source: own.source, plural: own.plural))
    switch (own.plural, source.plural) {
    case (nil, .some):
      entry.translations = noForms.map { _ in own.translations.first ?? "" }
    case (.some, nil):
      entry.translations = Array(own.translations.prefix(1))
      entry.remember(own)
    case (nil, nil), (.some, .some): break
    }
    return entry
  }
}
