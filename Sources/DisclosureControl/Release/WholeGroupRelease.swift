import Surveys
import Tabulation

extension DisclosurePolicy {
  /// The answers of everybody to one question, decided: where it cannot be protected, all is withheld.
  ///
  /// `everybody` is what is known of how many people there are beyond that number as it is published.
  func wholeTable(
    _ question: CountedQuestion, _ counts: AnswerCounts, people: Int,
    everybody: ClosedRange<Int>? = nil
  ) -> QuestionTable {
    var table = QuestionTable(
      self, question, breakdown: nil,
      columns: [
        QuestionTable.Column(
          categories: [], counts: counts, people: people,
          isWithheld: counts.answered < smallestGroup)
      ])
    table.everybodyShown = everybody.map { .within($0) } ?? .rounded
    return table.decided(self) ?? table.without(0)
  }

  /// The priorities of everybody, with the ranks they could as well have had.
  func wholeRanking(_ table: QuestionTable, ballots: DistinctBallots?) -> ReleasedRanking {
    let figures = table.columns[0].counts.rankFigures(of: table.question)
    let hidden = table.hiddenOptions(0)
    guard table.bases[0] == .rounded else {
      return ReleasedRanking(
        question: figures.question, places: figures.places, base: .confidential,
        outcome: .withheld(.tooFewBallots(needed: smallestBaseForRanking)))
    }
    let intervals = ballots.map {
      RankIntervals.of(figures, options: table.question.options, ballots: $0, hiding: hidden)
    }
    return release(figures, hiding: hidden, intervals: intervals ?? [:])
  }
}
