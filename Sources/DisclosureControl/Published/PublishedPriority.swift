package import Surveys

/// A line of a ranking as a release holds it, read back from `priorities.csv` or
/// `priorities-by-group.csv`.
package struct PublishedPriority: Hashable, Sendable {
  package let question: String
  /// Whose ranking it is; nothing for everybody.
  package let group: PublishedCount.Part?
  package let option: String
  /// In the words of the language in which it was published.
  package let title: String
  package let rank: ReleasedCount
  package let points: ReleasedCount
  package let percentOfMaximum: ReleasedCount
  package let voters: ReleasedCount
  package let base: ReleasedCount
  /// The ranks between which it came in most samples; only for everybody.
  package let rankLow: ReleasedCount?
  package let rankHigh: ReleasedCount?
}

extension PublishedPriority {
  private static let columns = [
    "question", "rank", "id", "title", "points", "percent_of_maximum", "voters", "base",
  ]

  /// Reads `priorities.csv`.
  ///
  /// - Throws: `RowProblems` with the line of every row that is not as contract 4 has it.
  package static func everybody(_ bytes: [UInt8]) throws(RowProblems) -> [Self] {
    try read(bytes, needing: columns + ["rank_low", "rank_high"]) { row in
      Self(row, of: nil, low: row["rank_low"], high: row["rank_high"])
    }
  }

  /// Reads `priorities-by-group.csv`.
  ///
  /// - Throws: `RowProblems` with the line of every row that is not as contract 4 has it.
  package static func groups(_ bytes: [UInt8]) throws(RowProblems) -> [Self] {
    try read(bytes, needing: columns + ["by_1", "category_1"]) { row in
      guard let characteristic = Identifier<Characteristic>(row["by_1"]),
        let category = Identifier<Option>(row["category_1"])
      else { return nil }
      let group = PublishedCount.Part(characteristic: characteristic, category: category)
      return Self(row, of: group, low: nil, high: nil)
    }
  }

  private static func read(
    _ bytes: [UInt8], needing columns: [String], _ entry: (CSVTable.Row) -> Self?
  ) throws(RowProblems) -> [Self] {
    try PublishedRows.read(bytes, needing: columns, entry)
  }

  private init?(
    _ row: CSVTable.Row, of group: PublishedCount.Part?, low: String?, high: String?
  ) {
    guard let rank = ReleasedCount(text: row["rank"]),
      let points = ReleasedCount(text: row["points"]),
      let percent = ReleasedCount(text: row["percent_of_maximum"]),
      let voters = ReleasedCount(text: row["voters"]), let base = ReleasedCount(text: row["base"])
    else { return nil }
    question = row["question"]
    option = row["id"]
    title = row["title"]
    self.group = group
    self.rank = rank
    self.points = points
    percentOfMaximum = percent
    self.voters = voters
    self.base = base
    rankLow = low.flatMap(ReleasedCount.init(text:))
    rankHigh = high.flatMap(ReleasedCount.init(text:))
  }
}

/// The rows of a published table, all or none.
enum PublishedRows {
  static func read<Entry>(
    _ bytes: [UInt8], needing columns: [String], _ entry: (CSVTable.Row) -> Entry?
  ) throws(RowProblems) -> [Entry] {
    let table = try CSVTable(bytes, needing: columns)
    var problems: [RowProblem] = []
    var entries: [Entry] = []
    for row in table.rows {
      if let entry = entry(row) {
        entries.append(entry)
      } else {
        problems.append(
          RowProblem(
            line: row.line,
            message: "This is no row of a release's tables. Use the file as it was released."))
      }
    }
    guard problems.isEmpty else { throw RowProblems(list: problems) }
    return entries
  }
}
