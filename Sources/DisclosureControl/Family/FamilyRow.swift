/// One count of each population of a family, as it is published.
struct FamilyRow {
  /// Those of each population who are in none of its parts.
  let rest: [Int]
  /// The least and the most that the count of each population can be.
  var bounds: [ClosedRange<Int>]
  /// Whether a reader must not learn the count of each.
  let isSecret: [Bool]
  /// Where it stands in the new table, if its cell there can be withheld.
  var row: Int?

  /// Whether the survey leaves it open that anybody is counted in it.
  var canHoldAnybody: Bool { bounds.contains { $0.upperBound > 0 } }

  /// A row that nobody publishes.
  init(unpublished rest: [Int]) {
    self.rest = rest
    bounds = rest.map { _ in 0...BoundedCount.unlimited }
    isSecret = rest.map { _ in false }
  }

  init(rest: [Int], bounds: [ClosedRange<Int>], isSecret: [Bool], row: Int?) {
    (self.rest, self.bounds, self.isSecret, self.row) = (rest, bounds, isSecret, row)
  }
}
