import Surveys

/// When a question on paper is asked, in terms of what stands on the paper: numbers of questions and of
/// their answers.
package indirect enum PaperCondition: Hashable, Sendable {
  case all([PaperCondition])
  case any([PaperCondition])
  /// One of these answers was chosen in the question.
  case chose([Int], question: Int)
  case choseNone([Int], question: Int)
  case wroteAtLeast(Double, question: Int)
  case wroteLess(Double, question: Int)
  case wroteAtMost(Double, question: Int)
  case wroteMore(Double, question: Int)
  case choseAtLeast(Int, question: Int)
  case choseAtMost(Int, question: Int)
  case answered(Int)
  case notAnswered(Int)
}

/// What a condition comes to on paper: some questions and answers do not stand there.
enum PaperConditionOutcome {
  case always, never
  case when(PaperCondition)

  static func all(_ parts: [PaperConditionOutcome]) -> PaperConditionOutcome {
    combined(parts, deciding: .never, otherwise: .always, PaperCondition.all)
  }

  static func any(_ parts: [PaperConditionOutcome]) -> PaperConditionOutcome {
    combined(parts, deciding: .always, otherwise: .never, PaperCondition.any)
  }

  private static func combined(
    _ parts: [PaperConditionOutcome], deciding: PaperConditionOutcome,
    otherwise: PaperConditionOutcome, _ join: ([PaperCondition]) -> PaperCondition
  ) -> PaperConditionOutcome {
    guard !parts.contains(where: deciding.isSameCertainty) else { return deciding }
    let conditions = parts.compactMap(\.condition)
    guard let first = conditions.first else { return otherwise }
    return .when(conditions.count == 1 ? first : join(conditions))
  }

  private var condition: PaperCondition? {
    switch self {
    case .always, .never: nil
    case .when(let condition): condition
    }
  }

  private func isSameCertainty(_ other: PaperConditionOutcome) -> Bool {
    switch (self, other) {
    case (.always, .always), (.never, .never): true
    case (.always, _), (.never, _), (.when, _): false
    }
  }
}
