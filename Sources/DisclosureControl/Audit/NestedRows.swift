/// A table beneath one of its coarser ones, as a network: what both publish bounds the same people.
///
/// People flow from the root to the rows, on to the places of the coarser table, through the cells to
/// the columns, and back by way of the same places. Where several groups of the coarser table stand
/// at a place, each has an arc of its own. Those at a place who are in no column, and those at none,
/// are cells that nobody publishes. The people of single columns are left out: their bases are what
/// the places add up.
struct NestedRows {
  typealias Figure = AttackedTable.Figure
  typealias Link = TableNetwork.Link

  private let view: AttackersView
  private let coarser: CoarserTable
  private let number: Int
  private let places: Int
  private var links: [Link] = []
  private var nodes: Int

  private init(_ view: AttackersView, beneath number: Int) {
    self.view = view
    self.number = number
    coarser = view.table.coarser[number]
    places = coarser.placeCount
    nodes = 5 + 2 * places + view.table.lastColumn
  }

  /// The table with these options; whoever answered and chose none of them is in a row of their own.
  static func network(
    _ view: AttackersView, beneath number: Int, options: Range<Int>
  ) -> TableNetwork {
    var rows = NestedRows(view, beneath: number)
    for option in options { rows.add(option, isAnswer: true) }
    if options.count < view.table.options { rows.addOthers(than: options) }
    for state in view.table.options..<view.table.cells.count { rows.add(state, isAnswer: false) }
    rows.addMargins()
    return TableNetwork(nodes: rows.nodes, links: rows.links)
  }

  // Those at no place have the last of these nodes.
  private func answers(_ place: Int) -> Int { 3 + place }
  private func people(_ place: Int) -> Int { 4 + places + place }
  private func column(_ column: Int) -> Int { 5 + 2 * places + column }

  private var columns: Range<Int> { 0..<view.table.lastColumn }

  private func groups(at place: Int) -> [Int] {
    coarser.groups.indices.filter { coarser.groups[$0].place == place }
  }

  private func columns(at place: Int) -> [Int] { columns.filter { coarser.places[$0] == place } }

  /// Those at a place who are in no column of it.
  private func rest(
    _ place: Int, _ ofGroup: (CoarserTable.Group) -> Int, _ ofColumn: (Int) -> Int
  ) -> Int {
    groups(at: place).reduce(0) { $0 + ofGroup(coarser.groups[$1]) }
      - columns(at: place).reduce(0) { $0 + ofColumn($1) }
  }

  private mutating func add(_ row: Int, isAnswer: Bool) {
    let node = nodes
    let cells = view.table.cells[row].map(\.count)
    nodes += 1
    link(.total(row: row), isAnswer ? 1 : 0, node)
    var atNone = cells[view.table.lastColumn]
    for place in 0..<places {
      let below = nodes
      nodes += 1
      for group in groups(at: place) {
        link(.coarser(.cell(row: row, group: group), table: number), node, below, isMargin: false)
      }
      for column in columns(at: place) {
        let head = isAnswer ? self.column(column) : people(place)
        link(.cell(row: row, column: column), below, head, isMargin: false)
      }
      let rest = rest(place, { $0.cells[row].count }, { cells[$0] })
      atNone -= rest
      open(rest, below, isAnswer ? answers(place) : people(place))
    }
    open(atNone, node, isAnswer ? answers(places) : people(places))
  }

  private mutating func addOthers(than options: Range<Int>) {
    let table = view.table
    func others(_ base: AttackedTable.Cell, _ cell: (Int) -> Int) -> Int {
      options.reduce(base.count) { $0 - cell($1) }
    }
    func others(_ column: Int) -> Int {
      others(table.bases[column]) { table.cells[$0][column].count }
    }
    for column in columns { open(others(column), 1, self.column(column)) }
    var atNone = others(table.lastColumn)
    for place in 0..<places {
      let rest = rest(
        place, { group in others(group.base) { group.cells[$0].count } }, { others($0) })
      atNone -= rest
      open(rest, 1, answers(place))
    }
    open(atNone, 1, answers(places))
  }

  private mutating func addMargins() {
    let bases = view.table.bases.map(\.count)
    for column in columns {
      link(.base(column: column), self.column(column), answers(coarser.places[column]))
    }
    var atNone = bases[view.table.lastColumn]
    for place in 0..<places {
      for group in groups(at: place) {
        link(.coarser(.base(group: group), table: number), answers(place), people(place))
        link(.coarser(.people(group: group), table: number), people(place), 2)
      }
      atNone -= rest(place, { $0.base.count }, { bases[$0] })
    }
    open(atNone, answers(places), people(places))
    link(.coarser(.outside, table: number), people(places), 2)
    link(.wholeBase, 0, 1)
    link(.everybody, 2, 0)
  }

  private mutating func link(
    _ figure: Figure, _ tail: Int, _ head: Int, isMargin: Bool = true
  ) {
    links.append(
      Link(
        figure: figure, tail: tail, head: head, count: view.bounded(figure), isMargin: isMargin))
  }

  /// People whom no table counts by themselves.
  private mutating func open(_ count: Int, _ tail: Int, _ head: Int) {
    links.append(
      Link(figure: nil, tail: tail, head: head, count: BoundedCount(count), isMargin: false))
  }
}
