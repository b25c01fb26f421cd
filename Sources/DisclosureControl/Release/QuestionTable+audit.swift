import Surveys
import Tabulation

extension QuestionTable {
  /// What is published beside a breakdown: everybody, and those who are in none of its groups.
  struct Surroundings {
    /// The table of everybody, decided.
    let whole: QuestionTable
    let breakdown: Breakdown
    let outside: AnswerCounts
    /// What is known of how many are in each group, by column; of those outside last.
    let people: [AttackedTable.Cell]
    /// The same question by each of the characteristics, if there are several.
    let coarser: [CoarserTable]
  }

  /// The table with as many more cells withheld as the audit asks for; nothing if that is not enough.
  func protected(_ policy: DisclosurePolicy, in surroundings: Surroundings?) -> QuestionTable? {
    guard let audited = TableAudit(policy).protected(attacked(in: surroundings)) else { return nil }
    var table = self.shown(as: audited)
    for column in columns.indices { table.bases[column] = audited.bases[column].shown }
    return table
  }

  /// With the cells that are withheld in the same table after an audit.
  func shown(as audited: AttackedTable) -> QuestionTable {
    var table = self
    for (row, cells) in audited.cells.enumerated() {
      for column in columns.indices { table.shown[row][column] = cells[column].shown }
    }
    return table
  }

  /// The same without any figures.
  var hidden: QuestionTable { columns.indices.reduce(self) { $0.without($1) } }

  /// As the audit sees it; without surroundings it is the table of everybody.
  func attacked(in surroundings: Surroundings?) -> AttackedTable {
    let outside = surroundings.map { $0.outside }
    let cells = shown.enumerated().map { row, shown in
      zip(columns, shown).map {
        AttackedTable.Cell(count: $0.counts.row(row, of: question), shown: $1)
      }
        + (outside.map {
          [
            AttackedTable.Cell(
              count: $0.row(row, of: question),
              shown: question.isRuledOut(row) ? .nobody : .withheld)
          ]
        } ?? [])
    }
    let bases =
      zip(columns, bases).map { AttackedTable.Cell(count: $0.counts.answered, shown: $1) }
      + (outside.map { [AttackedTable.Cell(count: $0.answered, shown: .withheld)] } ?? [])
    let whole = surroundings?.whole ?? self
    var table = AttackedTable(
      cells: cells, options: question.options.count, addsUp: question.addsUp,
      mostChoices: question.mostChoices, rowTotals: whole.cells(of: 0), bases: bases,
      wholeBase: whole.base(of: 0),
      people: surroundings?.people ?? [everybody], everybody: whole.everybody)
    table.coarser = surroundings?.coarser ?? []
    return table
  }

  func cells(of column: Int) -> [AttackedTable.Cell] {
    shown.enumerated().map { row, shown in
      AttackedTable.Cell(
        count: columns[column].counts.row(row, of: question), shown: shown[column])
    }
  }

  func base(of column: Int) -> AttackedTable.Cell {
    AttackedTable.Cell(count: columns[column].counts.answered, shown: bases[column])
  }

  private var everybody: AttackedTable.Cell {
    AttackedTable.Cell(count: columns[0].people, shown: everybodyShown)
  }
}
