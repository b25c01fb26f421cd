package import Surveys

/// The priorities of one rank question as they may be shown.
///
/// Only `DisclosurePolicy.release` makes one: what a page or a file holds has been through it.
package struct ReleasedRanking: Hashable, Sendable {
  /// One option with its figures.
  package struct Row: Hashable, Sendable {
    package let option: Identifier<Option>
    /// By exact points, among the options whose figures are shown; they may share a rank.
    package let rank: ReleasedCount
    package let points: ReleasedCount
    package let percentOfMaximum: ReleasedCount
    /// Of the points that are shown.
    package let shareOfPoints: ReleasedCount
    package let voters: ReleasedCount
    /// The ballots that offered the option.
    package let base: ReleasedCount
    /// Between which ranks it comes in nine of ten samples of the ballots; it does not apply where no
    /// ballots are at hand.
    package let rankLow: ReleasedCount
    package let rankHigh: ReleasedCount
  }

  package enum Outcome: Hashable, Sendable {
    /// By rank; options whose figures are confidential follow in the order of the survey.
    case rows([Row])
    case withheld(Reason)
  }

  /// Why nothing of a ranking is shown.
  package enum Reason: Hashable, Sendable {
    case tooFewBallots(needed: Int)
  }

  package let question: Identifier<Question>
  package let places: Int
  /// Those who answered; confidential when the ranking is withheld.
  package let base: ReleasedCount
  package let outcome: Outcome
}
