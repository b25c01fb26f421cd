/// Finds where drivers support one another in a circle.
struct Circles {
  /// Each circle once, as a way along its links; no two share a driver.
  private(set) var found: [[DiagramID]] = []

  init(parents: [DiagramID: [DiagramID]], order: [DiagramID]) {
    var done: Set<DiagramID> = []
    for start in order where !done.contains(start) {
      // A way upwards with, at each step, how many parents were tried; no recursion, as a file may
      // be deeper than the stack.
      var way: [(id: DiagramID, tried: Int)] = [(start, 0)]
      var isOnWay: Set<DiagramID> = [start]
      while let last = way.last {
        let next = parents[last.id] ?? []
        guard last.tried < next.count else {
          done.insert(last.id)
          isOnWay.remove(last.id)
          way.removeLast()
          continue
        }
        way[way.count - 1].tried += 1
        let parent = next[last.tried]
        if isOnWay.contains(parent) {
          if let first = way.firstIndex(where: { $0.id == parent }) {
            note(way[first...].map(\.id))
          }
        } else if !done.contains(parent), parents[parent] != nil {
          way.append((parent, 0))
          isOnWay.insert(parent)
        }
      }
    }
  }

  private mutating func note(_ circle: [DiagramID]) {
    let known = Set(found.joined())
    if known.isDisjoint(with: circle) { found.append(circle) }
  }
}
