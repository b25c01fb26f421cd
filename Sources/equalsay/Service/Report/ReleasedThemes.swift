import DisclosureControl
import Surveys

/// The themes of people's own words that a release counts, read back from its files.
struct ReleasedThemes {
  struct Row {
    /// Whom it counts: a characteristic and category, or nothing for everybody.
    let group: (characteristic: String, category: String)?
    let theme: String
    let base: ReleasedCount
    let people: ReleasedCount
    let percent: ReleasedCount
  }

  /// What people answered, and what counts the themes of it.
  let source: String
  let question: String
  let rows: [Row]

  private static let columns = [
    "question", "statistic", "option", "by_1", "category_1", "by_2", "base", "value", "percent",
  ]
  private static let option = "--themes "

  /// Those that the release was asked for; rows of several characteristics at once are passed over.
  ///
  /// - Throws: `RowProblems` where `tables.csv` is not as contract 4 has it.
  static func all(
    asked options: [String], tables bytes: [UInt8]
  ) throws(RowProblems) -> [ReleasedThemes] {
    let sources = options.filter { $0.hasPrefix(option) }.map { String($0.dropFirst(option.count)) }
    guard !sources.isEmpty else { return [] }
    let table = try CSVTable(bytes, needing: columns)
    return sources.map { source in
      let question = "\(source)-themes"
      let rows = table.rows.filter {
        $0["question"] == question && $0["statistic"] == "count" && $0["by_2"].isEmpty
      }
      return ReleasedThemes(source: source, question: question, rows: rows.compactMap(Row.init))
    }.filter { !$0.rows.isEmpty }
  }
}

extension ReleasedThemes.Row {
  fileprivate init?(_ row: CSVTable.Row) {
    guard let base = ReleasedCount(text: row["base"]),
      let people = ReleasedCount(text: row["value"]),
      let percent = ReleasedCount(text: row["percent"])
    else { return nil }
    group = row["by_1"].isEmpty ? nil : (row["by_1"], row["category_1"])
    theme = row["option"]
    (self.base, self.people, self.percent) = (base, people, percent)
  }
}
