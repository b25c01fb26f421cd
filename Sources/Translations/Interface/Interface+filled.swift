/// Phrases in which names, dates and words of others stand.
extension Interface {
  /// The phrase with its placeholders filled.
  package func callAsFunction(_ phrase: Phrase, _ values: [String: String]) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  package func callAsFunction(
    _ phrase: WorkshopPhrase, _ values: [String: String]
  ) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  package func callAsFunction(
    _ phrase: RoomPhrase, _ values: [String: String]
  ) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  package func callAsFunction(
    _ phrase: HallPhrase, _ values: [String: String]
  ) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  package func callAsFunction(
    _ phrase: ConsolePhrase, _ values: [String: String]
  ) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  package func callAsFunction(
    _ phrase: ReleasePhrase, _ values: [String: String]
  ) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  package func callAsFunction(
    _ phrase: MonitoringPhrase, _ values: [String: String]
  ) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  package func callAsFunction(
    _ phrase: DiagramPhrase, _ values: [String: String]
  ) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  package func callAsFunction(
    _ phrase: VoicePhrase, _ values: [String: String]
  ) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  package func callAsFunction(
    _ phrase: ReportPhrase, _ values: [String: String]
  ) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  package func callAsFunction(
    _ phrase: OfflinePhrase, _ values: [String: String]
  ) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  package func callAsFunction(
    _ phrase: SheetPhrase, _ values: [String: String]
  ) -> LocalisedText {
    self[phrase].filled(with: values)
  }

  package func callAsFunction(
    _ phrase: PreviewPhrase, _ values: [String: String]
  ) -> LocalisedText {
    self[phrase].filled(with: values)
  }
}
