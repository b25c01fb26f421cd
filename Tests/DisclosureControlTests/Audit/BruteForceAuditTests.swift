import DisclosureControl
import XCTest

/// The bounds of the audit against every table that there can be.
final class BruteForceAuditTests: XCTestCase {
  private let audit = TableAudit(.standard)

  func testBoundsOfOptionsThatAddUpAreThoseOfAllTables() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1_000 {
      let table = AttackedTable(
        counts(rows: 2, columns: 3, most: 12, &generator), options: 2,
        peopleAreShown: false)
      try compare(table) { XCTAssertEqual($0, $1, "\($2)") }
    }
  }

  func testBoundsWithThoseWhoDidNotAnswerAreThoseOfAllTables() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<300 {
      let counts =
        counts(rows: 2, columns: 2, most: 12, &generator)
        + counts(rows: 1, columns: 2, most: 6, &generator)
      try compare(AttackedTable(counts, options: 2)) { XCTAssertEqual($0, $1, "\($2)") }
    }
  }

  func testBoundsOfATableOfEverybodyAreThoseOfAllTables() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<1_000 {
      let table = AttackedTable(
        counts(rows: 3, columns: 1, most: 12, &generator), options: 3)
      try compare(table) { XCTAssertEqual($0, $1, "\($2)") }
    }
  }

  func testBoundsOfSeveralChoicesAreWithinThoseOfAllTables() throws {
    var generator = SeededGenerator(seed: 4)
    for number in 0..<600 {
      let chosen = counts(rows: 2, columns: 2, most: 9, &generator)
      let bases = (0..<2).map { column in
        Int.random(
          in: max(chosen[0][column], chosen[1][column])...chosen[0][column] + chosen[1][column],
          using: &generator)
      }
      let others = counts(rows: 1, columns: 2, most: 4, &generator)
      let table = AttackedTable(
        chosen + others, options: 2, bases: bases, mostChoices: number.isMultiple(of: 2) ? 2 : nil)
      try compare(table) { audit, all, table in
        XCTAssertTrue(all.contains(audit.lowerBound) && all.contains(audit.upperBound), "\(table)")
      }
    }
  }

  private func counts(
    rows: Int, columns: Int, most: Int, _ generator: inout SeededGenerator
  ) -> [[Int]] {
    (0..<rows).map { _ in
      (0..<columns).map { _ in
        // Every other count is small.
        Int.random(in: 0...(Bool.random(using: &generator) ? 4 : most), using: &generator)
      }
    }
  }

  /// Compares the bounds of every cell that is not shown, first of the margins as they are.
  private func compare(
    _ table: AttackedTable,
    _ check: (ClosedRange<Int>, ClosedRange<Int>, AttackedTable) -> Void
  ) throws {
    let all = BruteForce(table)
    for (row, cells) in table.cells.enumerated() {
      for (column, cell) in cells.enumerated() where cell.shown != .rounded {
        let counts = all.counts(row: row, column: column)
        let truth = try XCTUnwrap(counts.min())...XCTUnwrap(counts.max())
        let figure = AttackedTable.Figure.cell(row: row, column: column)
        check(try XCTUnwrap(audit.bounds(of: figure, in: table, .free)), truth, table)
        let held = try XCTUnwrap(audit.bounds(of: figure, in: table, .held))
        XCTAssertEqual(held.clamped(to: truth), held, "\(table)")
      }
    }
  }
}
