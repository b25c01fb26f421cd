import Ranking
import Responses
import Surveys
import Tabulation
import XCTest

final class PriorityTabulationTests: XCTestCase {
  func testEveryStateOfARankQuestionIsCountedOnceForEachResponse() throws {
    let question = try rankQuestion("priorities", "abc", places: 2)
    var tabulation = PriorityTabulation(questions: [(1, [question])])
    for state in try [ranking("ab"), ranking("ca"), ranking("c"), .skipped, .preferNotToSay] {
      try tabulation.count(sheet("priorities", state), version: 1)
    }
    try tabulation.count(AnswerSheet(), version: 1)
    let snapshot = tabulation.snapshot
    XCTAssertEqual(snapshot.responses, 6)
    let figures = try XCTUnwrap(snapshot.questions.first)
    XCTAssertEqual(figures.ballots, 3)
    XCTAssertEqual(figures.skipped, 1)
    XCTAssertEqual(figures.preferNotToSay, 1)
    XCTAssertEqual(figures.notAsked, 1)
    XCTAssertEqual(figures.points.rows.map(\.idea.text), ["c", "a", "b"])
    XCTAssertEqual(figures.points.rows.map(\.points), [4, 3, 1])
  }

  func testStoredAnswersAreCountedAsTheSheetsTheyCameFrom() throws {
    let questions = try [
      Question(id: id("heard"), kind: .text(atMost: 100, lines: 1), text: "What have you heard?"),
      Question(id: id("about"), kind: .statement, text: "Now for your priorities."),
      rankQuestion("priorities", "abc", places: 3),
    ]
    let sheets = try [
      sheet("priorities", ranking("cab")), sheet("priorities", .skipped),
      sheet("heard", .answered(.text("much"))),
    ]
    var (clear, stored) = (
      PriorityTabulation(questions: [(1, questions)]),
      PriorityTabulation(questions: [(1, questions)])
    )
    for sheet in sheets {
      try clear.count(sheet, version: 1)
      try stored.count(AnswerEncoding(questions).encode(sheet), version: 1)
    }
    XCTAssertEqual(stored.snapshot, clear.snapshot)
    XCTAssertEqual(stored.snapshot.questions.map(\.ballots), [1])
    XCTAssertEqual(stored.snapshot.questions.map(\.notAsked), [1])
  }

  func testPracticeQuestionsAreNotCounted() throws {
    let tabulation = try PriorityTabulation(questions: [
      (
        1,
        [
          rankQuestion("try-it", "ab", places: 1, practice: true),
          rankQuestion("priorities", "ab", places: 1),
        ]
      )
    ])
    XCTAssertEqual(tabulation.snapshot.questions.map(\.question.text), ["priorities"])
  }

  func testVersionsAreCountedTogetherInTheOrderAndWithThePlacesOfTheNewest() throws {
    var tabulation = try PriorityTabulation(questions: [
      (1, [rankQuestion("first", "ab", places: 1)]),
      (2, [rankQuestion("second", "xy", places: 1), rankQuestion("first", "cba", places: 2)]),
    ])
    try tabulation.count(sheet("first", ranking("a")), version: 1)
    try tabulation.count(sheet("first", ranking("a")), version: 1)
    try tabulation.count(sheet("first", ranking("cb")), version: 2)
    let snapshot = tabulation.snapshot
    XCTAssertEqual(snapshot.questions.map(\.question.text), ["second", "first"])
    XCTAssertEqual(snapshot.questions.map(\.notAsked), [3, 0])
    let figures = snapshot.questions[1]
    XCTAssertEqual(figures.places, 2)
    XCTAssertEqual(figures.tally.counts.map(\.idea.text), ["c", "b", "a"])
    XCTAssertEqual(figures.tally.counts.map(\.offered), [1, 3, 3])
    XCTAssertEqual(figures.points.rows.map(\.idea.text), ["c", "a", "b"])
    XCTAssertEqual(figures.points.rows.map(\.percentOfMaximum), [100, 400.0 / 6, 100.0 / 6])
  }

  func testAResponseThatCannotBeReadIsRefusedAndNotCounted() throws {
    let question = try rankQuestion("priorities", "ab", places: 2)
    var tabulation = PriorityTabulation(questions: [(1, [question])])
    XCTAssertThrowsError(try tabulation.count(AnswerSheet(), version: 2)) {
      XCTAssertEqual($0 as? UncountableResponse, .unknownVersion(2))
    }
    XCTAssertThrowsError(try tabulation.count(EncodedAnswers(bytes: [1]), version: 1)) {
      guard case .unreadable = $0 as? UncountableResponse else { return XCTFail("\($0)") }
    }
    try XCTAssertThrowsError(tabulation.count(sheet("priorities", ranking("aa")), version: 1)) {
      XCTAssertEqual($0 as? UncountableResponse, .notARanking(question.id))
    }
    XCTAssertEqual(tabulation.snapshot.responses, 0)
    try tabulation.count(sheet("priorities", ranking("ab")), version: 1)
    XCTAssertEqual(tabulation.snapshot.questions.map(\.ballots), [1])
  }
}

private func ranking(_ letters: String) throws -> AnswerState {
  .answered(.ranking(try letters.map { try id(String($0)) }))
}

private func sheet(_ question: String, _ state: AnswerState) throws -> AnswerSheet {
  var sheet = AnswerSheet()
  sheet[try id(question)] = state
  return sheet
}
