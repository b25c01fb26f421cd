import Responses
import Surveys
import XCTest

final class JourneyTests: XCTestCase {
  /// heard → why-not (if no) → visits (a number) → often (if 3 or more, and heard) → end.
  private func questions() throws -> [Question] {
    let heard: Identifier<Question> = try Examples.id("heard")
    let visits: Identifier<Question> = try Examples.id("visits")
    return [
      try Examples.question("intro", .statement),
      try Examples.question("heard", .chooseOne(try Examples.options("yes", "no"))),
      try Examples.question(
        "why-not", .text(atMost: 100, lines: 2),
        askIf: .test(heard, .isAnyOf([try Examples.id("no")]))),
      try Examples.question(
        "visits", .number(min: 0, max: nil, decimals: 0), easyRead: .leftOut),
      try Examples.question(
        "often", .text(atMost: 100, lines: 2),
        askIf: .all([.test(visits, .atLeast(3)), .not(.test(heard, .answered(false)))])),
    ]
  }

  private func sheet(_ states: [String: AnswerState]) throws -> AnswerSheet {
    var sheet = AnswerSheet()
    for (name, state) in states { sheet[try Examples.id(name)] = state }
    return sheet
  }

  private func route(
    _ states: [String: AnswerState], inEasyRead: Bool = false
  ) throws -> [String] {
    Journey(try questions(), answers: try sheet(states), inEasyRead: inEasyRead)
      .route.map(\.id.text)
  }

  private func chosen(_ option: String) throws -> AnswerState {
    .answered(.option(try Examples.id(option)))
  }

  func testAQuestionIsAskedWhenItsConditionHolds() throws {
    XCTAssertEqual(try route([:]), ["intro", "heard", "visits"])
    XCTAssertEqual(
      try route(["heard": try chosen("no")]), ["intro", "heard", "why-not", "visits"])
    XCTAssertEqual(
      try route(["heard": try chosen("yes"), "visits": .answered(.number(3))]),
      ["intro", "heard", "visits", "often"])
    XCTAssertEqual(
      try route(["heard": .skipped, "visits": .answered(.number(9))]),
      ["intro", "heard", "visits"])
  }

  func testAnAnswerThatLeftTheRouteNoLongerCountsButIsKept() throws {
    var sheet = try sheet(["heard": try chosen("no"), "why-not": .answered(.text("Nobody said"))])
    sheet[try Examples.id("heard")] = try chosen("yes")
    let journey = Journey(try questions(), answers: sheet, inEasyRead: false)
    XCTAssertEqual(journey.counted[try Examples.id("why-not")], .notAsked)
    XCTAssertEqual(journey.completed[try Examples.id("why-not")], .notAsked)
    sheet[try Examples.id("heard")] = try chosen("no")
    XCTAssertEqual(
      Journey(try questions(), answers: sheet, inEasyRead: false)
        .counted[try Examples.id("why-not")], .answered(.text("Nobody said")))
  }

  func testTheNextOpenStepStartsWithTheStatementsBeforeIt() throws {
    let fresh = Journey(try questions(), answers: AnswerSheet(), inEasyRead: false)
    XCTAssertEqual(fresh.nextOpenStep, .question(try Examples.id("intro")))
    let begun = Journey(
      try questions(), answers: try sheet(["heard": try chosen("yes")]), inEasyRead: false)
    XCTAssertEqual(begun.nextOpenStep, .question(try Examples.id("visits")))
    let done = Journey(
      try questions(), answers: try sheet(["heard": .skipped, "visits": .skipped]),
      inEasyRead: false)
    XCTAssertEqual(done.nextOpenStep, .end)
  }

  func testChangingAnAnswerOpensTheQuestionThatComesIntoTheRoute() throws {
    let journey = Journey(
      try questions(),
      answers: try sheet(["heard": try chosen("no"), "visits": .answered(.number(1))]),
      inEasyRead: false)
    XCTAssertEqual(journey.nextOpenStep, .question(try Examples.id("why-not")))
  }

  func testEasyReadLeavesAQuestionOutUnlessItWasAnsweredBefore() throws {
    XCTAssertEqual(try route([:], inEasyRead: true), ["intro", "heard"])
    XCTAssertEqual(
      try route(["visits": .answered(.number(1))], inEasyRead: true),
      ["intro", "heard", "visits"])
  }

  func testQuestionsNeverMetArePassedOverWhenTheResponseIsSent() throws {
    let completed = Journey(try questions(), answers: AnswerSheet(), inEasyRead: false).completed
    XCTAssertEqual(completed[try Examples.id("heard")], .skipped)
    XCTAssertEqual(completed[try Examples.id("why-not")], .notAsked)
  }

  func testStepsFollowTheRouteAndEnd() throws {
    let journey = Journey(
      try questions(), answers: try sheet(["heard": try chosen("no")]), inEasyRead: false)
    XCTAssertEqual(
      journey.step(after: try Examples.id("heard")), .question(try Examples.id("why-not")))
    XCTAssertEqual(journey.step(after: try Examples.id("visits")), .end)
    XCTAssertEqual(journey.question(before: try Examples.id("visits"))?.id.text, "why-not")
    XCTAssertNil(journey.question(before: try Examples.id("intro")))
  }

  func testARequiredQuestionIsMissingUntilItIsAnsweredOrDeclined() throws {
    let question = try Examples.question(
      "must", .chooseOne(try Examples.options("yes", "no")), required: true, preferNot: true)
    func missing(_ state: AnswerState) throws -> Question? {
      Journey([question], answers: try sheet(["must": state]), inEasyRead: false).firstMissing
    }
    XCTAssertEqual(try missing(.notAsked), question)
    XCTAssertEqual(try missing(.skipped), question)
    XCTAssertNil(try missing(.preferNotToSay))
    XCTAssertNil(try missing(try chosen("yes")))
  }

  func testNotToKnowIsNowhereOnAScale() throws {
    let scale = try Examples.question(
      "scale",
      .scale(
        try Examples.options("low", "mid", "high", "unsure"), dontKnow: try Examples.id("unsure")))
    var sheet = AnswerSheet()
    sheet[scale.id] = try chosen("unsure")
    func holds(_ test: Condition.Test) -> Bool {
      Condition.test(scale.id, test).holds(for: sheet, of: [scale])
    }
    XCTAssertFalse(holds(.atLeast(1)))
    XCTAssertFalse(holds(.atMost(3)))
    XCTAssertTrue(holds(.answered(true)))
    XCTAssertTrue(holds(.isAnyOf([try Examples.id("unsure")])))
  }

  func testPositionsOnAScaleAndCountsOfChoicesCanBeTested() throws {
    let scale = try Examples.question("scale", .scale(try Examples.options("low", "mid", "high")))
    let many = try Examples.question(
      "many", .chooseMany(try Examples.options("a", "b", "c"), exclusive: nil, atMost: nil))
    var sheet = AnswerSheet()
    sheet[scale.id] = try chosen("mid")
    sheet[many.id] = .answered(.options([try Examples.id("a"), try Examples.id("b")]))
    func holds(_ id: Identifier<Question>, _ test: Condition.Test) -> Bool {
      Condition.test(id, test).holds(for: sheet, of: [scale, many])
    }
    XCTAssertTrue(holds(scale.id, .atLeast(2)))
    XCTAssertFalse(holds(scale.id, .atLeast(3)))
    XCTAssertTrue(holds(scale.id, .atMost(2)))
    XCTAssertTrue(holds(many.id, .atLeast(2)))
    XCTAssertFalse(holds(many.id, .atMost(1)))
  }
}
