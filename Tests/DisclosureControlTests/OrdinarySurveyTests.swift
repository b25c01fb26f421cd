import DisclosureControl
import Surveys
import XCTest

/// An ordinary survey is released, not refused: most of its figures are there to be used.
final class OrdinarySurveyTests: XCTestCase {
  func testASurveyOfAHundredPeopleShowsMostOfItsCells() throws {
    try expectShown(of: 100, age: 70, sex: 85)
  }

  func testASurveyOfThreeHundredPeopleShowsMostOfItsCells() throws {
    try expectShown(of: 300, age: 80, sex: 95)
  }

  func testASurveyOfAThousandPeopleShowsNearlyAllOfItsCells() throws {
    try expectShown(of: 1_000, age: 85, sex: 98)
  }

  /// The percentages of cells of options, in groups of ten people or more, that must be shown; those
  /// of tables that are left out are not.
  private func expectShown(
    of count: Int, age: Int, sex: Int, line: UInt = #line
  ) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    var (shown, all) = ([0, 0], [0, 0])
    for _ in 0..<10 {
      let population = try ordinary(count, &generator)
      let released = try DisclosurePolicy.standard.release(
        population.tabulation(by: [["age"], ["sex"]]))
      for (index, characteristic) in ["age", "sex"].enumerated() {
        for question in ["heard", "easy", "helped", "matters"] {
          XCTAssertNotNil(released.table(question)?.groups[0].cells[0].base.value, line: line)
          guard let table = released.table(question, by: [characteristic]) else {
            all[index] += characteristic == "age" ? 30 : 10
            continue
          }
          let withheld = released.notes.compactMap { note -> [Identifier<Option>]? in
            guard case .groupWithheld(let breakdown, let categories, _) = note else { return nil }
            return breakdown == table.breakdown ? categories : nil
          }
          for group in table.groups where !withheld.contains(group.categories) {
            let cells = group.cells.filter { $0.statistic == .count }
            shown[index] += cells.count { $0.value.count?.value != nil }
            all[index] += cells.count
          }
        }
      }
    }
    XCTAssertGreaterThanOrEqual(100 * shown[0], age * all[0], "\(shown) of \(all)", line: line)
    XCTAssertGreaterThanOrEqual(100 * shown[1], sex * all[1], "\(shown) of \(all)", line: line)
  }
}
