/// Whole numbers on the arcs of a network, each within bounds; what enters a node leaves it.
///
/// From one flow every other is reached by sending amounts around circles, so the least and the most
/// that an arc can carry are found by maximum flow (Ford and Fulkerson, along shortest paths). The
/// bounds are whole numbers, and so are the results: nothing is lost to fractions.
struct BoundedFlow {
  struct Arc {
    let tail: Int
    let head: Int
    var count: BoundedCount
  }

  /// The least and the most of an arc, and the arcs whose bounds stand in the way of more.
  struct Reach {
    fileprivate(set) var counts: ClosedRange<Int>
    fileprivate(set) var blockedBelow: [Int] = []
    fileprivate(set) var blockedAbove: [Int] = []
  }

  /// One way out of a node: along an arc, or against it.
  private struct Step {
    let arc: Int
    let isForward: Bool
  }

  private let arcs: [Arc]
  private let steps: [[Step]]

  init(nodes: Int, arcs: [Arc]) {
    self.arcs = arcs
    var steps: [[Step]] = Array(repeating: [], count: nodes)
    for (index, arc) in arcs.enumerated() {
      steps[arc.tail].append(Step(arc: index, isForward: true))
      steps[arc.head].append(Step(arc: index, isForward: false))
    }
    self.steps = steps
  }

  /// Whether the counts it starts from meet all conditions.
  var isPossible: Bool {
    var balance = Array(repeating: 0, count: steps.count)
    for arc in arcs {
      balance[arc.tail] -= arc.count.count
      balance[arc.head] += arc.count.count
    }
    return arcs.allSatisfy(\.count.isPossible) && balance.allSatisfy { $0 == 0 }
  }

  /// What the arc can carry; the search ends as soon as the range is wide enough.
  func reach(of index: Int, enough: Int) -> Reach {
    let arc = arcs[index]
    let count = arc.count
    var reach = Reach(counts: count.count...count.count)
    var up = Push(self, from: arc.head, to: arc.tail, without: index)
    let most = min(enough, count.most - count.count)
    let rise = up.push(atMost: most)
    if rise < most { up.collectBlocked(into: &reach) }
    var down = Push(self, from: arc.tail, to: arc.head, without: index)
    let least = min(enough - rise, count.count - count.least)
    let fall = down.push(atMost: least)
    if fall < least { down.collectBlocked(into: &reach) }
    reach.counts = count.count - fall...count.count + rise
    return reach
  }

  /// A flow that is sent between two nodes, one path after the other.
  private struct Push {
    private let network: BoundedFlow
    private let source: Int
    private let target: Int
    private let excluded: Int
    private var moved: [Int: Int] = [:]
    private var arrivals: [Step?]

    init(_ network: BoundedFlow, from source: Int, to target: Int, without excluded: Int) {
      (self.network, self.source, self.target) = (network, source, target)
      self.excluded = excluded
      arrivals = Array(repeating: nil, count: network.steps.count)
    }

    mutating func push(atMost most: Int) -> Int {
      var pushed = 0
      while pushed < most, findPath() { pushed += sendAlongPath(atMost: most - pushed) }
      return pushed
    }

    private mutating func findPath() -> Bool {
      for node in arrivals.indices { arrivals[node] = nil }
      var queue = [source]
      var next = 0
      while next < queue.count {
        for step in network.steps[queue[next]] where step.arc != excluded && room(step) > 0 {
          let arc = network.arcs[step.arc]
          let node = step.isForward ? arc.head : arc.tail
          guard node != source, arrivals[node] == nil else { continue }
          arrivals[node] = step
          if node == target { return true }
          queue.append(node)
        }
        next += 1
      }
      return false
    }

    private mutating func sendAlongPath(atMost most: Int) -> Int {
      let path = self.path
      let amount = path.reduce(most) { min($0, room($1)) }
      for step in path { moved[step.arc, default: 0] += step.isForward ? amount : -amount }
      return amount
    }

    private var path: [Step] {
      var path: [Step] = []
      var node = target
      while node != source, let step = arrivals[node] {
        path.append(step)
        let arc = network.arcs[step.arc]
        node = step.isForward ? arc.tail : arc.head
      }
      return path
    }

    private func room(_ step: Step) -> Int {
      let count = network.arcs[step.arc].count
      let flow = moved.isEmpty ? count.count : count.count + moved[step.arc, default: 0]
      return step.isForward ? count.most - flow : flow - count.least
    }

    /// After the last path: the arcs that lead out of what can still be reached.
    func collectBlocked(into reach: inout Reach) {
      let isReached = arrivals.indices.map { $0 == source || arrivals[$0] != nil }
      for (index, arc) in network.arcs.enumerated() where index != excluded {
        switch (isReached[arc.tail], isReached[arc.head]) {
        case (true, false): reach.blockedAbove.append(index)
        case (false, true): reach.blockedBelow.append(index)
        case (true, true), (false, false): break
        }
      }
    }
  }
}
