/// The highest value that a sum of unknowns can have under linear conditions; no unknown is negative.
///
/// It is what an attacker would use on a release: an unknown a count, a condition a published figure.
/// Solved by the two-phase simplex method; a problem here has some hundreds of unknowns at most.
struct LinearProgram {
  enum Solution: Hashable {
    case maximum(Double)
    /// No values meet all conditions.
    case impossible
    /// There is no limit, or none was found in reasonable time.
    case undecided
  }

  /// A weighted sum of unknowns, by their number.
  typealias Sum = [Int: Double]

  private let unknowns: Int
  private var conditions: [(sum: Sum, limit: Double)] = []

  init(unknowns: Int) { self.unknowns = unknowns }

  mutating func require(_ sum: Sum, atMost limit: Double) { conditions.append((sum, limit)) }

  mutating func require(_ sum: Sum, atLeast limit: Double) {
    require(sum.mapValues { -$0 }, atMost: -limit)
  }

  mutating func require(_ sum: Sum, equals value: Double) {
    require(sum, atMost: value)
    require(sum, atLeast: value)
  }

  func maximum(of sum: Sum) -> Solution {
    var start = start
    return start.maximum(of: sum)
  }

  /// Values that meet all conditions, from which one sum after the other can be raised.
  var start: Start {
    // Limits are scaled to 1, so that one tolerance suits ten ballots and a million.
    let scale = max(1, conditions.map { abs($0.limit) }.max() ?? 1)
    return Start(
      SimplexTableau(
        unknowns: unknowns, conditions: conditions.map { ($0.sum, $0.limit / scale) }),
      scale: scale)
  }
}

extension LinearProgram {
  /// A program for which values that meet the conditions were looked for once.
  struct Start {
    private var tableau: SimplexTableau
    private let outcome: SimplexTableau.Outcome
    private let scale: Double

    fileprivate init(_ tableau: SimplexTableau, scale: Double) {
      (self.tableau, self.scale) = (tableau, scale)
      outcome = self.tableau.findStart()
    }

    /// Once the sum is known to reach what is enough, it is looked for no further.
    mutating func maximum(of sum: Sum, enough: Double = .infinity) -> Solution {
      switch outcome {
      case .impossible: return .impossible
      case .undecided: return .undecided
      case .found:
        return tableau.raise(sum, enough: enough / scale)
          .map { .maximum($0 * scale) } ?? .undecided
      }
    }
  }
}
