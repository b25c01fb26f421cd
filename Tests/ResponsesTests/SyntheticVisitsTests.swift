import Foundation
import Responses
import Surveys
import XCTest

/// Made-up people who are lost on the way, more of them in some languages than in others.
final class SyntheticVisitsTests: XCTestCase {
  private func shipped(_ name: String) throws -> Survey {
    let surveys = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Surveys")
    let monitoring = [UInt8](
      try Data(contentsOf: surveys.appending(path: "monitoring/england.json")))
    let definition = try Data(contentsOf: surveys.appending(path: "\(name)/survey.json"))
    return try SurveyFile.read(
      [UInt8](definition), context: .assumingFiles(monitoringSet: { _ in monitoring }))
  }

  private func responses(_ survey: Survey, _ count: Int) -> [Response] {
    let today = CalendarDate("2026-11-21") ?? .first
    var population = SyntheticPopulation(survey, seed: 1, today: today)
    return (0..<count).map { _ in population.next() }
  }

  private func visits(_ survey: Survey, _ responses: [Response], seed: UInt64 = 1)
    -> SyntheticVisits
  {
    var visits = SyntheticVisits(survey, seed: seed)
    for response in responses { visits.add(response) }
    return visits
  }

  func testEachLanguageLosesAsManyAsIsSaid() throws {
    let survey = try shipped("older-people-access")
    let responses = responses(survey, 20_000)
    let visits = visits(survey, responses)
    for (tag, finishing, beginning) in [
      ("en-GB", 0.87, 0.70), ("en-GB-x-easyread", 0.92, 0.76), ("ur", 0.62, 0.55),
    ] {
      let finished = responses.count { $0.language.text == tag && $0.channel == .web }
      let stopped = visits.stopped.filter { $0.key.language.text == tag }.values.reduce(0, +)
      let opened = visits.opened.filter {
        $0.key.language.text == tag && $0.key.channel == .web
      }.values.reduce(0, +)
      let begun = finished + stopped
      XCTAssertEqual(Double(finished) / Double(begun), finishing, accuracy: 0.02, tag)
      XCTAssertEqual(Double(begun) / Double(opened), beginning, accuracy: 0.02, tag)
    }
  }

  func testOnlyWhatIsAnsweredThroughAPageIsOpened() throws {
    let survey = try shipped("older-people-access")
    let responses = responses(survey, 2_000)
    let visits = visits(survey, responses)
    XCTAssertEqual(Set(visits.opened.keys.map(\.channel)), [.web, .assisted])
    let helped = visits.opened.filter { $0.key.channel == .assisted }.values.reduce(0, +)
    XCTAssertEqual(helped, responses.count { $0.channel == .assisted })
  }

  func testTheyStopWhereEverybodyComesAndMostlyBeforeARanking() throws {
    let survey = try shipped("older-people-access")
    let visits = visits(survey, responses(survey, 5_000))
    let always = Set(survey.questions.filter { $0.askIf == nil }.map(\.id))
    let main = visits.stopped.filter { !$0.key.isMonitoring }
    XCTAssertTrue(main.keys.allSatisfy { $0.question.map(always.contains) ?? false })
    let byQuestion = Dictionary(grouping: main, by: \.key.question).mapValues {
      $0.map(\.value).reduce(0, +)
    }
    let most = try XCTUnwrap(byQuestion.max { $0.value < $1.value }?.key)
    let order = survey.questions.filter { $0.askIf == nil }
    let place = try XCTUnwrap(order.firstIndex { $0.id == most })
    XCTAssertEqual(order[place + 1].kind.name, .rank)
  }

  func testSomeOnlyConsentWhereThatIsAsked() throws {
    let asks = try shipped("personal-health-budgets")
    XCTAssertNotNil(asks.consent)
    XCTAssertTrue(visits(asks, responses(asks, 5_000)).stopped.keys.contains { $0.question == nil })
    let doesNot = try shipped("older-people-access")
    XCTAssertFalse(
      visits(doesNot, responses(doesNot, 5_000)).stopped.keys.contains { $0.question == nil })
  }

  func testTheSameSeedLosesTheSamePeople() throws {
    let survey = try shipped("older-people-access")
    let responses = responses(survey, 300)
    let first = visits(survey, responses)
    XCTAssertEqual(first.stopped, visits(survey, responses).stopped)
    XCTAssertEqual(first.opened, visits(survey, responses).opened)
    XCTAssertNotEqual(first.opened, visits(survey, responses, seed: 2).opened)
  }
}
