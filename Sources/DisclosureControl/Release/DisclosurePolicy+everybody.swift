extension DisclosurePolicy {
  /// How many people there are, by that number as it is published and by what parts of it add up to.
  ///
  /// Several parts that were all rounded up tell more than the rounded whole.
  func everybody(_ people: Int, by parts: [ClosedRange<Int>]) -> ClosedRange<Int> {
    parts.reduce(counts(publishedAs: rounded(people))) { $0.clamped(to: $1) }
  }

  /// What a reader can take a count of everybody for.
  func bounds(of cell: AttackedTable.Cell) -> ClosedRange<Int> {
    switch cell.shown {
    case .rounded:
      let counts = self.counts(publishedAs: rounded(cell.count))
      return max(smallestCount, counts.lowerBound)...counts.upperBound
    case .small: return 0...smallestCount - 1
    case .within(let counts): return counts
    case .withheld: return 0...BoundedCount.unlimited
    }
  }
}

extension [ClosedRange<Int>] {
  /// The least and the most that counts within these bounds add up to.
  var sum: ClosedRange<Int> {
    reduce(0...0) {
      $0.lowerBound
        + $1.lowerBound...Swift.min(
          BoundedCount.unlimited, $0.upperBound + $1.upperBound)
    }
  }
}
