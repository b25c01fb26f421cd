/// How far apart the shares of two independent samples are.
///
/// Newcombe (1998), "Interval estimation for the difference between independent proportions",
/// Statistics in Medicine 17, method 10: the hybrid of two score intervals, without continuity
/// correction.
package enum ShareDifference {
  /// The first share minus the second; nothing where either cannot be formed.
  package static func between(
    _ count: Int, of base: Int, and otherCount: Int, of otherBase: Int
  ) -> Estimate? {
    guard let one = Wilson.share(count, of: base),
      let other = Wilson.share(otherCount, of: otherBase)
    else { return nil }
    let difference = one.value - other.value
    let below = distance(one.value - one.low, other.high - other.value)
    let above = distance(one.high - one.value, other.value - other.low)
    return Estimate(value: difference, low: difference - below, high: difference + above)
  }

  private static func distance(_ one: Double, _ other: Double) -> Double {
    (one * one + other * other).squareRoot()
  }
}
