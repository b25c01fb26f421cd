extension CatalogueEntry {
  /// Whether anybody has written a translation, good or not.
  var isTranslated: Bool { translations.contains { !$0.isEmpty } }

  /// Whether a person put something into it that must outlive its source text.
  var isWorthKeeping: Bool {
    isTranslated || comments.contains { $0.kind == .translator }
  }

  func says(_ text: SourceText) -> Bool { source == text.text && plural == text.plural }

  /// Marks the translation as one of an earlier source.
  ///
  /// Of a translation that was fuzzy already the source it was made for is kept, not the one in
  /// between.
  mutating func markFuzzy(since earlier: PreviousSource) {
    if !isFuzzy || previous.source == nil { previous = earlier }
    if !isFuzzy { flags.insert(Self.fuzzyFlag, at: 0) }
  }

  /// Keeps in comments what another entry of the same text says differently.
  ///
  /// gettext refuses a file in which a context has the same text twice, even where one is obsolete.
  mutating func remember(_ other: CatalogueEntry) {
    let own = comments.filter { $0.kind == .translator }
    let words = other.translations.filter { !$0.isEmpty && !translations.contains($0) }
    let kept =
      other.comments.filter { $0.kind == .translator }
      + words.map {
        CatalogueComment(.translator, " Earlier translation: \"\(QuotedText.encode($0[...]))\"")
      }
    comments =
      own + kept.filter { !own.contains($0) } + comments.filter { $0.kind != .translator }
  }

  /// Puts the notes of the source in the place of those that stand there.
  mutating func replaceNotes(by text: SourceText) {
    let notes = comments.filter { $0.kind == .note }.map(\.text.trimmed)
    guard notes.joined(separator: "\n") != text.note else { return }
    comments =
      comments.filter { $0.kind == .translator } + text.noteComments
      + comments.filter { $0.kind == .reference }
  }
}

extension SourceText {
  var noteComments: [CatalogueComment] {
    note.isEmpty
      ? [] : note.split(separator: "\n").map { CatalogueComment(.note, " \($0)") }
  }
}
