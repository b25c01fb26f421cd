import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// What holds for every release, tried on thousands of random populations.
final class ReleasePropertyTests: XCTestCase {
  private let policy = DisclosurePolicy.standard

  /// Made once for all tests, as the audit of so many tables takes its time.
  private static let releases = Result {
    var generator = SeededGenerator(seed: 7)
    return try (0..<2_000).map { _ in
      let population = try randomPopulation(&generator)
      var tabulation = try population.tabulation(by: [["age"], ["sex"], ["age", "sex"]])
      // Rank intervals take longer than all else together, and are tried elsewhere.
      tabulation.ballots = []
      return (try DisclosurePolicy.standard.release(tabulation), population)
    }
  }

  func testNoPublishedCountIsSmallOrExact() throws {
    try forEachRelease { released, _ in
      for count in counts(of: released).compactMap(\.value) {
        XCTAssertGreaterThanOrEqual(count, 5)
        XCTAssertEqual(count % 5, 0)
      }
    }
  }

  func testEveryPercentageFollowsFromPublishedCounts() throws {
    try forEachRelease { released, _ in
      for cell in released.tables.flatMap(\.groups).flatMap(\.cells) {
        XCTAssertEqual(cell.percent, percent(cell))
      }
      for respondents in released.respondents {
        for row in respondents.rows {
          let base: ReleasedCount =
            switch row.category {
            case .category: respondents.base
            case .skipped, .preferNotToSay, .notAsked: released.people
            }
          XCTAssertEqual(row.percent, percent(row.respondents, base))
        }
      }
    }
  }

  private func percent(_ cell: ReleasedTable.Cell) -> ReleasedCount {
    guard cell.statistic == .count, cell.option != nil, let count = cell.value.count else {
      return .notApplicable
    }
    return percent(count, cell.base)
  }

  /// A half goes up, and rounding never makes more than a hundred.
  private func percent(_ count: ReleasedCount, _ base: ReleasedCount) -> ReleasedCount {
    guard let count = count.value, let base = base.value else { return .confidential }
    guard base >= 20 else { return .unreliable }
    return .value(min(100, Int((Double(100 * count) / Double(base)).rounded())))
  }

  func testTheSameCellHasTheSameValueInTablesAndRankings() throws {
    var compared = 0
    try forEachRelease { released, _ in
      for table in released.tables where table.kind == .rank {
        for group in table.groups {
          guard let ranking = ranking(of: table, group, in: released) else { continue }
          guard case .rows(let rows) = ranking.outcome else {
            XCTAssertTrue(group.cells.allSatisfy { $0.value.count == .confidential })
            continue
          }
          for row in rows {
            let cell = group.cells.first { $0.option == row.option }
            XCTAssertEqual(cell?.value.count, row.voters)
            XCTAssertEqual(row.points == .confidential, row.voters == .confidential)
            compared += 1
          }
        }
      }
    }
    XCTAssertGreaterThan(compared, 20_000)
  }

  private func ranking(
    of table: ReleasedTable, _ group: ReleasedTable.Group, in released: ReleasedFigures
  ) -> ReleasedRanking? {
    guard let breakdown = table.breakdown else {
      return released.rankings.first { $0.question == table.question }
    }
    return released.groupRankings.first {
      $0.breakdown == breakdown && $0.categories == group.categories
        && $0.ranking.question == table.question
    }?.ranking
  }

  func testEveryPublishedCountIsItsTrueCountWithinRounding() throws {
    try forEachRelease { released, population in
      for table in released.tables where table.kind == .chooseOne {
        for group in table.groups {
          let people = population.members(of: group, by: table.breakdown)
          for cell in group.cells where cell.statistic == .count {
            guard let count = cell.value.count?.value, let base = cell.base.value else { continue }
            XCTAssertLessThanOrEqual(abs(count - people.count { $0.chose(cell, population) }), 2)
            XCTAssertLessThanOrEqual(abs(base - people.count { $0.answers[0].isAnswer }), 2)
          }
        }
      }
    }
  }

  func testMergedCategoriesAddUpToThePopulation() throws {
    try forEachRelease { released, _ in
      guard let people = released.people.value else { return XCTFail("nobody was counted") }
      for respondents in released.respondents {
        let shown = respondents.rows.compactMap(\.respondents.value).reduce(0, +)
        let rows = respondents.rows.count
        XCTAssertLessThanOrEqual(shown, people + 2 * rows + 2)
        guard respondents.rows.allSatisfy({ $0.respondents.value != nil }) else { continue }
        XCTAssertGreaterThanOrEqual(shown, people - 2 * rows - 2)
      }
    }
  }

  func testTheSameTableIsTheSameWhateverElseIsReleased() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20 {
      let population = try randomPopulation(&generator)
      let alone = try policy.release(population.tabulation(by: [["age"]]))
      let pair = try policy.release(population.tabulation(by: [["sex", "age"]]))
      let together = try policy.release(
        population.tabulation(by: [["sex"], ["age"], ["sex", "age"]]))
      XCTAssertEqual(alone.respondents, together.respondents)
      XCTAssertEqual(alone.rankings, together.rankings)
      for name in population.questions.map(\.id.text) {
        XCTAssertEqual(alone.table(name), together.table(name))
        XCTAssertEqual(alone.table(name, by: ["age"]), together.table(name, by: ["age"]))
        XCTAssertEqual(
          pair.table(name, by: ["sex", "age"]), together.table(name, by: ["sex", "age"]))
      }
    }
  }

  func testAnOptionIsWithheldOnlyWhereARuleOrTheAuditAsksForIt() throws {
    var (all, withheld) = (0, 0)
    try forEachRelease { released, population in
      var unexplained = 0
      for table in released.tables where table.kind == .chooseOne {
        for group in table.groups {
          let people = population.members(of: group, by: table.breakdown)
          let answered = people.count { $0.answers[0].isAnswer }
          guard people.count >= 10, answered >= 10 else { continue }
          for cell in group.cells where cell.statistic == .count {
            all += 1
            guard cell.value.count == .confidential else { continue }
            if people.count(where: { $0.chose(cell, population) }) >= 5 { unexplained += 1 }
          }
        }
      }
      withheld += unexplained
      if unexplained > 0 { XCTAssertTrue(released.notes.contains(.cellsProtected)) }
    }
    // A third of the tables are by a pair, whose sums by age and by sex are protected, too.
    XCTAssertLessThan(Double(withheld), 0.06 * Double(all))
  }

  private func forEachRelease(
    _ body: (ReleasedFigures, Population) throws -> Void
  ) throws {
    for (released, population) in try Self.releases.get() { try body(released, population) }
  }

  /// Counts of people in all that is released.
  private func counts(of released: ReleasedFigures) -> [ReleasedCount] {
    let cells = released.tables.flatMap(\.groups).flatMap(\.cells)
    let tables = cells.flatMap { cell in
      [cell.base] + (cell.statistic == .median ? [] : [cell.value.count].compactMap { $0 })
    }
    let rankings = (released.rankings + released.groupRankings.map(\.ranking)).flatMap {
      ranking -> [ReleasedCount] in
      guard case .rows(let rows) = ranking.outcome else { return [ranking.base] }
      return [ranking.base] + rows.flatMap { [$0.voters, $0.points, $0.base] }
    }
    let participation = released.participation.flatMap {
      [$0.responses, $0.complete] + $0.stoppedAfter.map(\.people)
    }
    return [released.people] + tables + rankings + participation
      + released.respondents.flatMap { [$0.base] + $0.rows.map(\.respondents) }
  }
}

/// Ten to 120 people whose answers and categories lean one way or another.
private func randomPopulation(_ generator: inout SeededGenerator) throws -> Population {
  var population = try Population(
    schemes: [
      scheme("age", "young old teens<young twenties<young sixties<old seventies<old"),
      scheme("sex", "female male"),
    ],
    questions: [
      question("heard", .chooseOne, "abc"), question("easy", .scale, "abcd"),
      question("matters", .rank, "abcd", places: 2),
    ])
  let (lean, missing) = (
    Int.random(in: 1...4, using: &generator), Int.random(in: 0...15, using: &generator)
  )
  func option(_ count: Int) -> Int {
    (0..<lean).map { _ in Int.random(in: 0..<count, using: &generator) }.min() ?? 0
  }
  func given(_ answer: Given) -> Given {
    Int.random(in: 0..<100, using: &generator) < missing ? .skipped : answer
  }
  for _ in 0..<Int.random(in: 10...120, using: &generator) {
    var person = Population.Person(answers: [])
    if Int.random(in: 0..<100, using: &generator) >= missing {
      person.categories["age"] = ["twenties", "teens", "sixties", "seventies"][option(4)]
    }
    if Int.random(in: 0..<100, using: &generator) >= missing {
      person.categories["sex"] = ["female", "male"][option(2)]
    }
    person.language = ["en-GB", "ur", "cy"][option(3)]
    let ranked = Array(0..<4).shuffled(using: &generator)
    person.answers = [
      given(.one(option(3))), given(.one(option(4))),
      given(.ranking([option(4)] + ranked.prefix(1)).withoutRepetition),
    ]
    population.people.append(person)
  }
  return population
}

extension Given {
  fileprivate var isAnswer: Bool {
    switch self {
    case .one, .many, .ranking, .number, .text: true
    case .skipped, .preferNotToSay, .notAsked: false
    }
  }

  fileprivate var withoutRepetition: Given {
    guard case .ranking(let options) = self, Set(options).count < options.count else {
      return self
    }
    return .ranking([options[0]])
  }
}

extension Population.Person {
  fileprivate func chose(_ cell: ReleasedTable.Cell, _ population: Population) -> Bool {
    guard case .one(let option) = answers[0] else { return false }
    return population.questions[0].options[option] == cell.option
  }
}

extension Population {
  /// The people of a group, counted under broader categories too.
  fileprivate func members(
    of group: ReleasedTable.Group, by breakdown: Breakdown?
  ) -> [Person] {
    people.filter { person in
      zip(breakdown?.characteristics ?? [], group.categories).allSatisfy { characteristic, place in
        guard let scheme = schemes.first(where: { $0.characteristic == characteristic }),
          let category = person.categories[characteristic.text]
        else { return false }
        let broader = scheme.categories.first { $0.id.text == category }?.parent
        return category == place.text || broader == place
      }
    }
  }
}
