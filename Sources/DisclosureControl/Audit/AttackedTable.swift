/// One question by the groups of one breakdown, as it would be published, with its true counts.
///
/// The last column is of those in no group. Whole-group figures are published beside it. A table of
/// everybody has that one column alone: its counts are published as the row totals, and are withheld
/// in both places.
package struct AttackedTable: Hashable, Sendable {
  /// What the reader is shown of a count.
  package enum Shown: Hashable, Sendable {
    /// Rounded: any count that rounds to the same.
    case rounded
    /// Withheld for being under the smallest count; the attacker takes it to be so.
    case small
    /// Withheld to protect others, or not published: any count.
    case withheld
    /// Not shown, but bounded by what is published elsewhere, or by what the survey is.
    case within(ClosedRange<Int>)

    /// What nobody can be counted in.
    static let nobody = Shown.within(0...0)
  }

  package struct Cell: Hashable, Sendable {
    package let count: Int
    package var shown: Shown

    package init(count: Int, shown: Shown) {
      (self.count, self.shown) = (count, shown)
    }
  }

  /// By row, then by column: a row for each option, then skipped, prefer not to say, not asked.
  package var cells: [[Cell]]
  /// How many of the first rows are options.
  package let options: Int
  /// Whether the options of a group add up to its base: choose-one and scale.
  package let addsUp: Bool
  /// How many options one answer may name, where the survey says so; of no matter where they add up.
  package let mostChoices: Int?
  /// Each row over all columns.
  package var rowTotals: [Cell]
  /// Those who answered, by column, and of everybody.
  package var bases: [Cell]
  package var wholeBase: Cell
  /// All people, by column, and everybody.
  package var people: [Cell]
  package var everybody: Cell
  /// What stands above the columns, one for each characteristic of a breakdown by several.
  package var coarser: [CoarserTable] = []

  package init(
    cells: [[Cell]], options: Int, addsUp: Bool, mostChoices: Int? = nil, rowTotals: [Cell],
    bases: [Cell], wholeBase: Cell, people: [Cell], everybody: Cell
  ) {
    self.cells = cells
    self.options = options
    self.addsUp = addsUp
    self.mostChoices = mostChoices
    self.rowTotals = rowTotals
    self.bases = bases
    self.wholeBase = wholeBase
    self.people = people
    self.everybody = everybody
  }
}

extension AttackedTable {
  /// One of the counts of a table.
  package enum Figure: Hashable, Sendable {
    case cell(row: Int, column: Int)
    case total(row: Int)
    case base(column: Int)
    case people(column: Int)
    case wholeBase, everybody
    /// A count of one of the coarser tables.
    case coarser(CoarserTable.Figure, table: Int)
  }

  package subscript(_ figure: Figure) -> Cell {
    switch figure {
    case .cell(let row, let column): cells[row][column]
    case .total(let row): rowTotals[row]
    case .base(let column): bases[column]
    case .people(let column): people[column]
    case .wholeBase: wholeBase
    case .everybody: everybody
    case .coarser(let figure, let table): coarser[table][figure]
    }
  }

  var lastColumn: Int { people.count - 1 }
}

extension AttackedTable {
  /// A table of everybody with what is published as totals taken for its cells; others as they are.
  var withTotalsAsCells: AttackedTable {
    guard people.count == 1 else { return self }
    var table = self
    for row in cells.indices where cells[row][0].shown == .withheld {
      table.cells[row][0].shown = rowTotals[row].shown
    }
    for row in rowTotals.indices { table.rowTotals[row].shown = .withheld }
    table.bases[0].shown = .withheld
    table.people[0].shown = .withheld
    return table
  }

  /// The way back, to a table shown as this one.
  func withCellsAsTotals(of shown: AttackedTable) -> AttackedTable {
    guard people.count == 1 else { return self }
    var table = self
    for row in rowTotals.indices { table.rowTotals[row].shown = cells[row][0].shown }
    table.bases[0].shown = shown.bases[0].shown
    table.people[0].shown = shown.people[0].shown
    return table
  }
}
