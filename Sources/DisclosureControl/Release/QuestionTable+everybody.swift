extension QuestionTable {
  /// Whether the rows of a table of everybody tell more of how many people there are than the
  /// published number of them.
  func tellsOfEverybody(_ policy: DisclosurePolicy) -> Bool {
    let bounds = cells(of: 0).map { policy.bounds(of: $0) }
    let least = bounds.reduce(0) { $0 + $1.lowerBound }
    let most = bounds.reduce(0) { $0 + $1.upperBound }
    let everybody = policy.counts(publishedAs: policy.rounded(columns[0].people))
    return least > everybody.lowerBound || most < everybody.upperBound
  }

  /// The row of a table of everybody that is published as the smallest count.
  func smallestShown(_ policy: DisclosurePolicy) -> Int? {
    let counts = cells(of: 0)
    return shown.indices.filter { shown[$0][0] == .rounded }.min {
      let (one, other) = (policy.rounded(counts[$0].count), policy.rounded(counts[$1].count))
      return one == other ? $0 < $1 : one < other
    }
  }
}

extension DisclosurePolicy {
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
