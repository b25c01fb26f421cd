import DisclosureControl

extension AttackedTable {
  /// A table as it is shown before an audit: small counts hidden, groups under ten people withheld.
  ///
  /// The last column is of those in no group. Rows after the options are of people without an answer.
  /// The bases are those of options that add up, unless others are given.
  init(
    _ counts: [[Int]], options: Int, bases: [Int]? = nil, mostChoices: Int? = nil,
    peopleAreShown: Bool = true
  ) {
    let columns = counts[0].indices
    let answered = bases ?? columns.map { column in sum(counts[..<options], column) }
    let people = columns.map { answered[$0] + sum(counts[options...], $0) }
    func isShown(_ column: Int) -> Bool { column < columns.upperBound - 1 || column == 0 }
    func isWithheld(_ column: Int) -> Bool { !isShown(column) || answered[column] < 10 }
    self.init(
      cells: counts.map { row in
        columns.map { isWithheld($0) ? .withheld(row[$0]) : .shown(row[$0]) }
      },
      options: options, addsUp: bases == nil, mostChoices: mostChoices,
      rowTotals: counts.map { .shown($0.reduce(0, +)) },
      bases: columns.map { isWithheld($0) ? .withheld(answered[$0]) : .shown(answered[$0]) },
      wholeBase: .shown(answered.reduce(0, +)),
      people: columns.map {
        isShown($0) && peopleAreShown ? .shown(people[$0]) : .withheld(people[$0])
      },
      everybody: .shown(people.reduce(0, +)))
  }

  /// What the reader sees of each cell, by row: `*` for one that is withheld.
  var text: [String] {
    cells.map { row in
      row.map { $0.shown == .rounded ? String(($0.count + 2) / 5 * 5) : "*" }
        .joined(separator: " ")
    }
  }

  /// How many cells of groups are shown.
  var shownCells: Int { cells.joined().count { $0.shown == .rounded } }
}

extension AttackedTable.Cell {
  static func shown(_ count: Int) -> Self {
    Self(count: count, shown: count < 5 ? .small : .rounded)
  }

  static func withheld(_ count: Int) -> Self { Self(count: count, shown: .withheld) }
}

private func sum(_ rows: ArraySlice<[Int]>, _ column: Int) -> Int {
  rows.reduce(0) { $0 + $1[column] }
}

/// All ways to write a total as a sum of so many counts.
func splits(of total: Int, into parts: Int) -> [[Int]] {
  guard parts > 1 else { return [[total]] }
  return (0...total).flatMap { first in
    splits(of: total - first, into: parts - 1).map { [first] + $0 }
  }
}
