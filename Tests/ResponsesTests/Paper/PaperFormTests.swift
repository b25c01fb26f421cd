import Responses
import Surveys
import XCTest

final class PaperFormTests: XCTestCase {
  private func form(
    _ questions: [Question], inEasyRead: Bool = false, selfCode: Bool = false
  ) throws -> PaperForm {
    let section = Section(id: try Examples.id("part"), questions: questions)
    let survey = Survey(
      id: try Examples.id("garden"), title: "Gardens", offersSelfCode: selfCode,
      sections: [section])
    return PaperForm(survey, inEasyRead: inEasyRead)
  }

  private let heard = Identifier<Question>(literal: "heard")
  private let visits = Identifier<Question>(literal: "visits")
  private let tools = Identifier<Question>(literal: "tools")

  private func text(_ name: String, askIf: Condition? = nil) throws -> Question {
    try Examples.question(name, .text(atMost: 100, lines: 2), askIf: askIf)
  }

  private func heard(easyRead: EasyReadVariant = .same) throws -> Question {
    try Examples.question(
      "heard", .chooseOne(try Examples.options("yes", "a-bit", "no")), easyRead: easyRead)
  }

  func testQuestionsAreNumberedOneAfterTheOtherAndStatementsAreNot() throws {
    let form = try form(
      [try Examples.question("about", .statement), try heard(), try text("story")], selfCode: true)
    XCTAssertEqual(form.questions.map(\.number), [nil, 1, 2])
    XCTAssertEqual(form.helpedNumber, 3)
    XCTAssertEqual(form.selfCodeNumber, 4)
    XCTAssertEqual(form.monitoring.count, 0)
  }

  func testWhoeverChoseAnAnswerThatRulesOutWhatFollowsIsSentOn() throws {
    let form = try form([
      try heard(), try text("why-not", askIf: .test(heard, .isAnyOf([try Examples.id("no")]))),
      try text("more", askIf: .not(.test(heard, .isAnyOf([try Examples.id("yes")])))),
      try text("story"),
    ])
    XCTAssertEqual(
      form.questions[0].skips, [.init(options: [1], number: 4), .init(options: [2], number: 3)])
    XCTAssertEqual(form.questions[1].condition, .chose([3], question: 1))
    XCTAssertEqual(form.questions[2].condition, .choseNone([1], question: 1))
    XCTAssertEqual(form.questions[3].skips, [])
  }

  func testTheLastQuestionLeadsToWhetherSomebodyHelped() throws {
    let form = try form([
      try heard(), try text("why-not", askIf: .test(heard, .isAnyOf([try Examples.id("no")]))),
    ])
    XCTAssertEqual(form.questions[0].skips, [.init(options: [1, 2], number: 3)])
  }

  func testNobodyIsSentPastWhatIsToBeRead() throws {
    let form = try form([
      try heard(), try text("why-not", askIf: .test(heard, .isAnyOf([try Examples.id("no")]))),
      try Examples.question("about", .statement), try text("story"),
    ])
    XCTAssertEqual(form.questions[0].skips, [])
    XCTAssertEqual(form.questions[1].condition, .chose([3], question: 1))
  }

  func testEasyReadNumbersWhatItAsksAndForgetsConditionsOnWhatItDoesNot() throws {
    let kept: Set<Identifier<Option>> = [try Examples.id("yes"), try Examples.id("no")]
    let questions = [
      try Examples.question(
        "visits", .number(min: 0, max: 9, decimals: 0), easyRead: .leftOut),
      try heard(easyRead: .options(kept)),
      try text("often", askIf: .test(visits, .atLeast(1))),
      try text("none", askIf: .test(visits, .answered(false))),
      try text("why-not", askIf: .test(heard, .isAnyOf([try Examples.id("no")]))),
      try text("bit", askIf: .test(heard, .isAnyOf([try Examples.id("a-bit")]))),
    ]
    let form = try form(questions, inEasyRead: true)
    XCTAssertEqual(form.questions.map(\.question.id.text), ["heard", "none", "why-not"])
    XCTAssertEqual(form.questions.map(\.number), [1, 2, 3])
    XCTAssertEqual(form.questions[0].options.map(\.id.text), ["yes", "no"])
    XCTAssertNil(form.questions[1].condition)
    XCTAssertEqual(form.questions[2].condition, .chose([2], question: 1))
    XCTAssertEqual(try self.form(questions).questions.map(\.number), [1, 2, 3, 4, 5, 6])
  }

  func testWhoDoesNotKnowIsNotAskedByWhereOnTheScaleOneIs() throws {
    let scale = try Examples.question(
      "enjoy",
      .scale(
        try Examples.options("none", "some", "much", "unsure"), dontKnow: try Examples.id("unsure")),
      easyRead: .options([try Examples.id("none"), try Examples.id("much")]))
    let enjoy = scale.id
    func condition(_ condition: Condition, inEasyRead: Bool = false) throws -> PaperCondition? {
      try form([scale, try text("more", askIf: condition)], inEasyRead: inEasyRead)
        .questions[1].condition
    }
    XCTAssertEqual(try condition(.test(enjoy, .atLeast(2))), .chose([2, 3], question: 1))
    XCTAssertEqual(try condition(.test(enjoy, .atMost(3))), .chose([1, 2, 3], question: 1))
    XCTAssertEqual(
      try condition(.test(enjoy, .atLeast(2)), inEasyRead: true), .chose([2], question: 1))
    XCTAssertEqual(
      try form([scale], inEasyRead: true).questions[0].options.map(\.id.text),
      ["none", "much", "unsure"])
  }

  func testConditionsAreSaidWithTheNumbersOnThePaper() throws {
    let scale = try Examples.question(
      "enjoy", .scale(try Examples.options("none", "some", "much")))
    let many = try Examples.question(
      "tools",
      .chooseMany(try Examples.options("spade", "fork", "rake"), exclusive: nil, atMost: nil))
    let number = try Examples.question("visits", .number(min: 0, max: 9, decimals: 0))
    func condition(_ condition: Condition) throws -> PaperCondition? {
      try form([scale, many, number, try text("more", askIf: condition)]).questions[3].condition
    }
    let enjoy: Identifier<Question> = try Examples.id("enjoy")
    XCTAssertEqual(try condition(.test(enjoy, .atLeast(2))), .chose([2, 3], question: 1))
    XCTAssertEqual(try condition(.test(tools, .atLeast(2))), .choseAtLeast(2, question: 2))
    XCTAssertEqual(
      try condition(.not(.test(tools, .atLeast(3)))),
      .any([.choseAtMost(2, question: 2), .notAnswered(2)]))
    XCTAssertEqual(try condition(.test(visits, .atMost(4))), .wroteAtMost(4, question: 3))
    XCTAssertEqual(
      try condition(.not(.all([.test(visits, .atLeast(4)), .test(enjoy, .answered(true))]))),
      .any([.wroteLess(4, question: 3), .notAnswered(1)]))
  }
}
