import DisclosureControl
import XCTest

/// A table by two characteristics beneath the table by one of them.
final class NestedAuditTests: XCTestCase {
  private let audit = TableAudit(.standard)

  /// The sum is published as 5, so that it is 7 at most, and of the two parts one is 5 at least.
  func testACellThatTheSumLeavesNoRoomForIsProtected() throws {
    var table = nested
    XCTAssertEqual(audit.protected(table)?.text[0], "5 * 30 25 *")
    table.coarser = [above(table)]
    XCTAssertEqual(audit.protected(table)?.text[0], "* * 30 25 *")
  }

  func testASumWithNoOneWhoLacksTheOtherCharacteristicIsProtectedAlike() throws {
    var table = nested
    table.coarser = [above(table), above(table)]
    XCTAssertEqual(audit.protected(table)?.text[0], "* * 30 25 *")
  }

  func testATableWhoseSumsAreSmallerThanItsPartsIsNotPublished() throws {
    var table = nested
    table.coarser = [above(table, less: 1)]
    XCTAssertNil(audit.protected(table))
  }

  /// Two groups at each of two places, and three people at none.
  private var nested: AttackedTable {
    AttackedTable(
      [[5, 1, 30, 27, 1], [33, 24, 19, 26, 1], [22, 31, 24, 35, 1]], options: 3,
      peopleAreShown: false)
  }

  private func above(_ table: AttackedTable, less: Int = 0) -> CoarserTable {
    let groups = [0...1, 2...3].enumerated().map { place, columns in
      let cells = table.cells.map { row in
        AttackedTable.Cell.shown(columns.reduce(0) { $0 + row[$1].count } - less)
      }
      let people = AttackedTable.Cell.shown(cells.reduce(0) { $0 + $1.count })
      return CoarserTable.Group(cells: cells, base: people, people: people, place: place)
    }
    return CoarserTable(groups: groups, places: [0, 0, 1, 1], outside: .shown(3))
  }
}
