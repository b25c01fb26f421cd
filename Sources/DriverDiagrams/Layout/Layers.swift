/// The nodes of a diagram in columns, with a stand-in wherever a link passes a column.
///
/// So every link leads from one column to the next, and can be drawn without crossing a box.
struct Layers {
  struct Item {
    /// The node; nothing for a stand-in.
    let node: Int?
    let column: Int
    var left: [Int] = []
    var right: [Int] = []
  }

  private(set) var items: [Item]
  /// For each column its items from top to bottom.
  var order: [[Int]]
  /// For each edge of the graph the items that it leads through, from the parent to the child.
  private(set) var routes: [[Int]] = []

  init(_ graph: DiagramGraph) {
    items = graph.nodes.enumerated().map { Item(node: $0.offset, column: $0.element.column) }
    order = [[Int]](repeating: [], count: graph.columns)
    for (number, item) in items.enumerated() { order[item.column].append(number) }
    for edge in graph.edges {
      var route = [edge.parent]
      let columns = (items[edge.parent].column, items[edge.child].column)
      if columns.0 + 1 < columns.1 {
        for column in columns.0 + 1..<columns.1 {
          order[column].append(items.count)
          route.append(items.count)
          items.append(Item(node: nil, column: column))
        }
      }
      route.append(edge.child)
      routes.append(route)
      for (left, right) in zip(route, route.dropFirst()) {
        items[left].right.append(right)
        items[right].left.append(left)
      }
    }
  }
}
