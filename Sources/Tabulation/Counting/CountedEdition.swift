package import Surveys

/// A published version of a survey as counting needs it.
package struct CountedEdition: Sendable {
  package let version: Int
  /// All of them, in the order in which answers are encoded.
  package let questions: [Question]
  package let monitoring: MonitoringSet?

  package init(version: Int, questions: [Question], monitoring: MonitoringSet?) {
    self.version = version
    self.questions = questions
    self.monitoring = monitoring
  }

  package init(_ survey: Survey) {
    self.init(
      version: survey.version, questions: survey.questions, monitoring: survey.monitoring)
  }
}
