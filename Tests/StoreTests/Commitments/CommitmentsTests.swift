import SQLite
import Store
import Surveys
import XCTest

final class CommitmentsTests: StoreTestCase {
  private func day(_ text: String) throws -> CalendarDate { try XCTUnwrap(CalendarDate(text)) }

  func testTheNewestCommitmentsAreShownAndTheEarlierOnesKept() throws {
    let store = try openStore()
    let survey = try Sample.survey()
    XCTAssertEqual(try store.commitments(), [])
    let before = store.publicationNumber
    XCTAssertEqual(
      try store.publishCommitments([1, 2], on: survey, day: try day("2027-01-10")), 1)
    XCTAssertEqual(store.publicationNumber, before + 1)
    XCTAssertNil(try store.publishCommitments([1, 2], on: survey, day: try day("2027-01-11")))
    XCTAssertEqual(store.publicationNumber, before + 1)
    XCTAssertEqual(try store.publishCommitments([3], on: survey, day: try day("2027-02-01")), 2)
    let newest = try XCTUnwrap(try store.commitments().first)
    XCTAssertEqual(newest.survey, survey)
    XCTAssertEqual(newest.number, 2)
    XCTAssertEqual(newest.document, [3])
    XCTAssertEqual(newest.publishedOn.description, "2027-02-01")
    XCTAssertEqual(
      try Connection(file, .reading).value("SELECT group_concat(hex(document)) FROM commitments"),
      "0102,03")
  }

  func testCommitmentsAreOnAPublishedSurvey() throws {
    let store = try openStore()
    XCTAssertThrowsError(
      try store.publishCommitments(
        [1], on: try Sample.survey("never-published"), day: try day("2027-01-10")))
  }

  func testNobodyTakesBackWhatWasPromised() throws {
    let store = try openStore()
    _ = try store.publishCommitments([1], on: try Sample.survey(), day: try day("2027-01-10"))
    store.stop()
    let connection = try Connection(file, .writing)
    XCTAssertThrowsError(try connection.run("UPDATE commitments SET document = x'02'"))
    XCTAssertThrowsError(try connection.run("DELETE FROM commitments"))
  }

  func testPublishingIsWrittenDown() throws {
    let store = try openStore()
    _ = try store.publishCommitments([1], on: try Sample.survey(), day: try day("2027-01-10"))
    var entries: [String] = []
    try store.forEachAuditEntry { entries.append("\($0.action) \($0.subject ?? "")") }
    XCTAssertEqual(entries.last, "commitments-published older-people commitments 1")
  }
}
