import Surveys
import XCTest

/// What a new version may not change about what earlier versions published.
final class RepublicationTests: XCTestCase {
  private let questions = [
    #"{ "id": "heard", "kind": "choose-one", "text": "Q", "options": [\#(Definition.options)] }"#,
    #"{ "id": "first", "kind": "rank", "text": "Q", "places": 2, "options": [\#(Definition.options)] }"#,
    #"{ "id": "count", "kind": "number", "text": "Q", "decimals": 1 }"#,
  ]

  private func survey(
    _ version: Int, _ questions: [String], monitoring: String? = nil
  ) throws -> Survey {
    let choice = monitoring == nil ? "" : #""monitoring": { "set": "england" },"#
    let text =
      #"{ "id": "a", "version": \#(version), "language": "en", "title": "T", \#(choice)"#
      + #""sections": [ { "id": "s", "questions": [\#(questions.joined(separator: ","))] } ] }"#
    return try SurveyFile.read(
      Array(text.utf8), context: .disk(monitoringSet: monitoring ?? Definition.monitoringSet()))
  }

  private func complaints(
    _ version: Int, _ changed: [String], after published: Int...
  ) throws -> [String] {
    Republication.problems(
      new: try survey(version, changed),
      published: try published.map { try survey($0, questions) }
    ).map { $0.rendered(in: "f") }
  }

  private func replacing(_ text: String, with new: String) -> [String] {
    questions.map { $0.replacing(text, with: new) }
  }

  func testTheFirstVersionMayBeAnything() throws {
    XCTAssertEqual(try complaints(1, questions), [])
  }

  func testTextsMayChangeAndQuestionsAndOptionsBeAdded() throws {
    let more = #"{ "id": "more", "kind": "text", "text": "More" }"#
    let changed = replacing(
      #""text": "L" }"#, with: #""text": "Low" }, { "id": "x", "text": "X" }"#)
    XCTAssertEqual(try complaints(3, [more] + changed.reversed(), after: 1, 2), [])
  }

  func testAVersionIsHigherThanThePublishedOnes() throws {
    let problem = "f: Version 7 is already published. Give this definition version 8."
    XCTAssertEqual(try complaints(7, questions, after: 7, 2), [problem])
    XCTAssertEqual(try complaints(6, questions, after: 2, 7), [problem])
  }

  func testAPublishedQuestionMayNotVanish() throws {
    XCTAssertEqual(
      try complaints(4, Array(questions.dropLast()), after: 1, 3, 2),
      [
        #"f: Version 3 published the question "count", and this version leaves it out. "#
          + #"Keep it, and stop asking it with "askIf"."#
      ])
  }

  func testAPublishedOptionMayNotVanish() throws {
    XCTAssertEqual(
      try complaints(
        2, [replacing(#""id": "low""#, with: #""id": "new""#)[0]] + questions[1...], after: 1),
      [
        #"f: Version 1 published the option "low" of "heard", and this version leaves it out. "#
          + "Keep it, or ask a new question with an id of its own."
      ])
  }

  func testTheKindOfAQuestionStays() throws {
    XCTAssertEqual(
      try complaints(2, replacing("choose-one", with: "scale"), after: 1),
      [
        #"f: Version 1 published "heard" with the kind "choose-one", and here it has "scale". "#
          + "Change it back, or ask a new question with an id of its own."
      ])
  }

  func testThePlacesOfARankStay() throws {
    XCTAssertEqual(
      try complaints(2, replacing(#""places": 2"#, with: #""places": 3"#), after: 1),
      [
        #"f: Version 1 published "first" with "places" 2, and here it has 3. "#
          + "Change it back, or ask a new question with an id of its own."
      ])
  }

  func testTheDecimalsOfANumberStay() throws {
    XCTAssertEqual(
      try complaints(2, replacing(#""decimals": 1"#, with: #""decimals": 0"#), after: 1),
      [
        #"f: Version 1 published "count" with "decimals" 1, and here it has 0. "#
          + "Change it back, or ask a new question with an id of its own."
      ])
  }

  func testTheCharacteristicOfAMonitoringQuestionStays() throws {
    let before = Definition.monitoringSet()
    let after = before.replacing(
      #""Age?", "characteristic": "age""#, with: #""Age?", "characteristic": "prison""#)
    let found = Republication.problems(
      new: try survey(2, questions, monitoring: after),
      published: [try survey(1, questions, monitoring: before)])
    XCTAssertEqual(
      found.map(\.message),
      [
        #"Version 1 published "years" with the characteristic "age", and here it has "prison". "#
          + "Change it back, or ask a new question with an id of its own."
      ])
  }

  func testMonitoringQuestionsMayBeLeftOut() throws {
    let found = Republication.problems(
      new: try survey(2, questions),
      published: [try survey(1, questions, monitoring: Definition.monitoringSet())])
    XCTAssertEqual(found, [])
  }
}
