import Foundation

/// The chi-squared distribution, by the regularised incomplete gamma function.
///
/// NIST Digital Library of Mathematical Functions: the series 8.11.4 below a + 1, the continued
/// fraction 8.9.2 above, evaluated by Lentz's method as Thompson and Barnett modified it (1986).
package enum ChiSquared {
  /// The probability of a value as large or larger: Q(df/2, x/2).
  package static func probability(ofAtLeast value: Double, degreesOfFreedom: Int) -> Double {
    guard value > 0, degreesOfFreedom > 0 else { return 1 }
    let (a, x) = (Double(degreesOfFreedom) / 2, value / 2)
    let scale = exp(a * log(x) - x - logGamma(ofHalf: degreesOfFreedom))
    return x < a + 1 ? max(0, 1 - scale * series(a, x)) : scale * continuedFraction(a, x)
  }

  /// Σ xⁿ / (a (a + 1) … (a + n)).
  private static func series(_ a: Double, _ x: Double) -> Double {
    var (term, sum, next) = (1 / a, 1 / a, a + 1)
    while term > sum * 1e-17 {
      term *= x / next
      sum += term
      next += 1
    }
    return sum
  }

  /// 1 / (x + 1 − a − 1 (1 − a) / (x + 3 − a − 2 (2 − a) / (x + 5 − a − …))).
  private static func continuedFraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var (c, d) = (1 / tiny, 1 / b)
    var (fraction, step) = (d, 0.0)
    var change = 0.0
    repeat {
      step += 1
      let numerator = -step * (step - a)
      b += 2
      d = numerator * d + b
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = b + numerator / c
      c = abs(c) < tiny ? tiny : c
      change = c * d
      fraction *= change
    } while abs(change - 1) > 1e-16 && step < 100_000
    return fraction
  }

  /// The logarithm of Γ(n/2).
  ///
  /// Small n by Γ(a + 1) = a Γ(a) from Γ(1) = 1 or Γ(1/2) = √π; large n by Stirling's series, DLMF
  /// 5.11.1, of which what is left out there is beyond the last digit.
  private static func logGamma(ofHalf n: Int) -> Double {
    guard n < 200 else { return stirling(Double(n) / 2) }
    let start = n.isMultiple(of: 2) ? 2 : 1
    let first = start == 2 ? 0 : log(Double.pi) / 2
    return stride(from: start, to: n, by: 2).reduce(first) { $0 + log(Double($1) / 2) }
  }

  private static func stirling(_ a: Double) -> Double {
    let square = a * a
    let correction = (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / a
    return (a - 0.5) * log(a) - a + log(2 * Double.pi) / 2 + correction
  }
}
