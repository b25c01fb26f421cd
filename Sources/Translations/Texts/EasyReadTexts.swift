package import Surveys

/// The texts of an Easy Read catalogue as people meet them, for the Easy Read lint.
package enum EasyReadTexts {
  /// The texts of a survey.
  ///
  /// Each question, statement and answer of its own needs a picture.
  package static func of(_ survey: Survey, in catalogue: Catalogue) -> [EasyReadText] {
    let path = TextPath(survey.id)
    var pictures: [String: EasyReadText.Picture] = [:]
    let questions = survey.practice + survey.questions
    for question in questions {
      pictures[path.question(question.id, .text)] = question.picture == nil ? .missing : .shown
      for option in question.options(inEasyRead: true) {
        pictures[path.option(option.id, of: question.id, .text)] =
          option.picture == nil ? .missing : .shown
      }
    }
    return of(
      SurveyTexts.entries(of: survey, inEasyRead: true), in: catalogue, pictures,
      above(questions, path))
  }

  /// The text that stands beside the same picture as a hint, before it.
  private static func above(_ questions: [Question], _ path: TextPath) -> [String: String] {
    let pairs = questions.map { (path.question($0.id, .hint), path.question($0.id, .text)) }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The texts of a monitoring set, where the picture of a question is enough for its answers.
  package static func of(_ monitoring: MonitoringSet, in catalogue: Catalogue) -> [EasyReadText] {
    let path = TextPath(monitoring.id)
    let pictures = monitoring.questions.map { question in
      (
        path.question(question.id, .text),
        question.picture == nil ? EasyReadText.Picture.missing : .shown
      )
    }
    return of(
      SurveyTexts.entries(of: monitoring, inEasyRead: true), in: catalogue,
      Dictionary(pictures) { first, _ in first }, above(monitoring.questions, path))
  }

  /// The texts of a workshop, where each rule and each thing to think about needs a picture.
  package static func of(
    _ workshop: WorkshopDefinition, in catalogue: Catalogue
  ) -> [EasyReadText] {
    let path = TextPath(workshop.id)
    var pictures: [String: EasyReadText.Picture] = [:]
    for rule in workshop.groundRules {
      pictures[path.rule(rule.id)] = rule.picture == nil ? .missing : .shown
    }
    switch workshop.kind {
    case .nominalGroup(let group):
      pictures[path.workshop(.question)] = group.picture == nil ? .missing : .shown
    case .topicGuide(let topics):
      for topic in topics {
        pictures[path.topic(topic.id, .text)] = topic.picture == nil ? .missing : .shown
      }
    }
    return of(WorkshopTexts.entries(of: workshop), in: catalogue, pictures, [:])
  }

  /// Texts that stand beside no picture: those of the interface.
  package static func of(_ sources: [SourceText], in catalogue: Catalogue) -> [EasyReadText] {
    of(sources, in: catalogue, [:], [:])
  }

  private static func of(
    _ sources: [SourceText], in catalogue: Catalogue, _ pictures: [String: EasyReadText.Picture],
    _ above: [String: String]
  ) -> [EasyReadText] {
    sources.map { source in
      let state = catalogue.state(of: source)
      // What is broken nobody reads, but what is wrong with it can be told.
      let isWritten = state == .translated || state == .broken
      let forms = isWritten ? catalogue[source.context]?.translations ?? [] : []
      return EasyReadText(
        context: source.context, forms: forms, language: catalogue.language,
        picture: pictures[source.context] ?? .notNeeded, source: source.text,
        plural: source.plural,
        spelledOut: source.plural == nil
          ? [] : Set(forms.indices.filter(catalogue.plurals.standsForOneNumber)),
        isRead: state == .translated, below: read(above[source.context], in: catalogue))
    }
  }

  /// What people read before a text, beside the same picture.
  private static func read(_ context: String?, in catalogue: Catalogue) -> String? {
    context.flatMap { catalogue[$0]?.translations.first }
  }
}
