import Responses
import SQLite
import Store
import Surveys
import XCTest

final class ReleaseTests: StoreTestCase {
  func testReleasesAreNumberedFrom1InEachSurvey() throws {
    let store = try openStore()
    try store.publish(try Sample.version(of: "another", definition: "{ }"))
    try store.appendResponses(20)
    XCTAssertEqual(try store.release(ResponseSet(1...20), after: nil), 1)
    XCTAssertEqual(try store.release(ResponseSet(1...10), after: 1), 2)
    XCTAssertEqual(
      try store.record(
        Sample.release(ResponseSet(), everybody: ResponseSet()), of: try Sample.survey("another"),
        after: nil), 1)
    XCTAssertEqual(try store.releases(of: try Sample.survey()).map(\.number), [1, 2])
    let first = try XCTUnwrap(try store.release(1, of: try Sample.survey()))
    XCTAssertEqual(first.createdAt, 1_799_990_000)
    XCTAssertEqual(first.arguments, #"{"by":["age"]}"#)
    XCTAssertEqual(first.document, Array("{}".utf8))
    XCTAssertEqual(first.lastResponse, 20)
    XCTAssertEqual(first.eligible, 20)
    XCTAssertEqual(first.forgotten, 0)
    XCTAssertNil(try store.release(3, of: try Sample.survey()))
    XCTAssertEqual(
      try store.population(ofRelease: 2, of: try Sample.survey()),
      ReleasePopulation(members: ResponseSet(1...10), others: ResponseSet(11...20)))
  }

  func testAReleaseThatWasJudgedByFewerThanThereAreIsRefused() throws {
    let store = try openStore()
    try store.appendResponses(20)
    _ = try store.release(ResponseSet(1...20), after: nil)
    for last in [nil, 2] as [Int?] {
      XCTAssertThrowsError(try store.release(ResponseSet(1...20), after: last)) {
        guard case StoreProblem.releasedMeanwhile(_, last: 1) = $0 else { return XCTFail("\($0)") }
      }
    }
    XCTAssertEqual(try store.releases(of: try Sample.survey()).count, 1)
    XCTAssertEqual(try auditLines(store).filter { $0.contains("release-created") }.count, 1)
  }

  func testAReleaseIsWrittenDownWithWhatWasDone() throws {
    let store = try openStore()
    try store.appendResponses(10)
    _ = try store.release(ResponseSet(1...10), after: nil)
    XCTAssertEqual(try auditLines(store).last, "release-created older-people release 1")
  }

  func testAReleaseNeverChanges() throws {
    let store = try openStore()
    try store.appendResponses(10)
    _ = try store.release(ResponseSet(1...10), after: nil)
    let connection = try Connection(file, .writing)
    for sql in [
      "UPDATE release SET document = x'00'", "UPDATE release SET number = 2",
      "UPDATE release SET last_response = 9", "UPDATE release SET eligible = 9",
      "UPDATE release SET created_at = 1", "UPDATE release SET arguments = '{}'",
      "DELETE FROM release",
      "INSERT OR REPLACE INTO release SELECT * FROM release",
      """
      INSERT INTO release SELECT survey, 3, created_at, arguments, last_response, eligible, document,
        members, others, forgotten, forgotten_others FROM release
      """,
    ] {
      XCTAssertThrowsError(try connection.run(sql), sql) {
        XCTAssertEqual(($0 as? SQLiteError)?.reason, .constraint, sql)
      }
    }
    XCTAssertEqual(try store.release(1, of: try Sample.survey())?.document, Array("{}".utf8))
  }

  func testOfASurveyThatWasNeverPublishedThereIsNoRelease() throws {
    let store = try openStore()
    XCTAssertEqual(try store.releases(of: try Sample.survey("unknown")), [])
    XCTAssertThrowsError(
      try store.record(
        Sample.release(ResponseSet(), everybody: ResponseSet()), of: try Sample.survey("unknown"),
        after: nil))
  }

  func testASetThatAnotherProgramSpoiltIsDamage() throws {
    let store = try openStore()
    try store.appendResponses(10)
    _ = try store.release(ResponseSet(1...10), after: nil)
    try Connection(file, .writing).run("UPDATE release SET members = x'0180'")
    XCTAssertThrowsError(try store.population(ofRelease: 1, of: try Sample.survey()))
  }
}

extension Sample {
  static func release(_ members: ResponseSet, everybody: ResponseSet) -> NewRelease {
    NewRelease(
      createdAt: 1_799_990_000, arguments: #"{"by":["age"]}"#, document: Array("{}".utf8),
      memory: Array("[]".utf8), wasClosed: false, members: members, everybody: everybody)
  }
}

extension Store {
  func appendResponses(_ count: Int) throws {
    try append((1...count).map { try Sample.response("\($0)") })
  }

  func release(_ members: ResponseSet, after last: Int?) throws -> Int {
    let survey = try Sample.survey()
    return try record(
      Sample.release(members, everybody: try responseNumbers(of: survey)), of: survey, after: last)
  }
}

extension StoreTestCase {
  func auditLines(_ store: Store) throws -> [String] {
    var lines: [String] = []
    try store.forEachAuditEntry { lines.append("\($0.action) \($0.subject ?? "-")") }
    return lines
  }
}
