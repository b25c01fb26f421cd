import Ranking
import Responses
import Surveys
import Tabulation
import XCTest

final class AnswerCountsTests: XCTestCase {
  /// The counts of one question, which Easy Read leaves out, over responses that say nothing else.
  private func counts(_ kind: QuestionKind, _ states: [String?]) throws -> AnswerCounts {
    let edition = Sample.edition([try Sample.question("q", kind, easyRead: .leftOut)])
    let responses = try states.map { state in
      try SampleResponse(edition, state.map { ["q": $0] } ?? [:])
    }
    let tabulation = try Tabulator.tabulation([edition], responses)
    XCTAssertEqual(tabulation.everybody.people, states.count)
    return try XCTUnwrap(tabulation.everybody.answers.first)
  }

  private func states(of counts: AnswerCounts) -> [Int] {
    [counts.answered, counts.skipped, counts.preferNotToSay, counts.notAsked]
  }

  func testAChooseOneCountsEachOptionAndEachState() throws {
    let counts = try counts(
      .chooseOne(try Sample.options("yes no")), ["yes", "no", "yes", "-", "?", "?", nil])
    XCTAssertEqual(counts.options, [2, 1])
    XCTAssertEqual(states(of: counts), [3, 1, 2, 1])
  }

  func testAScaleCountsEachOption() throws {
    let counts = try counts(
      .scale(try Sample.options("low middle high")), ["high", "high", "low", "-", nil, nil])
    XCTAssertEqual(counts.options, [1, 0, 2])
    XCTAssertEqual(states(of: counts), [3, 1, 0, 2])
  }

  func testAChooseManyCountsPeopleOnceAndEachOfTheirOptions() throws {
    let counts = try counts(
      .chooseMany(try Sample.options("a b c"), exclusive: nil, atMost: nil),
      ["a b c", "b", "-", "?", nil])
    XCTAssertEqual(counts.options, [1, 2, 1])
    XCTAssertEqual(states(of: counts), [2, 1, 1, 1])
  }

  func testARankCountsVotersFirstChoicesAndPlaces() throws {
    let counts = try counts(
      .rank(try Sample.options("p q r s"), places: 3), ["p q r", "q p", "q", "-", "?", nil])
    XCTAssertEqual(counts.options, [2, 3, 1, 0])
    XCTAssertEqual(counts.firstChoices, [1, 2, 0, 0])
    XCTAssertEqual(states(of: counts), [3, 1, 1, 1])
    let tally = try XCTUnwrap(counts.ballots)
    XCTAssertEqual(tally.ballots, 3)
    XCTAssertEqual(tally.counts.map(\.placed), [[1, 1], [2, 1], [0, 0, 1], []])
    XCTAssertEqual(tally.counts.map(\.offered), [3, 3, 3, 3])
    XCTAssertEqual(Points(tally, places: 3).rows.map(\.idea.text), ["q", "p", "r", "s"])
    XCTAssertEqual(Points(tally, places: 3).rows.map(\.points), [8, 5, 1, 0])
  }

  func testATextCountsThoseWhoWroteAnything() throws {
    let counts = try counts(.text(atMost: 100, lines: 2), ["words", "اردو 🌍", "-", nil])
    XCTAssertEqual(counts.options, [])
    XCTAssertEqual(states(of: counts), [2, 1, 0, 1])
  }

  func testANumberCountsEachValueUsualOrNot() throws {
    let counts = try counts(
      .number(min: 0, max: 10_000, decimals: 1), ["0", "2.5", "2.5", "51.1", "51.2", "9999.9", "-"])
    XCTAssertEqual(counts.numbers, [0: 1, 25: 2, 511: 1, 512: 1, 99_999: 1])
    XCTAssertEqual(states(of: counts), [6, 1, 0, 0])
  }

  func testNumbersUnderZeroCountAndNeedNoLimits() throws {
    let counts = try counts(
      .number(min: nil, max: nil, decimals: 0), ["-3", "-3", "7", "900000000000"])
    XCTAssertEqual(counts.numbers, [-3: 2, 7: 1, 900_000_000_000: 1])
  }

  func testStatementsAndPracticeQuestionsAreNeverCounted() throws {
    let edition = Sample.edition([
      try Sample.question("about", .statement),
      try Sample.question(
        "try-one", .chooseMany(try Sample.options("a b"), exclusive: nil, atMost: nil),
        practice: true),
      try Sample.question("try-two", .number(min: 0, max: 9, decimals: 0), practice: true),
      try Sample.question("try-three", .text(atMost: 9, lines: 1), practice: true),
      try Sample.question("one", .chooseOne(try Sample.options("yes no"))),
    ])
    let response = try SampleResponse(
      edition, ["try-one": "a b", "try-two": "3", "try-three": "x", "one": "no"])
    let tabulation = try Tabulator.tabulation([edition], [response])
    XCTAssertEqual(tabulation.questions.map(\.id.text), ["one"])
    XCTAssertEqual(tabulation.everybody.answers.map(\.options), [[0, 1]])
  }

  func testABallotLongerThanThePlacesCountsWithinThem() throws {
    let edition = Sample.edition([
      try Sample.question("q", .rank(try Sample.options("p q r"), places: 2))
    ])
    // Code 3, three options: r, q, p.
    let response = SampleResponse(answers: [1, 3, 3, 2, 1, 0])
    let counts = try XCTUnwrap(
      try Tabulator.tabulation([edition], [response]).everybody.answers.first)
    XCTAssertEqual(counts.options, [0, 1, 1])
    XCTAssertEqual(counts.ballots?.counts.map(\.placed), [[], [0, 1], [1]])
  }

  func testQuestionsOfMoreThan64OptionsAreCounted() throws {
    let names = (0..<100).map { "o\($0)" }.joined(separator: " ")
    let counts = try counts(
      .chooseMany(try Sample.options(names), exclusive: nil, atMost: nil), ["o1 o70 o99", "o99"])
    XCTAssertEqual(counts.options.indices.filter { counts.options[$0] > 0 }, [1, 70, 99])
    XCTAssertEqual(counts.options[99], 2)
  }
}
