import DisclosureControl
import XCTest

/// Two breakdowns of one question, published together with the figures of everybody.
///
/// Each has one group, and people who are in none. A table of the first and one of the second can be
/// true together whenever each answer was given by as many people in both: whoever gave it can be
/// dealt to the groups of either in any order. So all pairs of tables are tried.
final class JointAttackTests: XCTestCase {
  /// Three answers, each of those in the group and of those in none.
  private typealias Counts = [Int]

  func testWhatIsSafeWithItsMarginsHeldIsSafeFromBothBreakdownsTogether() throws {
    let all = (13...17).flatMap { splits(of: $0, into: 6) }
    var generator = SeededGenerator(seed: 7)
    var safe = 0
    for _ in 0..<20 {
      let pair = pair(&generator)
      let alike = pair.map { counts in
        let look = look(counts)
        return all.filter { self.look($0) == look }
      }
      for (counts, (own, others)) in zip(pair, [(alike[0], alike[1]), (alike[1], alike[0])]) {
        let totals = Set(others.map(totals))
        let possible = own.filter { totals.contains(self.totals($0)) }
        for row in 0..<3 where isSafe(row, counts) {
          safe += 1
          let range =
            try XCTUnwrap(possible.map { $0[row] }.max())
            - XCTUnwrap(possible.map { $0[row] }.min())
          XCTAssertGreaterThanOrEqual(range, 3, "\(counts)")
        }
      }
    }
    XCTAssertGreaterThan(safe, 10)
  }

  /// The same people by two breakdowns that have nothing to do with each other.
  private func pair(_ generator: inout SeededGenerator) -> [Counts] {
    while true {
      var pair = [Counts](repeating: Counts(repeating: 0, count: 6), count: 2)
      for _ in 0..<16 {
        let answer = Int.random(in: 0..<3, using: &generator)
        for breakdown in 0..<2 {
          let isInGroup = Int.random(in: 0..<3, using: &generator) > 0
          pair[breakdown][isInGroup ? answer : 3 + answer] += 1
        }
      }
      if pair.allSatisfy({ $0[..<3].reduce(0, +) >= 10 }) { return pair }
    }
  }

  private func table(_ counts: Counts) -> AttackedTable {
    AttackedTable((0..<3).map { [counts[$0], counts[3 + $0]] }, options: 3)
  }

  private func isSafe(_ row: Int, _ counts: Counts) -> Bool {
    let table = table(counts)
    let figure = AttackedTable.Figure.cell(row: row, column: 0)
    let bounds = TableAudit(.standard).bounds(of: figure, in: table, .held)
    return table[figure].shown != .rounded && (bounds?.count ?? 0) > 3
  }

  /// What is published of the cells, the totals, the base and all.
  private func look(_ counts: Counts) -> [Int] {
    let base = counts[..<3].reduce(0, +)
    let figures = counts[..<3] + totals(counts) + [base, counts.reduce(0, +)]
    return figures.map { $0 < 5 ? 0 : ($0 + 2) / 5 * 5 }
  }

  private func totals(_ counts: Counts) -> [Int] { (0..<3).map { counts[$0] + counts[3 + $0] } }
}
