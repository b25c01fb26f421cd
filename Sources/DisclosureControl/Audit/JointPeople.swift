/// Who is in a table by two characteristics and in the tables by each, as one set of unknowns.
///
/// An unknown is how many gave one answer, or none in one way, at one place. A place is a column of
/// the finer table, or one for those outside of it who have a category of one characteristic, of both
/// or of none. Where several groups of a coarser table stand above the same columns, whoever moves is
/// taken to be of the largest: what is found then fits all the more.
struct JointPeople {
  typealias Figure = AttackedTable.Figure

  /// A published count, or one that must not be negative, as a sum of unknowns.
  struct Sum {
    let figure: Figure?
    let count: BoundedCount
    var unknowns: [Int] = []
  }

  private struct Place {
    let column: Int?
    /// In each of the two coarser tables.
    let coarser: [Int?]
  }

  /// One of the answers, all other answers together, or one of the ways of giving none.
  private struct Line {
    let row: Int?
    let isAnswer: Bool
  }

  private let view: AttackersView
  private(set) var sums: [Sum] = []
  private(set) var counts: [Int] = []
  private var numbers: [Figure: Int] = [:]

  init(_ view: AttackersView, _ options: Range<Int>) {
    self.view = view
    let table = view.table
    let lines =
      options.map { Line(row: $0, isAnswer: true) }
      + (options.count < table.options ? [Line(row: nil, isAnswer: true)] : [])
      + (table.options..<table.cells.count).map { Line(row: $0, isAnswer: false) }
    let outsiders = lines.map { Outsiders(cells($0, options), groups($0, options), table) }
    let isAnyOfBoth = outsiders.contains { $0.isAnyOfBoth }
    let places = places(withBoth: isAnyOfBoth)
    for (line, outsiders) in zip(lines, outsiders) {
      for place in places {
        counts.append(
          place.column.map { outsiders.cells[$0] } ?? outsiders.at(place.coarser))
        add(counts.count - 1, line, place)
      }
    }
  }

  /// Nobody outside the finer table has a category of both, but where it tells finer ones apart.
  private func places(withBoth isAnyOfBoth: Bool) -> [Place] {
    let table = view.table
    let coarser = table.coarser.map { (0..<$0.placeCount).map(Optional.some) + [nil] }
    return (0..<table.lastColumn).map { column in
      Place(column: column, coarser: table.coarser.map { $0.places[column] })
    }
      + coarser[0].flatMap { one in
        coarser[1].filter { isAnyOfBoth || one == nil || $0 == nil }.map {
          Place(column: nil, coarser: [one, $0])
        }
      }
  }

  /// How many of a line are in each column.
  private func cells(_ line: Line, _ options: Range<Int>) -> [Int] {
    view.table.bases.indices.map { column in
      let cells = view.table.cells.map { $0[column].count }
      return line.row.map { cells[$0] }
        ?? options.reduce(view.table.bases[column].count) { $0 - cells[$1] }
    }
  }

  /// How many of a line are at each place of each coarser table.
  private func groups(_ line: Line, _ options: Range<Int>) -> [[Int]] {
    view.table.coarser.map { coarser in
      (0..<coarser.placeCount).map { place in
        coarser.groups.filter { $0.place == place }.reduce(0) { sum, group in
          let cells = group.cells.map(\.count)
          return sum
            + (line.row.map { cells[$0] } ?? options.reduce(group.base.count) { $0 - cells[$1] })
        }
      }
    }
  }

  private mutating func add(_ unknown: Int, _ line: Line, _ place: Place) {
    sums.append(Sum(figure: nil, count: BoundedCount(counts[unknown]), unknowns: [unknown]))
    if let row = line.row {
      if let column = place.column { add(unknown, to: .cell(row: row, column: column)) }
      add(unknown, to: .total(row: row))
    }
    if line.isAnswer {
      if let column = place.column { add(unknown, to: .base(column: column)) }
      add(unknown, to: .wholeBase)
    }
    if let column = place.column { add(unknown, to: .people(column: column)) }
    add(unknown, to: .everybody)
    for (number, at) in place.coarser.enumerated() {
      guard let at else {
        add(unknown, to: .coarser(.outside, table: number))
        continue
      }
      guard let group = largest(at, number) else { continue }
      if let row = line.row {
        add(unknown, to: .coarser(.cell(row: row, group: group), table: number))
      }
      if line.isAnswer { add(unknown, to: .coarser(.base(group: group), table: number)) }
      add(unknown, to: .coarser(.people(group: group), table: number))
    }
  }

  private mutating func add(_ unknown: Int, to figure: Figure) {
    let number = numbers[figure] ?? sums.count
    if number == sums.count {
      numbers[figure] = number
      sums.append(Sum(figure: figure, count: view.bounded(figure)))
    }
    sums[number].unknowns.append(unknown)
  }

  private func largest(_ place: Int, _ number: Int) -> Int? {
    let groups = view.table.coarser[number].groups
    return groups.indices.filter { groups[$0].place == place }
      .max { (groups[$0].people.count, $1) < (groups[$1].people.count, $0) }
  }
}

/// Those of a line who are in no column of the finer table, by their places in the coarser ones.
private struct Outsiders {
  let cells: [Int]
  private(set) var isAnyOfBoth = false
  private var both: [[Int]] = []
  private var one: [[Int]]
  private var none = 0

  init(_ cells: [Int], _ groups: [[Int]], _ table: AttackedTable) {
    self.cells = cells
    one = zip(groups, table.coarser).map { groups, coarser in
      var left = groups
      for (column, place) in coarser.places.enumerated() { left[place] -= cells[column] }
      return left
    }
    var shared = max(0, one.joined().reduce(0, +) - cells[table.lastColumn])
    isAnyOfBoth = shared > 0
    for first in one[0].indices {
      both.append([])
      for second in one[1].indices {
        let most = max(0, min(shared, one[0][first], one[1][second]))
        both[first].append(most)
        shared -= most
        one[0][first] -= most
        one[1][second] -= most
      }
    }
    none = (one + both).joined().reduce(cells[table.lastColumn], -)
  }

  func at(_ places: [Int?]) -> Int {
    switch (places[0], places[1]) {
    case (let first?, let second?): both[first][second]
    case (let first?, nil): one[0][first]
    case (nil, let second?): one[1][second]
    case (nil, nil): none
    }
  }
}
