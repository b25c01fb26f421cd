/// The part of a table whose counts add up along rows and columns, as a network with bounds.
struct TableNetwork {
  typealias Figure = AttackedTable.Figure

  /// One count; those of no figure, such as people who did not choose an option, stand nowhere.
  struct Link {
    let figure: Figure?
    let tail: Int
    let head: Int
    let count: BoundedCount
    let isMargin: Bool
  }

  /// What a figure can be, and the figures that keep it from more.
  struct Reach {
    var counts: ClosedRange<Int>
    var blocked: [Figure] = []

    /// Adds what it can be in another way.
    mutating func join(_ other: Reach) {
      let least = min(counts.lowerBound, other.counts.lowerBound)
      counts = least...max(counts.upperBound, other.counts.upperBound)
      blocked += other.blocked
    }
  }

  let figures: [Figure?]
  /// All may move within their bounds.
  let free: BoundedFlow
  /// Totals, bases and people stay as they are; only cells move.
  let held: BoundedFlow

  init(nodes: Int, links: [Link]) {
    figures = links.map(\.figure)
    free = BoundedFlow(
      nodes: nodes, arcs: links.map { BoundedFlow.Arc(tail: $0.tail, head: $0.head) },
      counts: links.map(\.count))
    var held = free
    for index in links.indices where links[index].isMargin {
      held.counts[index] = held.counts[index].held
    }
    self.held = held
  }

  /// All may move within their bounds, but not below what else is known to be the least.
  func knowing(_ least: (Figure) -> Int?) -> BoundedFlow {
    var flow = free
    for (index, figure) in figures.enumerated() {
      guard let least = figure.flatMap(least) else { continue }
      flow.counts[index].least = max(flow.counts[index].least, least)
    }
    return flow
  }

  /// The least and the most of a figure; the search ends when they are far enough apart.
  func reach(of arc: Int, in flow: BoundedFlow, enough: Int) -> Reach {
    let up = flow.extreme(of: arc, .up, enough: enough)
    let down = flow.extreme(of: arc, .down, enough: enough - up.change)
    let count = flow.counts[arc].count
    return Reach(
      counts: count - down.change...count + up.change,
      blocked: (up.blocked + down.blocked).compactMap { figures[$0] })
  }
}
