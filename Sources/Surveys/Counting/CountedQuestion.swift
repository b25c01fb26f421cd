/// A question as all published versions of a survey together ask it.
package struct CountedQuestion: Hashable, Sendable {
  package let id: Identifier<Question>
  package let kind: QuestionKind.Name
  /// Those of the newest version, then what only older ones offer.
  package let options: [Identifier<Option>]
  /// The option that says that one does not know, by its newest version: no point of a scale.
  package let dontKnow: Identifier<Option>?
  /// K of a rank question, by its newest version; 0 for any other.
  package let places: Int
  /// How many digits a number has after the point; 0 for any other kind.
  package let decimals: Int
  /// The ways of not answering that nobody has, by what the survey is.
  package let ruledOut: Set<Unanswered>
  /// Whether everybody who is counted is in one of its options: how far people came, and no answers.
  package let leavesNobodyOut: Bool

  package init(
    id: Identifier<Question>, kind: QuestionKind.Name, options: [Identifier<Option>],
    dontKnow: Identifier<Option>? = nil, places: Int = 0, decimals: Int = 0,
    ruledOut: Set<Unanswered> = [],
    leavesNobodyOut: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.options = options
    self.dontKnow = dontKnow
    self.places = places
    self.decimals = decimals
    self.ruledOut = ruledOut
    self.leavesNobodyOut = leavesNobodyOut
  }

  /// The options that have a place among the others.
  package var points: [Identifier<Option>] { options.filter { $0 != dontKnow } }

  /// What is made of the answers to another one: who left that unanswered left this so.
  package func ruling(out ruledOut: Set<Unanswered>) -> CountedQuestion {
    CountedQuestion(
      id: id, kind: kind, options: options, dontKnow: dontKnow, places: places,
      decimals: decimals, ruledOut: ruledOut, leavesNobodyOut: leavesNobodyOut)
  }
}
