import DisclosureControl
import XCTest

final class RandomTableAuditTests: XCTestCase {
  private let audit = TableAudit(.standard)

  func testFewCellsAreWithheldBesidesTheSmallOnes() {
    XCTAssertLessThan(moreWithheld(people: 60, options: 6, groups: 7), 0.02)
    XCTAssertLessThan(moreWithheld(people: 200, options: 6, groups: 7), 0.002)
    XCTAssertLessThan(moreWithheld(people: 600, options: 6, groups: 7), 0.002)
    XCTAssertLessThan(moreWithheld(people: 200, options: 5, groups: 2), 0.05)
  }

  func testWhatIsWithheldFollowsFromWhatIsPublished() {
    var generator = SeededGenerator(seed: 6)
    var compared = 0
    for _ in 0..<400 {
      let counts = AttackedTable.random(people: 70, options: 3, groups: 2, &generator)
      let table = AttackedTable(counts, options: 3)
      var other = counts
      for _ in 0..<30 {
        let (row, column) = (
          Int.random(in: 0..<counts.count, using: &generator),
          Int.random(in: 0...2, using: &generator)
        )
        var changed = other
        changed[row][column] += Bool.random(using: &generator) ? 1 : -1
        let looksTheSame =
          changed[row][column] >= 0 && look(AttackedTable(changed, options: 3)) == look(table)
        if looksTheSame { other = changed }
      }
      guard other != counts else { continue }
      compared += 1
      let protected = audit.protected(AttackedTable(other, options: 3))
      XCTAssertEqual(audit.protected(table)?.text, protected?.text, "\(counts) and \(other)")
    }
    XCTAssertGreaterThan(compared, 300)
  }

  /// The share of the cells of five and more that are withheld too; all of them where a table cannot
  /// be protected.
  private func moreWithheld(people: Int, options: Int, groups: Int) -> Double {
    var generator = SeededGenerator(seed: 5)
    var (shown, left) = (0, 0)
    for _ in 0..<40 {
      let counts = AttackedTable.random(
        people: people, options: options, groups: groups, &generator)
      let table = AttackedTable(counts, options: options)
      shown += table.shownCells
      left += audit.protected(table)?.shownCells ?? 0
    }
    return Double(shown - left) / Double(shown)
  }

  /// All that a reader sees of a table, and why groups are withheld.
  private func look(_ table: AttackedTable) -> [String] {
    let groups = (table.bases + table.people).dropLast()
    let margins = table.rowTotals + groups + [table.wholeBase, table.everybody]
    return table.text
      + margins.map { cell in
        switch cell.shown {
        case .rounded: "\((cell.count + 2) / 5 * 5)"
        case .small: "small"
        case .within(let counts): "\(counts)"
        case .withheld: cell.count < 10 ? "few" : "withheld"
        }
      }
  }
}
