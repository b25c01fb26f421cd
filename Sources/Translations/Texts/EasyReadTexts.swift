package import Surveys

/// The texts of an Easy Read catalogue as people meet them, for the Easy Read lint.
package enum EasyReadTexts {
  /// The texts of a survey.
  ///
  /// Each question, statement and answer of its own needs a picture.
  package static func of(_ survey: Survey, in catalogue: Catalogue) -> [EasyReadText] {
    let path = TextPath(survey.id)
    var pictures: [String: EasyReadText.Picture] = [:]
    for question in survey.practice + survey.questions {
      pictures[path.question(question.id, .text)] = question.picture == nil ? .missing : .shown
      for option in question.options(inEasyRead: true) {
        pictures[path.option(option.id, of: question.id, .text)] =
          option.picture == nil ? .missing : .shown
      }
    }
    return of(SurveyTexts.entries(of: survey, inEasyRead: true), in: catalogue, pictures)
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
      Dictionary(pictures) { first, _ in first })
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
    return of(WorkshopTexts.entries(of: workshop), in: catalogue, pictures)
  }

  /// Texts that stand beside no picture: those of the interface.
  package static func of(_ sources: [SourceText], in catalogue: Catalogue) -> [EasyReadText] {
    of(sources, in: catalogue, [:])
  }

  private static func of(
    _ sources: [SourceText], in catalogue: Catalogue, _ pictures: [String: EasyReadText.Picture]
  ) -> [EasyReadText] {
    sources.map { source in
      let isRead = catalogue.state(of: source) == .translated
      return EasyReadText(
        context: source.context,
        forms: isRead ? catalogue[source.context]?.translations ?? [] : [],
        language: catalogue.language, picture: pictures[source.context] ?? .notNeeded,
        source: source.text)
    }
  }
}
