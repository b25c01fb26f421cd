import Foundation

/// How many times as large one share is as another.
package enum ShareRatio {
  /// The share of a sample, divided by a known share of the population.
  ///
  /// Only the sample is uncertain, so the limits are those of Wilson (1927), divided by that share.
  package static func toKnown(
    _ count: Int, of base: Int, share: PopulationShare
  ) -> Estimate? {
    Wilson.share(count, of: base)?.multiplied(by: 1 / share.value)
  }

  /// The ratio of the shares of two samples, both uncertain.
  ///
  /// Katz, Baptista, Azen and Pike (1978), "Obtaining confidence intervals for the risk ratio in
  /// cohort studies", Biometrics 34: the logarithm is normal, with variance
  /// 1/a − 1/n + 1/b − 1/m. Nothing where a count is nought: its logarithm is not finite.
  package static func between(
    _ count: Int, of base: Int, and otherCount: Int, of otherBase: Int
  ) -> Estimate? {
    guard count > 0, otherCount > 0, count <= base, otherCount <= otherBase else { return nil }
    let (a, n, b, m) = (Double(count), Double(base), Double(otherCount), Double(otherBase))
    let variance = (1 / a - 1 / n) + (1 / b - 1 / m)
    return Estimate(logNormal: (a / n) / (b / m), variance: variance)
  }
}

extension Estimate {
  /// A ratio whose logarithm is normal with this variance.
  init(logNormal ratio: Double, variance: Double) {
    let factor = exp(Confidence.z * variance.squareRoot())
    self.init(value: ratio, low: ratio / factor, high: ratio * factor)
  }
}
