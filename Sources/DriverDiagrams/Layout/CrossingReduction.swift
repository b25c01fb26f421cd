/// Orders the columns so that few links cross (Sugiyama, Tagawa and Toda 1981).
///
/// Each column in turn is sorted by the mean place of its neighbours, to and fro; the best order
/// seen is kept. Nothing in it is random, so the same diagram always looks the same.
struct CrossingReduction {
  private static let sweeps = 12

  private(set) var layers: Layers
  private var places: [Int]

  init(_ layers: Layers) {
    self.layers = layers
    places = [Int](repeating: 0, count: layers.items.count)
    for column in layers.order.indices { note(column) }
    var best = (order: self.layers.order, crossings: Int.max)
    for sweep in 0..<Self.sweeps where best.crossings > 0 {
      let columns = Array(self.layers.order.indices)
      for column in sweep.isMultiple(of: 2) ? columns : columns.reversed() {
        sort(column, byLeft: sweep.isMultiple(of: 2))
      }
      let crossings = crossings
      if crossings < best.crossings { best = (self.layers.order, crossings) }
    }
    self.layers.order = best.order
  }

  private mutating func note(_ column: Int) {
    for (place, item) in layers.order[column].enumerated() { places[item] = place }
  }

  private mutating func sort(_ column: Int, byLeft: Bool) {
    let keyed = layers.order[column].map { item in
      let neighbours = byLeft ? layers.items[item].left : layers.items[item].right
      let key =
        neighbours.isEmpty
        ? Double(places[item])
        : neighbours.reduce(0) { $0 + Double(places[$1]) } / Double(neighbours.count)
      return (item: item, key: key, place: places[item])
    }
    layers.order[column] =
      keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.item)
    note(column)
  }

  /// How many pairs of links cross.
  var crossings: Int {
    layers.order.dropLast().reduce(0) { $0 + crossings(behind: $1) }
  }

  /// Counts inversions with a binary indexed tree.
  private func crossings(behind column: [Int]) -> Int {
    let width = (column.flatMap { layers.items[$0].right }.map { places[$0] }.max() ?? 0) + 1
    var tree = [Int](repeating: 0, count: width + 1)
    var (seen, crossings) = (0, 0)
    for item in column {
      let ends = layers.items[item].right.map { places[$0] }
      for end in ends {
        var (at, below) = (end + 1, 0)
        while at > 0 {
          below += tree[at]
          at -= at & -at
        }
        crossings += seen - below
      }
      for end in ends {
        var at = end + 1
        while at <= width {
          tree[at] += 1
          at += at & -at
        }
      }
      seen += ends.count
    }
    return crossings
  }
}
