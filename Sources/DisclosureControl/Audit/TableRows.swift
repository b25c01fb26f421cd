/// Rows that add up to the bases, and others that add up to all people with those.
///
/// Everybody flows from the root to the rows, through the cells to the columns, and back. Those who
/// answered pass a node of their own on both ways, which makes the bases links like the totals.
struct TableRows {
  typealias Figure = AttackedTable.Figure
  typealias Link = TableNetwork.Link

  private let view: AttackersView
  private var links: [Link] = []
  private let columns: Range<Int>
  private var nodes: Int

  private init(_ view: AttackersView) {
    self.view = view
    columns = view.table.people.indices
    nodes = 3 + 2 * columns.count
  }

  /// All rows of a table.
  static func all(_ view: AttackersView) -> TableNetwork {
    var rows = TableRows(view)
    for option in 0..<view.table.options { rows.add(option, isAnswer: true) }
    return rows.finished
  }

  /// Skipped, prefer not to say and not asked, with the bases taken for a single option.
  static func withoutOptions(_ view: AttackersView) -> TableNetwork {
    var rows = TableRows(view)
    for column in rows.columns {
      let base = BoundedCount(view.table.bases[column].count)
      rows.link(nil, rows.nodes, 3 + column, base, isMargin: false)
    }
    rows.link(nil, 1, rows.nodes, BoundedCount(view.table.wholeBase.count))
    rows.nodes += 1
    return rows.finished
  }

  private mutating func add(_ row: Int, isAnswer: Bool) {
    for column in columns {
      let figure = Figure.cell(row: row, column: column)
      let head = 3 + column + (isAnswer ? 0 : columns.count)
      link(figure, nodes, head, view.bounded(figure), isMargin: false)
    }
    let total = Figure.total(row: row)
    link(total, isAnswer ? 1 : 0, nodes, view.bounded(total))
    nodes += 1
  }

  private var finished: TableNetwork {
    var rows = self
    for state in view.table.options..<view.table.cells.count { rows.add(state, isAnswer: false) }
    for column in columns {
      let (base, people) = (Figure.base(column: column), Figure.people(column: column))
      rows.link(base, 3 + column, 3 + columns.count + column, view.bounded(base))
      rows.link(people, 3 + columns.count + column, 2, view.bounded(people))
    }
    rows.link(.wholeBase, 0, 1, view.bounded(.wholeBase))
    rows.link(.everybody, 2, 0, view.bounded(.everybody))
    return TableNetwork(nodes: rows.nodes, links: rows.links)
  }

  private mutating func link(
    _ figure: Figure?, _ tail: Int, _ head: Int, _ count: BoundedCount, isMargin: Bool = true
  ) {
    links.append(
      Link(figure: figure, tail: tail, head: head, count: count, isMargin: isMargin))
  }
}
