/// A catalogue with what translators sent back, as far as that is not in doubt.
///
/// A text that both sides changed, or whose source changed on the way, is a conflict: it is listed,
/// and somebody decides. An empty target says nothing, so nothing is ever deleted.
package struct CatalogueReturn: Sendable {
  /// Whose word counts where there is a conflict.
  package enum Preference: String, Sendable, CaseIterable { case incoming, catalogue }

  package private(set) var catalogue: Catalogue
  /// What has to be mended in the file before anything of it is taken in.
  package private(set) var problems: [CatalogueProblem] = []
  /// What somebody has to decide; empty where a preference decides.
  package private(set) var conflicts: [CatalogueProblem] = []
  /// Texts that were taken in and are longer than the note to their translator allows.
  package private(set) var warnings: [CatalogueProblem] = []
  package private(set) var counts = ReturnCounts()
  private let before: Catalogue
  private let preference: Preference?

  /// Takes in the texts that belong to this catalogue.
  ///
  /// `sent` is what the catalogue had when the file was made of it, by the ids of the texts, for
  /// formats that do not keep it themselves.
  package init(
    _ before: Catalogue, with texts: [ReturnedText], sent: SentTexts = SentTexts(),
    preferring preference: Preference? = nil
  ) {
    (self.before, self.preference, catalogue) = (before, preference, before)
    var returned: [String: ReturnedEntry] = [:]
    for text in texts {
      guard let (entry, form) = before.entry(of: text.id) else { continue }
      returned[entry.context, default: ReturnedEntry(entry, before.plurals)]
        .add(text, form: form, sent: text.sent ?? sent[text.id])
    }
    let items = before.items.map { item -> Catalogue.Item in
      switch item {
      case .verbatim: return item
      case .entry(let entry):
        return returned[entry.context].map { .entry(take($0)) } ?? item
      }
    }
    catalogue = Catalogue(
      header: counts.needReview ? before.header.asDraft : before.header, items: items)
    problems.sort()
    conflicts.sort()
    warnings.sort()
  }

  private mutating func take(_ returned: ReturnedEntry) -> CatalogueEntry {
    var entry = returned.entry
    switch returned.verdict {
    case .same: counts.unchanged += 1
    case .new: accept(returned, returned.proposal, into: &entry)
    case .conflict(let conflict):
      switch preference {
      case .catalogue: counts.keptFromCatalogue += 1
      case .incoming:
        accept(
          returned, conflict.isOfSource ? returned.proposalOfEarlierSource : returned.proposal,
          into: &entry)
      case nil: conflicts.append(conflict.problem)
      }
    }
    if entry.addRemarks(returned.remarks) { counts.remarked += 1 }
    return entry
  }

  private mutating func accept(
    _ returned: ReturnedEntry, _ proposal: CatalogueEntry, into entry: inout CatalogueEntry
  ) {
    let excess = returned.excess(of: proposal)
    let faults =
      returned.problems(of: proposal)
      + [excess].compactMap(\.self).filter(\.isHard).map(\.problem)
    problems += faults
    guard faults.isEmpty else { return }
    if let excess { warnings.append(excess.problem) }
    entry = proposal
    if proposal.isFuzzy { counts.fuzzy += 1 } else { counts.translated += 1 }
  }
}

/// What taking in a file did to a catalogue, in texts.
package struct ReturnCounts: Hashable, Sendable {
  /// Translated or corrected, and shown to people from now on.
  package fileprivate(set) var translated = 0
  /// Taken in but not shown, because their state says that somebody is unsure.
  package fileprivate(set) var fuzzy = 0
  package fileprivate(set) var unchanged = 0
  /// Conflicts in which the catalogue was preferred.
  package fileprivate(set) var keptFromCatalogue = 0
  /// Texts to which translators wrote a remark.
  package fileprivate(set) var remarked = 0

  package init() {}

  var needReview: Bool { translated + fuzzy > 0 }
}

extension Catalogue {
  /// The entry of an id, and which of its plural forms.
  package func entry(of id: String) -> (CatalogueEntry, form: Int?)? {
    if let entry = self[id], entry.plural == nil { return (entry, nil) }
    guard let (context, form) = Self.pluralForm(id), let entry = self[context],
      entry.plural != nil, form < max(plurals.count, entry.translations.count)
    else { return nil }
    return (entry, form)
  }

  /// The context and the number in the id of a plural form.
  private static func pluralForm(_ id: String) -> (context: String, form: Int)? {
    guard id.hasSuffix("]"), let bracket = id.lastIndex(of: "["),
      let form = Int(id[id.index(after: bracket)...].dropLast()),
      (0..<PluralForms.mostForms).contains(form)
    else { return nil }
    return (String(id[..<bracket]), form)
  }

  /// Whether an id is that of a text which was taken out and is kept at the end (`#~`).
  package func hasObsolete(_ id: String) -> Bool {
    let context = Self.pluralForm(id)?.context ?? id
    let line = "#~ msgctxt \"\(QuotedText.encode(context[...]))\""
    return items.contains { item in
      switch item {
      case .entry: false
      case .verbatim(let lines): lines.contains(line)
      }
    }
  }
}

extension CatalogueEntry {
  /// Adds what translators remarked and is not there yet; tells whether there was anything.
  fileprivate mutating func addRemarks(_ remarks: [String]) -> Bool {
    let known = Set(comments.filter { $0.kind == .translator }.map(\.text.trimmed))
    let new = remarks.filter { !$0.trimmed.isEmpty && !known.contains($0.trimmed) }
    let place = comments.firstIndex { $0.kind != .translator } ?? comments.endIndex
    comments.insert(contentsOf: new.map { CatalogueComment(.translator, $0) }, at: place)
    return !new.isEmpty
  }
}
