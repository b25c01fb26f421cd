package import Surveys

/// The counts of options in a release, read back from its `tables.csv`.
///
/// What is worked out from them alone tells nobody more than the release does.
package struct PublishedCounts: Sendable {
  package let all: [PublishedCount]

  package init(_ all: [PublishedCount]) { self.all = all }

  /// Reads the file; rows of other statistics, and of texts and numbers, are passed over.
  ///
  /// - Throws: `RowProblems` with the line of every row that is not as contract 4 has it.
  package init(tables bytes: [UInt8]) throws(RowProblems) {
    let table = try CSVTable(bytes, needing: Self.columns)
    var problems: [RowProblem] = []
    var all: [PublishedCount] = []
    for row in table.rows
    where row["statistic"] == ReleasedTable.Statistic.count.rawValue && !row["option"].isEmpty {
      if let count = Self.count(row) {
        all.append(count)
      } else {
        problems.append(
          RowProblem(
            line: row.line,
            message: "This is no row of a release's tables. Use the file as it was released."))
      }
    }
    guard problems.isEmpty else { throw RowProblems(list: problems) }
    self.all = all
  }

  /// Those of everybody, or of the groups of one breakdown.
  package func by(_ characteristics: [Identifier<Characteristic>]) -> [PublishedCount] {
    all.filter { $0.group.map(\.characteristic) == characteristics }
  }

  private static let columns =
    ["question", "statistic", "option", "base", "value"]
    + (1...Breakdown.mostCharacteristics).flatMap { ["by_\($0)", "category_\($0)"] }

  private static func count(_ row: CSVTable.Row) -> PublishedCount? {
    guard let question = Identifier<Question>(row["question"]),
      let option = Identifier<Option>(row["option"]),
      let base = ReleasedCount(text: row["base"]), let value = ReleasedCount(text: row["value"])
    else { return nil }
    var group: [PublishedCount.Part] = []
    for place in 1...Breakdown.mostCharacteristics where !row["by_\(place)"].isEmpty {
      guard let characteristic = Identifier<Characteristic>(row["by_\(place)"]),
        let category = Identifier<Option>(row["category_\(place)"])
      else { return nil }
      group.append(PublishedCount.Part(characteristic: characteristic, category: category))
    }
    return PublishedCount(
      question: question, option: option, group: group, base: base, value: value)
  }
}

extension ReleasedCount {
  /// Reads a whole number or shorthand as files hold them.
  package init?(text: String) {
    switch text {
    case "[c]": self = .confidential
    case "[u]": self = .unreliable
    case "[z]": self = .notApplicable
    case _:
      guard let number = Int(text), number >= 0 else { return nil }
      self = .value(number)
    }
  }
}
