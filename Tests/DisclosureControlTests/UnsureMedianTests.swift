import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// The median of a scale that also offers “I am not sure”, which is no point of it.
final class UnsureMedianTests: XCTestCase {
  private let policy = DisclosurePolicy.standard

  /// What is published of a scale of points with a last option that says that one does not know.
  private func cells(of counts: [Int]) throws -> [String] {
    let names = "abcdefgh".prefix(counts.count - 1) + "u"
    var population = try Population(
      schemes: [], questions: [question("easy", .scale, String(names), dontKnow: "u")])
    for (option, count) in counts.enumerated() { population.add(count, .one(option)) }
    let table = try XCTUnwrap(policy.release(population.tabulation()).table("easy"))
    return table.groups[0].cells.map(\.text)
  }

  private func median(of counts: [Int]) throws -> String {
    try XCTUnwrap(try cells(of: counts).last)
  }

  func testItIsCountedAndPartOfTheBaseAndOfTheMedianItIsNot() throws {
    XCTAssertEqual(
      try cells(of: [20, 30, 10, 40]),
      [
        "count/a=20/100(20)", "count/b=30/100(30)", "count/c=10/100(10)", "count/u=40/100(40)",
        "skipped=[c]/100([z])", "prefer_not=[c]/100([z])", "not_asked=[c]/100([z])",
        "median/b=2/100([z])",
      ])
  }

  func testTenPeopleAreOnTheScaleAsPublishedFiguresTell() throws {
    // Of 60 published (58 to 62) 50 (48 to 52) do not know: six are on the scale, for all one can see.
    XCTAssertEqual(try median(of: [7, 2, 50]), "median=[c]/60([z])")
    // 65 (63 to 67) without 50 (48 to 52) are 11 or more.
    XCTAssertEqual(try median(of: [9, 4, 52]), "median/a=1/65([z])")
    // Both points are shown, so each has five people or more.
    XCTAssertEqual(try median(of: [6, 5, 50]), "median/a=1/60([z])")
  }

  func testThoseWhoDoNotKnowAndAreHiddenMayBeAllThatIsLeftOver() throws {
    // The base leaves five over, of b, of u or of both; whichever, the middle is a.
    XCTAssertEqual(try median(of: [30, 2, 3]), "median/a=1/35([z])")
    // Shown are 5 and 5 of 15. Were all left over of b, the middle would be b; were they of u, a.
    XCTAssertEqual(try median(of: [6, 3, 6, 2]), "median=[c]/15([z])")
  }

  func testWhateverThePeopleBehindPublishedFiguresTheMedianAndTenPeopleHold() throws {
    // Every table of two and three points that is published alike, tried one by one.
    for points in [2, 3] {
      var alike: [[String]: Set<String>] = [:]
      for counts in Self.tables(points) where counts.reduce(0, +) >= 10 {
        let cells = try cells(of: counts)
        guard let median = cells.last, !median.contains("[c]") else { continue }
        let onScale = counts.dropLast()
        XCTAssertGreaterThanOrEqual(onScale.reduce(0, +), 10, "\(counts)")
        XCTAssertTrue(
          median.hasPrefix("median/\(Self.middle(of: onScale))="), "\(counts) \(median)")
        let isAllShown = !cells.prefix(points + 1).contains { $0.contains("[c]") }
        if !isAllShown { alike[Array(cells.dropLast()), default: []].insert(median) }
      }
      XCTAssertFalse(alike.isEmpty)
      for (cells, medians) in alike { XCTAssertEqual(medians.count, 1, "\(cells): \(medians)") }
    }
  }

  /// Counts around the limits, of each point and of those who do not know.
  private static func tables(_ points: Int) -> [[Int]] {
    let counts = points == 2 ? Array(0...12) + [17, 18, 22] : [0, 2, 4, 5, 7, 8, 12]
    return (0...points).reduce([[]]) { tables, _ in
      tables.flatMap { table in counts.map { table + [$0] } }
    }
  }

  private static func middle(of counts: ArraySlice<Int>) -> String {
    let answers = zip("abc", counts).flatMap { Array(repeating: String($0), count: $1) }
    return answers[(answers.count - 1) / 2]
  }
}
