import Surveys
import XCTest

/// Files that nobody wrote as a survey get a clear problem, and never a crash.
final class HostileDefinitionTests: XCTestCase {
  private func problems(_ bytes: [UInt8]) -> [String] {
    SurveysTests.problems { () throws(Problems) in
      try SurveyFile.read(bytes, context: .disk())
    }
  }

  func testAFileOfTenMegabytesIsRefused() {
    XCTAssertEqual(
      problems([UInt8](repeating: 0x20, count: 10_485_760)),
      ["f: The file is too large. A survey definition may be at most 2 MB."])
  }

  func testAFileOfTwoMegabytesIsRead() {
    let space = String(repeating: " ", count: 2_097_152 - Definition.survey().utf8.count)
    XCTAssertEqual(problems(Array((Definition.survey() + space).utf8)), [])
    XCTAssertEqual(
      problems(Array((Definition.survey() + space + " ").utf8)),
      ["f: The file is too large. A survey definition may be at most 2 MB."])
  }

  func testTenThousandListsInOneAnotherAreTooDeep() {
    let message =
      "Objects and lists stand more than 64 deep in one another here. "
      + "A definition never needs that: check the brackets."
    XCTAssertEqual(problems([UInt8](repeating: 0x5B, count: 10_000)), ["f:1:65: \(message)"])
    let objects = String(repeating: #"{"a":"#, count: 10_000)
    XCTAssertEqual(problems(Array(objects.utf8)), ["f:1:321: \(message)"])
  }

  func testBytesThatAreNoUTF8HaveAPlace() {
    let message = "The file is not UTF-8 from here on. Save it in the encoding UTF-8."
    XCTAssertEqual(problems(Array("{\n \"é".utf8) + [0xE9, 0x22]), ["f:2:4: \(message)"])
    XCTAssertEqual(problems([0xFF, 0xFE, 0x7B, 0x00]), ["f:1:1: \(message)"])
    XCTAssertEqual(problems(Array("[\"".utf8) + [0xED, 0xA0, 0x80]), ["f:1:3: \(message)"])
    XCTAssertEqual(problems(Array("[\"".utf8) + [0xC0, 0x80]), ["f:1:3: \(message)"])
    XCTAssertEqual(problems(Array("[\"a".utf8) + [0xF0, 0x9F, 0x98]), ["f:1:4: \(message)"])
  }

  func testAFileWithOnlyAByteOrderMarkIsEmpty() {
    XCTAssertEqual(
      problems([0xEF, 0xBB, 0xBF]),
      [#"f:1:1: The file is empty. A definition is a JSON object: { "id": … }."#])
  }

  func testTextsHaveAtMostTenThousandCharacters() {
    let longest = String(repeating: "é", count: 10_000)
    XCTAssertEqual(SurveysTests.problems(top: "\"purpose\": \"\(longest)\","), [])
    XCTAssertEqual(
      SurveysTests.problems(top: "\"purpose\": \"\(longest)é\","),
      [#"f:3:12: "purpose" has 10001 characters. It may have at most 10000."#])
  }

  func testAQuestionHasAtMostTwoHundredOptions() {
    let options = (1...201).map { #"{ "id": "o\#($0)", "text": "T" }"# }
    func question(_ count: Int) -> String {
      #"{ "id": "x", "kind": "choose-one", "text": "X", "options": ["#
        + options.prefix(count).joined(separator: ",\n") + "]}"
    }
    XCTAssertEqual(SurveysTests.problems(question: question(200)), [])
    XCTAssertEqual(
      SurveysTests.problems(question: question(201)),
      [#"f:212:1: "options" has 201 entries. It may have at most 200."#])
  }

  func testASurveyHasAtMostFiveHundredQuestions() {
    func survey(_ first: Int, _ second: Int) -> String {
      let questions = (1...first + second).map {
        #"{ "id": "n\#($0)", "kind": "statement", "text": "T" }"#
      }
      return #"{ "id": "a", "version": 1, "language": "en", "title": "T", "sections": ["#
        + "{ \"id\": \"s\", \"questions\": [\(questions.prefix(first).joined(separator: ","))] },"
        + "{ \"id\": \"t\", \"questions\": [\n"
        + questions.suffix(second).joined(separator: ",\n") + "]}]}"
    }
    XCTAssertEqual(SurveysTests.problems(ofSurvey: survey(300, 200)), [])
    XCTAssertEqual(
      SurveysTests.problems(ofSurvey: survey(300, 203)),
      ["f:202:1: This is question 501. A definition may have at most 500."])
  }

  func testAThousandProblemsAreEnough() {
    let sections = String(repeating: "{},", count: 300_000)
    let found = problems(Array("{ \"sections\": [\(sections)] }".utf8))
    XCTAssertEqual(found.count, 1_001)
    XCTAssertEqual(
      found.last, "f: There are more problems. Put these 1000 right, then check again.")
  }

  func testAnyBeginningOfADefinitionIsReadToSomeEnd() {
    let bytes = Array(completeDefinition.utf8)
    for count in bytes.indices {
      XCTAssertNotEqual(problems(Array(bytes.prefix(count))), [], "\(count) bytes")
    }
    XCTAssertEqual(problems(bytes), [])
  }

  func testADefinitionWithAnyByteChangedIsReadToSomeEnd() {
    let bytes = Array(completeDefinition.utf8)
    var refused = 0
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= [0x80, 0x01, 0x04, 0x20][index % 4]
      refused += problems(changed).isEmpty ? 0 : 1
    }
    XCTAssertGreaterThan(refused, bytes.count / 4)
  }
}
