import Surveys
import XCTest

/// What stands in a survey after its definition was read.
final class SurveyReadingTests: XCTestCase {
  private func survey(_ text: String) throws -> Survey {
    try SurveyFile.read(Array(text.utf8), context: .disk())
  }

  private func question(_ id: String) throws -> Question {
    try XCTUnwrap(survey(completeDefinition).questions.first { $0.id.text == id })
  }

  func testTheTopOfADefinitionIsRead() throws {
    let survey = try survey(completeDefinition)
    XCTAssertEqual(survey.id.text, "older-people-access")
    XCTAssertEqual(survey.version, 3)
    XCTAssertEqual(survey.language.text, "en-GB")
    XCTAssertEqual(survey.title, "Getting help")
    XCTAssertEqual(survey.purpose, "To learn what would help.")
    XCTAssertEqual(survey.madeWith, "Made with people over 65.")
    XCTAssertEqual(survey.askedBy, "The trust")
    XCTAssertEqual(survey.opens?.description, "2026-12-01")
    XCTAssertEqual(survey.closes?.description, "2027-01-31")
    XCTAssertEqual(survey.consent, "I agree.\nI can stop.")
    XCTAssertEqual(survey.sites.map(\.name), ["Leeds hub"])
    XCTAssertTrue(survey.offersSelfCode)
    XCTAssertEqual(survey.sections.map(\.title), ["Your experience"])
    XCTAssertEqual(survey.questions.count, 10)
  }

  func testTheSurveysOwnLanguageIsAddedFirst() throws {
    XCTAssertEqual(
      try survey(completeDefinition).languages.map(\.text), ["en-GB", "en-GB-x-easyread", "ur"])
    XCTAssertEqual(try survey(Definition.survey()).languages.map(\.text), ["en-GB"])
  }

  func testAByteOrderMarkIsAccepted() throws {
    XCTAssertEqual(try survey("\u{FEFF}" + Definition.survey()).title, "Visits")
  }

  func testWhatBelongsToEveryQuestionIsRead() throws {
    let question = try question("heard")
    XCTAssertEqual(question.text, "Have you heard “of it😀”?")
    XCTAssertEqual(question.hint, "A hint")
    XCTAssertEqual(question.picture, "heart")
    XCTAssertTrue(question.required)
    XCTAssertTrue(question.offersPreferNotToSay)
    XCTAssertFalse(question.practice)
    XCTAssertEqual(
      question.media?.names.map(\.file), ["heard.mp3", "heard.bfi.mp4", "heard.ur.vtt"])
    XCTAssertEqual(question.media?.transcript, "Have you heard of it?")
    XCTAssertEqual(question.options.map(\.hint), ["I have", nil, nil])
    XCTAssertEqual(question.options(inEasyRead: true).map(\.id.text), ["yes", "no"])
    XCTAssertEqual(question.hintPictures, [])
    XCTAssertEqual(question.pictureNames, ["heart", "heart"])
    XCTAssertEqual(try self.question("story").hintPictures, ["heart", "heart"])
    XCTAssertEqual(try self.question("story").pictureNames, ["heart", "heart"])
    XCTAssertEqual(try self.question("priorities").easyRead, .leftOut)
    XCTAssertEqual(try self.question("priorities").hintPictures, [])
    XCTAssertNil(question.monitoring)
  }

  func testAQuestionForPracticeStandsApart() throws {
    let survey = try survey(completeDefinition)
    XCTAssertEqual(survey.practice.map(\.id.text), ["try"])
    XCTAssertFalse(survey.questions.contains { $0.id.text == "try" })
  }

  func testEachKindKeepsItsLimits() throws {
    let none: Identifier<Option> = try XCTUnwrap(Identifier("none"))
    guard case .chooseMany(let options, exclusive: none, atMost: 2) = try question("spend").kind
    else { return XCTFail("spend is another kind") }
    XCTAssertEqual(options.map(\.text), ["Buses", "Nothing"])
    XCTAssertEqual(try question("satisfied").kind.name, .scale)
    XCTAssertEqual(try question("satisfied").kind.dontKnow?.text, "cannot-say")
    guard case .rank(_, places: 1) = try question("priorities").kind else {
      return XCTFail("priorities is another kind")
    }
    XCTAssertEqual(try question("story").kind, .text(atMost: 500, lines: 6))
    XCTAssertEqual(try question("more").kind, .text(atMost: 2000, lines: 4))
    XCTAssertEqual(try question("visits").kind, .number(min: 0, max: 36.5, decimals: 1))
    XCTAssertEqual(try question("amount").kind, .number(min: nil, max: nil, decimals: 0))
    XCTAssertEqual(try question("about").kind, .statement)
  }

  func testConditionsTurnOptionsOfAScaleIntoPositions() throws {
    func id<Subject>(_ text: String) throws -> Identifier<Subject> {
      try XCTUnwrap(Identifier(text))
    }
    XCTAssertEqual(
      try question("why-not").askIf,
      .all([
        .test(try id("heard"), .isAnyOf([try id("no"), try id("unsure")])),
        .any([
          .test(try id("satisfied"), .atMost(1)), .test(try id("satisfied"), .atLeast(2)),
          .all([.test(try id("spend"), .atLeast(1)), .test(try id("spend"), .atMost(2))]),
        ]),
        .not(.test(try id("visits"), .atLeast(2.5))),
        .test(try id("story"), .answered(false)),
      ]))
  }
}
