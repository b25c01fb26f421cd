/// Whole numbers on the arcs of a network, each within bounds; what enters a node leaves it.
///
/// From one flow every other is reached by sending amounts around circles, so the least and the most
/// that an arc can carry are found by maximum flow (Ford and Fulkerson, along shortest paths). The
/// bounds are whole numbers, and so are the results: nothing is lost to fractions.
struct BoundedFlow {
  struct Arc {
    let tail: Int
    let head: Int
  }

  enum Direction { case up, down }

  /// How far an arc can go in one direction.
  struct Extreme {
    let change: Int
    /// The whole flow, there.
    let flow: BoundedFlow
    /// Arcs whose bounds are in the way of more.
    let blocked: [Int]
  }

  /// A way out of a node: along an arc, or against it.
  private struct Step {
    let arc: Int
    let node: Int
    let isForward: Bool
  }

  private let arcs: [Arc]
  /// The steps out of a node are those from its first to the first of the next.
  private let steps: [Step]
  private let firstSteps: [Int]
  var counts: [BoundedCount]

  init(nodes: Int, arcs: [Arc], counts: [BoundedCount]) {
    (self.arcs, self.counts) = (arcs, counts)
    var leaving: [[Step]] = Array(repeating: [], count: nodes)
    for (index, arc) in arcs.enumerated() {
      leaving[arc.tail].append(Step(arc: index, node: arc.head, isForward: true))
      leaving[arc.head].append(Step(arc: index, node: arc.tail, isForward: false))
    }
    steps = Array(leaving.joined())
    firstSteps = leaving.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  private var nodes: Int { firstSteps.count - 1 }

  /// Whether all counts are within their bounds, and what enters a node leaves it.
  var isPossible: Bool {
    var balance = Array(repeating: 0, count: nodes)
    for (arc, count) in zip(arcs, counts) {
      balance[arc.tail] -= count.count
      balance[arc.head] += count.count
    }
    return counts.allSatisfy(\.isPossible) && balance.allSatisfy { $0 == 0 }
  }

  /// A flow within the bounds, from one that may be outside them; nothing when there is none.
  var repaired: BoundedFlow? {
    var flow = self
    for index in arcs.indices {
      let count = flow.counts[index]
      if count.count < count.least {
        flow.move(index, .up, atMost: count.least - count.count)
      } else if count.count > count.most {
        flow.move(index, .down, atMost: count.count - count.most)
      }
      guard flow.counts[index].isPossible else { return nil }
    }
    return flow
  }

  /// As it is, but within the bounds of another one of the same network.
  func bounded(as other: BoundedFlow) -> BoundedFlow {
    var flow = self
    for arc in arcs.indices {
      (flow.counts[arc].least, flow.counts[arc].most) = (
        other.counts[arc].least, other.counts[arc].most
      )
    }
    return flow
  }

  /// Moves an arc as far as it can go, or as far as is enough.
  func extreme(of index: Int, _ direction: Direction, enough: Int) -> Extreme {
    let count = counts[index]
    let room = direction == .up ? count.most - count.count : count.count - count.least
    var flow = self
    let most = min(enough, room)
    guard most > 0 else { return Extreme(change: 0, flow: flow, blocked: []) }
    let (change, reached) = flow.move(index, direction, atMost: most)
    return Extreme(change: change, flow: flow, blocked: flow.blocked(from: reached, but: index))
  }

  /// Sends so much around circles through the arc; also tells what was reached in vain at the end.
  @discardableResult
  private mutating func move(
    _ index: Int, _ direction: Direction, atMost most: Int
  ) -> (change: Int, reached: [Step?]) {
    let arc = arcs[index]
    let (source, target) = direction == .up ? (arc.head, arc.tail) : (arc.tail, arc.head)
    var arrivals: [Step?] = []
    var change = 0
    while change < most {
      arrivals = search(from: source, to: target, without: index)
      guard arrivals[target] != nil else { break }
      change += send(from: source, to: target, along: arrivals, atMost: most - change)
      arrivals = []
    }
    counts[index].count += direction == .up ? change : -change
    return (change, arrivals)
  }

  /// By which step each node is reached first; a breadth-first search that ends at the target.
  private func search(from source: Int, to target: Int, without excluded: Int) -> [Step?] {
    var arrivals: [Step?] = Array(repeating: nil, count: nodes)
    var queue = [source]
    queue.reserveCapacity(nodes)
    arrivals[source] = Step(arc: excluded, node: source, isForward: true)
    var next = 0
    while next < queue.count {
      let node = queue[next]
      for index in firstSteps[node]..<firstSteps[node + 1] {
        let step = steps[index]
        guard arrivals[step.node] == nil, step.arc != excluded, room(step) > 0 else { continue }
        arrivals[step.node] = step
        if step.node == target { return arrivals }
        queue.append(step.node)
      }
      next += 1
    }
    return arrivals
  }

  private mutating func send(
    from source: Int, to target: Int, along arrivals: [Step?], atMost most: Int
  ) -> Int {
    var path: [Step] = []
    var node = target
    while node != source, let step = arrivals[node] {
      path.append(step)
      node = step.isForward ? arcs[step.arc].tail : arcs[step.arc].head
    }
    let amount = path.reduce(most) { min($0, room($1)) }
    for step in path { counts[step.arc].count += step.isForward ? amount : -amount }
    return amount
  }

  private func room(_ step: Step) -> Int {
    let count = counts[step.arc]
    return step.isForward ? count.most - count.count : count.count - count.least
  }

  /// The arcs that lead out of what was reached, or into it.
  private func blocked(from reached: [Step?], but excluded: Int) -> [Int] {
    guard !reached.isEmpty else { return [] }
    return arcs.indices.filter { index in
      let (tail, head) = (reached[arcs[index].tail], reached[arcs[index].head])
      return index != excluded && (tail == nil) != (head == nil)
    }
  }
}
