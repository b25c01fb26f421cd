import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class KeptTests: StoreTestCase {
  func testThePrivacyPageKnowsEveryTableOnce() throws {
    let store = try openStore()
    store.stop()
    let tables = try Connection(file, .reading).all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ) { row throws(SQLiteError) in try row.value(0, as: String.self) }
    XCTAssertEqual(Store.Kept.allCases.flatMap(\.tables).sorted(), tables.sorted())
    XCTAssertTrue(tables.contains("response"))
  }

  func testAReceiptFindsAResponseOfItsSurveyOnly() throws {
    let store = try openStore()
    try store.publish(try Sample.version(of: "another", definition: "{ }"))
    let draft = try XCTUnwrap(try store.begin().opened)
    let receipt = Sample.receipt(draft, store)
    let (own, other) = (try Sample.survey(), try Sample.survey("another"))
    XCTAssertFalse(try store.hasResponse(receipt, to: own))
    _ = try store.send()
    XCTAssertTrue(try store.hasResponse(receipt, to: own))
    XCTAssertFalse(try store.hasResponse(receipt, to: other))
    XCTAssertFalse(try store.hasResponse(receipt, to: try Sample.survey("never-published")))
    XCTAssertFalse(try store.hasResponse(store.key.hash([1], label: "test"), to: own))
    XCTAssertTrue(try finish { store.withdraw(receipt, done: $0) })
    XCTAssertFalse(try store.hasResponse(receipt, to: own))
  }

  func testADeviceIsClearedOfEverySurveyAndOfNobodyElses() throws {
    let store = try openStore()
    try store.publish(try Sample.version(of: "another", definition: "{ }"))
    let other = try Sample.survey("another")
    _ = try store.begin()
    _ = try store.send()
    let _: DraftState = try finish {
      store.begin(
        session: Sample.session(), survey: other, version: 1, site: nil, language: .british,
        done: $0)
    }
    let _: DraftState = try finish { done in
      store.change(
        session: Sample.session(), survey: other,
        { $0.answers = EncodedAnswers(bytes: Array("my own words here".utf8)) }, done: done)
    }
    let elses = try store.begin(Sample.session("somebody else"))
    XCTAssertTrue(try contains("my own words here"))
    try finish { store.discardAll(of: Sample.session(), done: $0) }
    XCTAssertFalse(try contains("my own words here"))
    XCTAssertEqual(try store.draft(session: Sample.session(), survey: other), .none)
    XCTAssertEqual(
      try store.draft(session: Sample.session(), survey: try Sample.survey()), .none)
    XCTAssertEqual(
      try store.draft(session: Sample.session("somebody else"), survey: try Sample.survey()), elses)
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 1)
  }
}
