/// The phrases of one part of the interface: an enumeration of the keys of its catalogues.
package protocol PhraseKey: CaseIterable, Hashable, RawRepresentable, Sendable
where RawValue == String {}

extension Phrase: PhraseKey {}
extension WorkshopPhrase: PhraseKey {}
extension RoomPhrase: PhraseKey {}
extension HallPhrase: PhraseKey {}
extension ConsolePhrase: PhraseKey {}
extension ReleasePhrase: PhraseKey {}
extension MonitoringPhrase: PhraseKey {}
extension DiagramPhrase: PhraseKey {}
extension VoicePhrase: PhraseKey {}
extension ReportPhrase: PhraseKey {}
extension OfflinePhrase: PhraseKey {}
extension SheetPhrase: PhraseKey {}
extension PreviewPhrase: PhraseKey {}
extension PrivacyPhrase: PhraseKey {}

/// Every phrase of one part of the interface, found for one person.
struct Phrasebook<Key: PhraseKey>: Sendable {
  private let phrases: [Key: LocalisedPhrase]

  init(_ sources: [String: SourceText], _ fallBack: FallBack, _ plurals: PluralForms) {
    phrases = Dictionary(
      uniqueKeysWithValues: Key.allCases.map { key in
        (key, Self.phrase(key.rawValue, sources[key.rawValue], fallBack, plurals))
      })
  }

  /// The phrase, or its key where nobody has written it.
  subscript(key: Key) -> LocalisedPhrase {
    phrases[key]
      ?? LocalisedPhrase([], language: Interface.source, plurals: .germanic, key: key.rawValue)
  }

  private static func phrase(
    _ key: String, _ text: SourceText?, _ fallBack: FallBack, _ plurals: PluralForms
  ) -> LocalisedPhrase {
    guard let text, let (catalogue, texts) = fallBack.translation(of: text) else {
      let forms = text.map { [$0.text] + ($0.plural.map { [$0] } ?? []) } ?? [key]
      return LocalisedPhrase(forms, language: Interface.source, plurals: plurals, key: key)
    }
    return LocalisedPhrase(
      texts, language: catalogue.tag, plurals: catalogue.catalogue.plurals, key: key)
  }
}
