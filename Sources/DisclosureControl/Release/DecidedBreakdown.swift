import Surveys
import Tabulation

/// A breakdown with its tables as they are published, for what lies beneath them.
struct DecidedBreakdown {
  let table: MergedTable
  /// What is known of how many are in each group; of those outside last.
  let people: [AttackedTable.Cell]
  /// By question; nothing where the table is left out.
  let questions: [QuestionTable?]

  /// This breakdown by one characteristic, above a breakdown that has it among others.
  ///
  /// Nothing where it publishes no table. Categories that are merged in either table are one place.
  func coarser(than finer: MergedTable, _ question: Int) -> CoarserTable? {
    guard let decided = questions[question],
      let characteristic = finer.breakdown.characteristics.firstIndex(
        of: table.breakdown.characteristics[0])
    else { return nil }
    // Whom this table leaves out for giving no finer category a broader one in the other may hold.
    guard !table.leavesOut || table.partitions[0] == finer.partitions[characteristic] else {
      return nil
    }
    let joined = table.partitions[0].joined(finer.partitions[characteristic])
    let categories = joined.scheme.categories.map(\.id)
    func place(_ category: Identifier<Option>) -> Int {
      categories.firstIndex(of: joined.place(of: category)) ?? categories.count
    }
    return CoarserTable(
      groups: decided.columns.indices.map { column in
        CoarserTable.Group(
          cells: decided.cells(of: column), base: decided.base(of: column),
          people: people[column], place: place(decided.columns[column].categories[0]))
      },
      places: finer.groups.map { place($0.figures.categories[characteristic]) },
      outside: people[people.count - 1])
  }
}
