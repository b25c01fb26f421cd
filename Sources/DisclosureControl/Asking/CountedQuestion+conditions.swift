import Surveys

extension CountedQuestion {
  /// The lines of its table, answers and then states, in which a condition on it holds; nothing where
  /// they do not tell.
  func rows(where condition: Condition) -> Set<Int>? {
    let answers: [Int?] = addsUp ? options.indices.map { $0 } : [nil]
    var rows: Set<Int> = []
    for row in 0..<answers.count + 3 {
      let isAnswer = row < answers.count
      guard let holds = holds(condition, isAnswer, isAnswer ? answers[row] : nil) else {
        return nil
      }
      if holds { rows.insert(row) }
    }
    return rows
  }

  private func holds(_ condition: Condition, _ isAnswer: Bool, _ option: Int?) -> Bool? {
    switch condition {
    case .not(let part): return holds(part, isAnswer, option).map { !$0 }
    case .all(let parts), .any(let parts):
      let all = parts.map { holds($0, isAnswer, option) }
      guard !all.contains(nil) else { return nil }
      if case .all = condition { return all.allSatisfy { $0 == true } }
      return all.contains(true)
    case .test(_, .answered(let isAnswered)): return isAnswer == isAnswered
    case .test(_, let test):
      guard isAnswer else { return false }
      return option.map { holds(test, $0) }
    }
  }

  private func holds(_ test: Condition.Test, _ option: Int) -> Bool {
    switch test {
    case .isAnyOf(let wanted): wanted.contains(options[option])
    case .atLeast(let place): position(of: option).map { $0 >= place } ?? false
    case .atMost(let place): position(of: option).map { $0 <= place } ?? false
    case .answered(let isAnswered): isAnswered
    }
  }
  /// From 1; who does not know is nowhere on a scale.
  private func position(of option: Int) -> Double? {
    points.firstIndex(of: options[option]).map { Double($0 + 1) }
  }
}
