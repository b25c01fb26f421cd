package import Surveys

/// What the interface says to one person: every phrase in their language, or in the next best.
///
/// All phrases are found when it is made, and each is then one look-up. A class, because every page
/// hands it on to all its parts.
package final class Interface: Sendable {
  package let language: LanguageTag
  /// The digest of the catalogue that the person reads; none for the source language.
  package let digest: String?
  /// How far the reader's language has got; nothing where it is the source language.
  package let standing: TranslationStanding?
  private let pages: Phrasebook<Phrase>
  private let workshops: Phrasebook<WorkshopPhrase>
  private let rooms: Phrasebook<RoomPhrase>
  private let halls: Phrasebook<HallPhrase>
  private let console: Phrasebook<ConsolePhrase>
  private let releases: Phrasebook<ReleasePhrase>
  private let monitoring: Phrasebook<MonitoringPhrase>
  private let diagrams: Phrasebook<DiagramPhrase>
  private let voices: Phrasebook<VoicePhrase>
  private let reports: Phrasebook<ReportPhrase>
  private let offline: Phrasebook<OfflinePhrase>
  private let sheets: Phrasebook<SheetPhrase>
  private let previews: Phrasebook<PreviewPhrase>
  private let privacy: Phrasebook<PrivacyPhrase>
  private let numbers: [LanguageTag: LocalNumbers]

  /// The language in which the interface is written.
  package static let source = LanguageTag.british

  /// Finds the phrases; the catalogue of the source language must be among the catalogues.
  package init(_ language: LanguageTag, catalogues: [CatalogueSource]) {
    let source = catalogues.first { $0.tag == Self.source }?.catalogue
    let sources = source.map(InterfaceTexts.entries) ?? []
    let byKey = Dictionary(
      sources.map { ($0.context, $0) }, uniquingKeysWith: { first, _ in first })
    let fallBack = FallBack(reader: language, source: Self.source, catalogues: catalogues)
    self.language = language
    digest = fallBack.digest
    standing = fallBack.standing(against: sources)
    pages = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    workshops = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    rooms = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    halls = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    console = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    releases = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    monitoring = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    diagrams = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    voices = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    reports = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    offline = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    sheets = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    previews = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    privacy = Phrasebook(byKey, fallBack, source?.plurals ?? .germanic)
    numbers = Dictionary(
      language.fallBack(to: Self.source).map { ($0, LocalNumbers($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The phrase as it stands; of a plural the form for many.
  package subscript(phrase: Phrase) -> LocalisedText {
    pages[phrase].text
  }

  package subscript(phrase: WorkshopPhrase) -> LocalisedText {
    workshops[phrase].text
  }

  package subscript(phrase: RoomPhrase) -> LocalisedText {
    rooms[phrase].text
  }

  package subscript(phrase: HallPhrase) -> LocalisedText {
    halls[phrase].text
  }

  package subscript(phrase: ConsolePhrase) -> LocalisedText {
    console[phrase].text
  }

  package subscript(phrase: ReleasePhrase) -> LocalisedText {
    releases[phrase].text
  }

  package subscript(phrase: MonitoringPhrase) -> LocalisedText {
    monitoring[phrase].text
  }

  package subscript(phrase: DiagramPhrase) -> LocalisedText {
    diagrams[phrase].text
  }

  package subscript(phrase: VoicePhrase) -> LocalisedText {
    voices[phrase].text
  }

  package subscript(phrase: ReportPhrase) -> LocalisedText {
    reports[phrase].text
  }

  package subscript(phrase: OfflinePhrase) -> LocalisedText {
    offline[phrase].text
  }

  package subscript(phrase: SheetPhrase) -> LocalisedText {
    sheets[phrase].text
  }

  package subscript(phrase: PreviewPhrase) -> LocalisedText {
    previews[phrase].text
  }

  package subscript(phrase: PrivacyPhrase) -> LocalisedText {
    privacy[phrase].text
  }

  /// The phrase in the plural form for a number, with `{count}` filled in the language's digits.
  package func callAsFunction(
    _ phrase: Phrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(pages[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: WorkshopPhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(workshops[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: RoomPhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(rooms[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: HallPhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(halls[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: ConsolePhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(console[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: ReleasePhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(releases[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: MonitoringPhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(monitoring[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: DiagramPhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(diagrams[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: VoicePhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(voices[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: ReportPhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(reports[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: OfflinePhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(offline[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: SheetPhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(sheets[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: PreviewPhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(previews[phrase].text(for: count), count, values)
  }

  package func callAsFunction(
    _ phrase: PrivacyPhrase, count: Int, _ values: [String: String] = [:]
  ) -> LocalisedText {
    filled(privacy[phrase].text(for: count), count, values)
  }

  private func filled(
    _ text: LocalisedText, _ count: Int, _ values: [String: String]
  ) -> LocalisedText {
    var values = values
    values[PlaceholderDifference.count] = number(count, in: text.language)
    return text.filled(with: values)
  }

  /// A whole number in the digits of the reader's language.
  package func number(_ number: Int) -> String { self.number(number, in: language) }

  private func number(_ number: Int, in language: LanguageTag) -> String {
    numbers[language]?.text(number) ?? String(number)
  }
}

extension LocalisedText {
  /// The text with each placeholder replaced that has a value.
  package func filled(with values: [String: String]) -> LocalisedText {
    LocalisedText(text: Placeholders.fill(text, with: values), language: language)
  }
}
