import Foundation

/// How many runs about the median chance alone would make.
///
/// Swed and Eisenhart (1943), "Tables for testing randomness of grouping in a sequence of
/// alternatives", Annals of Mathematical Statistics 14: of all orders of so many points above and
/// below, 5% at most have as few runs as the lower limit or fewer, and 5% as many as the upper or
/// more. A chart is called unusual only beyond them, as in the table of Perla, Provost and Murray
/// (2011). Computed rather than looked up, so that it holds for unequal numbers and for long
/// charts.
struct ExpectedRuns {
  private static let tail = 0.05

  let above: Int
  let below: Int

  /// From the fewest to the most; nothing where the points are so few that any number can be
  /// chance.
  var range: ClosedRange<Int>? {
    guard above > 0, below > 0 else { return nil }
    let most = above == below ? above + below : 2 * min(above, below) + 1
    let chances = (2...most).map { exp(logWays($0) - logChoose(above + below, above)) }
    var (fewest, sum) = (1, 0.0)
    for (offset, chance) in chances.enumerated() {
      sum += chance
      guard sum <= Self.tail else { break }
      fewest = offset + 2
    }
    var largest = most + 1
    sum = 0
    for (offset, chance) in chances.enumerated().reversed() {
      sum += chance
      guard sum <= Self.tail else { break }
      largest = offset + 2
    }
    return fewest <= largest ? fewest...largest : nil
  }

  /// The logarithm of the number of orders with so many runs.
  private func logWays(_ runs: Int) -> Double {
    let half = runs / 2
    guard !runs.isMultiple(of: 2) else {
      return log(2) + logChoose(above - 1, half - 1) + logChoose(below - 1, half - 1)
    }
    let ways =
      exp(logChoose(above - 1, half) + logChoose(below - 1, half - 1) - logScale)
      + exp(logChoose(above - 1, half - 1) + logChoose(below - 1, half) - logScale)
    return log(ways) + logScale
  }

  /// Keeps the numbers of orders within what a number can hold.
  private var logScale: Double { logChoose(above + below, above) }

  private func logChoose(_ n: Int, _ k: Int) -> Double {
    guard (0...n).contains(k) else { return -.infinity }
    return (0..<min(k, n - k)).reduce(0) {
      $0 + log(Double(n - $1)) - log(Double($1 + 1))
    }
  }
}
