import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class SendingTests: StoreTestCase {
  private struct Refused: Error {}

  func testASentDraftBecomesAResponseAndAMarker() throws {
    let store = try openStore()
    let draft = try XCTUnwrap(try store.begin().opened)
    let sent = try XCTUnwrap(try store.send(answers: "yes", monitoring: "woman"))
    XCTAssertEqual(sent.draft, draft.id)
    XCTAssertEqual(sent.day, try Sample.day())
    XCTAssertEqual(
      try store.draft(session: Sample.session(), survey: try Sample.survey()), .sent(sent))
    let response = try XCTUnwrap(try store.responses().first)
    XCTAssertEqual(response.answers.bytes, Array("yes".utf8))
    XCTAssertEqual(response.monitoring?.bytes, Array("woman".utf8))
  }

  func testSendingTwiceStoresOnce() throws {
    let store = try openStore()
    _ = try store.begin()
    let first = try store.send()
    XCTAssertNotNil(first)
    XCTAssertEqual(try store.send(), first)
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 1)
  }

  func testSendingAtOnceFromTwoProcessesStoresOnce() throws {
    let stores = [try openStore(), try openStore()]
    let survey = try Sample.survey()
    let response = try Sample.response()
    for round in 0..<20 {
      let session = Sample.session("round \(round)")
      _ = try stores[0].begin(session)
      let markers = Locked<[SentDraft]>([])
      DispatchQueue.concurrentPerform(iterations: 8) { place in
        let store = stores[place % 2]
        store.send(session: session, survey: survey) {
          Submission(response: response, receipt: Sample.receipt($0, store))
        } done: { result in
          if case .success(let sent?) = result { markers.update { $0.append(sent) } }
        }
      }
      let all = markers.wait(upToMilliseconds: 60_000) { $0.count == 8 ? $0 : nil }
      XCTAssertEqual(Set(try XCTUnwrap(all)).count, 1)
    }
    XCTAssertEqual(try stores[0].responseCount(of: survey), 20)
  }

  func testASentDraftIsNeitherChangedNorBegunAgain() throws {
    let store = try openStore()
    _ = try store.begin()
    let sent = try XCTUnwrap(try store.send())
    XCTAssertEqual(try store.change { $0.hasMetHelp = true }, .sent(sent))
    XCTAssertEqual(try store.begin(), .sent(sent))
  }

  func testWithoutADraftThereIsNothingToSend() throws {
    let store = try openStore()
    XCTAssertNil(try store.send())
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 0)
  }

  func testASubmissionThatThrowsLeavesTheDraft() throws {
    let store = try openStore()
    let survey = try Sample.survey()
    let begun = try store.begin()
    XCTAssertThrowsError(
      try finish { (done: @escaping @Sendable (Result<SentDraft?, any Error>) -> Void) in
        store.send(session: Sample.session(), survey: survey, { _ in throw Refused() }, done: done)
      }
    ) { XCTAssertTrue($0 is Refused) }
    XCTAssertEqual(try store.draft(session: Sample.session(), survey: survey), begun)
  }

  func testNothingTiesASessionToItsResponseOnceSent() throws {
    let store = try openStore()
    _ = try store.begin()
    _ = try store.change { $0.hasMetHelp = true }
    let draft = try XCTUnwrap(
      try store.draft(session: Sample.session(), survey: try Sample.survey()).opened)
    _ = try store.send()
    let connection = try Connection(file, .reading)
    XCTAssertEqual(try connection.value("SELECT count(*) FROM draft"), 0)
    let columns = try connection.all("SELECT name FROM pragma_table_info('sent')") {
      row throws(SQLiteError) in try row.value(0, as: String.self)
    }
    XCTAssertEqual(columns, ["session", "survey", "draft", "day"])
    let kept = try connection.all("SELECT receipt FROM response") { row throws(SQLiteError) in
      try row.value(0, as: [UInt8].self)
    }
    XCTAssertEqual(kept, [Sample.receipt(draft, store).bytes])
  }

  func testJobsThatFailAmongOthersFailAlone() throws {
    let store = try openStore()
    let survey = try Sample.survey()
    for number in 0..<100 { _ = try store.begin(Sample.session("\(number)")) }
    // While one job holds the writer, all others wait and are then committed together.
    let gate = Locked(false)
    let results = Locked<[Int: Bool]>([:])
    store.change(session: Sample.session("0"), survey: survey) { _ in
      gate.wait { $0 ? () : nil }
    } done: { _ in
    }
    for number in 0..<100 {
      store.change(session: Sample.session("\(number)"), survey: survey) { draft in
        draft.hasMetHelp = true
        if number % 3 == 0 { throw Refused() }
      } done: { result in
        results.update { results in
          if case .success(.open) = result {
            results[number] = true
          } else {
            results[number] = false
          }
        }
      }
    }
    gate.update { $0 = true }
    let all = try XCTUnwrap(results.wait(upToMilliseconds: 60_000) { $0.count == 100 ? $0 : nil })
    for number in 0..<100 {
      let draft = try store.draft(session: Sample.session("\(number)"), survey: survey).opened
      XCTAssertEqual(all[number], number % 3 != 0)
      XCTAssertEqual(draft?.hasMetHelp, number % 3 != 0)
    }
  }

  func testAResponseThatTheDatabaseRefusesFailsAloneToo() throws {
    let store = try openStore()
    let survey = try Sample.survey()
    _ = try store.begin(Sample.session("one"))
    _ = try store.begin(Sample.session("two"))
    let response = try Sample.response()
    let same = store.key.hash([1], label: "test")
    for session in ["one", "two"] {
      _ = try? finish { (done: @escaping @Sendable (Result<SentDraft?, any Error>) -> Void) in
        store.send(
          session: Sample.session(session), survey: survey,
          { _ in Submission(response: response, receipt: same) }, done: done)
      }
    }
    XCTAssertEqual(try store.responseCount(of: survey), 1)
    XCTAssertNotNil(try store.draft(session: Sample.session("two"), survey: survey).opened)
  }
}
