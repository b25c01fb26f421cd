import Foundation

/// Whether as many people moved one way as the other, by the exact sign test.
///
/// Those who stayed where they were are left out (W. J. Dixon and A. M. Mood, "The statistical sign
/// test", Journal of the American Statistical Association 41, 1946). It looks at the direction of
/// each change alone, so it needs no more than two counts, and the steps of a scale need not be alike.
package enum SignTest {
  /// How likely a split as uneven as this one is, or more so, where both ways are as likely: two-sided.
  ///
  /// Nothing where nobody moved.
  package static func p(up: Int, down: Int) -> Double? {
    let moved = up + down
    guard up >= 0, down >= 0, moved > 0 else { return nil }
    let fewer = min(up, down)
    guard 2 * fewer < moved else { return 1 }
    // The logarithm of each probability, so that thousands of people do not come out as nothing.
    let tail = (0...fewer).reduce(0) { sum, count in
      sum
        + exp(
          lgamma(Double(moved + 1)) - lgamma(Double(count + 1)) - lgamma(Double(moved - count + 1))
            - Double(moved) * M_LN2)
    }
    return min(1, 2 * tail)
  }
}
