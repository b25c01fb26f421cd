import DisclosureControl
import Foundation
import Surveys
import Tabulation
import XCTest

/// Who is heard and who is missing, by published counts alone.
final class RepresentationTests: XCTestCase {
  private let policy = DisclosurePolicy.standard

  /// As the register would hold them: nothing else can make a released figure.
  private func respondents(
    _ counts: [(String, ReleasedCount)], base: ReleasedCount
  ) throws -> [ReleasedRespondents] {
    let rows = counts.map { name, count in
      #"{"category": "\#(name)", "respondents": "\#(count.text)"}"#
    }.joined(separator: ",")
    let text = """
      {"survey": "club", "people": "\(base.text)", "respondents": [
        {"characteristic": "town", "base": "\(base.text)", "rows": [\(rows)]}]}
      """
    return try RespondentsSnapshot(encoded: Array(text.utf8)).respondents
  }

  private func population(_ persons: [(String, Int)]) throws -> ReferencePopulation {
    try ReferencePopulation(
      id: id("england"), area: "England",
      rows: persons.map { name, persons in
        try ReferencePopulation.Row(
          characteristic: id("town"), category: id(name), persons: persons, source: "Census",
          date: "2021", isChecked: name != "c")
      })
  }

  private func compared(
    _ counts: [(String, ReleasedCount)], base: ReleasedCount = .value(200),
    with persons: [(String, Int)]
  ) throws -> ReleasedRepresentation {
    let names = counts.map(\.0).joined(separator: " ")
    return try XCTUnwrap(
      policy.representation(
        of: respondents(counts, base: base), in: population(persons),
        schemes: [scheme("town", names)]
      ).first)
  }

  func testTheVerdictGoesByWhetherTheIntervalHoldsOne() throws {
    let compared = try compared(
      [("a", .value(30)), ("b", .value(160)), ("c", .value(10))],
      with: [("a", 300), ("b", 630), ("c", 70)])
    XCTAssertEqual(
      compared.rows.map(\.verdict), [.underRepresented, .overRepresented, .inLine])
    // Wilson's limits of 30 in 200 are 0.107136 and 0.206056; divided by 0.3.
    let ratio = compared.rows[0].ratio
    XCTAssertEqual(try XCTUnwrap(ratio.value), 0.5, accuracy: 1e-12)
    XCTAssertEqual(try XCTUnwrap(ratio.low), 0.35711978540806, accuracy: 1e-9)
    XCTAssertEqual(try XCTUnwrap(ratio.high), 0.68685264280555, accuracy: 1e-9)
    // (30 + 43) / (200 + 43) is 0.3004, with 42 it is 0.2975.
    XCTAssertEqual(compared.rows[0].needed, 43)
    XCTAssertEqual(compared.population, 1000)
  }

  func testAGroupWhoseCountIsWithheldIsUnderRepresentedIfItsMostIsTooFew() throws {
    // The others leave 202 - 128 - 58 = 16 of 200 at most, where 60 would be in line.
    let compared = try compared(
      [("a", .confidential), ("b", .value(130)), ("c", .value(60))],
      with: [("a", 300), ("b", 500), ("c", 200)])
    XCTAssertEqual(compared.rows[0].verdict, .underRepresented)
    XCTAssertEqual(compared.rows[0].ratio, .confidential)
    // (16 + 63) / (200 + 63) is 0.3004.
    XCTAssertEqual(compared.rows[0].needed, 63)
  }

  func testOfTwoWithheldCountsOfSmallGroupsNothingIsSaid() throws {
    let compared = try compared(
      [("a", .confidential), ("b", .value(180)), ("c", .confidential)],
      with: [("a", 50), ("b", 900), ("c", 50)])
    XCTAssertEqual(compared.rows.map(\.verdict), [.tooFew, .inLine, .tooFew])
    XCTAssertNil(compared.rows[0].needed)
  }

  func testABaseBelowTwentyTellsNothing() throws {
    let compared = try compared(
      [("a", .value(5)), ("b", .value(10))], base: .value(15), with: [("a", 900), ("b", 100)])
    XCTAssertEqual(compared.rows.map(\.verdict), [.tooFew, .tooFew])
    XCTAssertEqual(compared.rows.map(\.ratio), [.unreliable, .unreliable])
  }

  func testACharacteristicThatThePopulationDoesNotWhollyCoverIsNotCompared() throws {
    let compared = try compared(
      [("a", .value(100)), ("b", .value(100))], with: [("a", 300)])
    XCTAssertFalse(compared.isCovered)
    XCTAssertEqual(compared.rows.map(\.verdict), [.noReference, .noReference])
    XCTAssertEqual(compared.rows.map(\.ratio), [.notApplicable, .notApplicable])
  }

  func testWithoutStatedAimsTheNumberThatBringsInLineIsAimedFor() throws {
    let compared = try compared(
      [("a", .value(30)), ("b", .value(170))], with: [("a", 300), ("b", 700)])
    let target = try XCTUnwrap([compared].targets(stated: []).first)
    XCTAssertEqual(target.aim, 73)
    XCTAssertEqual(target.more, 43)
    XCTAssertFalse(target.isStated)
    XCTAssertEqual([compared].targets(stated: []).count, 1)
  }

  func testAStatedAimIsHeldAgainstThePublishedCount() throws {
    let compared = try compared(
      [("a", .value(30)), ("b", .confidential)], with: [("a", 300), ("b", 700)])
    let aims = try ["a", "b"].map {
      try OutreachAim(characteristic: id("town"), category: id($0), aim: 50, note: "by bus")
    }
    let targets = [compared].targets(stated: aims)
    XCTAssertEqual(targets.map(\.more), [20, nil])
    XCTAssertEqual(targets.map(\.soFar), [.value(30), .confidential])
  }

  func testASnapshotIsTheSameReadBackAndKeepsPublishedCountsAlone() throws {
    var population = try Population(
      schemes: [scheme("town", "a b")], questions: [question("heard", .chooseOne, "ab")])
    population.add(31, ["town": "a"], .one(0))
    population.add(33, ["town": "b"], .one(1))
    let snapshot = RespondentsSnapshot(
      try policy.release(population.tabulation()), of: try id("club"))
    let bytes = try snapshot.encoded()
    XCTAssertEqual(try RespondentsSnapshot(encoded: bytes), snapshot)
    let text = String(decoding: bytes, as: UTF8.self)
    XCTAssertTrue(text.contains(#""respondents" : "30""#), text)
    XCTAssertTrue(text.contains(#""respondents" : "35""#), text)
    XCTAssertFalse(text.contains("31") || text.contains("33"), text)
  }
}
