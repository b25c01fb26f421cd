import Foundation
import Responses
import Surveys
import XCTest

/// Made-up people are many kinds of people, always the same ones, and differ as they are said to.
final class SyntheticPopulationTests: XCTestCase {
  private static let today = CalendarDate("2026-11-21") ?? .first

  /// The survey and the equality questions that ship with EqualSay.
  private func shipped() throws -> Survey {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let surveys = root.appending(path: "Surveys")
    let monitoring = [UInt8](
      try Data(contentsOf: surveys.appending(path: "monitoring/england.json")))
    let definition = try Data(
      contentsOf: surveys.appending(path: "older-people-access/survey.json"))
    return try SurveyFile.read(
      [UInt8](definition), context: .assumingFiles(monitoringSet: { _ in monitoring }))
  }

  private func people(
    _ survey: Survey, _ count: Int, seed: UInt64 = 1
  ) -> [Response] {
    var population = SyntheticPopulation(survey, seed: seed, today: Self.today)
    return (0..<count).map { _ in population.next() }
  }

  private func share(_ part: Int, of whole: Int) -> Double { Double(part) / Double(max(1, whole)) }

  func testTheSameSeedGivesTheSamePeople() throws {
    let survey = try shipped()
    let first = people(survey, 50)
    let again = people(survey, 50)
    XCTAssertEqual(first.map(\.answers), again.map(\.answers))
    XCTAssertEqual(first.map(\.monitoring), again.map(\.monitoring))
    XCTAssertEqual(first.map(\.day), again.map(\.day))
    XCTAssertNotEqual(first.map(\.answers), people(survey, 50, seed: 2).map(\.answers))
  }

  func testWhatTheyAnswerCouldHaveBeenAnswered() throws {
    for questions in [
      try shipped().questions, try shipped().monitoring?.questions ?? [], try Examples.everyKind(),
    ] {
      var answers = SyntheticAnswers(seed: 3)
      for _ in 0..<200 {
        let sheet = answers.sheet(for: questions, inEasyRead: false)
        for question in questions {
          guard let answer = sheet[question.id].answer else { continue }
          XCTAssertEqual(try question.state(of: Entry(answer)), .answered(answer))
        }
      }
    }
  }

  /// 39 in a thousand have served, of those who answer; three in a hundred say nothing.
  func testTheyHaveServedAsOftenAsTheCensusFound() throws {
    let survey = try shipped()
    let questions = try XCTUnwrap(survey.monitoring?.questions)
    let encoding = AnswerEncoding(questions)
    let sheets = try people(survey, 4_000).compactMap(\.monitoring).map(encoding.decode)
    let answers = sheets.compactMap { $0[Identifier(literal: "veteran")].answer }
    let served = answers.count { $0 != .options([Identifier(literal: "no")]) }
    XCTAssertGreaterThan(answers.count, 3_000)
    XCTAssertEqual(share(served, of: answers.count), 0.039, accuracy: 0.01)
  }

  func testTheyComeInEveryLanguageThroughEveryChannelOverWeeks() throws {
    let survey = try shipped()
    let people = people(survey, 2_000)
    XCTAssertEqual(Set(people.map(\.language.text)), ["en-GB", "en-GB-x-easyread", "ur"])
    XCTAssertEqual(Set(people.map(\.channel)), [.web, .paper, .assisted, .workshop])
    XCTAssertEqual(people.map(\.day).max(), Self.today)
    XCTAssertEqual(people.map(\.day).min()?.description, "2026-10-11")
    XCTAssertEqual(Set(people.map(\.day)).count, 42)
  }

  func testAFewPassAQuestionOverAndMoreOfThemTowardsTheEnd() throws {
    let survey = try shipped()
    let encoding = AnswerEncoding(survey.questions)
    let sheets = try people(survey, 3_000).map { try encoding.decode($0.answers) }
    func passedOver(_ question: String) throws -> Double {
      let id: Identifier<Question> = try Examples.id(question)
      return share(sheets.count { $0[id] == .skipped }, of: sheets.count)
    }
    XCTAssertEqual(try passedOver("answering-for"), 0.03, accuracy: 0.01)
    XCTAssertEqual(try passedOver("priorities"), 0.11, accuracy: 0.02)
  }

  func testAFewOfThoseWhoAnswerDoNotKnow() throws {
    let survey = try shipped()
    let encoding = AnswerEncoding(survey.questions)
    let sheets = try people(survey, 3_000).map { try encoding.decode($0.answers) }
    let unsure = [("sure", "do-not-know"), ("tried", "not-sure"), ("travel", "not-sure")]
    for (question, option) in unsure {
      let id: Identifier<Question> = try Examples.id(question)
      let chosen: Identifier<Option> = try Examples.id(option)
      let answers = sheets.compactMap { $0[id].answer }
      let count = answers.count { $0 == .option(chosen) }
      XCTAssertEqual(share(count, of: answers.count), 0.04, accuracy: 0.015)
    }
  }

  func testThatAFewDoNotKnowMovesTheAnswersOfNobodyElse() throws {
    func survey(_ more: String) throws -> Survey {
      let text = #"""
        { "id": "tea", "version": 1, "language": "en-GB", "title": "Tea", "sections": [
          { "id": "all", "questions": [
            { "id": "likes", "kind": "choose-one", "text": "Do you?", "options": [
              { "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" }\#(more) },
            { "id": "cups", "kind": "number", "text": "Cups?", "min": 0, "max": 9,
              "askIf": { "question": "likes", "is": ["yes"] } },
            { "id": "order", "kind": "rank", "text": "In order", "places": 2, "options": [
              { "id": "a", "text": "A" }, { "id": "b", "text": "B" }, { "id": "c", "text": "C" } ]
            } ] } ] }
        """#
      return try SurveyFile.read(Array(text.utf8), context: .assumingFiles())
    }
    func sheets(_ survey: Survey) throws -> [AnswerSheet] {
      let encoding = AnswerEncoding(survey.questions)
      return try people(survey, 1_000).map { try encoding.decode($0.answers) }
    }
    let known = try sheets(survey(" ]"))
    let told = try sheets(
      survey(#", { "id": "unsure", "text": "Not sure" } ], "dontKnow": "unsure""#))
    let (likes, cups, order): (Identifier<Question>, Identifier<Question>, Identifier<Question>) =
      (try Examples.id("likes"), try Examples.id("cups"), try Examples.id("order"))
    let unsure = Answer.option(try Examples.id("unsure"))
    XCTAssertEqual(told.count { $0[likes].answer == unsure }, 37, accuracy: 20)
    for (known, told) in zip(known, told) {
      XCTAssertEqual(told[order], known[order])
      if told[likes].answer == unsure {
        XCTAssertEqual(told[cups], .notAsked)
      } else {
        XCTAssertEqual(told[likes], known[likes])
        XCTAssertEqual(told[cups], known[cups])
      }
    }
  }

  func testSharesOfEthnicGroupsAreThoseOfACensus() throws {
    let survey = try shipped()
    let encoding = AnswerEncoding(survey.monitoring?.questions ?? [])
    let group: Identifier<Question> = try Examples.id("ethnic-group")
    let answers = try people(survey, 4_000).compactMap { person in
      try person.monitoring.map { try encoding.decode($0)[group].answer }
    }.compactMap { $0 }
    let white = answers.count { $0 == .option(Identifier(literal: "white")) }
    let asian = answers.count { $0 == .option(Identifier(literal: "asian")) }
    XCTAssertEqual(share(white, of: answers.count), 0.817, accuracy: 0.02)
    XCTAssertEqual(share(asian, of: answers.count), 0.093, accuracy: 0.02)
  }

  func testDisabledPeopleAreFoundToBeLessSureAsTheHelpSays() throws {
    let survey = try shipped()
    let answers = AnswerEncoding(survey.questions)
    let monitoring = AnswerEncoding(survey.monitoring?.questions ?? [])
    var unsure = [true: 0, false: 0]
    var all = [true: 0, false: 0]
    for person in people(survey, 4_000) {
      guard let encoded = person.monitoring else { continue }
      let about = try monitoring.decode(encoded)
      guard case .option(let limit) = about[try Examples.id("day-to-day")].answer,
        case .option(let sure) = try answers.decode(person.answers)[try Examples.id("sure")].answer
      else { continue }
      let isDisabled = limit.text != "not-at-all"
      all[isDisabled, default: 0] += 1
      if ["not-very-sure", "not-at-all-sure"].contains(sure.text) {
        unsure[isDisabled, default: 0] += 1
      }
    }
    let disabled = share(unsure[true] ?? 0, of: all[true] ?? 0)
    let others = share(unsure[false] ?? 0, of: all[false] ?? 0)
    XCTAssertGreaterThan(disabled, others + 0.1)
  }
}

extension Entry {
  /// What a person would enter to give the answer.
  fileprivate init(_ answer: Answer) {
    switch answer {
    case .option(let option): self.init(choices: [option.text])
    case .options(let options), .ranking(let options): self.init(choices: options.map(\.text))
    case .text(let text): self.init(text: text)
    case .number(let number): self.init(text: Int(exactly: number).map(String.init) ?? "\(number)")
    }
  }
}
