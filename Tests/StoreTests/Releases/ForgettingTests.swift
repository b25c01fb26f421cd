import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class ForgettingTests: StoreTestCase {
  func testWhoWithdrawsIsForgottenByEveryRelease() throws {
    let store = try openStore()
    try store.appendResponses(9)
    let receipt = try send(store)
    _ = try store.release(ResponseSet(1...10), after: nil)
    _ = try store.release(ResponseSet(1...5), after: 1)
    try store.appendResponses(1)
    XCTAssertTrue(try finish { store.withdraw(receipt, done: $0) })
    let survey = try Sample.survey()
    XCTAssertEqual(try store.releases(of: survey).map(\.forgotten), [1, 0])
    XCTAssertEqual(try store.releases(of: survey).map(\.eligible), [10, 5])
    XCTAssertEqual(
      try store.population(ofRelease: 1, of: survey),
      ReleasePopulation(members: ResponseSet(1...9), others: ResponseSet()))
    XCTAssertEqual(
      try store.population(ofRelease: 2, of: survey),
      ReleasePopulation(members: ResponseSet(1...5), others: ResponseSet(6...9)))
  }

  func testWhoWithdrewWhileAReleaseWasMadeIsForgottenByIt() throws {
    let store = try openStore()
    try store.appendResponses(9)
    let receipt = try send(store)
    XCTAssertTrue(try finish { store.withdraw(receipt, done: $0) })
    let survey = try Sample.survey()
    _ = try store.record(
      Sample.release(ResponseSet(1...10), everybody: ResponseSet(1...10)), of: survey, after: nil)
    XCTAssertEqual(try store.release(1, of: survey)?.forgotten, 1)
    XCTAssertEqual(try store.release(1, of: survey)?.eligible, 10)
    XCTAssertEqual(
      try store.population(ofRelease: 1, of: survey)?.members, ResponseSet(1...9))
  }

  func testAnEarlierReleaseForgetsNobodyWhoCameLater() throws {
    let store = try openStore()
    try store.appendResponses(9)
    _ = try store.release(ResponseSet(1...9), after: nil)
    let receipt = try send(store)
    XCTAssertTrue(try finish { store.withdraw(receipt, done: $0) })
    XCTAssertEqual(try store.release(1, of: try Sample.survey())?.forgotten, 0)
  }

  func testTheNumberOfAWithdrawnResponseIsNeverGivenOutAgain() throws {
    let store = try openStore()
    try store.appendResponses(2)
    for number in [3, 4] {
      let receipt = try send(store)
      XCTAssertEqual(try numbers(store), [1, 2, number])
      XCTAssertTrue(try finish { store.withdraw(receipt, done: $0) })
    }
    let batch = try store.beginImport(of: try Sample.survey())
    try batch.append([try Sample.response()])
    try batch.finish()
    XCTAssertEqual(try numbers(store), [1, 2, 5])
  }

  /// Sends a draft and gives back its receipt.
  private func send(_ store: Store) throws -> KeyedHash {
    let session = Digest(of: RandomToken().bytes)
    let draft = try XCTUnwrap(try store.begin(session).opened)
    _ = try store.send(session)
    return Sample.receipt(draft, store)
  }

  private func numbers(_ store: Store) throws -> [Int] {
    var numbers: [Int] = []
    try store.forEachResponseRow(of: try Sample.survey()) { numbers.append($0.number) }
    return numbers
  }
}
