import Surveys

/// A condition with the places of questions and the numbers of options in place of their names.
///
/// It says what `Condition.holds` says; a million sheets are judged by it in the time that names
/// would take for a few thousand.
indirect enum RouteCondition {
  case all([RouteCondition])
  case any([RouteCondition])
  case not(RouteCondition)
  case test(place: Int, Test)
  /// A test on what takes no answer.
  case settled(Bool)

  enum Test {
    /// Whether each option of the question counts, by its number.
    case isAnyOf([Bool])
    case atLeast(Double)
    case atMost(Double)
    case answered(Bool)
  }

  /// Takes a condition on questions that hold places in this order.
  init(_ condition: Condition, among questions: [Question]) {
    switch condition {
    case .all(let parts): self = .all(parts.map { Self($0, among: questions) })
    case .any(let parts): self = .any(parts.map { Self($0, among: questions) })
    case .not(let part): self = .not(Self(part, among: questions))
    case .test(let id, let test):
      guard let place = questions.firstIndex(where: { $0.id == id }) else {
        self = .settled(test == .answered(false))
        return
      }
      self = .test(place: place, Test(test, of: questions[place].options))
    }
  }

  func holds(for sheet: SheetCoder) -> Bool {
    switch self {
    case .all(let parts): parts.allSatisfy { $0.holds(for: sheet) }
    case .any(let parts): parts.contains { $0.holds(for: sheet) }
    case .not(let part): !part.holds(for: sheet)
    case .test(let place, let test): test.holds(at: place, of: sheet)
    case .settled(let holds): holds
    }
  }
}

extension RouteCondition.Test {
  fileprivate init(_ test: Condition.Test, of options: [Option]) {
    switch test {
    case .isAnyOf(let wanted): self = .isAnyOf(options.map { wanted.contains($0.id) })
    case .atLeast(let bound): self = .atLeast(bound)
    case .atMost(let bound): self = .atMost(bound)
    case .answered(let wanted): self = .answered(wanted)
    }
  }

  fileprivate func holds(at place: Int, of sheet: SheetCoder) -> Bool {
    switch self {
    case .answered(let wanted): sheet.isAnswered(place) == wanted
    case .isAnyOf(let counts): sheet.chosen(at: place).contains { counts[$0] }
    case .atLeast(let bound): sheet.amount(at: place).map { $0 >= bound } ?? false
    case .atMost(let bound): sheet.amount(at: place).map { $0 <= bound } ?? false
    }
  }
}
