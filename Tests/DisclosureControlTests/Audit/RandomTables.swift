import DisclosureControl

extension AttackedTable {
  /// People who answer one of so many options, in groups and outside them, each as likely as it comes.
  static func random(
    people: Int, options: Int, groups: Int, _ generator: inout SeededGenerator
  ) -> [[Int]] {
    let rows = weights(options, &generator)
    let columns = weights(groups, &generator)
    var counts = Array(repeating: Array(repeating: 0, count: groups + 1), count: options + 3)
    for _ in 0..<people {
      let isInNoGroup = Int.random(in: 0..<100, using: &generator) < 3
      let column = isInNoGroup ? groups : pick(columns, &generator)
      let hasNoAnswer = Int.random(in: 0..<100, using: &generator) < 3
      let row =
        hasNoAnswer ? options + Int.random(in: 0..<2, using: &generator) : pick(rows, &generator)
      counts[row][column] += 1
    }
    return counts
  }

  private static func weights(_ number: Int, _ generator: inout SeededGenerator) -> [Int] {
    (0..<number).map { _ in Int.random(in: 10...100, using: &generator) }
  }

  private static func pick(_ weights: [Int], _ generator: inout SeededGenerator) -> Int {
    var rest = Int.random(in: 0..<weights.reduce(0, +), using: &generator)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.count - 1
  }
}
