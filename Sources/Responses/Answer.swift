package import Surveys

/// What a person answered to one question.
package enum Answer: Hashable, Sendable {
  /// The option chosen of a choose-one or a scale.
  case option(Identifier<Option>)
  /// The options chosen of a choose-many, in the order of the definition; never empty.
  case options([Identifier<Option>])
  /// Options from first choice on; never empty, no option twice.
  case ranking([Identifier<Option>])
  case text(String)
  case number(Double)
}

/// What stands for a question in a response: every question is in one of these four states.
package enum AnswerState: Hashable, Sendable {
  case answered(Answer)
  case preferNotToSay
  /// Asked and passed over.
  case skipped
  /// Not on the person's route through the survey; in a draft, not reached yet.
  case notAsked

  package var answer: Answer? {
    switch self {
    case .answered(let answer): answer
    case .preferNotToSay, .skipped, .notAsked: nil
    }
  }
}

/// The states of all questions of one person's response or draft.
package struct AnswerSheet: Hashable, Sendable {
  private var states: [Identifier<Question>: AnswerState] = [:]

  package init() {}

  init(expecting count: Int) { states.reserveCapacity(count) }

  /// The state of a question; a question never touched is `notAsked`.
  package subscript(question: Identifier<Question>) -> AnswerState {
    get { states[question] ?? .notAsked }
    set { states[question] = newValue == .notAsked ? nil : newValue }
  }
}
