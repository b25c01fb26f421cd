package import Surveys

/// A published version of a survey as counting needs it.
package struct CountedEdition: Sendable {
  package let version: Int
  /// All of them, in the order in which answers are encoded.
  package let questions: [Question]
  package let monitoring: MonitoringSet?
  /// Those in which people are offered it.
  package let languages: [LanguageTag]

  package init(
    version: Int, questions: [Question], monitoring: MonitoringSet?, languages: [LanguageTag] = []
  ) {
    self.version = version
    self.questions = questions
    self.monitoring = monitoring
    self.languages = languages
  }

  package init(_ survey: Survey) {
    self.init(
      version: survey.version, questions: survey.questions, monitoring: survey.monitoring,
      languages: survey.languages)
  }
}
