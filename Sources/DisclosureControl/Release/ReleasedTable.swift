package import Surveys

/// The answers to one question as they may be published, of everybody or by group.
///
/// Only `DisclosurePolicy.release` makes one.
package struct ReleasedTable: Hashable, Sendable {
  package enum Statistic: String, Hashable, Sendable, CaseIterable {
    case count, skipped
    case preferNotToSay = "prefer_not"
    case notAsked = "not_asked"
    case median
    case lowerQuartile = "lower_quartile"
    case upperQuartile = "upper_quartile"
  }

  package struct Cell: Hashable, Sendable {
    package let statistic: Statistic
    /// The option counted, or, for the median of a scale, the option in the middle.
    package let option: Identifier<Option>?
    /// Those who answered.
    package let base: ReleasedCount
    /// A count; the median of a scale as its place, counted from 1; the quartiles of a number.
    package let value: ReleasedFigure
    /// Of the published base, for counts of options; elsewhere it does not apply.
    package let percent: ReleasedCount
  }

  package struct Group: Hashable, Sendable {
    /// One category for each characteristic of the breakdown, broader where fine ones were merged.
    package let categories: [Identifier<Option>]
    package let cells: [Cell]
  }

  package let question: Identifier<Question>
  package let kind: QuestionKind.Name
  /// Nothing for the table of everybody, which has one group without categories.
  package let breakdown: Breakdown?
  package let groups: [Group]
}
