/// The highest value that a sum of unknowns can have under linear conditions; no unknown is negative.
///
/// It is what an attacker would use on a release: an unknown a count, a condition a published figure.
/// Solved by the two-phase simplex method; a problem here has some dozens of unknowns.
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
    // Limits are scaled to 1, so that one tolerance suits ten ballots and a million.
    let scale = max(1, conditions.map { abs($0.limit) }.max() ?? 1)
    var tableau = Tableau(
      unknowns: unknowns, conditions: conditions.map { ($0.sum, $0.limit / scale) }, objective: sum)
    return tableau.solve(scale: scale)
  }
}

/// The conditions solved for as many of the unknowns and slacks as there are conditions.
///
/// Its last two rows are the objective and the objective of the first phase, its last two columns
/// the artificial unknown that makes every start feasible, and the limits.
private struct Tableau {
  private static let tolerance = 1e-10
  private static let mostPivots = 5_000
  private static let artificial = -1

  private var cells: [[Double]]
  private var basis: [Int]
  private var free: [Int]
  private let rows: Int
  private let columns: Int
  private var pivots = 0

  init(
    unknowns: Int, conditions: [(sum: LinearProgram.Sum, limit: Double)],
    objective: LinearProgram.Sum
  ) {
    (rows, columns) = (conditions.count, unknowns)
    basis = (0..<rows).map { unknowns + $0 }
    free = Array(0..<unknowns) + [Self.artificial]
    cells = conditions.map { condition in
      (0..<unknowns).map { condition.sum[$0] ?? 0 } + [-1, condition.limit]
    }
    cells.append((0..<unknowns).map { -(objective[$0] ?? 0) } + [0, 0])
    cells.append(Array(repeating: 0, count: unknowns) + [1, 0])
  }

  mutating func solve(scale: Double) -> LinearProgram.Solution {
    if let lowest = (0..<rows).min(by: { limit($0) < limit($1) }), limit(lowest) < -Self.tolerance {
      pivot(row: lowest, column: columns)
      guard improve(row: rows + 1) else { return .undecided }
      guard limit(rows + 1) > -Self.tolerance else { return .impossible }
      retireArtificial()
    }
    return improve(row: rows) ? .maximum(limit(rows) * scale) : .undecided
  }

  private func limit(_ row: Int) -> Double { cells[row][columns + 1] }

  /// Pivots until the objective in this row cannot grow; false when it has no limit.
  private mutating func improve(row objective: Int) -> Bool {
    while pivots < Self.mostPivots {
      guard let column = entering(objective) else { return true }
      guard let row = leaving(column) else { return false }
      pivot(row: row, column: column)
    }
    return false
  }

  /// The unknown that raises the objective fastest; of equals the first, lest pivots go in circles.
  private func entering(_ objective: Int) -> Int? {
    var best: Int?
    var steepest = -Self.tolerance
    for column in free.indices where cells[objective][column] <= steepest {
      guard objective > rows || free[column] != Self.artificial else { continue }
      if let best, cells[objective][column] == steepest, free[best] < free[column] { continue }
      (best, steepest) = (column, cells[objective][column])
    }
    return best
  }

  /// The row that is the first to reach its limit as the unknown grows.
  private func leaving(_ column: Int) -> Int? {
    var best: Int?
    var nearest = Double.infinity
    for row in 0..<rows where cells[row][column] > Self.tolerance {
      let distance = limit(row) / cells[row][column]
      if distance > nearest { continue }
      if let best, distance == nearest, basis[best] < basis[row] { continue }
      (best, nearest) = (row, distance)
    }
    return best
  }

  private mutating func pivot(row: Int, column: Int) {
    pivots += 1
    let inverse = 1 / cells[row][column]
    cells[row][column] = 1
    for index in cells[row].indices { cells[row][index] *= inverse }
    let pivotRow = cells[row]
    for other in cells.indices where other != row && cells[other][column] != 0 {
      let factor = cells[other][column]
      cells[other][column] = 0
      for index in pivotRow.indices { cells[other][index] -= factor * pivotRow[index] }
    }
    swap(&basis[row], &free[column])
  }

  /// Takes the artificial unknown, which is zero now, out of the basis.
  private mutating func retireArtificial() {
    guard let row = basis.firstIndex(of: Self.artificial),
      let column = free.indices.max(by: { abs(cells[row][$0]) < abs(cells[row][$1]) })
    else { return }
    pivot(row: row, column: column)
  }
}
