import Responses
import Surveys
import Tabulation
import XCTest

final class CodedQuestionTests: XCTestCase {
  private func coded(_ codes: [Int: [Int]]) throws -> CodedQuestion {
    CodedQuestion(
      source: try Sample.id("story"),
      question: CountedQuestion(
        id: try Sample.id("story-themes"), kind: .chooseMany,
        options: [try Sample.id("rain"), try Sample.id("snails"), try Sample.id("none")]),
      codes: codes)
  }

  private func edition() throws -> CountedEdition {
    Sample.edition(
      [
        try Sample.question("story", .text(atMost: 100, lines: 1)),
        try Sample.question("grow", .chooseOne(try Sample.options("beans peas"))),
      ], try Sample.set([try Sample.monitoring("sex", of: "sex", "female male")]))
  }

  private func tabulator(
    _ coded: CodedQuestion, _ responses: [(number: Int, story: String, sex: String)]
  ) throws -> Tabulator {
    let edition = try edition()
    var tabulator = Tabulator(
      editions: [edition], breakdowns: [try Sample.breakdown("sex")], filter: PopulationFilter(),
      coded: [coded])
    for response in responses {
      let sample = try SampleResponse(
        edition, ["story": response.story, "grow": "peas"], ["sex": response.sex])
      try tabulator.count(sample, number: response.number)
    }
    return tabulator
  }

  func testWhatTheirQuestionRulesOutIsRuledOutOfThemesToo() throws {
    let tabulator = try tabulator(try coded([1: [0]]), [(1, "Rain.", "male")])
    let questions = tabulator.tabulation.questions
    XCTAssertEqual(questions.map(\.id.text), ["story", "grow", "story-themes"])
    XCTAssertEqual(questions.map(\.ruledOut), [[.notAsked], [.notAsked], [.notAsked]])
  }

  func testThemesAreCountedLikeAQuestionWithSeveralChoices() throws {
    let tabulator = try tabulator(
      try coded([7: [0, 1], 8: [2], 9: [1]]),
      [
        (7, "Wet", "female"), (8, "Well", "male"), (9, "Slime", "female"), (10, "-", "male"),
        (11, "?", "male"),
      ])
    let tabulation = tabulator.tabulation
    XCTAssertEqual(tabulator.uncoded, 0)
    XCTAssertEqual(tabulation.questions.map(\.id.text), ["story", "grow", "story-themes"])
    let counts = tabulation.everybody.answers[2]
    XCTAssertEqual(counts.options, [1, 2, 1])
    XCTAssertEqual(
      [counts.answered, counts.skipped, counts.preferNotToSay, counts.notAsked], [3, 1, 1, 0])
    let groups = tabulation.tables[0].groups
    XCTAssertEqual(groups.map { $0.answers[2].options }, [[1, 2, 0], [0, 0, 1]])
    XCTAssertEqual(groups.map { $0.answers[2].answered }, [2, 1])
    XCTAssertEqual(tabulation.everybody.answers[1].options, [0, 5])
  }

  func testAnAnswerThatNobodyCodedIsCountedAsSuch() throws {
    let all = [(1, "Wet", "female"), (2, "Dry", "male"), (3, "-", "male")]
    var first = try tabulator(try coded([1: [0]]), [all[0], all[2]])
    first.add(try tabulator(try coded([1: [0]]), [all[1]]))
    XCTAssertEqual(first.uncoded, 1)
    XCTAssertEqual(first.tabulation.everybody.answers[2].answered, 1)
  }

  func testManyThemesOfManyResponsesFitWhereTheyWait() throws {
    let tabulator = try tabulator(
      try coded(Dictionary(uniqueKeysWithValues: (1...300).map { ($0, [0, 1]) })),
      (1...300).map { ($0, "Words", "female") })
    XCTAssertEqual(tabulator.tabulation.everybody.answers[2].options, [300, 300, 0])
    XCTAssertEqual(tabulator.tabulation.everybody.answers[1].options, [0, 300])
  }
}
