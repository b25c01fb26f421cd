/// The part of a table whose counts add up along rows and columns, as a network with bounds.
///
/// Everybody flows from the root to the rows, through the cells to the columns, and back. Those who
/// answered pass a node of their own on both ways, which makes the bases arcs like the totals.
struct TableNetwork {
  typealias Figure = AttackedTable.Figure

  /// A row of cells; hypothetical ones, such as those who did not choose an option, have no figure.
  struct Row {
    var figures: [Figure?]
    var cells: [BoundedCount]
    var totalFigure: Figure?
    var total: BoundedCount
    let isAnswer: Bool
  }

  private(set) var figures: [Figure?] = []
  /// All may move within their bounds.
  let free: BoundedFlow
  /// Totals and bases stay as they are; only cells move.
  let held: BoundedFlow
  let attacked: [Int]

  init(_ rows: [Row], bases: [BoundedCount], _ view: AttackersView, attacking: (Figure) -> Bool) {
    var arcs: [BoundedFlow.Arc] = []
    var figures: [Figure?] = []
    func add(_ figure: Figure?, _ tail: Int, _ head: Int, _ count: BoundedCount) {
      arcs.append(BoundedFlow.Arc(tail: tail, head: head, count: count))
      figures.append(figure)
    }
    let columns = bases.count
    let (root, answered, all) = (0, 1, 2)
    func baseNode(_ column: Int) -> Int { 3 + column }
    func peopleNode(_ column: Int) -> Int { 3 + columns + column }
    func rowNode(_ row: Int) -> Int { 3 + 2 * columns + row }
    for (number, row) in rows.enumerated() {
      for column in 0..<columns {
        let head = row.isAnswer ? baseNode(column) : peopleNode(column)
        add(row.figures[column], rowNode(number), head, row.cells[column])
      }
    }
    let cells = arcs.count
    for (number, row) in rows.enumerated() {
      add(row.totalFigure, row.isAnswer ? answered : root, rowNode(number), row.total)
    }
    for column in 0..<columns {
      add(.base(column: column), baseNode(column), peopleNode(column), bases[column])
      add(.people(column: column), peopleNode(column), all, view.bounded(.people(column: column)))
    }
    add(.wholeBase, root, answered, view.bounded(.wholeBase))
    add(.everybody, all, root, view.bounded(.everybody))
    let nodes = 3 + 2 * columns + rows.count
    free = BoundedFlow(nodes: nodes, arcs: arcs)
    for index in cells..<arcs.count {
      let count = arcs[index].count.count
      arcs[index].count = BoundedCount(count, from: count, to: count)
    }
    held = BoundedFlow(nodes: nodes, arcs: arcs)
    self.figures = figures
    attacked = figures.indices.filter { figures[$0].map(attacking) ?? false }
  }
}
