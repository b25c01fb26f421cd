/// The point in the middle of a scale: the lower median, of the two in the middle the lower one.
///
/// Where an option is hidden, the exact median could tell on which side of the middle its people are.
/// So it is shown only where the published figures lead to the same point by themselves: what the
/// base leaves over belongs to the hidden options, whichever of them. Elsewhere it is confidential.
/// Who does not know is nowhere on the scale, and hidden ones can be any part of what is left over.
struct ScaleMedian {
  private let exact: [Int]
  private let published: [ReleasedCount]
  /// Of those who do not know; nothing where nobody can say so.
  private let unsure: ReleasedCount?
  private let base: Int

  /// Takes the counts of the options as they are and as they are published, the published base, and
  /// which of the options says that one does not know.
  init(_ exact: [Int], published: [ReleasedCount], base: Int, unsure: Int?) {
    func points<Count>(_ counts: [Count]) -> [Count] {
      counts.indices.filter { $0 != unsure }.map { counts[$0] }
    }
    self.exact = points(exact)
    self.published = points(published)
    self.unsure = unsure.map { published[$0] }
    self.base = base
  }

  /// The place on the scale, counted from 1.
  var place: ReleasedCount {
    let place = middle(of: exact)
    let hidden = published.indices.filter { published[$0].value == nil }
    var readings = [hidden.first, hidden.last].compactMap(\.self).map {
      middle(giving: leftOver, to: $0)
    }
    if let unsure, unsure.value == nil { readings.append(middle(of: shown)) }
    return readings.allSatisfy { $0 == place } ? place : .confidential
  }

  /// Whether so many are on the scale as a base must have, as published figures tell by themselves.
  func hasEnough(for policy: DisclosurePolicy) -> Bool {
    guard let unsure else { return true }
    let points = published.compactMap(\.value).reduce(0) {
      $0 + max(policy.smallestCount, policy.counts(publishedAs: $1).lowerBound)
    }
    let others = unsure.value.map {
      policy.counts(publishedAs: base).lowerBound - policy.counts(publishedAs: $0).upperBound
    }
    return max(points, others ?? 0) >= policy.smallestGroup
  }

  private var shown: [Int] { published.map { $0.value ?? 0 } }

  private var leftOver: Int { max(0, base - (shown + [unsure?.value ?? 0]).reduce(0, +)) }

  private func middle(giving rest: Int, to place: Int) -> ReleasedCount {
    var counts = shown
    counts[place] += rest
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
