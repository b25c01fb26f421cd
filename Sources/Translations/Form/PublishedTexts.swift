package import Surveys

/// The texts that a published file brings along, in the language of whoever reads of it.
///
/// The file has each text in the language it was published in; a catalogue that translates exactly
/// that text has it in others.
package struct PublishedTexts: Sendable {
  private let source: LanguageTag
  private let survey: String
  private let own: FallBack
  private let monitoring: [FallBack]

  /// `catalogues` are those of the survey, `monitoring` those of each set of monitoring questions.
  package init(
    of survey: Identifier<Survey>, from source: LanguageTag, for reader: LanguageTag,
    catalogues: [CatalogueSource], monitoring: [[CatalogueSource]]
  ) {
    self.source = source
    self.survey = survey.text
    own = FallBack(reader: reader, source: source, catalogues: catalogues)
    self.monitoring = monitoring.map {
      FallBack(reader: reader, source: source, catalogues: $0)
    }
  }

  package func title(_ text: String) -> LocalisedText { own.localise("\(survey):title", text) }

  package func question(_ id: String, _ text: String) -> LocalisedText {
    own.localise("\(survey):\(id).text", text)
  }

  package func option(_ id: String, of question: String, _ text: String) -> LocalisedText {
    own.localise("\(survey):\(question).\(id).text", text)
  }

  /// The name of a characteristic or of one of its categories, which catalogues of several sets and
  /// under several paths may have; the same words have the same translation.
  package func monitoring(_ text: String) -> LocalisedText {
    for fallBack in monitoring {
      if let found = fallBack.translation(ofSame: text) { return found }
    }
    return LocalisedText(text: text, language: source)
  }
}

extension FallBack {
  /// The translation of the first entry with the same source text.
  fileprivate func translation(ofSame text: String) -> LocalisedText? {
    for candidate in chain {
      for entry in candidate.catalogue.entries where entry.source == text {
        let same = SourceText(context: entry.context, text: text, note: "")
        if candidate.catalogue.state(of: entry, source: same) == .translated,
          let translated = entry.translations.first
        {
          return LocalisedText(text: translated, language: candidate.tag)
        }
      }
    }
    return nil
  }
}
