import Responses

/// In which earlier releases a response was counted, told by its number.
///
/// Responses that were counted in the same ones have the same mark; 0 is that of those that were in
/// none. They come in the order of their numbers, so the search goes on where the last one ended.
struct MembershipRuns: Sendable {
  private struct Run: Sendable {
    let first: Int
    let mark: Int
  }

  /// By mark, the places of the releases.
  private(set) var releases: [[Int]] = [[]]
  private var runs: [Run] = [Run(first: Int.min, mark: 0)]
  private var current = 0

  init(_ sets: [ResponseSet]) {
    let edges = sets.enumerated().flatMap { place, set in
      set.runs.flatMap { [($0.lowerBound, place), ($0.upperBound + 1, place)] }
    }.sorted { $0 < $1 }
    var marks: [[Int]: Int] = [[]: 0]
    var within: Set<Int> = []
    for (place, edge) in edges.enumerated() {
      within.formSymmetricDifference([edge.1])
      guard place + 1 == edges.count || edges[place + 1].0 > edge.0 else { continue }
      let releases = within.sorted()
      let mark = marks[releases] ?? self.releases.count
      if mark == self.releases.count {
        marks[releases] = mark
        self.releases.append(releases)
      }
      runs.append(Run(first: edge.0, mark: mark))
    }
  }

  mutating func mark(of number: Int) -> Int {
    if number < runs[current].first { current = 0 }
    while current + 1 < runs.count, runs[current + 1].first <= number { current += 1 }
    return runs[current].mark
  }
}
