import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// An ordinary survey is released, not refused: most of its figures are there to be used.
final class OrdinarySurveyTests: XCTestCase {
  func testASurveyOfAHundredPeopleShowsMostOfItsCells() throws {
    // Sixteen people in each band of age make tables of five options too sparse now and then.
    try expect(of: 100, by: "age", tables: 60, cells: 75)
    try expect(of: 100, by: "sex", tables: 95, cells: 85)
  }

  func testASurveyOfThreeHundredPeopleShowsMostOfItsCells() throws {
    try expect(of: 300, by: "age", tables: 95, cells: 80)
    try expect(of: 300, by: "sex", tables: 100, cells: 95)
  }

  func testASurveyOfAThousandPeopleShowsNearlyAllOfItsCells() throws {
    try expect(of: 1_000, by: "age", tables: 95, cells: 90)
    try expect(of: 1_000, by: "sex", tables: 100, cells: 98)
  }

  /// How many in a hundred tables are there at least, and in these how many in a hundred cells of
  /// options, in groups of ten people or more, are shown.
  private func expect(
    of count: Int, by characteristic: String, tables: Int, cells: Int, line: UInt = #line
  ) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    var released: [ReleasedTable] = []
    var shown: [Bool] = []
    let populations = 10
    for _ in 0..<populations {
      var tabulation = try ordinary(count, &generator).tabulation(by: [[characteristic]])
      tabulation.ballots = []
      let figures = try DisclosurePolicy.standard.release(tabulation)
      for question in figures.questions {
        XCTAssertNotNil(figures.table(question.id.text)?.groups[0].cells[0].base.value, line: line)
        guard let table = figures.table(question.id.text, by: [characteristic]) else { continue }
        released.append(table)
        shown += self.shown(table, withheld: withheldGroups(figures))
      }
    }
    XCTAssertGreaterThanOrEqual(100 * released.count, tables * 6 * populations, line: line)
    XCTAssertGreaterThanOrEqual(100 * shown.count { $0 }, cells * shown.count, line: line)
  }

  private func withheldGroups(_ figures: ReleasedFigures) -> [[Identifier<Option>]] {
    figures.notes.compactMap { note in
      guard case .groupWithheld(_, let categories, _) = note else { return nil }
      return categories
    }
  }

  private func shown(_ table: ReleasedTable, withheld: [[Identifier<Option>]]) -> [Bool] {
    table.groups.filter { !withheld.contains($0.categories) }.flatMap(\.cells)
      .filter { $0.statistic == .count }.map { $0.value.count?.value != nil }
  }
}
