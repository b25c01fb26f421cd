import Responses
import Secrets
import Store
import Surveys
import XCTest

final class CodingEntriesTests: StoreTestCase {
  private let question = Identifier<Question>(literal: "story")
  private let rain = Identifier<CodebookTheme>(literal: "rain")
  private let snails = Identifier<CodebookTheme>(literal: "snails")
  private let ann = Identifier<AnswerReviewer>(literal: "ann")

  private func code(
    _ response: Int, _ themes: Set<Identifier<CodebookTheme>>, _ store: Store
  ) throws {
    let entry = CodingEntry(response: response, coder: ann, act: .coded(themes))
    XCTAssertTrue(
      try store.code(entry, question: question, in: Sample.survey(), on: CalendarDate.first))
  }

  private func coding(
    upTo last: Int?, _ store: Store
  ) throws -> [Int: Set<Identifier<CodebookTheme>>] {
    CodingHistory(
      try store.codingEntries(of: question, in: Sample.survey(), upTo: last)
    ).all(by: ann)
  }

  func testTheCodingOfADayCanBeReadAgainHoweverItWentOn() throws {
    let store = try openStore()
    XCTAssertEqual(try store.lastCodingEntry(), 0)
    try store.appendResponses(2)
    try code(1, [rain], store)
    try code(2, [], store)
    let day = try store.lastCodingEntry()
    XCTAssertEqual(day, 2)
    try code(1, [snails, rain], store)
    XCTAssertEqual(try coding(upTo: day, store), [1: [rain], 2: []])
    XCTAssertEqual(try coding(upTo: nil, store), [1: [rain, snails], 2: []])
    XCTAssertEqual(try coding(upTo: 1, store), [1: [rain]])
  }

  func testWhoWithdrawsTakesTheCodingOfEveryDayAlong() throws {
    let store = try openStore()
    try store.appendResponses(1)
    let session = Digest(of: RandomToken().bytes)
    let draft = try XCTUnwrap(try store.begin(session).opened)
    _ = try store.send(session)
    try code(1, [rain], store)
    try code(2, [rain], store)
    let day = try store.lastCodingEntry()
    XCTAssertTrue(try finish { store.withdraw(Sample.receipt(draft, store), done: $0) })
    XCTAssertEqual(try coding(upTo: day, store), [1: [rain]])
    XCTAssertEqual(try coding(upTo: nil, store), [1: [rain]])
  }
}
