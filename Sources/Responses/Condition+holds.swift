package import Surveys

extension Condition {
  /// Whether the condition holds for these answers.
  package func holds(for sheet: AnswerSheet, of questions: [Question]) -> Bool {
    switch self {
    case .all(let parts): parts.allSatisfy { $0.holds(for: sheet, of: questions) }
    case .any(let parts): parts.contains { $0.holds(for: sheet, of: questions) }
    case .not(let part): !part.holds(for: sheet, of: questions)
    case .test(let id, let test): test.holds(for: sheet[id], to: id, of: questions)
    }
  }
}

extension Condition.Test {
  fileprivate func holds(
    for state: AnswerState, to id: Identifier<Question>, of questions: [Question]
  ) -> Bool {
    switch self {
    case .answered(let wanted): (state.answer != nil) == wanted
    case .isAnyOf(let options):
      switch state.answer {
      case .option(let chosen): options.contains(chosen)
      case .options(let chosen), .ranking(let chosen): !options.isDisjoint(with: chosen)
      case .text, .number, nil: false
      }
    case .atLeast(let bound): state.amount(of: id, in: questions).map { $0 >= bound } ?? false
    case .atMost(let bound): state.amount(of: id, in: questions).map { $0 <= bound } ?? false
    }
  }
}

extension AnswerState {
  /// What `atLeast` and `atMost` measure: a number, a count, or a position on a scale from 1.
  fileprivate func amount(of id: Identifier<Question>, in questions: [Question]) -> Double? {
    switch answer {
    case .number(let number): number
    case .options(let chosen), .ranking(let chosen): Double(chosen.count)
    case .option(let chosen):
      questions.first { $0.id == id }?.kind.points.firstIndex { $0.id == chosen }
        .map { Double($0 + 1) }
    case .text, nil: nil
    }
  }
}
