/// Conditions solved for as many of the unknowns and slacks as there are conditions.
///
/// Its last two rows are the sum that is raised and that of the first phase, its last two columns
/// the artificial unknown that makes every start feasible, and the limits.
struct SimplexTableau {
  enum Outcome {
    case found, impossible, undecided
  }

  private static let tolerance = 1e-10
  private static let mostPivots = 5_000
  private static let artificial = -1

  /// Row after row.
  private var cells: [Double]
  private var basis: [Int]
  private var free: [Int]
  private let rows: Int
  private let columns: Int
  private let width: Int
  private var pivots = 0

  init(unknowns: Int, conditions: [(sum: LinearProgram.Sum, limit: Double)]) {
    (rows, columns, width) = (conditions.count, unknowns, unknowns + 2)
    basis = (0..<rows).map { unknowns + $0 }
    free = Array(0..<unknowns) + [Self.artificial]
    cells = [Double](repeating: 0, count: (rows + 2) * width)
    for (row, condition) in conditions.enumerated() {
      for (unknown, weight) in condition.sum { cells[row * width + unknown] = weight }
      cells[row * width + columns] = -1
      cells[row * width + columns + 1] = condition.limit
    }
    cells[(rows + 1) * width + columns] = 1
  }

  /// Finds values that meet all conditions.
  mutating func findStart() -> Outcome {
    guard let lowest = (0..<rows).min(by: { limit($0) < limit($1) }),
      limit(lowest) < -Self.tolerance
    else { return .found }
    pivots = 0
    pivot(row: lowest, column: columns)
    guard improve(row: rows + 1, enough: .infinity) else { return .undecided }
    guard limit(rows + 1) > -Self.tolerance else { return .impossible }
    retireArtificial()
    return .found
  }

  /// The highest value of a sum, or one that is enough; nothing where it has no limit, or none was
  /// found in reasonable time.
  mutating func raise(_ sum: LinearProgram.Sum, enough: Double) -> Double? {
    setObjective(sum)
    pivots = 0
    return improve(row: rows, enough: enough) ? limit(rows) : nil
  }

  private func limit(_ row: Int) -> Double { cells[row * width + columns + 1] }

  /// Writes a sum in terms of the unknowns and slacks that are free now.
  private mutating func setObjective(_ sum: LinearProgram.Sum) {
    let start = rows * width
    var weights = [Double](repeating: 0, count: columns + rows)
    for (unknown, weight) in sum { weights[unknown] = weight }
    for column in 0..<width { cells[start + column] = 0 }
    for (column, unknown) in free.enumerated() where unknown != Self.artificial {
      cells[start + column] = -weights[unknown]
    }
    for (row, unknown) in basis.enumerated() where unknown != Self.artificial {
      let weight = weights[unknown]
      guard weight != 0 else { continue }
      for column in 0..<width { cells[start + column] += weight * cells[row * width + column] }
    }
  }

  /// Pivots until the objective in this row is enough or cannot grow; false when it has no limit.
  private mutating func improve(row objective: Int, enough: Double) -> Bool {
    while pivots < Self.mostPivots {
      guard limit(objective) < enough, let column = entering(objective) else { return true }
      guard let row = leaving(column) else { return false }
      pivot(row: row, column: column)
    }
    return false
  }

  /// The unknown that raises the objective fastest; of equals the first, lest pivots go in circles.
  private func entering(_ objective: Int) -> Int? {
    var best: Int?
    var steepest = -Self.tolerance
    for column in free.indices where cells[objective * width + column] <= steepest {
      guard objective > rows || free[column] != Self.artificial else { continue }
      let slope = cells[objective * width + column]
      if let best, slope == steepest, free[best] < free[column] { continue }
      (best, steepest) = (column, slope)
    }
    return best
  }

  /// The row that is the first to reach its limit as the unknown grows.
  private func leaving(_ column: Int) -> Int? {
    var best: Int?
    var nearest = Double.infinity
    for row in 0..<rows where cells[row * width + column] > Self.tolerance {
      let distance = limit(row) / cells[row * width + column]
      if distance > nearest { continue }
      if let best, distance == nearest, basis[best] < basis[row] { continue }
      (best, nearest) = (row, distance)
    }
    return best
  }

  private mutating func pivot(row: Int, column: Int) {
    pivots += 1
    let (width, rows) = (width, rows)
    cells.withUnsafeMutableBufferPointer { cells in
      let pivotRow = row * width
      let inverse = 1 / cells[pivotRow + column]
      cells[pivotRow + column] = 1
      for index in 0..<width { cells[pivotRow + index] *= inverse }
      // Most of a row are zeros, which change no other.
      let filled = (0..<width).filter { cells[pivotRow + $0] != 0 }
      for other in 0..<rows + 2 where other != row && cells[other * width + column] != 0 {
        let otherRow = other * width
        let factor = cells[otherRow + column]
        cells[otherRow + column] = 0
        for index in filled { cells[otherRow + index] -= factor * cells[pivotRow + index] }
      }
    }
    swap(&basis[row], &free[column])
  }

  /// Takes the artificial unknown, which is zero now, out of the basis.
  private mutating func retireArtificial() {
    guard let row = basis.firstIndex(of: Self.artificial) else { return }
    let column = free.indices.max {
      abs(cells[row * width + $0]) < abs(cells[row * width + $1])
    }
    guard let column else { return }
    pivot(row: row, column: column)
  }
}
