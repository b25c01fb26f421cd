/// Points of the most that could have been earned.
///
/// Both stay whole numbers, so that equal shares are equal however they came about.
package struct Share: Comparable, Sendable {
  package private(set) var points: Int
  /// 0 where nobody could give any.
  package private(set) var most: Int

  package init(points: Int = 0, most: Int = 0) {
    self.points = points
    self.most = most
  }

  /// From 0 to 100.
  package var percent: Double { most == 0 ? 0 : 100 * Double(points) / Double(most) }

  package static func + (left: Self, right: Self) -> Self {
    Self(points: left.points + right.points, most: left.most + right.most)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.points * max(right.most, 1) < right.points * max(left.most, 1)
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.points * max(right.most, 1) == right.points * max(left.most, 1)
  }
}

extension [Share] {
  /// The rank of each: 1 for the largest; equal ones share a rank and the next is left out.
  var ranks: [Int] { Ranks.of(indices) { self[$0] > self[$1] } }
}

/// Shared ranks: 1, 2, 2, 4.
enum Ranks {
  /// The rank of each position by the order in which `isBetter` puts them.
  static func of(_ positions: Range<Int>, by isBetter: (Int, Int) -> Bool) -> [Int] {
    let sorted = positions.sorted(by: isBetter)
    var ranks = [Int](repeating: 1, count: positions.count)
    for (index, position) in sorted.enumerated() where index > 0 {
      let above = sorted[index - 1]
      ranks[position] = isBetter(above, position) ? index + 1 : ranks[above]
    }
    return ranks
  }
}
