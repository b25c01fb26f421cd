import Surveys
import Tabulation
import XCTest

/// Weights against a worked example that others published, and against what they must do.
final class RakingTests: XCTestCase {
  /// The example of the article on iterative proportional fitting in Wikipedia.
  ///
  /// It was printed a few rounds before the end: its columns hold, its rows miss by up to 0.14. The
  /// article was not at hand when these literals were looked up: ipfn fits the same table, to 0.14.
  private let counts = [
    [40, 30, 20, 10], [35, 50, 100, 75], [30, 80, 70, 120], [20, 30, 40, 50],
  ]
  private let fitted = [
    [64.61, 46.28, 35.42, 3.83], [49.95, 68.15, 156.49, 25.37], [56.70, 144.40, 145.06, 53.76],
    [28.74, 41.18, 63.03, 17.03],
  ]

  func testTheFitIsThatOfThePublishedExample() throws {
    let raking = try Raking(
      cells(counts),
      to: [margin("row", [150, 300, 400, 150]), margin("column", [200, 300, 400, 100])],
      cap: nil)
    // The example fits 800 people to a population of 1,000.
    for (row, expected) in fitted.enumerated() {
      for (column, people) in expected.enumerated() {
        let weight = raking.weights[row * 4 + column]
        XCTAssertEqual(Double(counts[row][column]) * weight * 1000 / 800, people, accuracy: 0.14)
      }
    }
    XCTAssertEqual(raking.largestGap, 0, accuracy: 1e-12)
    XCTAssertEqual(raking.trimmedPeople, 0)
  }

  /// Half the people weigh 1.5 and half 0.5: CV² is 0.25, so 100 answers are as good as 80.
  func testTheDesignEffectIsThatOfKish() throws {
    let raking = try Raking(
      [cell(50, "a"), cell(50, "b")], to: [margin("sex", ["a": 75, "b": 25])])
    XCTAssertEqual(raking.weights, [1.5, 0.5])
    XCTAssertEqual(raking.designEffect, 1.25, accuracy: 1e-12)
    XCTAssertEqual(raking.effectiveSampleSize, 80, accuracy: 1e-12)
  }

  func testPeopleWhoAreAlreadyLikeThePopulationWeighOneEach() throws {
    let raking = try Raking(
      [cell(30, "a"), cell(70, "b")], to: [margin("sex", ["a": 0.3, "b": 0.7])])
    XCTAssertEqual(raking.weights, [1, 1])
    XCTAssertEqual(raking.designEffect, 1)
    XCTAssertEqual(raking.effectiveSampleSize, 100)
    XCTAssertEqual(raking.rounds, 1)
  }

  /// One person of 100 for a fifth of the population would weigh 20; at 5 they stand for a
  /// twentieth.
  func testAWeightIsCutAtFiveTimesTheMeanAndTheShareThatIsMissedIsSaid() throws {
    let margins = [margin("sex", ["a": 20, "b": 80])]
    let raking = try Raking([cell(1, "a"), cell(99, "b")], to: margins)
    XCTAssertEqual(raking.weights[0], 5, accuracy: 1e-9)
    XCTAssertEqual(raking.weights[1], 95.0 / 99, accuracy: 1e-9)
    XCTAssertEqual(raking.trimmedPeople, 1)
    XCTAssertEqual(raking.largestGap, 0.15, accuracy: 1e-9)
    let free = try Raking([cell(1, "a"), cell(99, "b")], to: margins, cap: nil)
    XCTAssertEqual(free.weights[0], 20, accuracy: 1e-9)
    XCTAssertEqual(free.largestGap, 0, accuracy: 1e-9)
  }

  /// The few who are a and x would weigh 6.0 by raking alone; other weights meet the margins too.
  func testWhereOtherWeightsMeetTheMarginsTheyAreFound() throws {
    let cells = [cell(10, "a", "x"), cell(40, "a", "y"), cell(10, "b", "x"), cell(140, "b", "y")]
    let margins = [margin("sex", ["a": 50, "b": 50]), margin("age", ["x": 40, "y": 60])]
    let free = try Raking(cells, to: margins, cap: nil)
    let heaviest = try XCTUnwrap(free.weights.max())
    let trimmed = try Raking(cells, to: margins, cap: heaviest * 0.9)
    XCTAssertEqual(try XCTUnwrap(trimmed.weights.max()), heaviest * 0.9, accuracy: 1e-6)
    XCTAssertEqual(trimmed.largestGap, 0, accuracy: 1e-9)
    XCTAssertLessThan(trimmed.designEffect, free.designEffect)
  }

  func testACategoryOfThePopulationWithoutARespondentIsExplained() {
    XCTAssertEqual(
      failure([cell(5, "a")], [margin("sex", ["a": 1, "b": 1])]),
      .emptyCategory(Identifier(literal: "sex"), Identifier(literal: "b")))
  }

  func testARespondentWithoutAShareOfThePopulationIsExplained() {
    XCTAssertEqual(
      failure([cell(5, "a"), cell(5, "b")], [margin("sex", ["a": 1, "b": 0])]),
      .unknownShare(Identifier(literal: "sex"), Identifier(literal: "b")))
  }

  func testMarginsThatContradictEachOtherAreExplained() {
    let cells = [cell(10, "a", "x"), cell(10, "b", "y")]
    let margins = [margin("sex", ["a": 30, "b": 70]), margin("age", ["x": 60, "y": 40])]
    guard
      case .noConvergence(_, let characteristic, let category, let gap) = failure(cells, margins)
    else { return XCTFail("Nobody can be 30% of one and 60% of the other.") }
    XCTAssertEqual(characteristic.text, "sex")
    XCTAssertEqual(category.text, "a")
    XCTAssertEqual(gap, 0.3, accuracy: 1e-9)
  }

  /// The one person who is a and x would have to weigh 10 for one margin and 12 for the other.
  func testMarginsThatContradictEachOtherAreNoPriceOfTheCap() {
    let cells = [cell(1, "a", "x"), cell(39, "b", "y")]
    let margins = [margin("sex", ["a": 25, "b": 75]), margin("age", ["x": 30, "y": 70])]
    guard case .noConvergence = failure(cells, margins) else {
      return XCTFail("Nobody can be 25% of one and 30% of the other.")
    }
  }

  func testNoMarginsFourMarginsAndNobodyAreExplained() {
    XCTAssertEqual(failure([cell(1)], []), .noMargins)
    let margin = margin("sex", ["a": 1])
    XCTAssertEqual(
      failure([cell(1, "a", "a", "a", "a")], [margin, margin, margin, margin]),
      .tooManyMargins(limit: 3))
    XCTAssertEqual(failure([cell(0, "a")], [margin]), .nobody)
    XCTAssertEqual(failure([cell(1, "a", "a")], [margin]), .cellDoesNotFit(cell: 0))
  }

  private func failure(_ cells: [Raking.Cell], _ margins: [Raking.Margin]) -> RakingFailure? {
    do throws(RakingFailure) {
      _ = try Raking(cells, to: margins)
      return nil
    } catch {
      return error
    }
  }

  private func cells(_ counts: [[Int]]) -> [Raking.Cell] {
    counts.enumerated().flatMap { row, people in
      people.enumerated().map { cell($1, "n\(row)", "n\($0)") }
    }
  }

  private func cell(_ people: Int, _ categories: String...) -> Raking.Cell {
    Raking.Cell(categories: categories.compactMap { Identifier($0) }, people: people)
  }

  private func margin(_ name: StaticString, _ shares: [Double]) -> Raking.Margin {
    margin(
      name,
      Dictionary(uniqueKeysWithValues: shares.enumerated().map { ("n\($0)", $1) }))
  }

  private func margin(_ name: StaticString, _ shares: [String: Double]) -> Raking.Margin {
    Raking.Margin(
      characteristic: Identifier(literal: name),
      shares: Dictionary(
        uniqueKeysWithValues: shares.compactMap { name, share in
          Identifier(name).map { ($0, share) }
        }))
  }
}
