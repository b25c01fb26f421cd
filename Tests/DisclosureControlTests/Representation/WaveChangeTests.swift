import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// Waves of a survey are compared by what was published of them.
final class WaveChangeTests: XCTestCase {
  private func counts(
    _ yes: ReleasedCount, of base: ReleasedCount, sex: String? = nil, option: String = "yes"
  ) throws -> PublishedCount {
    PublishedCount(
      question: Identifier(literal: "heard"), option: try XCTUnwrap(Identifier<Option>(option)),
      group: try sex.map {
        [
          PublishedCount.Part(
            characteristic: Identifier(literal: "sex"),
            category: try XCTUnwrap(Identifier<Option>($0)))
        ]
      } ?? [], base: base, value: yes)
  }

  private func change(
    _ first: PublishedCount, _ second: PublishedCount
  ) throws -> WaveChange {
    let changes = DisclosurePolicy.standard.changes(
      from: PublishedCounts([first]), to: PublishedCounts([second]))
    return try XCTUnwrap(changes.first)
  }

  /// The interval is that of Newcombe's method 10, worked out by hand with Python.
  func testAClearRiseSaysSoWithItsInterval() throws {
    let change = try change(
      counts(.value(40), of: .value(100)), counts(.value(60), of: .value(100)))
    XCTAssertEqual(change.verdict, .rose)
    XCTAssertEqual(change.first, .value(40))
    XCTAssertEqual(change.second, .value(60))
    let difference = try XCTUnwrap(change.difference)
    XCTAssertEqual(difference.value, 0.2, accuracy: 1e-12)
    XCTAssertEqual(difference.low, 0.0614, accuracy: 5e-5)
    XCTAssertEqual(difference.high, 0.3281, accuracy: 5e-5)
  }

  func testAFallIsTheSameTheOtherWayRound() throws {
    let change = try change(
      counts(.value(60), of: .value(100)), counts(.value(40), of: .value(100)))
    XCTAssertEqual(change.verdict, .fell)
  }

  func testASmallDifferenceIsNoClearChange() throws {
    let change = try change(
      counts(.value(50), of: .value(100)), counts(.value(55), of: .value(100)))
    XCTAssertEqual(change.verdict, .noClearChange)
  }

  func testWhatIsWithheldOrRestsOnFewIsNotCompared() throws {
    let withheld = try change(
      counts(.confidential, of: .value(100)), counts(.value(60), of: .value(100)))
    XCTAssertEqual(withheld.verdict, .tooFew)
    XCTAssertNil(withheld.difference)
    let few = try change(counts(.value(10), of: .value(15)), counts(.value(60), of: .value(100)))
    XCTAssertEqual(few.verdict, .tooFew)
    XCTAssertEqual(few.first, .unreliable)
  }

  func testGroupsAreComparedWithThemselvesAlone() throws {
    let first = PublishedCounts([
      try counts(.value(40), of: .value(100)),
      try counts(.value(10), of: .value(50), sex: "female"),
    ])
    let second = PublishedCounts([
      try counts(.value(40), of: .value(100)),
      try counts(.value(30), of: .value(50), sex: "female"),
      try counts(.value(30), of: .value(50), sex: "male"),
    ])
    let changes = DisclosurePolicy.standard.changes(from: first, to: second)
    XCTAssertEqual(changes.map(\.verdict), [.noClearChange, .rose])
    XCTAssertEqual(changes.map(\.group.count), [0, 1])
  }

  func testWhereAnotherAnswerCouldBeChosenNothingRoseOrFell() throws {
    let first = PublishedCounts([
      try counts(.value(45), of: .value(100)),
      try counts(.value(55), of: .value(100), option: "no"),
    ])
    let second = PublishedCounts([
      try counts(.value(40), of: .value(100), option: "no"),
      try counts(.value(60), of: .value(100), option: "maybe"),
    ])
    let changes = DisclosurePolicy.standard.changes(from: first, to: second)
    XCTAssertEqual(changes.map(\.option.text), ["no", "maybe", "yes"])
    XCTAssertEqual(changes.map(\.first), [.value(55), .notApplicable, .value(45)])
    XCTAssertEqual(changes.map(\.second), [.value(40), .value(60), .notApplicable])
    XCTAssertEqual(Set(changes.map(\.verdict)), [.otherAnswers])
    XCTAssertEqual(changes.compactMap(\.difference), [])
  }

  func testTheTablesOfAReleaseAreReadBack() throws {
    let table = """
      question,statistic,option,by_1,category_1,by_2,category_2,by_3,category_3,base,value,percent
      heard,count,yes,,,,,,,100,60,60
      heard,skipped,,,,,,,,100,5,[z]
      heard,count,yes,sex,female,,,,,50,[c],[c]
      story,count,,,,,,,,30,30,[z]

      """
    let counts = try PublishedCounts(tables: Array(table.utf8))
    XCTAssertEqual(counts.all.count, 2)
    XCTAssertEqual(counts.by([]), [try self.counts(.value(60), of: .value(100))])
    XCTAssertEqual(
      counts.by([Identifier(literal: "sex")]),
      [try self.counts(.confidential, of: .value(50), sex: "female")])
  }

  func testATableThatWasTamperedWithNamesItsLine() {
    let table = """
      question,statistic,option,by_1,category_1,by_2,category_2,by_3,category_3,base,value,percent
      heard,count,yes,,,,,,,100,about 60,60

      """
    XCTAssertThrowsError(try PublishedCounts(tables: Array(table.utf8))) { error in
      XCTAssertEqual(
        (error as? RowProblems)?.list.map { $0.rendered(in: "tables.csv") },
        [
          "tables.csv:2: This is no row of a release's tables. Use the file as it was released."
        ])
    }
  }
}
