import XCTest

/// What people put first comes out, exactly in a demonstration and safely from a real folder.
final class PrioritiesTests: XCTestCase {
  private func folder() throws -> URL {
    try Project.temporaryFolder(for: self).appending(path: "data")
  }

  private func publishedService(_ data: URL) throws -> RunningService {
    let outcome = try Outcome.of("survey", "publish", "older-people-access", "--data", data.path)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    return try .real(data, for: self)
  }

  func testADemonstrationCountsTheNewcomersBallotExactly() throws {
    let data = try folder()
    let service = try RunningService.demonstration(data, responses: 40, for: self)
    let before = try ShownPriorities(of: data)
    XCTAssertEqual(before.responses, 40)
    try Browser.ballot(["company", "leaflets", "outreach"], at: service.address)
    let after = try ShownPriorities(of: data)
    XCTAssertEqual(after.responses, 41)
    XCTAssertEqual(
      after.questions.map { $0.base.number }, before.questions.map { $0.base.number.map { $0 + 1 } }
    )
    let given = ["company": 3, "leaflets": 2, "outreach": 1]
    XCTAssertEqual(before.questions.first?.options.count, 8)
    for old in try before.ranking().options {
      let new = try after.option(old.id)
      let points = given[old.id] ?? 0
      XCTAssertEqual(new.points.number, old.points.number.map { $0 + points }, old.id)
      XCTAssertEqual(
        new.voters.number, old.voters.number.map { $0 + (points > 0 ? 1 : 0) }, old.id)
      XCTAssertEqual(new.base, after.questions.first?.base, old.id)
    }
  }

  func testADemonstrationSaysSoInWordsAndInJSON() throws {
    let data = try folder()
    let service = try RunningService.demonstration(data, for: self)
    for options in [["company", "leaflets", "outreach"], ["company", "one-place"], ["leaflets"]] {
      try Browser.ballot(options, at: service.address)
    }
    let shown = try ShownPriorities(of: data)
    XCTAssertTrue(shown.demonstration)
    XCTAssertEqual(shown.survey, "older-people-access")
    XCTAssertEqual(shown.title, "Getting help with mental health after 65")
    XCTAssertEqual(shown.language, "en-GB")
    let ranking = try shown.ranking()
    XCTAssertEqual(ranking.question, "priorities")
    XCTAssertEqual(ranking.text, "What would help people over 65 most?")
    XCTAssertEqual(ranking.places, 3)
    XCTAssertNil(ranking.withheld)
    // Of 3 people 9 points could go to one option; 14 points were given.
    XCTAssertEqual(
      ranking.options.first,
      ShownPriorities.Option(
        rank: 1, id: "company",
        title: "Someone to help you ask, and to go with you the first time",
        points: 6, percentOfMaximum: 67, shareOfPoints: 43, voters: 2, base: 3))
    XCTAssertEqual(ranking.options.prefix(4).map(\.rank), [1, 2, 3, 4])
    XCTAssertEqual(ranking.options.prefix(4).map(\.points), [6, 5, 2, 1])
    let report = try Outcome.of(
      "priorities", "show", "older-people-access", "--data", data.path)
    XCTAssertTrue(report.output.contains("Demonstration: every response is synthetic."))
    XCTAssertTrue(report.output.contains("67%  █████████████░░░░░░░"), report.output)
  }

  func testARealFolderShowsNoRankingOfFewerThanTenPeople() throws {
    let data = try folder()
    let service = try publishedService(data)
    for _ in 0..<9 { try Browser.ballot(["company", "leaflets"], at: service.address) }
    let shown = try ShownPriorities(of: data)
    XCTAssertFalse(shown.demonstration)
    XCTAssertNil(shown.asOf)
    let ranking = try shown.ranking()
    XCTAssertEqual(ranking.base, "[c]")
    XCTAssertEqual(ranking.withheld, .init(reason: "too-few-ballots", needed: 10))
    XCTAssertEqual(ranking.options, [])
    let report = try Outcome.of(
      "priorities", "show", "older-people-access", "--data", data.path)
    XCTAssertTrue(
      report.output.contains("Not shown: fewer than 10 people answered this question."),
      report.output)
    XCTAssertFalse(report.output.contains("Someone to help you ask"))
  }

  func testARealFolderRoundsAndKeepsWhatItShowsUntilItMayChange() throws {
    let data = try folder()
    let service = try publishedService(data)
    // 12 people: first one-place by all (36 points); second company by 7 (14) and outreach by 5
    // (10); third leaflets by 3 (3).
    for number in 0..<12 {
      let third = number < 3 ? ["leaflets"] : []
      try Browser.ballot(
        ["one-place", number < 7 ? "company" : "outreach"] + third, at: service.address)
    }
    let shown = try ShownPriorities(of: data)
    XCTAssertEqual(shown.responses, 10)
    XCTAssertEqual(try shown.ranking().base, 10)
    let best = try shown.option("one-place")
    XCTAssertEqual([best.rank, best.points, best.voters, best.base], [1, 35, 10, 10])
    XCTAssertEqual([best.percentOfMaximum, best.shareOfPoints], ["[u]", "[u]"])
    let second = try shown.option("company")
    XCTAssertEqual([second.rank, second.points, second.voters], [2, 15, 5])
    for few in ["leaflets", "being-asked", "own-stories"] {
      let option = try shown.option(few)
      XCTAssertEqual(
        [option.rank, option.points, option.percentOfMaximum, option.voters],
        ["[c]", "[c]", "[c]", "[c]"], few)
    }

    for _ in 0..<12 { try Browser.ballot(["leaflets"], at: service.address) }
    XCTAssertEqual(try ShownPriorities(of: data), shown, "less than a day later")

    // At close the last word is counted: 24 people, 36 points again for one-place and 39 for
    // leaflets, of 75 that 25 people could have given.
    let closing = try Outcome.of("survey", "close", "older-people-access", "--data", data.path)
    XCTAssertEqual(closing.status, 0, closing.problems)
    let last = try ShownPriorities(of: data)
    XCTAssertEqual(last.responses, 25)
    let leaflets = try last.option("leaflets")
    XCTAssertEqual([leaflets.rank, leaflets.points, leaflets.voters], [1, 40, 15])
    XCTAssertEqual(leaflets.percentOfMaximum, 53)
  }
}
