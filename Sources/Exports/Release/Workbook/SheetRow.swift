import DisclosureControl
import Surveys

/// A row of a question's sheet.
struct SheetRow {
  let breakdown: Breakdown?
  let categories: [Identifier<Option>]
  /// The words of what is counted.
  let answer: String
  let statistic: ReleasedTable.Statistic
  let base: ReleasedCount
  let value: ReleasedFigure
  let percent: ReleasedCount
  /// The option's place in the ranking of the group.
  let ranked: ShownRanking?
}

/// The rows of a question's sheet: the tables of the question with the rankings of their groups.
struct SheetRows {
  private struct Group: Hashable {
    let breakdown: Breakdown?
    let categories: [Identifier<Option>]
  }

  private let question: CountedQuestion
  private let words: ReleaseWords
  private let tables: [ReleasedTable]
  private let groups: [Group]
  private let rankings: [Group: [ShownRanking]]

  init(_ contents: ReleaseContents, _ question: CountedQuestion) {
    self.question = question
    words = contents.words
    tables = contents.figures.tables.filter { $0.question == question.id }
    let whole = contents.figures.rankings.filter { $0.question == question.id }
      .map { (Group(breakdown: nil, categories: []), $0.shownRows(contents)) }
    let parts = contents.figures.groupRankings.filter { $0.ranking.question == question.id }
      .map {
        (Group(breakdown: $0.breakdown, categories: $0.categories), $0.ranking.shownRows(contents))
      }
    groups = (whole + parts).map(\.0)
    rankings = Dictionary(whole + parts, uniquingKeysWith: { first, _ in first })
  }

  func each(
    _ write: (SheetRow) throws(ReleaseFolderProblem) -> Void
  ) throws(ReleaseFolderProblem) {
    var done: Set<Group> = []
    for table in tables {
      for group in table.groups {
        let key = Group(breakdown: table.breakdown, categories: group.categories)
        done.insert(key)
        try each(of: group.cells, in: key, write)
      }
    }
    // A ranking whose table was left out.
    for group in groups where !done.contains(group) { try each(of: [], in: group, write) }
  }

  /// The options by rank, then what else was counted.
  private func each(
    of cells: [ReleasedTable.Cell], in group: Group,
    _ write: (SheetRow) throws(ReleaseFolderProblem) -> Void
  ) throws(ReleaseFolderProblem) {
    let ranking = rankings[group] ?? []
    var left = cells
    for ranked in ranking {
      let cell = left.firstIndex { $0.statistic == .count && $0.option == ranked.option }
        .map { left.remove(at: $0) }
      try write(
        SheetRow(
          breakdown: group.breakdown, categories: group.categories,
          answer: words.texts[question.id, ranked.option], statistic: .count,
          base: cell?.base ?? ranked.base, value: cell?.value ?? .count(ranked.voters),
          percent: cell?.percent ?? .notApplicable, ranked: ranked))
    }
    for cell in left {
      try write(
        SheetRow(
          breakdown: group.breakdown, categories: group.categories,
          answer: words.name(of: cell, of: question.id), statistic: cell.statistic,
          base: cell.base, value: cell.value, percent: cell.percent, ranked: nil))
    }
  }
}
