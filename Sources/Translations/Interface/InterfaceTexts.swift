/// The phrases of the interface as texts to be translated, and whether the program knows them all.
package enum InterfaceTexts {
  /// Every phrase that the program says, by its key.
  package static let keys =
    Phrase.allCases.map(\.rawValue) + WorkshopPhrase.allCases.map(\.rawValue)
    + RoomPhrase.allCases.map(\.rawValue) + HallPhrase.allCases.map(\.rawValue)
    + ConsolePhrase.allCases.map(\.rawValue) + ReleasePhrase.allCases.map(\.rawValue)
    + MonitoringPhrase.allCases.map(\.rawValue)
    + DiagramPhrase.allCases.map(\.rawValue)
    + VoicePhrase.allCases.map(\.rawValue)
    + ReportPhrase.allCases.map(\.rawValue)
    + OfflinePhrase.allCases.map(\.rawValue)
    + SheetPhrase.allCases.map(\.rawValue)
    + PreviewPhrase.allCases.map(\.rawValue)
    + PrivacyPhrase.allCases.map(\.rawValue)

  /// The phrases of the source catalogue, each with its `#.` comments.
  package static func entries(of source: Catalogue) -> [SourceText] {
    source.entries.map { entry in
      let notes = entry.comments.filter { $0.kind == .note }.map(\.text.trimmed)
      return SourceText(
        context: entry.context, text: entry.source, plural: entry.plural,
        note: notes.joined(separator: "\n"))
    }
  }

  /// Where the source catalogue and the phrases that the program says differ.
  package static func problems(of file: CatalogueFile) -> [CatalogueProblem] {
    let missing = missing(in: file).map(\.problem)
    let others = file.catalogue.entries.compactMap { entry in
      message(for: entry).map {
        CatalogueProblem(line: file.line(of: entry.context), message: $0)
      }
    }
    return (missing + others).sorted()
  }

  /// The phrases that the program says and the source catalogue does not have.
  package static func missing(
    in file: CatalogueFile
  ) -> [(key: String, problem: CatalogueProblem)] {
    keys.filter { file.catalogue[$0] == nil }.map { key in
      (
        key,
        CatalogueProblem(
          line: file.headerLine,
          message: "The phrase “\(key)” is missing. Add an entry with this msgctxt.")
      )
    }
  }

  private static func message(for entry: CatalogueEntry) -> String? {
    let isSaid =
      Phrase(rawValue: entry.context) != nil || WorkshopPhrase(rawValue: entry.context) != nil
      || RoomPhrase(rawValue: entry.context) != nil
      || HallPhrase(rawValue: entry.context) != nil
      || ConsolePhrase(rawValue: entry.context) != nil
      || ReleasePhrase(rawValue: entry.context) != nil
      || MonitoringPhrase(rawValue: entry.context) != nil
      || DiagramPhrase(rawValue: entry.context) != nil
      || VoicePhrase(rawValue: entry.context) != nil
      || ReportPhrase(rawValue: entry.context) != nil
      || OfflinePhrase(rawValue: entry.context) != nil
      || SheetPhrase(rawValue: entry.context) != nil
      || PreviewPhrase(rawValue: entry.context) != nil
      || PrivacyPhrase(rawValue: entry.context) != nil
    guard isSaid else {
      return "No page says “\(entry.context)”. Delete the entry, or correct its msgctxt."
    }
    let sources = [entry.source] + (entry.plural.map { [$0] } ?? [])
    guard entry.translations == sources else {
      return "In the source language msgstr must be the same as msgid. Copy it."
    }
    return nil
  }
}
