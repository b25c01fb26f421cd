import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// A question in people's own words and its themes, which have the same base and the same who skipped.
final class ThemesBesideWordsTests: XCTestCase {
  private static let streets = ["north", "south", "east", "west"]

  /// One table may show what the other withholds to protect others.
  func testFourNumbersArePossibleForWhoReadsBothTables() throws {
    var tried = 0
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<400 {
      var population = try draw(&generator)
      population.questions[1] = population.questions[1].made(from: population.questions[0])
      let (narrow, counts) = try narrow(population)
      XCTAssertEqual(narrow, 0)
      tried += counts
    }
    XCTAssertGreaterThan(tried, 300)
  }

  private func draw(_ generator: inout SeededGenerator) throws -> Population {
    var population = try Population(
      schemes: [scheme("street", "north south east west")],
      questions: [
        question("story", .text), question("themes", .chooseMany, "abc"),
      ])
    for category in Self.streets + [nil] {
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
          Population.Person(categories: category.map { ["street": $0] } ?? [:], answers: answers))
      }
    }
    return population
  }

  /// How many small counts of those who did not answer have fewer than four numbers, and how many
  /// were tried.
  ///
  /// Each row is what its groups and those in none add up to; people and bases are left aside.
  private func narrow(_ population: Population) throws -> (narrow: Int, tried: Int) {
    let released = try DisclosurePolicy.standard.release(population.tabulation(by: [["street"]]))
    var (narrow, tried) = (0, 0)
    for state in [ReleasedTable.Statistic.skipped, .preferNotToSay] {
      func truth(_ street: String?) -> Int {
        population.people.count {
          (street == nil || $0.categories["street"] == street)
            && $0.answers[0] == (state == .skipped ? .skipped : .preferNotToSay)
        }
      }
      let all = try bounds(released, state, nil, truth(nil))
      let each = try Self.streets.map { try bounds(released, state, $0, truth($0)) }
      for (place, street) in Self.streets.enumerated() where (1...4).contains(truth(street)) {
        guard let own = each[place], let all else { continue }
        tried += 1
        // Those in none can be anybody.
        let others = each.indices.filter { $0 != place }.map { each[$0]?.lowerBound ?? 0 }
        let most = min(own.upperBound, all.upperBound - others.reduce(0, +))
        if most - own.lowerBound < 3 { narrow += 1 }
      }
    }
    return (narrow, tried)
  }

  /// What a count can be by both tables; nothing where neither shows its group.
  private func bounds(
    _ released: ReleasedFigures, _ state: ReleasedTable.Statistic, _ street: String?, _ count: Int
  ) throws -> ClosedRange<Int>? {
    var bounds: ClosedRange<Int>?
    for name in ["story", "themes"] {
      let table = released.table(name, by: street == nil ? [] : ["street"])
      let group = table?.groups.first { street == nil || $0.categories.map(\.text) == [street] }
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
