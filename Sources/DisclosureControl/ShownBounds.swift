import Ranking
import Surveys

/// The counts between which a shown option must lie, by its published figures and its rank.
struct ShownBounds {
  private(set) var voters: ClosedRange<Int>
  private(set) var points: ClosedRange<Int>

  /// Bounds of options in rank order.
  static func all(
    _ rows: [Points<Identifier<Option>>.Row], places: Int, _ policy: DisclosurePolicy
  ) -> [ShownBounds] {
    var bounds = rows.map { row in
      let voters = policy.counts(publishedAs: policy.rounded(row.voters))
      return ShownBounds(
        voters: max(voters.lowerBound, policy.smallestCount)...voters.upperBound,
        points: policy.counts(publishedAs: policy.rounded(row.points)))
    }
    for index in bounds.indices { bounds[index].reconcile(places: places) }
    // Options offered to different ballots are not in the order of their points.
    guard Set(rows.map(\.offered)).count == 1 else { return bounds }
    for (above, below) in zip(bounds.indices, bounds.indices.dropFirst()) {
      bounds[below].lower(to: bounds[above], tie: rows[above].rank == rows[below].rank)
    }
    for (above, below) in zip(bounds.indices, bounds.indices.dropFirst()).reversed() {
      bounds[above].raise(to: bounds[below], tie: rows[above].rank == rows[below].rank)
    }
    for index in bounds.indices { bounds[index].reconcile(places: places) }
    return bounds
  }

  /// Each voter gives an option one point at least and as many as there are places at most.
  private mutating func reconcile(places: Int) {
    points.narrow(voters.lowerBound...voters.upperBound * places)
    voters.narrow((points.lowerBound + places - 1) / places...points.upperBound)
  }

  private mutating func lower(to above: ShownBounds, tie: Bool) {
    points.narrow(0...above.points.upperBound)
    if tie { narrow(to: above) }
  }

  private mutating func raise(to below: ShownBounds, tie: Bool) {
    points.narrow(below.points.lowerBound...max(points.upperBound, below.points.lowerBound))
    if tie { narrow(to: below) }
  }

  private mutating func narrow(to tied: ShownBounds) {
    points.narrow(tied.points)
    voters.narrow(tied.voters)
  }
}

extension ClosedRange<Int> {
  /// Keeps what both have in common; the truth lies in both, so there always is something.
  fileprivate mutating func narrow(_ other: ClosedRange<Int>) { self = clamped(to: other) }
}
