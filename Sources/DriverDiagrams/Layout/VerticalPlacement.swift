/// How far down each item of a column lies: near its neighbours, in order, never overlapping.
struct VerticalPlacement {
  private static let passes = 9

  private let layers: Layers
  private let heights: [Double]
  private let gap: Double
  /// The middle of each item.
  private(set) var middles: [Double]

  init(_ layers: Layers, heights: [Double], gap: Double) {
    self.layers = layers
    self.heights = heights
    self.gap = gap
    middles = [Double](repeating: 0, count: layers.items.count)
    for column in layers.order { settle(column, column.map { _ in 0 }) }
    // To the right and to the left in turn; the last pass puts parents beside their children.
    for pass in 0..<Self.passes {
      let byRight = pass.isMultiple(of: 2)
      for column in byRight ? layers.order.reversed() : layers.order {
        settle(column, column.map { wish(of: $0, byRight: byRight) })
      }
    }
    let top = layers.items.indices.map { middles[$0] - heights[$0] / 2 }.min() ?? 0
    for item in middles.indices { middles[item] -= top }
  }

  /// The mean of its neighbours on one side; where there are none, to stay.
  private func wish(of item: Int, byRight: Bool) -> Double {
    let neighbours = byRight ? layers.items[item].right : layers.items[item].left
    guard !neighbours.isEmpty else { return middles[item] }
    return neighbours.reduce(0) { $0 + middles[$1] } / Double(neighbours.count)
  }

  /// Puts the items of a column as near to where they wish to be as their order allows.
  ///
  /// Least squares under the least distances: isotonic regression, by pooling adjacent violators.
  private mutating func settle(_ column: [Int], _ wishes: [Double]) {
    var offset = 0.0
    var pools: [(mean: Double, count: Int)] = []
    var offsets: [Double] = []
    for (place, item) in column.enumerated() {
      if place > 0 { offset += distance(column[place - 1], item) }
      offsets.append(offset)
      pools.append((wishes[place] - offset, 1))
      while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
        let (last, before) = (pools.removeLast(), pools.removeLast())
        let count = last.count + before.count
        let sum = last.mean * Double(last.count) + before.mean * Double(before.count)
        pools.append((sum / Double(count), count))
      }
    }
    var place = 0
    for pool in pools {
      for _ in 0..<pool.count {
        middles[column[place]] = pool.mean + offsets[place]
        place += 1
      }
    }
  }

  /// How far the middles of two neighbours are apart at least.
  private func distance(_ above: Int, _ below: Int) -> Double {
    let isTight = layers.items[above].node == nil && layers.items[below].node == nil
    return (heights[above] + heights[below]) / 2 + (isTight ? gap / 2 : gap)
  }
}
