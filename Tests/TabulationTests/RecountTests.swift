import Responses
import Surveys
import Tabulation
import XCTest

/// Counting by the stream against a plain recount of decoded sheets, over random surveys.
final class RecountTests: XCTestCase {
  private static let seeds: Range<UInt64> = 0..<100

  func testEveryTableIsThatOfAPlainRecount() throws {
    for seed in Self.seeds {
      var survey = try RandomSurvey(seed: seed)
      let responses = try (0..<Int(seed) * 3).map { _ in try survey.response() }
      let tabulation = try Tabulator.tabulation(survey.editions, responses, by: survey.breakdowns)
      let recount = try PlainRecount(naming: tabulation, survey.editions, responses)
      XCTAssertEqual(
        tabulation.everybody, recount.figures([], of: recount.people), "seed \(seed)")
      XCTAssertEqual(tabulation.tables.map(\.breakdown), survey.breakdowns)
      for table in tabulation.tables { check(table, recount, seed) }
      for respondents in tabulation.respondents { check(respondents, recount, seed) }
    }
  }

  private func check(_ table: Tabulation.Table, _ recount: PlainRecount, _ seed: UInt64) {
    let schemes = recount.tabulation.respondents.map(\.scheme)
    let groups = Dictionary(grouping: recount.people) { person in
      let categories = table.breakdown.characteristics.compactMap { characteristic in
        let scheme = schemes.first { $0.characteristic == characteristic }
        return scheme.flatMap { scheme -> Identifier<Option>? in
          guard case .category(let id) = recount.standing(of: person, in: scheme) else {
            return nil
          }
          return id
        }
      }
      return categories.count == table.breakdown.characteristics.count ? categories : []
    }
    XCTAssertEqual(table.unplaced, recount.figures([], of: groups[[]] ?? []), "seed \(seed)")
    XCTAssertEqual(table.groups.count, groups.keys.count { !$0.isEmpty }, "seed \(seed)")
    for group in table.groups {
      let people = groups[group.categories] ?? []
      XCTAssertEqual(group, recount.figures(group.categories, of: people), "seed \(seed)")
    }
  }

  private func check(
    _ respondents: Tabulation.Respondents, _ recount: PlainRecount, _ seed: UInt64
  ) {
    let standings = Dictionary(grouping: recount.people) {
      recount.standing(of: $0, in: respondents.scheme)
    }.mapValues(\.count)
    XCTAssertEqual(
      respondents.people,
      respondents.scheme.categories.map { standings[.category($0.id)] ?? 0 }, "seed \(seed)")
    XCTAssertEqual(
      [respondents.skipped, respondents.preferNotToSay, respondents.notAsked],
      [.skipped, .preferNotToSay, .notAsked].map { standings[$0] ?? 0 }, "seed \(seed)")
  }

  func testTwoTabulatorsAddUpToOne() throws {
    for seed in Self.seeds {
      var survey = try RandomSurvey(seed: seed)
      let responses = try (0..<Int(seed) * 3).map { _ in try survey.response() }
      var parts = (0..<3).map { _ in
        Tabulator(
          editions: survey.editions, breakdowns: survey.breakdowns, filter: PopulationFilter())
      }
      for (number, response) in responses.enumerated() {
        try parts[number * 7 % 11 % 3].count(response)
      }
      var sum = parts[0]
      sum.add(parts[1])
      sum.add(parts[2])
      XCTAssertEqual(
        sum.tabulation,
        try Tabulator.tabulation(survey.editions, responses, by: survey.breakdowns),
        "seed \(seed)")
    }
  }

  func testFiguresMayBeTakenWhileCountingGoesOn() throws {
    var survey = try RandomSurvey(seed: 5)
    let responses = try (0..<500).map { _ in try survey.response() }
    var tabulator = Tabulator(
      editions: survey.editions, breakdowns: survey.breakdowns, filter: PopulationFilter())
    for (number, response) in responses.enumerated() {
      try tabulator.count(response)
      if number % 50 == 0 {
        XCTAssertEqual(tabulator.tabulation.everybody.people, number + 1)
      }
    }
    XCTAssertEqual(
      tabulator.tabulation,
      try Tabulator.tabulation(survey.editions, responses, by: survey.breakdowns))
  }

  func testBallotsThatAreTooVariousAreNotKeptWhole() throws {
    let names = (0..<90).map { "o\($0)" }.joined(separator: " ")
    let edition = Sample.edition([
      try Sample.question("rank", .rank(try Sample.options(names), places: 4))
    ])
    var tabulators = (0..<2).map { _ in
      Tabulator(editions: [edition], breakdowns: [], filter: PopulationFilter())
    }
    for number in 0..<220_000 {
      let first = number % 30
      let ballot = [
        first, 30 + number / 30 % 30, 60 + number / 900 % 30, (first + 1 + number / 27_000) % 30,
      ]
      try tabulators[number % 2].count(
        SampleResponse(answers: [1, 3, 4] + ballot.map { UInt8($0) }))
    }
    XCTAssertEqual(tabulators[0].tabulation.ballots[0].ballots.count, 110_000)
    tabulators[0].add(tabulators[1])
    XCTAssertEqual(tabulators[0].tabulation.ballots, [])
    XCTAssertEqual(tabulators[0].tabulation.everybody.answers[0].answered, 220_000)
  }
}
