import Responses
import Secrets
import Store
import Surveys
import XCTest

final class ComparisonTests: StoreTestCase {
  func testAPopulationIsComparedWithEveryEarlierOne() throws {
    let store = try openStore()
    try store.appendResponses(100)
    _ = try store.release(ResponseSet(1...100), after: nil)
    _ = try store.release(ResponseSet(1...60), after: 1)
    try store.appendResponses(20)
    let comparisons = try compare(ResponseSet(61...103), store)
    XCTAssertEqual(
      comparisons,
      [
        // 1 to 60 and 101 to 103 are in one of the two.
        ReleaseComparison(
          release: 1, difference: 63, differenceFromThoseLeftOut: 43, differenceFromRest: 57,
          arrivedSince: 20, age: 10_000),
        // Those left out were 61 to 100, today they would be 61 to 120.
        ReleaseComparison(
          release: 2, difference: 103, differenceFromThoseLeftOut: 3, differenceFromRest: 17,
          arrivedSince: 20, age: 10_000),
      ])
    XCTAssertEqual(comparisons.map(\.differenceFromComplement), [43, 3])
  }

  func testTheSameOrItsComplementDiffersByNobody() throws {
    let store = try openStore()
    try store.appendResponses(100)
    _ = try store.release(ResponseSet(1...60), after: nil)
    XCTAssertEqual(try compare(ResponseSet(1...60), store).map(\.difference), [0])
    let complement = try XCTUnwrap(try compare(ResponseSet(61...100), store).first)
    XCTAssertEqual(complement.differenceFromThoseLeftOut, 0)
    XCTAssertEqual(complement.differenceFromRest, 0)
    XCTAssertEqual(complement.differenceFromComplement, 0)
  }

  func testWhoWithdrewStillMakesTwoPopulationsDiffer() throws {
    let store = try openStore()
    try store.appendResponses(99)
    let draft = try XCTUnwrap(try store.begin().opened)
    _ = try store.send()
    _ = try store.release(ResponseSet(1...100), after: nil)
    _ = try store.release(ResponseSet(1...50), after: 1)
    let receipt = Sample.receipt(draft, store)
    XCTAssertTrue(try finish { store.withdraw(receipt, done: $0) })
    let comparisons = try compare(ResponseSet(1...99), store)
    XCTAssertEqual(comparisons.map(\.difference), [1, 49])
    XCTAssertEqual(comparisons.map(\.arrivedSince), [0, 0])
    let rest = try compare(ResponseSet(51...99), store)
    XCTAssertEqual(rest.map(\.differenceFromThoseLeftOut), [49, 1])
    XCTAssertEqual(rest.map(\.differenceFromRest), [50, 0])
  }

  func testAnImportThatIsFinishedLaterArrivesLaterThoughItsNumbersAreLower() throws {
    let store = try openStore()
    let survey = try Sample.survey()
    let batch = try store.beginImport(of: survey)
    try batch.append([try Sample.response("one"), try Sample.response("two")])
    try batch.waitUntilStored()
    try store.appendResponses(10)
    _ = try store.release(ResponseSet(3...12), after: nil)
    XCTAssertEqual(
      try store.population(ofRelease: 1, of: survey)?.others, ResponseSet())
    try batch.finish()
    let comparison = try XCTUnwrap(try compare(ResponseSet(1...12), store).first)
    XCTAssertEqual(comparison.difference, 2)
    XCTAssertEqual(comparison.arrivedSince, 2)
    XCTAssertEqual(comparison.differenceFromThoseLeftOut, 12)
  }

  private func compare(_ set: ResponseSet, _ store: Store) throws -> [ReleaseComparison] {
    let survey = try Sample.survey()
    return try store.comparisons(
      of: set, among: try store.responseNumbers(of: survey), in: survey)
  }
}
