import Surveys
import Tabulation
import XCTest

/// What share of a population the categories are that a release publishes.
final class ReferenceSharesTests: XCTestCase {
  private static let ages = [
    "age,under-16,17", "age,age-16-to-17,3", "age,age-18-to-64,60", "age,age-65-to-74,10",
    "age,age-75-to-84,6", "age,age-85-and-over,4",
  ]

  private func shares(
    _ rows: [String], _ characteristic: String, _ categories: [String]
  ) throws -> ReferenceShares? {
    try Populations.written(rows).shares(
      of: Populations.scheme(characteristic), categories: Populations.ids(categories))
  }

  func testFinerCategoriesAreSummedIntoThoseThatAreAskedFor() throws {
    let shares = try XCTUnwrap(
      shares(
        Self.ages, "age",
        ["under-18", "age-18-to-64", "age-65-to-74", "age-75-to-84", "age-85-and-over"]))
    XCTAssertEqual(shares.base, 100)
    XCTAssertEqual(shares.parts.map(\.persons), [20, 60, 10, 6, 4])
    XCTAssertEqual(shares.parts.map(\.share), [0.2, 0.6, 0.1, 0.06, 0.04])
    XCTAssertEqual(
      shares.parts.map(\.category.text),
      ["under-18", "age-18-to-64", "age-65-to-74", "age-75-to-84", "age-85-and-over"])
  }

  func testABroadFigureIsNotSplitIntoFinerOnes() throws {
    let shares = try XCTUnwrap(shares(Self.ages, "age", ["age-18-to-24", "age-65-and-over"]))
    XCTAssertEqual(shares.base, 100)
    XCTAssertEqual(shares.parts.map(\.persons), [nil, 20])
    XCTAssertEqual(shares.parts.map(\.share), [nil, 0.2])
  }

  func testTheBaseIsEverybodyWhomTheCharacteristicCovers() throws {
    let rows = ["gender-identity,yes,950", "gender-identity,no,50", "sex,female,5000"]
    let shares = try XCTUnwrap(shares(rows, "gender-identity", ["no"]))
    XCTAssertEqual(shares.base, 1_000)
    XCTAssertEqual(shares.parts.map(\.share), [0.05])
  }

  func testWithoutABroadestCategoryThereAreNoShares() throws {
    XCTAssertNil(try shares(["carer,no,90"], "carer", ["no"]))
    XCTAssertNil(try shares(["sex,male,5"], "sex", ["male"]))
    XCTAssertNil(try shares(["sex,male,0", "sex,female,0"], "sex", ["male"]))
    XCTAssertNil(try shares(["sex,male,5", "sex,female,5"], "religion", ["sikh"]))
  }

  func testEverybodyIsTheBaseWhereTheTableLacksACategory() throws {
    let rows = ["marital-status,everybody,1000", "marital-status,never,400"]
    let shares = try XCTUnwrap(shares(rows, "marital-status", ["never", "married"]))
    XCTAssertEqual(shares.base, 1_000)
    XCTAssertEqual(shares.parts.map(\.persons), [400, nil])
    XCTAssertEqual(shares.parts.map(\.share), [0.4, nil])
    let coverage = try Populations.written(rows).coverage(
      of: [Populations.scheme("marital-status")])
    XCTAssertEqual(coverage.map(\.base), [1_000])
    XCTAssertEqual(coverage.first?.covered.map(\.text), ["never"])
  }

  func testTheOneBroadestCategoryWithoutAFigureIsWhatTheOthersLeave() throws {
    let rows = ["carer,everybody,1000", "carer,carer,90"]
    let shares = try XCTUnwrap(shares(rows, "carer", ["carer", "no", "hours-50-or-more"]))
    XCTAssertEqual(shares.parts.map(\.persons), [90, 910, nil])
    XCTAssertEqual(shares.parts.map(\.share), [0.09, 0.91, nil])
    let population = try Populations.written(rows)
    let coverage = try population.coverage(of: [Populations.scheme("carer")])
    XCTAssertEqual(coverage.first?.covered.map(\.text), ["no", "carer"])
    let (no, carer) = (try Populations.ids(["no", "carer"])[0], try Populations.ids(["carer"])[0])
    XCTAssertEqual(try population.remainder(in: no, of: Populations.scheme("carer")), 910)
    XCTAssertNil(try population.remainder(in: carer, of: Populations.scheme("carer")))
  }

  func testNothingIsLeftOverWhereCategoriesOverlap() throws {
    let population = try Populations.written(["carer,everybody,1000", "carer,carer,90"])
    let scheme = try Populations.scheme("carer")
    XCTAssertFalse(scheme.overlaps)
    // Both forces are parts of "veteran", so its broadest categories do not overlap.
    XCTAssertFalse(try Populations.scheme("veteran").overlaps)
    let overlapping = CategoryScheme(
      characteristic: scheme.characteristic, categories: scheme.categories, overlaps: true)
    XCTAssertNil(population.persons(in: try Populations.ids(["no"])[0], of: overlapping))
  }

  func testCoverageNamesWhatIsMissing() throws {
    let coverage = try Populations.written(Self.ages + ["sex,male,4"]).coverage(
      of: [Populations.scheme("age"), Populations.scheme("religion"), Populations.scheme("sex")])
    XCTAssertEqual(coverage.map(\.scheme.characteristic.text), ["age", "sex"])
    XCTAssertEqual(coverage.map(\.base), [100, nil])
    XCTAssertEqual(
      coverage.first?.missing.map(\.text),
      ["age-18-to-24", "age-25-to-34", "age-35-to-44", "age-45-to-54", "age-55-to-64"])
    XCTAssertEqual(coverage.last?.missing.map(\.text), ["female"])
    XCTAssertEqual(coverage.last?.covered.map(\.text), ["male"])
  }
}
