package import Surveys

/// The texts of an Easy Read catalogue as people meet them, for the Easy Read lint.
///
/// Without a catalogue they are those of the definition, where its own language is Easy Read; there is no
/// other text to compare them with.
package enum EasyReadTexts {
  /// The texts of a survey.
  ///
  /// Each question, statement and answer of its own needs a picture.
  package static func of(_ survey: Survey, in catalogue: Catalogue?) -> [EasyReadText] {
    of(
      SurveyTexts.entries(of: survey, inEasyRead: true), in: catalogue, survey.language,
      EasyReadPictures(
        survey.practice + survey.questions, TextPath(survey.id), without: .missing))
  }

  /// The texts of a monitoring set, where answers may stand in words alone and are counted.
  ///
  /// No drawing should say how a group of people looks.
  package static func of(_ monitoring: MonitoringSet, in catalogue: Catalogue?) -> [EasyReadText] {
    of(
      SurveyTexts.entries(of: monitoring, inEasyRead: true), in: catalogue, monitoring.language,
      EasyReadPictures(monitoring.questions, TextPath(monitoring.id), without: .wordsAlone))
  }

  /// The texts of a workshop, where each rule and each thing to think about needs a picture.
  package static func of(
    _ workshop: WorkshopDefinition, in catalogue: Catalogue?
  ) -> [EasyReadText] {
    let path = TextPath(workshop.id)
    var pictures = EasyReadPictures()
    for rule in workshop.groundRules { pictures.add(rule.picture, to: path.rule(rule.id)) }
    switch workshop.kind {
    case .nominalGroup(let group): pictures.add(group.picture, to: path.workshop(.question))
    case .topicGuide(let topics):
      for topic in topics { pictures.add(topic.picture, to: path.topic(topic.id, .text)) }
    }
    return of(WorkshopTexts.entries(of: workshop), in: catalogue, workshop.language, pictures)
  }

  /// The texts of commitments, which stand beside no picture.
  package static func of(_ commitments: Commitments, in catalogue: Catalogue?) -> [EasyReadText] {
    of(
      CommitmentTexts.entries(of: commitments, inEasyRead: true), in: catalogue,
      commitments.language, EasyReadPictures())
  }

  /// Texts that stand beside no picture: those of the interface.
  package static func of(_ sources: [SourceText], in catalogue: Catalogue) -> [EasyReadText] {
    of(sources, in: catalogue, EasyReadPictures())
  }

  private static func of(
    _ sources: [SourceText], in catalogue: Catalogue?, _ own: LanguageTag,
    _ pictures: EasyReadPictures
  ) -> [EasyReadText] {
    catalogue.map { of(sources, in: $0, pictures) } ?? of(sources, writtenIn: own, pictures)
  }

  private static func of(
    _ sources: [SourceText], writtenIn language: LanguageTag, _ pictures: EasyReadPictures
  ) -> [EasyReadText] {
    let texts = Dictionary(sources.map { ($0.context, $0.text) }) { first, _ in first }
    return sources.map { source in
      EasyReadText(
        context: source.context, forms: [source.text], language: language,
        picture: pictures.beside[source.context] ?? .notNeeded,
        below: pictures.above[source.context].flatMap { texts[$0] },
        hintPictures: pictures.hints[source.context] ?? 0)
    }
  }

  private static func of(
    _ sources: [SourceText], in catalogue: Catalogue, _ pictures: EasyReadPictures
  ) -> [EasyReadText] {
    sources.map { source in
      let state = catalogue.state(of: source)
      // What is broken nobody reads, but what is wrong with it can be told.
      let isWritten = state == .translated || state == .broken
      let forms = isWritten ? catalogue[source.context]?.translations ?? [] : []
      return EasyReadText(
        context: source.context, forms: forms, language: catalogue.language,
        picture: pictures.beside[source.context] ?? .notNeeded, source: source.text,
        plural: source.plural,
        spelledOut: source.plural == nil
          ? [] : Set(forms.indices.filter(catalogue.plurals.standsForOneNumber)),
        isRead: state == .translated, below: read(pictures.above[source.context], in: catalogue),
        hintPictures: pictures.hints[source.context] ?? 0)
    }
  }

  /// What people read before a text, beside the same picture.
  private static func read(_ context: String?, in catalogue: Catalogue) -> String? {
    context.flatMap { catalogue[$0]?.translations.first }
  }
}
