/// The option in the middle of a scale, worked out from published figures alone.
///
/// It is the lower median: the option of the person in the middle, of the two in the middle the lower
/// one. From exact counts it would tell on which side of the middle a hidden count falls; from
/// published ones nothing new comes out, and it is the same wherever rounding leaves no doubt. What
/// the base leaves over belongs to the hidden options; where it matters to which of them, the median
/// is confidential.
struct ScaleMedian {
  private let counts: [ReleasedCount]
  private let leftOver: Int

  init(_ counts: [ReleasedCount], base: Int) {
    self.counts = counts
    leftOver = max(0, base - counts.reduce(0) { $0 + ($1.value ?? 0) })
  }

  /// The place on the scale, counted from 1.
  var place: ReleasedCount {
    guard let first = counts.firstIndex(where: { $0.value == nil }),
      let last = counts.lastIndex(where: { $0.value == nil })
    else { return middle(of: counts.map { $0.value ?? 0 }) }
    let (low, high) = (middle(givingRestTo: first), middle(givingRestTo: last))
    return low == high ? low : .confidential
  }

  private func middle(givingRestTo place: Int) -> ReleasedCount {
    var counts = self.counts.map { $0.value ?? 0 }
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
