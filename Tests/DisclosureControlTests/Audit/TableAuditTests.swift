import DisclosureControl
import XCTest

final class TableAuditTests: XCTestCase {
  private let audit = TableAudit(.standard)

  func testTenOptionsRoundedUpLeaveTooLittleForASmallOne() throws {
    let table = AttackedTable(Array(repeating: [8], count: 10) + [[0]], options: 11)
    let smallOne = AttackedTable.Figure.cell(row: 10, column: 0)
    XCTAssertEqual(audit.bounds(of: smallOne, in: table, .free), 0...2)
    let protected = try XCTUnwrap(audit.protected(table))
    XCTAssertEqual(protected.text, ["*"] + Array(repeating: "10", count: 9) + ["*"])
    XCTAssertEqual(audit.bounds(of: smallOne, in: protected, .free), 0...4)
    XCTAssertEqual(protected.rowTotals.map(\.shown), protected.cells.map { $0[0].shown })
  }

  func testNineAndOneOfTenAreLeftAsTheyAre() {
    let table = AttackedTable([[9, 0], [1, 0]], options: 2)
    XCTAssertEqual(audit.bounds(of: .cell(row: 1, column: 0), in: table, .free), 0...4)
    XCTAssertEqual(audit.protected(table), table)
  }

  func testAGroupThatHasNearlyAllOfAnOptionIsWithheldForTheOther() throws {
    let table = AttackedTable([[40, 30, 3], [6, 1, 0], [20, 30, 2]], options: 3)
    let smallOne = AttackedTable.Figure.cell(row: 1, column: 1)
    XCTAssertEqual(audit.bounds(of: smallOne, in: table, .free), 0...2)
    let protected = try XCTUnwrap(audit.protected(table))
    XCTAssertEqual(protected.text, ["40 30 *", "* * *", "20 30 *"])
    XCTAssertEqual(audit.bounds(of: smallOne, in: protected, .free), 0...4)
  }

  func testASmallCountOfAWithheldGroupIsProtectedToo() throws {
    let table = AttackedTable([[40, 3, 2], [6, 1, 0], [20, 2, 0]], options: 3)
    XCTAssertEqual(audit.bounds(of: .cell(row: 1, column: 1), in: table, .free), 0...2)
    XCTAssertEqual(try XCTUnwrap(audit.protected(table)).text, ["40 * *", "* * *", "20 * *"])
  }

  func testHowFewAreInNoGroupIsNoReasonToWithholdAnything() {
    let table = AttackedTable([[22, 6, 0], [21, 7, 1]], options: 2)
    XCTAssertEqual(audit.bounds(of: .base(column: 2), in: table, .free), 0...1)
    XCTAssertEqual(audit.protected(table), table)
  }

  func testATableThatNothingCanProtectIsNotReturned() {
    let table = AttackedTable([[20, 11, 0], [4, 4, 0], [9, 9, 0]], options: 3)
    XCTAssertNil(audit.protected(table))
  }

  func testCountsThatDoNotAddUpAreNotReturned() {
    var table = AttackedTable([[20, 10, 0], [4, 4, 0]], options: 2)
    table.wholeBase = .shown(100)
    XCTAssertNil(audit.protected(table))
  }

  func testADemonstrationIsLeftAsItIs() {
    let table = AttackedTable(Array(repeating: [8], count: 10) + [[0]], options: 11)
    XCTAssertEqual(TableAudit(.demonstration).protected(table), table)
  }

  func testAMillionPeopleAreProtectedLikeFew() throws {
    let table = AttackedTable([[400_000, 600_000, 3], [6, 1, 0]], options: 2)
    XCTAssertEqual(
      try XCTUnwrap(audit.protected(table)).text, ["400000 600000 *", "* * *"])
  }

  func testChoicesOfWhichEverybodyMadeThreeLeaveTooLittleForASmallOne() throws {
    // 22 people at most make 66 choices at most, and 65 are known of.
    let table = AttackedTable(
      [[18], [18], [13], [8], [8], [1]], options: 6, bases: [22], mostChoices: 3)
    let smallOne = AttackedTable.Figure.cell(row: 5, column: 0)
    XCTAssertEqual(audit.bounds(of: smallOne, in: table, .free), 0...1)
    let protected = try XCTUnwrap(audit.protected(table))
    XCTAssertEqual(protected.text, ["20", "20", "15", "*", "10", "*"])
    XCTAssertEqual(audit.bounds(of: smallOne, in: protected, .free), 0...4)
  }
}
