import Foundation
import Responses
import SQLite
import Store
import Surveys
import XCTest

final class ImportTests: StoreTestCase {
  func testNobodySeesAnImportBeforeItIsFinished() throws {
    let store = try openStore()
    try store.append([try Sample.response("before")])
    let batch = try store.beginImport(of: try Sample.survey())
    try batch.append((0..<10_000).map { try Sample.response("\($0)", monitoring: "m\($0)") })
    try batch.append([try Sample.response("last", monitoring: nil)])
    try batch.waitUntilStored()
    try store.append([try Sample.response("meanwhile")])
    XCTAssertEqual(try answers(store), ["before", "meanwhile"])
    XCTAssertEqual(try rows(store), ["before", "meanwhile"])
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 2)
    XCTAssertEqual(
      try store.responseNumbers(of: try Sample.survey()), ResponseSet([1, 10_003]))
    XCTAssertEqual(try auditLines(store).count, 1)

    XCTAssertEqual(try batch.finish(), 10_001)
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 10_003)
    XCTAssertEqual(try store.responseNumbers(of: try Sample.survey()), ResponseSet(1...10_003))
    let expected = ["before"] + (0..<10_000).map(String.init) + ["last", "meanwhile"]
    XCTAssertEqual(try answers(store), expected)
    XCTAssertEqual(try rows(store), expected)
    XCTAssertEqual(
      try auditLines(store).last, "responses-imported older-people 10001 responses")
    XCTAssertEqual(try store.check(), [])
    XCTAssertEqual(try filesOfImports(), [])
  }

  func testAnImportedResponseComesBackWhole() throws {
    let store = try openStore()
    let batch = try store.beginImport(of: try Sample.survey())
    let sample = try Sample.response("one", monitoring: "woman")
    let empty = Response(
      survey: sample.survey, version: 1, language: .british, channel: .import, site: nil,
      day: try Sample.day("2027-01-16"), catalogue: nil, answers: EncodedAnswers(bytes: []),
      monitoring: nil, help: .inPlace)
    try batch.append([sample, empty, sample])
    try batch.finish()
    let responses = try store.responses()
    XCTAssertEqual(responses.map(\.answers.bytes), [Array("one".utf8), [], Array("one".utf8)])
    XCTAssertEqual(responses.map { $0.monitoring?.bytes.count }, [5, nil, 5])
    XCTAssertEqual(responses.map(\.site?.text), ["leeds-hub", nil, "leeds-hub"])
    XCTAssertEqual(
      responses.map(\.language.text), ["en-GB-x-easyread", "en-GB", "en-GB-x-easyread"])
    XCTAssertEqual(responses.map(\.channel), [.web, .import, .web])
    XCTAssertEqual(responses.map(\.help), [nil, .inPlace, nil])
    XCTAssertEqual(
      responses.map(\.day.description), ["2027-01-15", "2027-01-16", "2027-01-15"])
  }

  func testOneBadResponseKeepsAllOut() throws {
    let store = try openStore()
    let batch = try store.beginImport(of: try Sample.survey())
    try batch.append((0..<9000).map { try Sample.response("\($0)") })
    try batch.append([try Sample.response(version: 9)])
    XCTAssertThrowsError(try batch.finish()) {
      XCTAssertTrue("\($0)".hasPrefix("Version 9 of the survey 'older-people' is not published"))
    }
    XCTAssertThrowsError(try batch.append([try Sample.response()]))
    try batch.cancel()
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 0)
    XCTAssertEqual(try stored(), 0)
  }

  func testACancelledImportLeavesNothing() throws {
    let store = try openStore()
    try store.append([try Sample.response("before")])
    let batch = try store.beginImport(of: try Sample.survey())
    try batch.append((0..<9000).map { try Sample.response("secret words \($0)", monitoring: "m") })
    try batch.waitUntilStored()
    XCTAssertEqual(try stored(), 9001)
    try batch.cancel()
    XCTAssertEqual(try stored(), 1)
    XCTAssertEqual(try answers(store), ["before"])
    XCTAssertEqual(try filesOfImports(), [])
    XCTAssertEqual(try auditLines(store).count, 1)
    try batch.append([try Sample.response()])
    XCTAssertThrowsError(try batch.finish()) {
      guard case StoreProblem.importEnded = $0 else { return XCTFail("\($0)") }
    }
    XCTAssertFalse(try contains("secret words"))
  }

  func testTwoImportsAtOnceAreSeenOneAfterTheOther() throws {
    let store = try openStore()
    let survey = try Sample.survey()
    let (one, other) = (try store.beginImport(of: survey), try store.beginImport(of: survey))
    for number in 0..<3 {
      try one.append([try Sample.response("one \(number)")])
      try other.append([try Sample.response("other \(number)")])
    }
    try one.finish()
    XCTAssertEqual(try rows(store), ["one 0", "one 1", "one 2"])
    try other.cancel()
    XCTAssertEqual(try rows(store), ["one 0", "one 1", "one 2"])
  }

  func testAnImportAtWorkIsNotClearedAwayByAnotherStore() throws {
    let store = try openStore()
    let batch = try store.beginImport(of: try Sample.survey())
    try batch.append([try Sample.response("one")])
    try batch.waitUntilStored()
    let other = try Store(folder: folder)
    defer { other.stop() }
    try other.clearDeadImports()
    XCTAssertEqual(try batch.finish(), 1)
    XCTAssertEqual(try rows(other), ["one"])
  }

  func testAnImportThatNobodyHoldsIsClearedAwayByTheNextOne() throws {
    let store = try openStore()
    try store.beginImport(of: try Sample.survey()).append([try Sample.response("abandoned")])
    let next = try store.beginImport(of: try Sample.survey())
    XCTAssertEqual(try stored(), 0)
    try next.append([try Sample.response("one")])
    XCTAssertEqual(try next.finish(), 1)
    XCTAssertEqual(try rows(store), ["one"])
  }

  func testAnImportWithoutResponsesIsWrittenDownToo() throws {
    let store = try openStore()
    XCTAssertEqual(try store.beginImport(of: try Sample.survey()).finish(), 0)
    XCTAssertEqual(
      try auditLines(store).last, "responses-imported older-people 0 responses")
  }

  func testOnlyAPublishedSurveyTakesAnImport() throws {
    let store = try openStore()
    XCTAssertThrowsError(try store.beginImport(of: try Sample.survey("unknown"))) {
      guard case StoreProblem.notPublished = $0 else { return XCTFail("\($0)") }
    }
    XCTAssertEqual(try filesOfImports(), [])
  }

  private func answers(_ store: Store) throws -> [String] {
    try store.responses().map { String(decoding: $0.answers.bytes, as: UTF8.self) }
  }

  private func rows(_ store: Store) throws -> [String] {
    var rows: [String] = []
    try store.forEachResponseRow(of: try Sample.survey()) {
      rows.append(String(decoding: $0.answers, as: UTF8.self))
    }
    return rows
  }

  private func stored() throws -> Int {
    try Connection(file, .reading).value("SELECT count(*) FROM response") ?? 0
  }

  private func filesOfImports() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("import") }
  }
}
