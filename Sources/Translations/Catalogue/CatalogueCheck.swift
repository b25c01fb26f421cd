package import Surveys

/// Whether a catalogue that can be read may also be shown to people, and how far it has got.
package struct CatalogueCheck: Sendable {
  /// What must be mended before anyone reads it, in the order of the lines.
  package let problems: [CatalogueProblem]
  /// Texts that are longer than the note to their translator allows, that nothing says any more, or
  /// that hold characters nobody sees; and what other programs refuse.
  package let warnings: [CatalogueProblem]
  package let completeness: Completeness
  package let review: Review

  /// Checks a catalogue whose file is named for a language, against the texts it should hold.
  ///
  /// `all` are the texts that a catalogue may hold beside those: Easy Read keeps what it leaves out.
  /// Where the day is given, a review that is still to come is a problem.
  package init(
    _ file: CatalogueFile, named tag: LanguageTag, against sources: [SourceText],
    among all: [SourceText] = [], on day: CalendarDate? = nil
  ) {
    let catalogue = file.catalogue
    var problems = Self.headerProblems(of: catalogue, named: tag, on: day).map {
      CatalogueProblem(line: file.headerLine, message: $0)
    }
    var warnings = Self.warnings(for: file, against: sources + all)
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

  private static func headerProblems(
    of catalogue: Catalogue, named tag: LanguageTag, on day: CalendarDate?
  ) -> [String] {
    var messages: [String] = []
    if let day, case .reviewed(_, let reviewed) = catalogue.review, reviewed > day {
      messages.append(
        "The header says that it was reviewed on \(reviewed), which is still to come. Write the day "
          + "of the review.")
    }
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

  private static func warnings(
    for file: CatalogueFile, against sources: [SourceText]
  ) -> [CatalogueProblem] {
    var warnings: [CatalogueProblem] = []
    if file.hasByteOrderMark {
      warnings.append(
        CatalogueProblem(
          line: 1,
          message:
            "The file begins with a byte-order mark, which gettext refuses. Save it as UTF-8 "
            + "without a byte-order mark."))
    }
    let known = Set(sources.map(\.context))
    for entry in file.catalogue.entries {
      let line = file.line(of: entry.context)
      if !known.contains(entry.context) {
        warnings.append(
          CatalogueProblem(
            line: line,
            message: "Nothing has a text called \(entry.context). Correct its msgctxt, or let "
              + "“equalsay translations sync” take it out."))
      }
      warnings += InvisibleCharacters.messages(for: entry).map {
        CatalogueProblem(line: line, message: $0)
      }
    }
    return warnings
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
