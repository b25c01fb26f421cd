package import Responses
package import Surveys

/// What one person in a workshop answered to equality questions, and by which of them it is read.
package struct WorkshopMonitoring: Hashable, Sendable {
  /// Where the questions are kept whole.
  package enum Questions: Hashable, Sendable {
    /// With the workshop itself.
    case own
    /// In a version of a published survey, for a workshop that has none of its own.
    case published(Identifier<Survey>, version: Int)
  }

  package let questions: Questions
  package let answers: EncodedAnswers

  package init(_ answers: EncodedAnswers, to questions: Questions) {
    self.answers = answers
    self.questions = questions
  }
}

/// In the database: a survey and its version, or neither.
extension WorkshopMonitoring.Questions {
  init(survey: Identifier<Survey>?, version: Int?) {
    if let survey, let version {
      self = .published(survey, version: version)
    } else {
      self = .own
    }
  }

  var survey: Identifier<Survey>? {
    switch self {
    case .own: nil
    case .published(let survey, _): survey
    }
  }

  var version: Int? {
    switch self {
    case .own: nil
    case .published(_, let version): version
    }
  }
}
