package import Surveys

/// The monitoring questions as one person reads them, from catalogues of their own.
package struct LocalisedMonitoring: Sendable {
  /// The digest of the catalogue that the person reads; none for the set's own texts.
  package let digest: String?
  /// How far the reader's language has got; nothing where it is the set's own.
  package let standing: TranslationStanding?
  private let source: LanguageTag
  private let questions: [Identifier<Question>: LocalisedQuestion]
  private let characteristics: [Identifier<Characteristic>: LocalisedText]
  private let categories: [Identifier<Characteristic>: [Identifier<Option>: LocalisedText]]

  package init(
    _ monitoring: MonitoringSet, language: LanguageTag, catalogues: [CatalogueSource]
  ) {
    self.init(
      monitoring, language: language, source: monitoring.language, catalogues: catalogues)
  }

  /// A survey without monitoring questions has a set without texts.
  init(
    _ monitoring: MonitoringSet?, language: LanguageTag, source: LanguageTag,
    catalogues: [CatalogueSource]
  ) {
    guard let monitoring else {
      self.source = source
      (digest, standing) = (nil, nil)
      (questions, characteristics, categories) = ([:], [:], [:])
      return
    }
    let path = TextPath(monitoring.id)
    let fallBack = FallBack(
      reader: language, source: monitoring.language, catalogues: catalogues)
    self.source = monitoring.language
    digest = fallBack.digest
    standing = fallBack.standing(
      against: SurveyTexts.entries(of: monitoring, inEasyRead: language.isEasyRead))
    questions = Dictionary(
      monitoring.questions.map { ($0.id, LocalisedQuestion($0, path, fallBack)) },
      uniquingKeysWith: { first, _ in first })
    (characteristics, categories) = Self.names(in: monitoring, path, fallBack)
  }

  private typealias Names = (
    [Identifier<Characteristic>: LocalisedText],
    [Identifier<Characteristic>: [Identifier<Option>: LocalisedText]]
  )

  private static func names(
    in monitoring: MonitoringSet, _ path: TextPath, _ fallBack: FallBack
  ) -> Names {
    var names: Names = ([:], [:])
    for characteristic in monitoring.characteristics {
      let id = characteristic.id
      names.0[id] = fallBack.localise(path.name(of: id), characteristic.text)
      for category in characteristic.categories {
        names.1[id, default: [:]][category.id] = fallBack.localise(
          path.name(of: category.id, in: id), category.text)
      }
    }
    return names
  }

  package subscript(question: Question) -> LocalisedQuestion {
    questions[question.id] ?? LocalisedQuestion(question, in: source)
  }

  package subscript(question: Question, option: Option) -> LocalisedOption {
    self[question][option]
  }

  package subscript(characteristic: Characteristic) -> LocalisedText {
    characteristics[characteristic.id]
      ?? LocalisedText(text: characteristic.text, language: source)
  }

  /// The name of a category that is no option of a question.
  package subscript(characteristic: Characteristic, category: Option) -> LocalisedText {
    categories[characteristic.id]?[category.id]
      ?? LocalisedText(text: category.text, language: source)
  }
}
