import DisclosureControl
import XCTest

/// The bounds of the audit against every table that there can be.
final class BruteForceAuditTests: XCTestCase {
  private let audit = TableAudit(.standard)

  func testBoundsOfOptionsThatAddUpAreThoseOfAllTables() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let table = AttackedTable(
        counts(rows: 2, columns: 3, most: 12, &generator), options: 2,
        peopleAreShown: false)
      try compare(table) { XCTAssertEqual($0, $1, "\($2)") }
    }
  }

  func testBoundsWithThoseWhoDidNotAnswerAreThoseOfAllTables() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<200 {
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
    for _ in 0..<120 {
      let chosen = counts(rows: 2, columns: 2, most: 12, &generator)
      let bases = (0..<2).map { column in
        // Either everybody chose one option, or somebody both.
        let (one, both) = (
          chosen[0][column] + chosen[1][column], max(chosen[0][column], chosen[1][column])
        )
        return Bool.random(using: &generator) ? one : Int.random(in: both...one, using: &generator)
      }
      let others = counts(rows: 1, columns: 2, most: 4, &generator)
      try compareSeveral(AttackedTable(chosen + others, options: 2, bases: bases))
    }
  }

  func testBoundsOfTwoChoicesOfThreeAreWithinThoseOfAllTables() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let chosen = counts(rows: 3, columns: 1, most: 12, &generator)
      let (sum, largest) = (chosen.reduce(0) { $0 + $1[0] }, chosen.reduce(0) { max($0, $1[0]) })
      // Either everybody chose two options, or somebody only one.
      let fewest = max(largest, (sum + 1) / 2)
      let base =
        Bool.random(using: &generator) ? fewest : Int.random(in: fewest...sum, using: &generator)
      let others = counts(rows: 1, columns: 1, most: 4, &generator)
      try compareSeveral(
        AttackedTable(chosen + others, options: 3, bases: [base], mostChoices: 2))
    }
  }

  private func compareSeveral(_ table: AttackedTable) throws {
    try compare(table) { audit, all, table in
      XCTAssertTrue(
        all.contains(audit.lowerBound) && all.contains(audit.upperBound),
        "\(audit) in \(all) \(table)")
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
    let informed = BruteForce(table, smallestGroup: 10)
    let others = BruteForce(table, smallestGroup: 5)
    for column in table.people.indices {
      let ofAnswers = informed.counts(column: column)[..<table.options]
      let all = ofAnswers + others.counts(column: column)[table.options...]
      for (row, counts) in all.enumerated() where table.cells[row][column].shown != .rounded {
        let truth = try XCTUnwrap(counts.min())...XCTUnwrap(counts.max())
        let figure = AttackedTable.Figure.cell(row: row, column: column)
        check(try XCTUnwrap(audit.bounds(of: figure, in: table, .free)), truth, table)
        let held = try XCTUnwrap(audit.bounds(of: figure, in: table, .held))
        XCTAssertEqual(held.clamped(to: truth), held, "\(table)")
      }
    }
  }
}
