package import Surveys

/// Whether a catalogue that can be read may also be shown to people, and how far it has got.
package struct CatalogueCheck: Sendable {
  /// What must be mended before anyone reads it, in the order of the lines.
  package let problems: [CatalogueProblem]
  /// Texts that are longer than the note to their translator allows.
  package let warnings: [CatalogueProblem]
  package let completeness: Completeness
  package let review: Review

  /// Checks a catalogue whose file is named for a language, against the texts it should hold.
  package init(_ file: CatalogueFile, named tag: LanguageTag, against sources: [SourceText]) {
    let catalogue = file.catalogue
    var problems = Self.headerProblems(of: catalogue, named: tag).map {
      CatalogueProblem(line: file.headerLine, message: $0)
    }
    var warnings: [CatalogueProblem] = []
    for entry in catalogue.entries where !entry.isFuzzy {
      problems += Self.messages(for: entry, in: catalogue).map {
        CatalogueProblem(line: file.line(of: entry.context), message: $0)
      }
      guard let excess = TextLength.excess(in: entry) else { continue }
      let problem = CatalogueProblem(
        line: file.line(of: entry.context), message: excess.message)
      if excess.isHard { problems.append(problem) } else { warnings.append(problem) }
    }
    self.problems = problems.sorted()
    self.warnings = warnings.sorted()
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
    return messages
      + EntryFault.all(of: entry, plurals: catalogue.plurals).map { fault in
        let name = entry.plural == nil ? "msgstr" : "msgstr[\(fault.form)]"
        return "\(name) of \(entry.context) \(fault.message(calling: "msgid"))"
      }
  }
}
