/// A count with the least and the most that it can be as far as an attacker knows.
struct BoundedCount: Hashable {
  /// More than any count of people; sums of it do not overflow.
  static let unlimited = 1 << 48

  var count: Int
  var least: Int
  var most: Int

  init(_ count: Int, from least: Int = 0, to most: Int = Self.unlimited) {
    (self.count, self.least, self.most) = (count, least, most)
  }

  var isPossible: Bool { least <= count && count <= most }

  var held: BoundedCount { BoundedCount(count, from: count, to: count) }

  func confined(to most: Int) -> BoundedCount {
    BoundedCount(count, from: least, to: min(self.most, most))
  }
}
