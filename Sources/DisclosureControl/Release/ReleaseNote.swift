package import Surveys

/// What disclosure control changed or held back, for the notes of a release.
package enum ReleaseNote: Hashable, Sendable {
  /// Categories were too small and stand under a broader one.
  case merged(
    Breakdown, Identifier<Characteristic>, [Identifier<Option>], into: Identifier<Option>)
  /// Categories stand under a broader one because of what an earlier release published: one of them
  /// differs from it by fewer people than so many.
  case mergedNearEarlier(
    Breakdown, Identifier<Characteristic>, [Identifier<Option>], into: Identifier<Option>,
    release: Int, few: Int)
  /// Some gave only a broader category where finer ones are told apart, and are in no group.
  case inNoGroup(Breakdown)
  /// Figures of everybody are withheld from a question, and it is not broken down, because of what
  /// earlier releases published.
  case heldBackBesideEarlier(Identifier<Question>)
  /// A question is left out, as its figures would tell of small ones of another that hangs on it or on
  /// which it hangs.
  case leftOutBesideOthers(Identifier<Question>)
  /// The release is about one group of people, of whom so many percent or more gave the same answer.
  case sameAnswerOfGroup(Identifier<Question>, percent: Int)
  /// A group's figures are withheld from every table of the breakdown.
  case groupWithheld(Breakdown, [Identifier<Option>], GroupReason)
  /// A whole table is left out.
  case tableLeftOut(Identifier<Question>, Breakdown, TableReason)
  /// A breakdown is left out of every question.
  case breakdownLeftOut(Breakdown, TableReason)
  /// Cells of five people or more are withheld to protect smaller ones.
  ///
  /// Neither where nor how many is told: that would tell which withheld cell is a small one.
  case cellsProtected

  package enum GroupReason: Hashable, Sendable {
    case tooFewPeople(needed: Int)
    /// One site supplies more than so many percent of it.
    case oneSite(percent: Int)
    /// Fewer people than so many are in it and not in what an earlier release published, or the other
    /// way round.
    case nearEarlier(release: Int, few: Int)
  }

  package enum TableReason: Hashable, Sendable {
    /// More than so many percent of its cells are too small to show.
    case sparse(percent: Int)
    /// So many percent or more of a group gave the same answer.
    case sameAnswer(percent: Int)
    case noGroupLargeEnough
    /// It could not be shown to withstand an attack by adding and subtracting.
    case notProtected
    /// Nobody was asked about a characteristic of it.
    case notCollected
  }
}
