/// A figure with the interval that holds the true one in 95 of 100 samples.
package struct Estimate: Hashable, Sendable {
  package let value: Double
  package let low: Double
  package let high: Double

  package init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// The same figure in another unit: a rate per person becomes one per 100,000.
  package func multiplied(by factor: Double) -> Estimate {
    Estimate(value: value * factor, low: low * factor, high: high * factor)
  }

  /// How it lies to a value that means “no difference”: 1 of a ratio, 0 of a difference.
  package func verdict(against neutral: Double) -> Verdict {
    if low > neutral { return .higher }
    return high < neutral ? .lower : .noClearDifference
  }

  package enum Verdict: Hashable, Sendable {
    case higher, lower, noClearDifference
  }
}

/// How sure every interval is: 95%, by custom, so that figures can be held against others' figures.
enum Confidence {
  /// What lies outside at either end.
  static let tail = 0.025
  /// The quantile of the normal distribution above which that part lies.
  static let z = 1.959963984540054
}
