/// A diagram as a nested list: each node once, under the parent with the lowest number.
package struct DiagramOutline: Sendable {
  package struct Entry: Sendable {
    /// Its number in the graph.
    package let node: Int
    /// What else it supports, by numbers that rise.
    package let alsoSupports: [Int]
    package let entries: [Entry]
  }

  /// What hangs on the aim.
  package let entries: [Entry]
  /// What hangs on nothing yet.
  package let unlinked: [Entry]

  package init(_ graph: DiagramGraph) {
    var under: [Int: [Int]] = [:]
    var unlinked: [Int] = []
    for (number, node) in graph.nodes.enumerated().dropFirst() {
      if let parent = node.parents.first {
        under[parent, default: []].append(number)
      } else {
        unlinked.append(number)
      }
    }
    func entries(of numbers: [Int]) -> [Entry] {
      numbers.map { number in
        Entry(
          node: number, alsoSupports: Array(graph.nodes[number].parents.dropFirst()),
          entries: entries(of: under[number] ?? []))
      }
    }
    self.entries = entries(of: under[0] ?? [])
    self.unlinked = entries(of: unlinked)
  }
}
