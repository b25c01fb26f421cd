/// A question as all published versions of a survey together ask it.
package struct CountedQuestion: Hashable, Sendable {
  package let id: Identifier<Question>
  package let kind: QuestionKind.Name
  /// Those of the newest version, then what only older ones offer.
  package private(set) var options: [Identifier<Option>]
  /// The option that says that one does not know, by its newest version: no point of a scale.
  package let dontKnow: Identifier<Option>?
  /// K of a rank question, by its newest version; 0 for any other.
  package let places: Int
  /// How many digits a number has after the point; 0 for any other kind.
  package let decimals: Int
  /// The ways of not answering that nobody has, by what the survey is.
  package private(set) var ruledOut: Set<Unanswered>
  /// Whether everybody who is counted is in one of its options: how far people came, and no answers.
  package let leavesNobodyOut: Bool
  /// Options that nobody who is counted was offered.
  package let unoffered: Set<Identifier<Option>>
  /// Whom its newest version asks; nothing where that is everybody.
  package private(set) var askIf: Condition?
  /// What people answered, where this is made of their answers to another question.
  package private(set) var source: Identifier<Question>?

  package init(
    id: Identifier<Question>, kind: QuestionKind.Name, options: [Identifier<Option>],
    dontKnow: Identifier<Option>? = nil, places: Int = 0, decimals: Int = 0,
    ruledOut: Set<Unanswered> = [], leavesNobodyOut: Bool = false,
    unoffered: Set<Identifier<Option>> = [], askIf: Condition? = nil
  ) {
    self.id = id
    self.kind = kind
    self.options = options
    self.dontKnow = dontKnow
    self.places = places
    self.decimals = decimals
    self.ruledOut = ruledOut
    self.leavesNobodyOut = leavesNobodyOut
    self.unoffered = unoffered
    self.askIf = askIf
  }

  /// The options that have a place among the others.
  package var points: [Identifier<Option>] { options.filter { $0 != dontKnow } }

  /// What is made of the answers to another one: who left that unanswered left this so.
  package func made(from source: CountedQuestion) -> CountedQuestion {
    var question = self
    question.ruledOut = source.ruledOut
    question.source = source.id
    return question
  }

  /// With these options alone.
  package func offering(only offered: Set<Identifier<Option>>) -> CountedQuestion {
    var question = self
    question.options = options.filter(offered.contains)
    return question
  }
}
