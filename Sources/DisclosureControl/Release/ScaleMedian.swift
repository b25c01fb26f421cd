/// The option in the middle of a scale: the lower median, of the two in the middle the lower one.
///
/// Where an option is hidden, the exact median could tell on which side of the middle its people are.
/// So it is shown only where the published figures lead to the same option by themselves: what the
/// base leaves over belongs to the hidden options, whichever of them. Elsewhere it is confidential.
struct ScaleMedian {
  private let exact: [Int]
  private let published: [ReleasedCount]
  private let leftOver: Int

  /// Takes the counts of the options as they are and as they are published, and the published base.
  init(_ exact: [Int], published: [ReleasedCount], base: Int) {
    (self.exact, self.published) = (exact, published)
    leftOver = max(0, base - published.reduce(0) { $0 + ($1.value ?? 0) })
  }

  /// The place on the scale, counted from 1.
  var place: ReleasedCount {
    let place = middle(of: exact)
    guard let first = published.firstIndex(where: { $0.value == nil }),
      let last = published.lastIndex(where: { $0.value == nil })
    else { return place }
    let isPublic = middle(givingRestTo: first) == place && middle(givingRestTo: last) == place
    return isPublic ? place : .confidential
  }

  private func middle(givingRestTo place: Int) -> ReleasedCount {
    var counts = published.map { $0.value ?? 0 }
    counts[place] += leftOver
    return middle(of: counts)
  }

  private func middle(of counts: [Int]) -> ReleasedCount {
    let half = (counts.reduce(0, +) + 1) / 2
    var below = 0
    for (place, count) in counts.enumerated() where count > 0 {
      below += count
      if below >= half { return .value(place + 1) }
    }
    return .notApplicable
  }
}
