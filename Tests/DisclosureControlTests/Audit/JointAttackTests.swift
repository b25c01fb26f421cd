import DisclosureControl
import XCTest

/// Two breakdowns of one question, published together with the figures of everybody.
///
/// A world says how many people gave each of two answers, whether they are in the group of the first
/// breakdown or in none, and the same of the second: eight numbers. Every world is tried.
final class JointAttackTests: XCTestCase {
  private typealias World = [Int]

  /// The numbers of a world that count people with one answer, those in one group, or all.
  private struct Published: Hashable {
    let places: [Int]
    let counts: ClosedRange<Int>
  }

  func testWhatIsSafeWithItsMarginsHeldIsSafeFromBothBreakdownsTogether() throws {
    let worlds = (8...12).flatMap { sums(of: $0, over: 8) }
    var generator = SeededGenerator(seed: 7)
    var attacked = 0
    while attacked < 12 {
      let truth = worlds[Int.random(in: worlds.indices, using: &generator)]
      let tables = [0, 1].map { table(truth, breakdown: $0) }
      guard tables.allSatisfy({ $0.bases[0].shown == .rounded }) else { continue }
      attacked += 1
      let published = Set(tables.indices.flatMap { self.published(tables[$0], breakdown: $0) })
      let possible = worlds.filter { world in
        published.allSatisfy { $0.counts.contains(sum(world, $0.places)) }
      }
      for (breakdown, table) in tables.enumerated() {
        for row in 0..<2 where isSafe(row, table) {
          let counts = possible.map { sum($0, places(row: row, column: 0, breakdown)) }
          let range = try XCTUnwrap(counts.max()) - XCTUnwrap(counts.min())
          XCTAssertGreaterThanOrEqual(range, 3, "\(truth)")
        }
      }
    }
  }

  private func isSafe(_ row: Int, _ table: AttackedTable) -> Bool {
    let figure = AttackedTable.Figure.cell(row: row, column: 0)
    let counts = TableAudit(.standard).bounds(of: figure, in: table, .held)
    return table[figure].shown != .rounded && (counts?.count ?? 0) > 3
  }

  private func table(_ world: World, breakdown: Int) -> AttackedTable {
    let counts = [0, 1].map { row in
      [0, 1].map { sum(world, places(row: row, column: $0, breakdown)) }
    }
    return AttackedTable(counts, options: 2)
  }

  private func published(_ table: AttackedTable, breakdown: Int) -> [Published] {
    let rows = [0, 1].flatMap { row in
      [
        (places(row: row, column: 0, breakdown), table.cells[row][0]),
        (
          places(row: row, column: 0, breakdown) + places(row: row, column: 1, breakdown),
          table.rowTotals[row]
        ),
      ]
    }
    let group = [0, 1].flatMap { places(row: $0, column: 0, breakdown) }
    let all = rows + [(group, table.bases[0]), (Array(0..<8), table.wholeBase)]
    return all.map { places, cell in
      let rounded = (cell.count + 2) / 5 * 5
      return Published(
        places: places.sorted(),
        counts: cell.shown == .rounded ? max(5, rounded - 2)...rounded + 2 : 0...4)
    }
  }

  /// A world is by answer, then by the first breakdown, then by the second; 0 is the group.
  private func places(row: Int, column: Int, _ breakdown: Int) -> [Int] {
    (0...1).map { other in
      row * 4 + (breakdown == 0 ? column * 2 + other : other * 2 + column)
    }
  }

  private func sum(_ world: World, _ places: [Int]) -> Int { places.reduce(0) { $0 + world[$1] } }
}

/// All ways to write a total as a sum of so many counts.
private func sums(of total: Int, over parts: Int) -> [[Int]] {
  guard parts > 1 else { return [[total]] }
  return (0...total).flatMap { first in
    sums(of: total - first, over: parts - 1).map { [first] + $0 }
  }
}
