package import Ranking
package import Surveys

/// What a group of people answered to one question, counted exactly.
package struct AnswerCounts: Hashable, Sendable {
  /// The base, those who answered; the options of a choose-one or a scale add up to it.
  package var answered = 0
  package var skipped = 0
  package var preferNotToSay = 0
  package var notAsked = 0
  /// How many chose each option, in the order of `CountedQuestion.options`; for rank, how many put
  /// it on their ballot within the counted places; empty for texts and numbers.
  package var options: [Int] = []
  /// How many put each option first; empty unless the question is a rank.
  package var firstChoices: [Int] = []
  /// How often each number was given, times ten to the power of the question's decimals.
  package var numbers: [Int64: Int] = [:]
  /// The ballots of a rank question.
  package var ballots: PointsTally<Identifier<Option>>?

  package init() {}

  /// All who are in the group.
  package var people: Int { answered + skipped + preferNotToSay + notAsked }

  /// Counts those among who skipped the question that left it in a way it does not know.
  ///
  /// Files from before such answers were refused can have brought them in.
  package mutating func passOver(_ ruledOut: Set<Unanswered>) {
    for unanswered in ruledOut {
      switch unanswered {
      case .preferNotToSay: (skipped, preferNotToSay) = (skipped + preferNotToSay, 0)
      case .notAsked: (skipped, notAsked) = (skipped + notAsked, 0)
      }
    }
  }
}
