/// A table by two characteristics beneath the tables by each of them, both at once.
///
/// That is no network. From the true counts other people who fit everything published are sought one
/// person at a time (`PeopleSearch`); where they are not found, a linear program tells what is possible.
struct JointTables: TableAttack {
  typealias Figure = AttackedTable.Figure

  private let view: AttackersView
  private let search: PeopleSearch
  private let informed: PeopleSearch
  private let program: PeopleProgram
  private let informedProgram: PeopleProgram

  let figures: [Figure?]

  /// One for all options that add up to the base; otherwise one for each, beside all others.
  static func all(_ view: AttackersView) -> [JointTables] {
    guard view.table.coarser.count == 2 else { return [] }
    let options = 0..<view.table.options
    if view.areOptionsOneNetwork { return [JointTables(view, options)] }
    return options.map { JointTables(view, $0..<$0 + 1) }
  }

  private init(_ view: AttackersView, _ options: Range<Int>) {
    self.view = view
    let people = JointPeople(view, options)
    figures = people.sums.map { sum in
      sum.figure.flatMap { options.lowerBound == 0 || view.isAnswer($0) ? $0 : nil }
    }
    search = PeopleSearch(people.counts, people.sums.map { PeopleSum($0.count, of: $0.unknowns) })
    informed = search.knowing(people.sums.map { $0.figure.flatMap(view.leastShown) })
    (program, informedProgram) = (PeopleProgram(search), PeopleProgram(informed))
  }

  var isPossible: Bool { informed.isPossible }

  func reach(of index: Int, _ margins: Margins, enough: Int) -> TableNetwork.Reach {
    let isAnswer = figures[index].map(view.isAnswer) ?? false
    let search = isAnswer ? informed : self.search
    let count = search.counts[index].count
    // With margins held the networks have looked already, and this one tells nothing by itself.
    guard margins == .free else { return TableNetwork.Reach(counts: count...count) }
    let up = search.change(of: index, by: 1, enough: enough)
    let down = up < enough ? search.change(of: index, by: -1, enough: enough - up) : 0
    if up + down >= enough { return TableNetwork.Reach(counts: count - down...count + up) }
    // Nobody was found: where that is no proof, and none can be had, nothing is withheld for it.
    let program = isAnswer ? informedProgram : self.program
    guard let counts = program.bounds(of: index, enough: enough) else {
      return TableNetwork.Reach(counts: count...count + enough)
    }
    return TableNetwork.Reach(counts: counts, blocked: beside(index))
  }

  /// The cells of the finer table in the row and in the columns of a figure.
  private func beside(_ index: Int) -> [Figure] {
    guard let figure = figures[index] else { return [] }
    let columns = 0..<view.table.lastColumn
    switch figure {
    case .cell(let row, let column):
      return view.table.cells.indices.map { .cell(row: $0, column: column) }
        + columns.filter { $0 != column }.map { .cell(row: row, column: $0) }
    case .coarser(.cell(let row, let group), let number):
      let coarser = view.table.coarser[number]
      return columns.filter { coarser.places[$0] == coarser.groups[group].place }
        .flatMap { column in view.table.cells.indices.map { (row: $0, column: column) } }
        .sorted { ($0.row == row ? 0 : 1) < ($1.row == row ? 0 : 1) }
        .map { .cell(row: $0.row, column: $0.column) }
    case .total(let row): return columns.map { .cell(row: row, column: $0) }
    case .base, .people, .wholeBase, .everybody, .coarser: return []
    }
  }
}
