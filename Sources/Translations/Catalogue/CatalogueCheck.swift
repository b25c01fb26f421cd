package import Surveys

/// Whether a catalogue that can be read may also be shown to people, and how far it has got.
package struct CatalogueCheck: Sendable {
  /// What must be mended before anyone reads it, in the order of the lines.
  package let problems: [CatalogueProblem]
  package let completeness: Completeness
  package let review: Review

  /// Checks a catalogue whose file is named for a language, against the texts it should hold.
  package init(_ file: CatalogueFile, named tag: LanguageTag, against sources: [SourceText]) {
    let catalogue = file.catalogue
    var problems = Self.headerProblems(of: catalogue, named: tag).map {
      CatalogueProblem(line: file.headerLine, message: $0)
    }
    for entry in catalogue.entries where !entry.isFuzzy {
      problems += Self.messages(for: entry, in: catalogue).map {
        CatalogueProblem(line: file.line(of: entry.context), message: $0)
      }
    }
    self.problems = problems.sorted()
    completeness = Completeness(of: catalogue, against: sources)
    review = catalogue.review
  }

  private static func headerProblems(of catalogue: Catalogue, named tag: LanguageTag) -> [String] {
    var messages: [String] = []
    if catalogue.language != tag {
      messages.append(
        "The header says Language: \(catalogue.language), but the file is named \(tag).po. "
          + "Correct one of the two.")
    }
    let hasPlurals = catalogue.entries.contains { $0.plural != nil }
    if hasPlurals && catalogue.header.plurals == nil {
      messages.append(
        "Some texts have plural forms, but the header has no Plural-Forms. Add it as gettext has "
          + "it for the language.")
    }
    return messages
  }

  private static func messages(for entry: CatalogueEntry, in catalogue: Catalogue) -> [String] {
    var messages: [String] = []
    let count = catalogue.plurals.count
    if entry.plural != nil, entry.translations.count != count {
      messages.append(
        "\(entry.context) has \(entry.translations.count) plural forms, but the language has "
          + "\(count). Write msgstr[0] to msgstr[\(count - 1)].")
    }
    guard entry.translations.contains(where: { !$0.trimmed.isEmpty }) else { return messages }
    for (form, translation) in entry.translations.enumerated() {
      let name = entry.plural == nil ? "msgstr" : "msgstr[\(form)]"
      guard !translation.trimmed.isEmpty else {
        messages.append("\(name) of \(entry.context) is empty. Translate this form too.")
        continue
      }
      let difference = PlaceholderDifference(
        of: translation, in: entry, form: form, plurals: catalogue.plurals)
      messages += Self.messages(for: difference).map { "\(name) of \(entry.context) \($0)" }
      if let message = whiteSpaceMessage(entry.source, translation) {
        messages.append("\(name) of \(entry.context) \(message)")
      }
    }
    return messages
  }

  private static func messages(for difference: PlaceholderDifference) -> [String] {
    difference.lost.sorted().map { "has lost {\($0)}. Put it where it belongs." }
      + difference.invented.sorted().map {
        "has {\($0)}, which the source does not. Use only the source's placeholders."
      }
  }

  private static func whiteSpaceMessage(_ source: String, _ translation: String) -> String? {
    if source.prefix(while: \.isWhitespace) != translation.prefix(while: \.isWhitespace) {
      return "begins with other spaces or line breaks than its msgid. Begin it the same way."
    }
    if trailing(source) != trailing(translation) {
      return "ends with other spaces or line breaks than its msgid. End it the same way."
    }
    return nil
  }

  private static func trailing(_ text: String) -> Substring {
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return text[...] }
    return text[text.index(after: last)...]
  }
}
