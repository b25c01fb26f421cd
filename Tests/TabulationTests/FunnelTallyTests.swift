import Responses
import Surveys
import Tabulation
import XCTest

final class FunnelTallyTests: XCTestCase {
  private func tally() throws -> FunnelTally {
    FunnelTally(questions: [try Sample.id("heard")], monitoring: [try Sample.id("age")])
  }

  func testEverybodyIsCountedOnceByLanguageByChannelAndByEasyRead() throws {
    var tally = try tally()
    let urdu = try XCTUnwrap(LanguageTag("ur"))
    tally.count(9, .opened, .british, .web)
    tally.count(4, .finished, .british, .web)
    tally.count(2, .answering, .british.easyRead, .web)
    tally.count(1, .stopped(.question(try Sample.id("heard"))), urdu, .web)
    tally.count(1, .stopped(.monitoring(try Sample.id("age"))), urdu, .web)
    tally.count(1, .stopped(.start), urdu, .web)
    let funnel = tally.funnel
    XCTAssertEqual(
      funnel.rows.map { row in
        "\(row.dimension.rawValue) \(row.category): \(row.opened) \(row.started) \(row.answering) "
          + "\(row.finished) \(row.stopped)"
      },
      [
        "language en-GB: 9 4 0 4 [0, 0, 0]", "language en-GB-x-easyread: 0 2 2 0 [0, 0, 0]",
        "language ur: 0 3 0 0 [1, 1, 1]", "channel web: 9 9 2 4 [1, 1, 1]",
        "easy-read no: 9 7 0 4 [1, 1, 1]", "easy-read yes: 0 2 2 0 [0, 0, 0]",
      ])
    XCTAssertEqual([funnel.all.started, funnel.all.ended, funnel.all.opened], [9, 7, 9])
  }

  func testAPlaceThatNoVersionHasIsNotCounted() throws {
    var tally = try tally()
    tally.count(3, .stopped(.question(try Sample.id("gone"))), .british, .web)
    XCTAssertEqual(tally.funnel.all.started, 0)
  }
}
