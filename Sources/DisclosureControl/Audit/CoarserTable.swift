/// The same question by one of the characteristics of a breakdown by several, as it is published.
///
/// Its groups are the sums of some columns of the finer table, with those who have none of the other
/// characteristics. Where the finer table holds broader categories than this one, several groups of
/// this one stand above the same columns.
package struct CoarserTable: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    /// By row, as in the finer table.
    package let cells: [AttackedTable.Cell]
    package let base: AttackedTable.Cell
    package let people: AttackedTable.Cell
    /// Above which columns it stands.
    package let place: Int

    package init(
      cells: [AttackedTable.Cell], base: AttackedTable.Cell, people: AttackedTable.Cell, place: Int
    ) {
      (self.cells, self.base, self.people, self.place) = (cells, base, people, place)
    }
  }

  package enum Figure: Hashable, Sendable {
    case cell(row: Int, group: Int)
    case base(group: Int)
    case people(group: Int)
    /// Those in none of the groups.
    case outside
  }

  package let groups: [Group]
  /// Beneath which place each column of the finer table stands, but for those in no group of it.
  package let places: [Int]
  /// Those who have no category of this characteristic.
  package let outside: AttackedTable.Cell

  package init(groups: [Group], places: [Int], outside: AttackedTable.Cell) {
    (self.groups, self.places, self.outside) = (groups, places, outside)
  }

  package subscript(_ figure: Figure) -> AttackedTable.Cell {
    switch figure {
    case .cell(let row, let group): groups[group].cells[row]
    case .base(let group): groups[group].base
    case .people(let group): groups[group].people
    case .outside: outside
    }
  }

  /// How many places there are.
  var placeCount: Int { max(places.max() ?? -1, groups.map(\.place).max() ?? -1) + 1 }
}
