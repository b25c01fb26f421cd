import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// A question in people's own words and its themes, which have the same base and the same who skipped.
final class ThemesBesideWordsTests: XCTestCase {
  /// One table may show what the other withholds to protect others.
  func testFourNumbersArePossibleForWhoReadsBothTables() throws {
    var (apart, tried) = (0, 0)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<150 {
      var alone = try draw(&generator)
      let words = alone.questions[0]
      apart += try narrow(alone).narrow
      alone.questions[1] = alone.questions[1].made(from: words)
      let (narrow, counts) = try narrow(alone)
      XCTAssertEqual(narrow, 0)
      tried += counts
    }
    XCTAssertGreaterThan(apart, 0)
    XCTAssertGreaterThan(tried, 100)
  }

  private func draw(_ generator: inout SeededGenerator) throws -> Population {
    var population = try Population(
      schemes: [scheme("sex", "female male")],
      questions: [
        question("story", .text), question("themes", .chooseMany, "abc"),
      ])
    for category in ["female", "male", nil] {
      let people = Int.random(in: category == nil ? 0...4 : 14...34, using: &generator)
      let skipping = Int.random(in: 0...40, using: &generator)
      for _ in 0..<people {
        let isSkipped = Int.random(in: 0..<100, using: &generator) < skipping
        let isShy = Int.random(in: 0..<100, using: &generator) < 10
        let themes = Int.random(in: 0..<3, using: &generator)
        let answers: [Given] =
          isSkipped
          ? [.skipped, .skipped]
          : isShy ? [.preferNotToSay, .preferNotToSay] : [.text, .many([themes])]
        population.people.append(
          Population.Person(categories: category.map { ["sex": $0] } ?? [:], answers: answers))
      }
    }
    return population
  }

  /// How many small counts of those who did not answer have fewer than four numbers, and how many
  /// were tried.
  ///
  /// Each row is what its groups and those in none add up to; people and bases are left aside.
  private func narrow(_ population: Population) throws -> (narrow: Int, tried: Int) {
    let released = try DisclosurePolicy.standard.release(population.tabulation(by: [["sex"]]))
    let groups = ["female", "male"]
    var (narrow, tried) = (0, 0)
    for state in [ReleasedTable.Statistic.skipped, .preferNotToSay] {
      func truth(_ sex: String?) -> Int {
        population.people.count {
          (sex == nil || $0.categories["sex"] == sex)
            && $0.answers[0] == (state == .skipped ? .skipped : .preferNotToSay)
        }
      }
      let all = try bounds(released, state, nil, truth(nil))
      let each = try groups.map { try bounds(released, state, $0, truth($0)) }
      for (place, sex) in groups.enumerated() where (1...4).contains(truth(sex)) {
        guard let own = each[place], let other = each[1 - place], let all else { continue }
        tried += 1
        // Those in none can be anybody.
        let most = min(own.upperBound, all.upperBound - other.lowerBound)
        if most - own.lowerBound < 3 { narrow += 1 }
      }
    }
    return (narrow, tried)
  }

  /// What a count can be by both tables; nothing where neither shows its group.
  private func bounds(
    _ released: ReleasedFigures, _ state: ReleasedTable.Statistic, _ sex: String?, _ count: Int
  ) throws -> ClosedRange<Int>? {
    var bounds: ClosedRange<Int>?
    for name in ["story", "themes"] {
      let table = released.table(name, by: sex == nil ? [] : ["sex"])
      let group = table?.groups.first { sex == nil || $0.categories.map(\.text) == [sex] }
      guard let cell = group?.cells.first(where: { $0.statistic == state }),
        cell.base.value != nil
      else { continue }
      let published = cell.value.count?.value
      let range =
        published.map { max(5, $0 - 2)...$0 + 2 } ?? 0...(count < 5 ? 4 : 1_000)
      bounds = bounds.map { $0.clamped(to: range) } ?? range
    }
    return bounds
  }
}
