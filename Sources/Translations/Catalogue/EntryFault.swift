/// What keeps one translation, or one plural form of it, from being shown to people.
struct EntryFault: Hashable {
  enum Kind: Hashable {
    case empty
    case lost(String)
    case invented(String)
    case beginning
    case end
  }

  /// Which plural form; 0 of a text without.
  let form: Int
  let kind: Kind

  /// The faults of an entry, form by form; one that nobody has translated has none.
  static func all(of entry: CatalogueEntry, plurals: PluralForms) -> [Self] {
    guard entry.translations.contains(where: { !$0.saysNothing }) else { return [] }
    return entry.translations.enumerated().flatMap { form, translation -> [Self] in
      guard !translation.saysNothing else { return [Self(form: form, kind: .empty)] }
      let difference = PlaceholderDifference(
        of: translation, in: entry, form: form, plurals: plurals)
      let kinds =
        difference.lost.sorted().map { Kind.lost($0) }
        + difference.invented.sorted().map { Kind.invented($0) }
        + [whiteSpace(entry.source, translation)].compactMap { $0 }
      return kinds.map { Self(form: form, kind: $0) }
    }
  }

  private static func whiteSpace(_ source: String, _ translation: String) -> Kind? {
    if source.prefix(while: \.isWhitespace) != translation.prefix(while: \.isWhitespace) {
      return .beginning
    }
    return trailing(source) == trailing(translation) ? nil : .end
  }

  private static func trailing(_ text: String) -> Substring {
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return text[...] }
    return text[text.index(after: last)...]
  }

  /// The rest of a sentence that begins with the name of the translation; `source` is what its file
  /// calls the source text.
  func message(calling source: String) -> String {
    switch kind {
    case .empty: "is empty. Translate this form too."
    case .lost(let name): "has lost {\(name)}. Put it where it belongs."
    case .invented(let name):
      "has {\(name)}, which the source does not. Use only the source's placeholders."
    case .beginning:
      "begins with other spaces or line breaks than its \(source). Begin it the same way."
    case .end:
      "ends with other spaces or line breaks than its \(source). End it the same way."
    }
  }
}
