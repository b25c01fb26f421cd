/// The score interval of a share.
///
/// Wilson (1927), "Probable inference, the law of succession, and statistical inference", Journal
/// of the American Statistical Association 22; without continuity correction, method 3 of Newcombe
/// (1998), "Two-sided confidence intervals for the single proportion". It never leaves 0 to 1 and
/// says something of nought in n, where the usual formula p ± 1.96 √(p (1 − p) / n) says 0 ± 0.
package enum Wilson {
  /// The share of a count among a base; nothing where the base is nought or the count not part of
  /// it.
  package static func share(_ count: Int, of base: Int) -> Estimate? {
    guard base > 0, (0...base).contains(count) else { return nil }
    let (n, z) = (Double(base), Confidence.z)
    let p = Double(count) / n
    let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    // At the ends the formula gives the bound itself, but for the last digit.
    return Estimate(
      value: p, low: count == 0 ? 0 : middle - half, high: count == base ? 1 : middle + half)
  }
}
