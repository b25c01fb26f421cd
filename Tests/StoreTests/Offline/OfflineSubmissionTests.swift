import Foundation
import Participation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

/// What a device sends later counts once, however often and wherever it arrives.
final class OfflineSubmissionTests: StoreTestCase {
  private func submission(_ token: RandomToken, _ store: Store) throws -> Submission {
    Submission(
      response: try Sample.response(), receipt: Receipt(offline: token).hash(store.key))
  }

  private func receive(_ token: RandomToken, _ store: Store) throws -> Bool {
    let submission = try submission(token, store)
    return try finish {
      store.receive(submission, under: token, consent: nil, selfCode: nil, done: $0)
    }
  }

  func testTheSameSubmissionIsStoredOnce() throws {
    let store = try openStore()
    let token = RandomToken()
    XCTAssertTrue(try receive(token, store))
    XCTAssertFalse(try receive(token, store))
    XCTAssertTrue(try receive(RandomToken(), store))
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 2)
  }

  func testSendingAtOnceFromTwoProcessesStoresOnce() throws {
    let stores = [try openStore(), try openStore()]
    let token = RandomToken()
    let submission = try submission(token, stores[0])
    let news = Locked<[Bool]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { place in
      stores[place % 2].receive(submission, under: token, consent: nil, selfCode: nil) { result in
        if case .success(let isNew) = result { news.update { $0.append(isNew) } }
      }
    }
    let all = news.wait(upToMilliseconds: 60_000) { $0.count == 8 ? $0 : nil }
    XCTAssertEqual(try XCTUnwrap(all).filter { $0 }.count, 1)
    XCTAssertEqual(try stores[0].responseCount(of: try Sample.survey()), 1)
  }

  func testWhatWasTakenBackDoesNotReturn() throws {
    let store = try openStore()
    let token = RandomToken()
    XCTAssertTrue(try receive(token, store))
    let receipt = Receipt(offline: token).hash(store.key)
    XCTAssertTrue(try finish { store.withdraw(receipt, done: $0) })
    XCTAssertFalse(try receive(token, store))
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 0)
  }

  func testAfterItsMarkIsGoneTheReceiptStillTells() throws {
    let store = try openStore()
    let token = RandomToken()
    XCTAssertTrue(try receive(token, store))
    let connection = try Connection(file, .writing)
    try connection.run("DELETE FROM offline_submission")
    XCTAssertFalse(try receive(token, store))
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 1)
  }

  func testTheDeviceDerivesTheSameReceipt() throws {
    let token = try XCTUnwrap(RandomToken(bytes: Array(0..<16)))
    // SHA-256 of "equalsay offline receipt 1" and the token, its first 80 bits in Crockford's base
    // 32, by Python's hashlib.
    XCTAssertEqual(Receipt(offline: token).text, "T31M-ERD1-WHG5-95QC")
  }

  func testAMarkIsForgottenAfterNinetyDays() throws {
    let store = try openStore()
    XCTAssertTrue(try receive(RandomToken(), store))
    let connection = try Connection(file, .reading)
    // The response came in on 15 January 2027.
    for (day, marks) in [("2027-04-15", 1), ("2027-04-16", 0)] {
      let time = try XCTUnwrap(ISO8601DateFormatter().date(from: day + "T12:00:00Z"))
      try finish {
        store.expireOfflineMarks(
          before: Int(time.timeIntervalSince1970) - Store.offlineMarkLifetime, done: $0)
      }
      let count: Int? = try connection.value("SELECT count(*) FROM offline_submission")
      XCTAssertEqual(count, marks, day)
    }
  }
}
