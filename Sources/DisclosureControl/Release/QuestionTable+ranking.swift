import Surveys
import Tabulation

/// Rankings and tables of one rank question show the same counts, so they hide the same options.
extension QuestionTable {
  /// The table as it may be published beside its rankings, or nothing if the audit cannot help.
  func decided(_ policy: DisclosurePolicy, in surroundings: Surroundings? = nil) -> QuestionTable? {
    guard question.kind == .rank else { return protected(policy, in: surroundings) }
    // What a ranking hides is known to the audit; what the audit hides may call for more in a ranking.
    var table = hidingWhatRankingsHide(policy).protected(policy, in: surroundings)
    table = table?.hidingWhatRankingsHide(policy)
    return table
  }

  /// The table without what its rankings do not show.
  func hidingWhatRankingsHide(_ policy: DisclosurePolicy) -> QuestionTable {
    guard question.kind == .rank else { return self }
    var table = self
    for (index, column) in columns.enumerated() where !column.isWithheld {
      let figures = column.counts.rankFigures(of: question)
      table.hide(policy.hiddenOptions(figures, hidden: hiddenOptions(index)), in: index)
    }
    return table
  }

  /// The ranking of a group; nothing where its figures are withheld.
  func ranking(_ policy: DisclosurePolicy, column: Int) -> ReleasedRanking? {
    guard bases[column] == .rounded else { return nil }
    return policy.release(
      columns[column].counts.rankFigures(of: question), hiding: hiddenOptions(column),
      intervals: [:])
  }
}
