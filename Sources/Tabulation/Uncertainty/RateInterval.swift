import Foundation
import Ranking

/// The exact interval of a rate: events of a population, each counted as by a Poisson process.
///
/// Garwood (1936), "Fiducial limits for the Poisson distribution", Biometrika 28: for k events the
/// limits are half of the quantiles of χ² with 2k and 2k + 2 degrees of freedom. Byar's
/// approximation comes within 0.2% from ten events on; the exact limits hold for the small groups
/// too that inequality is about, and no threshold is needed between two methods.
package enum RateInterval {
  /// Events a person; nothing where there is no population.
  package static func rate(events: Int, population: Int) -> Estimate? {
    guard events >= 0, population > 0 else { return nil }
    return Self.events(events).multiplied(by: 1 / Double(population))
  }

  /// The number of events itself.
  package static func events(_ count: Int) -> Estimate {
    let k = Double(count)
    let reach = 4 * k.squareRoot() + 8
    let low =
      count == 0
      ? 0
      : quantile(
        degreesOfFreedom: 2 * count, above: 1 - Confidence.tail, between: max(0, k - reach), k)
    let high = quantile(
      degreesOfFreedom: 2 * count + 2, above: Confidence.tail, between: k, k + reach)
    return Estimate(value: k, low: low, high: high)
  }

  /// Half of the value above which that part of χ² lies, found by halving until nothing changes.
  private static func quantile(
    degreesOfFreedom: Int, above part: Double, between start: Double, _ end: Double
  ) -> Double {
    var (low, high) = (start, end)
    while true {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { return middle }
      let isBelow =
        ChiSquared.probability(ofAtLeast: 2 * middle, degreesOfFreedom: degreesOfFreedom) > part
      if isBelow { low = middle } else { high = middle }
    }
  }
}
