import DisclosureControl

/// All tables of whole numbers that would be published as a table is.
///
/// Its columns are enumerated one by one and put together by the sums of their rows; so it takes small
/// tables only, and nothing of the audit.
struct BruteForce {
  private let table: AttackedTable
  /// Ten for who knows that no smaller group is shown.
  private let smallestGroup: Int
  /// The ways to fill each column: its rows, then its base.
  private let columns: [[[Int]]]

  init(_ table: AttackedTable, smallestGroup: Int) {
    (self.table, self.smallestGroup) = (table, smallestGroup)
    columns = table.people.indices.map { Self.fillings(of: $0, table, smallestGroup) }
  }

  /// The counts that each cell of a column can have.
  func counts(column: Int) -> [Set<Int>] {
    var others: Set<Int> = [0]
    for (index, fillings) in columns.enumerated() where index != column {
      let codes = fillings.map(code)
      others = Set(others.flatMap { sum in codes.map { sum + $0 } })
    }
    let ends = fittingSums
    var counts: [Set<Int>] = table.cells.map { _ in [] }
    for filling in columns[column] where zip(counts, filling).contains(where: { !$0.contains($1) })
    {
      let code = code(filling)
      let fits =
        others.count < ends.count
        ? others.contains { ends.contains($0 + code) }
        : ends.contains { others.contains($0 - code) }
      guard fits else { continue }
      for row in counts.indices { counts[row].insert(filling[row]) }
    }
    return counts
  }

  /// Numbers under a thousand as the digits of one, so that sums of codes are codes of sums.
  private func code(_ numbers: [Int]) -> Int { numbers.reduce(0) { $0 * 1_000 + $1 } }

  /// What the rows, and the bases, may add up to.
  private var fittingSums: Set<Int> {
    var sums: [[Int]] = [[]]
    for total in table.rowTotals {
      sums = sums.flatMap { sum in Self.counts(total).map { sum + [$0] } }
    }
    let everybody = Self.counts(table.everybody, smallestGroup)
    return Set(
      sums.flatMap { sum in
        let states = sum[table.options...].reduce(0, +)
        return Self.counts(table.wholeBase, smallestGroup)
          .filter { everybody.contains($0 + states) }
          .map { code(sum + [$0]) }
      })
  }

  /// The ways to fill a column that agree with what is published of it.
  private static func fillings(
    of column: Int, _ table: AttackedTable, _ smallestGroup: Int
  ) -> [[Int]] {
    var fillings: [[Int]] = [[]]
    for (row, total) in zip(table.cells, table.rowTotals) {
      let counts = counts(row[column]).clamped(to: 0...counts(total).upperBound)
      fillings = fillings.flatMap { filling in counts.map { filling + [$0] } }
    }
    return fillings.flatMap { filling in
      bases(of: filling, table).compactMap { base in
        let states = filling[table.options...].reduce(0, +)
        let fits =
          group(table.bases[column], column, table, smallestGroup).contains(base)
          && group(table.people[column], column, table, smallestGroup).contains(base + states)
        return fits ? filling + [base] : nil
      }
    }
  }

  private static func bases(of filling: [Int], _ table: AttackedTable) -> [Int] {
    let options = filling[..<table.options]
    let sum = options.reduce(0, +)
    if table.addsUp { return [sum] }
    return Array(0...sum).filter { base in
      options.allSatisfy { $0 <= base } && sum <= base * (table.mostChoices ?? sum)
    }
  }

  private static func counts(
    _ cell: AttackedTable.Cell, _ smallest: Int = 5
  ) -> ClosedRange<Int> {
    let rounded = (cell.count + 2) / 5 * 5
    return switch cell.shown {
    case .small: 0...4
    case .withheld: 0...100
    case .within(let counts): counts
    case .rounded: max(cell.count < smallest ? 5 : smallest, rounded - 2)...rounded + 2
    }
  }

  /// A group that is withheld is known to have fewer than ten people, or not.
  private static func group(
    _ cell: AttackedTable.Cell, _ column: Int, _ table: AttackedTable, _ smallest: Int
  ) -> ClosedRange<Int> {
    let isOfGroup = column < table.people.count - 1
    guard cell.shown == .withheld, isOfGroup else { return counts(cell, isOfGroup ? smallest : 5) }
    return cell.count < 10 ? 0...9 : 10...100
  }
}
