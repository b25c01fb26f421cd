import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class ResponseTests: StoreTestCase {
  private struct Enough: Error {}

  func testResponsesComeBackWholeInTheOrderTheyWereStored() throws {
    let store = try openStore()
    try store.append([
      try Sample.response("one", monitoring: "woman"), try Sample.response("two"),
    ])
    try store.append([try Sample.response("three")])
    let responses = try store.responses()
    XCTAssertEqual(
      responses.map { String(decoding: $0.answers.bytes, as: UTF8.self) }, ["one", "two", "three"])
    let first = try XCTUnwrap(responses.first)
    XCTAssertEqual(first.survey.text, "older-people")
    XCTAssertEqual(first.version, 1)
    XCTAssertEqual(first.language.text, "en-GB-x-easyread")
    XCTAssertEqual(first.channel, .web)
    XCTAssertEqual(first.site?.text, "leeds-hub")
    XCTAssertEqual(first.day.description, "2027-01-15")
    XCTAssertNil(first.catalogue)
    XCTAssertEqual(first.monitoring?.bytes, Array("woman".utf8))
    XCTAssertNil(responses.last?.monitoring)
  }

  func testEveryChannelCanBeKept() throws {
    let store = try openStore()
    let sample = try Sample.response()
    try store.append(
      Channel.allCases.map { channel in
        Response(
          survey: sample.survey, version: 1, language: sample.language, channel: channel, site: nil,
          day: sample.day, catalogue: nil, answers: sample.answers, monitoring: nil)
      })
    XCTAssertEqual(try store.responses().map(\.channel), Channel.allCases)
  }

  func testResponsesAreStoredAllOrNone() throws {
    let store = try openStore()
    XCTAssertThrowsError(
      try store.append([try Sample.response(), try Sample.response(version: 9)])
    ) {
      XCTAssertEqual(
        "\($0)",
        "Version 9 of the survey 'older-people' is not published. Publish it with "
          + "'equalsay survey publish'.")
    }
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 0)
  }

  func testSurveysAreCountedApart() throws {
    let store = try openStore()
    try store.publish(try Sample.version(of: "another"))
    try store.append([try Sample.response()])
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 1)
    XCTAssertEqual(try store.responseCount(of: try Sample.survey("another")), 0)
    XCTAssertEqual(try store.responseCount(of: try Sample.survey("unknown")), 0)
  }

  func testReadingStopsWithWhatTheReaderThrows() throws {
    let store = try openStore()
    try store.append([try Sample.response(), try Sample.response()])
    var seen = 0
    XCTAssertThrowsError(
      try store.forEachResponse(of: try Sample.survey()) { _ in
        seen += 1
        throw Enough()
      }
    ) { XCTAssertTrue($0 is Enough) }
    XCTAssertEqual(seen, 1)
  }

  func testResponsesCanBeStoredWhileOthersAreRead() throws {
    let store = try openStore()
    try store.append((0..<10).map { try Sample.response("\($0)") })
    var seen = 0
    try store.forEachResponse(of: try Sample.survey()) { _ in
      seen += 1
      try store.append([try Sample.response("while reading")])
    }
    XCTAssertEqual(seen, 10)
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 20)
  }

  func testAWithdrawnResponseIsGoneFromTheDisk() throws {
    let store = try openStore()
    try store.append([try Sample.response("somebody else's words")])
    let draft = try XCTUnwrap(try store.begin().opened)
    _ = try store.change {
      $0.answers = EncodedAnswers(bytes: Array("words in a draft that was sent".utf8))
    }
    _ = try store.send(answers: "words to be withdrawn", monitoring: "a trait to be withdrawn")
    XCTAssertTrue(try contains("words to be withdrawn"))
    XCTAssertTrue(try contains("a trait to be withdrawn"))
    XCTAssertTrue(try withdraw(Sample.receipt(draft, store), store))
    XCTAssertFalse(try contains("words to be withdrawn"))
    XCTAssertFalse(try contains("a trait to be withdrawn"))
    XCTAssertFalse(try contains("words in a draft that was sent"))
    XCTAssertEqual(
      try store.responses().map { String(decoding: $0.answers.bytes, as: UTF8.self) },
      ["somebody else's words"])
    let connection = try Connection(file, .reading)
    XCTAssertEqual(try connection.value("SELECT count(*) FROM monitoring"), 0)
  }

  func testALongWithdrawnAnswerIsGoneFromTheDiskToo() throws {
    let store = try openStore()
    let draft = try XCTUnwrap(try store.begin().opened)
    let long = String(repeating: "long withdrawn words ", count: 2000)
    _ = try store.send(answers: long)
    XCTAssertTrue(try withdraw(Sample.receipt(draft, store), store))
    XCTAssertFalse(try contains("long withdrawn words"))
  }

  func testAnUnknownReceiptWithdrawsNothing() throws {
    let store = try openStore()
    try store.append([try Sample.response()])
    XCTAssertFalse(try withdraw(store.key.hash([1], label: "test"), store))
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 1)
  }

  func testAWithdrawalIsNotHeldUpByALongRead() throws {
    let store = try openStore()
    let draft = try XCTUnwrap(try store.begin().opened)
    _ = try store.send(answers: "words to be withdrawn")
    try store.forEachResponse(of: try Sample.survey()) { _ in
      XCTAssertTrue(try withdraw(Sample.receipt(draft, store), store))
    }
    try finish { store.expireDrafts(done: $0) }
    XCTAssertFalse(try contains("words to be withdrawn"))
  }

  private func withdraw(_ receipt: KeyedHash, _ store: Store) throws -> Bool {
    try finish { store.withdraw(receipt, done: $0) }
  }
}
