/// The nodes of a diagram in a fixed order with the links between them, as numbers.
///
/// The order is that in which people read: the aim, primary drivers, secondary ones, ideas, each in
/// the order of the file. It can be made of any diagram; links to nothing are left out.
package struct DiagramGraph: Sendable {
  package enum Content: Hashable, Sendable {
    case aim(Aim)
    case driver(Driver)
    case idea(ChangeIdea)
  }

  package struct Edge: Hashable, Sendable {
    package let parent: Int
    package let child: Int
    package let strength: Link.Strength
  }

  package struct Node: Sendable {
    package let id: DiagramID
    package let content: Content
    /// What people call it: `P1`, `S3`, `C12`; the aim is `A`.
    package let label: String
    /// The column in which it is drawn: 0 is the aim's.
    package fileprivate(set) var column: Int
    /// What it supports, by numbers that rise.
    package let parents: [Int]

    package var text: String {
      switch content {
      case .aim(let aim): aim.what
      case .driver(let driver): driver.text
      case .idea(let idea): idea.text
      }
    }
  }

  package private(set) var nodes: [Node]
  /// By child, then by parent.
  package let edges: [Edge]
  package let columns: Int

  package init(_ diagram: Diagram) {
    let primary = diagram.drivers.filter { $0.level == .primary }
    let secondary = diagram.drivers.filter { $0.level == .secondary }
    let ids = [Aim.id] + (primary + secondary).map(\.id) + diagram.ideas.map(\.id)
    let numbers = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var edges: [Edge] = []
    var nodes: [Node] = []
    func add(_ id: DiagramID, _ content: Content, _ label: String, _ links: [Link]) {
      let child = nodes.count
      let found = links.compactMap { link in
        numbers[link.parent].map { Edge(parent: $0, child: child, strength: link.strength) }
      }.filter { $0.parent != child }.sorted { $0.parent < $1.parent }
      edges += found
      nodes.append(
        Node(id: id, content: content, label: label, column: 0, parents: found.map(\.parent)))
    }
    add(Aim.id, .aim(diagram.aim), "A", [])
    for (number, driver) in primary.enumerated() {
      add(driver.id, .driver(driver), "P\(number + 1)", driver.supported)
    }
    for (number, driver) in secondary.enumerated() {
      add(driver.id, .driver(driver), "S\(number + 1)", driver.supported)
    }
    for (number, idea) in diagram.ideas.enumerated() {
      add(idea.id, .idea(idea), "C\(number + 1)", idea.parents)
    }
    self.edges = edges
    (self.nodes, columns) = Self.placed(nodes)
  }

  /// A driver stands one column behind the last of its parents; all ideas stand in the last.
  private static func placed(_ nodes: [Node]) -> ([Node], columns: Int) {
    var nodes = nodes
    var last = 1
    for number in nodes.indices {
      guard case .driver(let driver) = nodes[number].content else { continue }
      nodes[number].column = driver.level == .primary ? 1 : 2
      last = max(last, nodes[number].column)
    }
    for number in order(of: nodes) {
      guard case .driver = nodes[number].content else { continue }
      nodes[number].column = nodes[number].parents.reduce(nodes[number].column) {
        max($0, nodes[$1].column + 1)
      }
      last = max(last, nodes[number].column)
    }
    var hasIdeas = false
    for number in nodes.indices {
      guard case .idea = nodes[number].content else { continue }
      nodes[number].column = last + 1
      hasIdeas = true
    }
    return (nodes, (nodes.count > 1 ? last : 0) + (hasIdeas ? 2 : 1))
  }

  /// The nodes with parents before children; those in a circle, which no sound diagram has, last.
  private static func order(of nodes: [Node]) -> [Int] {
    var children = [[Int]](repeating: [], count: nodes.count)
    var missing = nodes.map(\.parents.count)
    for (number, node) in nodes.enumerated() {
      for parent in node.parents { children[parent].append(number) }
    }
    var order = nodes.indices.filter { missing[$0] == 0 }
    var next = 0
    while next < order.count {
      for child in children[order[next]] {
        missing[child] -= 1
        if missing[child] == 0 { order.append(child) }
      }
      next += 1
    }
    return order
  }
}

extension Driver {
  /// What it supports; a primary driver the aim, where nothing is written.
  package var supported: [Link] {
    level == .primary && parents.isEmpty ? [Link(to: Aim.id)] : parents
  }
}
