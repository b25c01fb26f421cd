/// How many times as high one rate is as another.
///
/// Rothman, Greenland and Lash (2008), "Modern Epidemiology", chapter 14: the logarithm of the
/// ratio is normal, with variance 1/a + 1/b for a and b events.
package enum RateRatio {
  /// The first rate divided by the second; nothing where either has no events or no population.
  package static func between(
    events: Int, population: Int, and otherEvents: Int, population otherPopulation: Int
  ) -> Estimate? {
    guard events > 0, otherEvents > 0, population > 0, otherPopulation > 0 else { return nil }
    let (a, b) = (Double(events), Double(otherEvents))
    let ratio = (a / Double(population)) / (b / Double(otherPopulation))
    return Estimate(logNormal: ratio, variance: 1 / a + 1 / b)
  }
}

/// How far apart two rates are, a person.
///
/// Rothman, Greenland and Lash (2008), chapter 14: the difference is normal, with variance
/// a/n² + b/m² for a events among n and b among m.
package enum RateDifference {
  /// The first rate minus the second; nothing where either has no events or no population.
  package static func between(
    events: Int, population: Int, and otherEvents: Int, population otherPopulation: Int
  ) -> Estimate? {
    guard events > 0, otherEvents > 0, population > 0, otherPopulation > 0 else { return nil }
    let (a, n) = (Double(events), Double(population))
    let (b, m) = (Double(otherEvents), Double(otherPopulation))
    let difference = a / n - b / m
    let half = Confidence.z * (a / n / n + b / m / m).squareRoot()
    return Estimate(value: difference, low: difference - half, high: difference + half)
  }
}
