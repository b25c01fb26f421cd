import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class SelfCodeTests: StoreTestCase {
  private let clock = Locked(1_800_000_000)

  private func store() throws -> Store {
    try openStore(now: { [clock] in clock.withLock { $0 } })
  }

  private func code(_ text: String = "m-7-b-a") throws -> SelfCode {
    try XCTUnwrap(SelfCode(text))
  }

  private func send(_ name: String, _ text: String, to store: Store) throws -> Draft {
    let draft = try XCTUnwrap(try store.begin(Sample.session(name)).opened)
    let mark = store.mark(of: try code(text), in: try Sample.survey())
    _ = try store.change(Sample.session(name)) { $0.selfCode = mark }
    _ = try store.send(Sample.session(name))
    return draft
  }

  func testResponsesWithTheSameCodeAreFoundTogetherAndTheCodeIsNowhere() throws {
    let store = try store()
    _ = try send("one", "m-7-b-a", to: store)
    _ = try send("two", "k-9-l-o", to: store)
    _ = try send("one again", "m-7-b-a", to: store)
    try store.append([try Sample.response()])
    let coded = try store.codedResponses(of: try Sample.survey())
    XCTAssertEqual(coded.count, 3)
    XCTAssertEqual(Set(coded.map(\.person)).count, 2)
    XCTAssertFalse(try contains("m-7-b-a"))
  }

  func testOfTwoSurveysTheMarksOfOneCodeDiffer() throws {
    let store = try store()
    XCTAssertNotEqual(
      store.mark(of: try code(), in: try Sample.survey()),
      store.mark(of: try code(), in: try Sample.survey("another")))
    XCTAssertEqual(
      store.mark(of: try code(), in: try Sample.survey()),
      store.mark(of: try code("M 07 B A"), in: try Sample.survey()))
  }

  func testAWithdrawalTakesTheCodeAlong() throws {
    let store = try store()
    let draft = try send("one", "m-7-b-a", to: store)
    XCTAssertTrue(try finish { store.withdraw(Sample.receipt(draft, store), done: $0) })
    XCTAssertEqual(try store.codedResponses(of: try Sample.survey()), [])
    let kept: Int? = try Connection(file, .reading).value("SELECT count(*) FROM self_code")
    XCTAssertEqual(kept, 0)
  }

  func testACodeIsKeptForEighteenMonthsAndItsResponseLonger() throws {
    let store = try store()
    _ = try send("one", "m-7-b-a", to: store)
    clock.withLock { $0 += Store.selfCodeLifetime - 86_400 }
    try finish { store.expireSelfCodes(done: $0) }
    XCTAssertEqual(try store.codedResponses(of: try Sample.survey()).count, 1)
    clock.withLock { $0 += 2 * 86_400 }
    try finish { store.expireSelfCodes(done: $0) }
    XCTAssertEqual(try store.codedResponses(of: try Sample.survey()), [])
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 1)
  }

  func testAnImportBringsCodesThatNobodySeesBeforeItIsFinished() throws {
    let store = try store()
    let response = Response(
      survey: try Sample.survey(), version: 1, language: .british, channel: .paper, site: nil,
      day: try Sample.day(), catalogue: nil, answers: EncodedAnswers(bytes: [1]), monitoring: nil,
      selfCode: try code())
    let batch = try store.beginImport(of: try Sample.survey())
    try batch.append([response, response])
    try batch.waitUntilStored()
    XCTAssertEqual(try store.codedResponses(of: try Sample.survey()), [])
    try batch.finish()
    XCTAssertEqual(try store.codedResponses(of: try Sample.survey()).map(\.person), [1, 1])
  }
}
